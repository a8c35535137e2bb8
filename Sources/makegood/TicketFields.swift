import ArgumentParser
import Casework
import Wording

extension TicketCommand {
    /// `makegood ticket fields`: what a command takes.
    struct Fields: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "List the fields a command takes.",
            discussion: "Example: makegood ticket fields propose-plan --json")

        @Argument(help: "The command, or open.") var command: String
        @Flag(help: "Print JSON.") var json = false
        @OptionGroup var acting: ActingOptions

        func run() throws {
            let kind = Command.Kind(rawValue: command)
            guard let fields = command == "open" ? Opening.fields : kind?.fields else {
                throw ValidationError(
                    .noCommand(
                        command,
                        known: "open, "
                            + Command.Kind.allCases.map(\.rawValue).joined(separator: ", ")))
            }
            Output.write(fields.listing(json: json, words: Words(acting.spoken)))
        }
    }
}

extension [Field] {
    /// The fields of a command, as JSON or as a table for people.
    ///
    /// - Parameters:
    ///   - json: Whether it is for scripts.
    ///   - words: The language of the labels.
    ///   - kind: The dossiers the command is for, which may have words of their own.
    /// - Returns: The lines, each ended.
    func listing(json: Bool, words: Words, of kind: DossierKind? = nil) -> String {
        if json { return JSONValue.array(map(\.json)).description + "\n" }
        return Output.table(
            map { field in
                [
                    field.name, field.isRequired ? "*" : "", field.kind.name,
                    kind.map { words.label(field.name, of: $0) } ?? words.label(field.name),
                    field.kind.codes.joined(separator: ", "),
                ]
            })
    }
}

extension Field {
    /// The field for scripts.
    fileprivate var json: JSONValue {
        var members: [JSONValue.Member] = [
            .init("name", .text(name)), .init("kind", .text(kind.name)),
            .init("required", .bool(isRequired)),
        ]
        if !kind.codes.isEmpty { members.append(.init("choices", .texts(kind.codes))) }
        switch kind {
        case .code(let list): members.append(.init("list", .text(list.rawValue)))
        case .records(let fields): members.append(.init("fields", .array(fields.map(\.json))))
        case .text, .longText, .choice, .choices, .money, .number, .instant, .yesNo, .digest,
            .person, .people, .gate, .shares:
            break
        }
        return .object(members)
    }
}

extension Field.Kind {
    /// The word scripts read.
    fileprivate var name: String {
        switch self {
        case .text: "text"
        case .longText: "long-text"
        case .choice: "choice"
        case .choices: "choices"
        case .code: "code"
        case .money: "money"
        case .number: "number"
        case .instant: "instant"
        case .yesNo: "yes-no"
        case .digest: "digest"
        case .person: "person"
        case .people: "people"
        case .gate: "gate"
        case .shares: "shares"
        case .records: "records"
        }
    }

    /// What may be chosen, when that is a closed list.
    fileprivate var codes: [String] {
        switch self {
        case .choice(let codes), .choices(let codes): codes
        case .yesNo: ["yes", "no"]
        case .text, .longText, .code, .money, .number, .instant, .digest, .person, .people,
            .gate, .shares,
            .records:
            []
        }
    }
}
