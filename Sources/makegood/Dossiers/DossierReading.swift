import ArgumentParser
import Casework
import Journal
import SQLiteStore
import ServiceTime
import Wording

extension DossierCommands {
    /// `makegood dossier list`: what is due first in front, then what was begun last.
    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "List dossiers, what is due first in front.",
            discussion: "Example: makegood dossier list --kind customer --customer 华东 --json")

        @Option(help: "The kind, such as customer.", transform: code) var kind: DossierKind?
        @Option(help: "Where it stands, such as active.") var state: String?
        @Option(help: "Part of the customer's name.") var customer: String?
        @Option(help: "The department that answers for it.") var department: String?
        @Option(help: "The login of whoever answers for it.") var owner: String?
        @Option(help: "Words that must occur in it.") var text: String?
        @Flag(help: "Leave out what is over.") var open = false
        @Flag(help: "Only what has a clock that ran out.") var overdue = false
        @Flag(help: "Only those of whose clocks you were told because they ran out.")
        var escalated = false
        @Option(help: "At most so many.") var limit: Int?
        @Flag(help: "Print JSON, one dossier a line.") var json = false
        @OptionGroup var acting: ActingOptions

        func validate() throws {
            if let limit, limit < 0 { throw ValidationError(.limitNegative) }
            let kinds = kind.map { [$0] } ?? DossierKind.allCases
            if let state, !kinds.contains(where: { $0.states.contains(state) }) {
                let known = kinds.flatMap(\.states).joined(separator: ", ")
                throw ValidationError(.noState(state, known: known))
            }
        }

        func run() throws {
            let session = try Session(acting, readOnly: true)
            var query = DossierQuery(kind: kind)
            query.state = state
            query.customer = customer.map { FoldedText($0) }
            query.department = department
            query.owner = owner
            query.isOpenOnly = open
            query.day = session.zone.date(at: session.now)
            query.overdueAt = overdue ? session.now : nil
            query.texts = (text ?? "").split(separator: " ").map { FoldedText(String($0)) }
            if escalated { query.keys = DossierQuery.escalated(to: try session.person()).keys }
            let wanted = query
            let rows = try told { () throws(StoreFailure) in
                try session.seen.dossierRows(wanted, skipping: 0, limit: limit ?? .max)
            }
            if json {
                for row in rows { Output.line(row.json(session).description) }
            } else if !rows.isEmpty {
                Output.write(Output.table(rows.map { $0.cells(session) }))
            }
        }
    }

    /// `makegood dossier show`: everything on one.
    struct Show: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Show one dossier.",
            discussion: "Example: makegood dossier show U202611-001 --json")

        @Argument(help: "The dossier's number.") var number: String
        @Flag(help: "Print JSON.") var json = false
        @OptionGroup var acting: ActingOptions

        func run() throws {
            let session = try Session(acting, readOnly: true)
            let document = try session.dossierDocument(number)
            Output.write(json ? "\(document.json)\n" : document.text(session.roster))
        }
    }

    /// `makegood dossier commands`: what may be done now, and why the rest may not.
    struct Menu: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "commands",
            abstract: "Print every command with whether it is allowed now, and why not, as JSON.",
            discussion: "Example: makegood dossier commands U202611-001")

        @Argument(help: "The dossier's number.") var number: String
        @Flag(help: "Print JSON; it always does.") var json = false
        @OptionGroup var acting: ActingOptions

        func run() throws {
            let session = try Session(acting, readOnly: true)
            let (dossier, policy) = try session.dossier(number)
            let entries = dossier.menu(in: try session.context(policy)).map { kind, refusals in
                JSONValue.members([
                    "command": .text(kind.code), "allowed": .bool(refusals.isEmpty),
                    "reasons": .array(refusals.map { session.reason($0).json }),
                ])
            }
            Output.line(JSONValue.array(entries).description)
        }
    }

    /// `makegood dossier fields`: what a command takes.
    struct Fields: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "List the fields a command takes.",
            discussion: "Example: makegood dossier fields customer record-order --json")

        @Argument(help: "The kind, such as customer.", transform: code) var kind: DossierKind
        @Argument(help: "The command; the one that begins a dossier when left out.")
        var command: String?
        @Flag(help: "Print JSON.") var json = false
        @OptionGroup var acting: ActingOptions

        func run() throws {
            let wanted = command.map { DossierCommand.Kind(kind, $0) } ?? kind.beginning
            guard let wanted else {
                throw ValidationError(
                    .noCommand(
                        command ?? "",
                        known: kind.commands.map(\.code).joined(separator: ", ")))
            }
            Output.write(
                wanted.fields.listing(json: json, words: Words(acting.spoken), of: kind))
        }
    }

    /// `makegood dossier arrows`: a kind's table of what may follow what.
    struct Arrows: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Print a kind's machine: from, command, to, roles and rules.",
            discussion: "Example: makegood dossier arrows customer --json")

        @Argument(help: "The kind, such as customer.", transform: code) var kind: DossierKind
        @Flag(help: "Print JSON.") var json = false

        func run() throws {
            let rows = kind.arrows.map { arrow in
                (arrow, Role.allCases.filter(arrow.roles.contains).map(\.rawValue))
            }
            if json {
                let arrows = rows.map { arrow, roles in
                    JSONValue.members([
                        "from": .text(arrow.from), "on": .text(arrow.on), "to": .text(arrow.to),
                        "or": .text(arrow.alternative),
                        "roles": .texts(roles), "rules": .texts(arrow.rules),
                    ])
                }
                Output.line(JSONValue.array(arrows).description)
            } else {
                Output.write(
                    Output.table(
                        rows.map { arrow, roles in
                            [
                                arrow.from ?? "·", arrow.on,
                                [arrow.to, arrow.alternative].compactMap { $0 }
                                    .joined(separator: "|"),
                                roles.joined(separator: ","), arrow.rules.joined(separator: ","),
                            ]
                        }))
            }
        }
    }
}

extension DossierRow {
    /// The row for scripts.
    fileprivate func json(_ session: Session) -> JSONValue {
        func iso(_ instant: Instant?) -> JSONValue { .text(instant?.iso(in: session.zone)) }
        let standing = state(on: session.zone.date(at: session.now))
        return .members([
            "number": .text(number), "kind": .text(kind.rawValue), "state": .text(standing),
            "open": .bool(isOpen && standing == state), "title": .text(title),
            "customer": .text(customer),
            "product": .text(product), "department": .text(department), "owner": .text(owner),
            "from": .text(from?.description), "until": .text(until?.description),
            "due": iso(due), "due_kind": .text(dueKind?.rawValue),
            "remaining_seconds": due.map { .number(($0 - session.now).seconds) } ?? .null,
            "begun": iso(begun), "updated": iso(updated), "version": .number(version),
        ])
    }

    /// The row for people.
    fileprivate func cells(_ session: Session) -> [String] {
        let words = session.words
        return [
            number, words(kind),
            words.state(state(on: session.zone.date(at: session.now)), of: kind),
            due.map { words.countdown($0 - session.now) } ?? "", customer ?? "", title,
            until.map(\.description) ?? "",
        ]
    }
}
