import ArgumentParser
import Casework
import Journal
import SQLiteStore
import ServiceTime
import Wording

/// `makegood commitment`: what was promised to a customer.
struct CommitmentCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "commitment", abstract: "Find what was promised to a customer.",
        subcommands: [Find.self])

    /// `makegood commitment find`: the commitments that apply to a request, as intake finds them.
    struct Find: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Find the commitments that apply by customer, product, order and date.",
            discussion: """
                Example: makegood commitment find --customer 华东电机 --product 主轴 --date 2026-11-22
                """)

        @Option(help: "The customer's name or number.") var customer: String
        @Option(help: "The number called from.") var phone: String?
        @Option(help: "The product's name.") var product: String?
        @Option(help: "The model.") var model: String?
        @Option(help: "The order number.") var order: String?
        @Option(help: "When it was delivered.") var delivered: String?
        @Option(help: "When it was bought.") var purchased: String?
        @Option(help: "The day or time of the report; now when left out.") var date: String?
        @Flag(help: "Print JSON, one object.") var json = false
        @OptionGroup var acting: ActingOptions

        func run() throws {
            let session = try Session(acting, readOnly: true)
            func day(_ text: String?, _ option: String) throws -> String? {
                try text.map { text in
                    guard let date = CivilDate(typed: text, now: session.now, zone: session.zone)
                    else { throw ValidationError(.noDay(option: option, text)) }
                    return date.description
                }
            }
            let received = try date.map { text in
                guard let instant = Instant(typed: text, now: session.now, zone: session.zone)
                else { throw ValidationError(.noDay(option: "--date", text)) }
                return instant
            }
            let start = received ?? session.now
            let policy = try told { () throws(StoreFailure) in
                try session.store.policy(at: start)
            }
            let registration = try Registration(
                customer: customer, phone: phone, channel: .phone, kind: .inquiry, problem: "",
                subject: "",
                goods: Goods(
                    product: product, model: model, order: order,
                    purchased: day(purchased, "--purchased"),
                    delivered: day(delivered, "--delivered")))
            let found = try PromisesFound(
                for: registration, received: start, under: policy,
                lookup: { key in
                    try told { () throws(StoreFailure) in try session.seen.dossiers(under: key) }
                },
                promised: { search in
                    try told { () throws(StoreFailure) in try session.seen.promised(search) }
                })
            if json {
                Output.line(found.json(start, policy, session).description)
            } else {
                Output.write(found.text(start, policy, session))
            }
        }
    }
}

extension PromisesFound {
    /// The strictest clause of each clock: the one that is due first; ties go to the first number.
    fileprivate func strictest(
        _ start: Instant, _ policy: Policy
    ) -> [(promise: ClockPromise, due: Instant)] {
        var best: [ClockKind: (promise: ClockPromise, due: Instant)] = [:]
        for promise in promises {
            guard let due = try? promise.due(received: start, under: policy) else { continue }
            if best[promise.clock].map({ due < $0.due }) ?? true {
                best[promise.clock] = (promise, due)
            }
        }
        return ClockKind.allCases.compactMap { best[$0] }
    }

    /// The clauses that cannot be dated, and why: nobody knows whether they are the strictest.
    fileprivate func undated(
        _ start: Instant, _ policy: Policy
    ) -> [(promise: ClockPromise, problem: CalendarError)] {
        promises.compactMap { promise in
            do throws(CalendarError) {
                _ = try promise.due(received: start, under: policy)
                return nil
            } catch {
                return (promise, error)
            }
        }
    }

    fileprivate func json(
        _ start: Instant, _ policy: Policy, _ session: Session
    ) -> JSONValue {
        .members([
            "customers": .texts(customers.map(\.number)),
            "commitments": .array(
                commitments.map {
                    .members([
                        "number": .text($0.number), "title": .text($0.summary.title),
                        "state": .text($0.state), "customer": .text($0.summary.customer),
                        "until": .text($0.summary.until?.description),
                    ])
                }),
            "promises": .array(promises.map { $0.json(session.words) }),
            "strictest": .array(
                strictest(start, policy).map { promise, due in
                    .members([
                        "clock": .text(promise.clock.rawValue),
                        "citation": .text(promise.citation),
                        "due": .text(due.iso(in: session.zone)),
                    ])
                }),
            "undated": .array(
                undated(start, policy).map { promise, problem in
                    .members([
                        "clock": .text(promise.clock.rawValue),
                        "citation": .text(promise.citation),
                        "problem": .text(session.words(problem)),
                    ])
                }),
            "replaced": .array(
                replaced.map {
                    .members(["number": .text($0.dossier.number), "by": .text($0.by)])
                }),
        ])
    }

    fileprivate func text(_ start: Instant, _ policy: Policy, _ session: Session) -> String {
        guard !commitments.isEmpty else { return Saying.noCommitment.text + "\n" }
        let words = session.words
        let rows = commitments.map { dossier in
            [
                dossier.number, words.state(dossier.state, of: dossier.kind),
                dossier.summary.title, dossier.summary.until?.description ?? "",
            ]
        }
        let strict = strictest(start, policy).map { promise, due in
            [words(promise.clock), words.moment(due), promise.citation, words(promise.clause)]
        }
        let open = undated(start, policy).map { promise, problem in
            [words(promise.clock), words(problem), promise.citation, words(promise.clause)]
        }
        let past = replaced.map { dossier, number in
            [dossier.number, words(RelationSide.replaced, number), dossier.summary.title]
        }
        return [rows, past, strict, open].filter { !$0.isEmpty }.map(Output.table)
            .joined(separator: "\n")
    }
}

extension ClockPromise {
    /// The promise for scripts.
    func json(_ words: Words) -> JSONValue {
        .members([
            "commitment": .text(commitment), "version": .number(version),
            "digest": .text(digest.hex), "clause": .number(line + 1),
            "clock": .text(clock.rawValue), "target": .text(target.text),
            "calendar": .text(calendar), "text": .text(words(clause)),
        ])
    }
}
