import ArgumentParser
import Casework
import Foundation
import Journal
import SQLiteStore
import ServiceTime
import Settings
import Wording

/// `makegood claim`: what a claim comes to.
struct ClaimCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "claim", abstract: "Compute what a claim comes to, line by line.",
        subcommands: [Compute.self])

    /// `makegood claim compute`: an amount with its derivation.
    struct Compute: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Print the amount of a case or a ticket with its derivation; writes nothing.",
            discussion: """
                A case is a YAML or JSON file: a method with its figures, or several under items. \
                The methods are \(ClaimCommand.methods). \
                Parties and departments say who is liable. Of a ticket, the amount on \
                record is printed, or with figures given, what they would come to. \
                A file that cannot be read ends with 1, figures that cannot be read with 2, a cap \
                or a missing figure with 3.
                Example: makegood claim compute --file case.yaml --policy policy.yaml --json
                Example: makegood claim compute 202611-014 --json
                """)

        @Argument(help: "The number of a ticket.") var number: String?
        @Option(help: "The file with the case; - is standard input.") var file: String?
        @Option(
            name: .customLong("set"),
            help: ArgumentHelp("A figure of the case; may be repeated.", valueName: "field=value"))
        var settings: [String] = []
        @Option(help: "Compute under this policy file instead of the policy in force.")
        var policy: String?
        @Flag(help: "Print JSON.") var json = false
        @OptionGroup var acting: ActingOptions

        func run() throws {
            do {
                let (computation, words, cases) = try number.map(ofTicket) ?? ofCase()
                let beside = cases.map { cases in
                    words.lines(of: cases).map {
                        "\(words.comparableCases)  \(Output.line(of: $0))"
                    }
                }
                let lines = computation.text(words, under: policy) + (beside ?? [])
                Output.write(
                    json
                        ? "\(computation.json(words, under: policy, beside: cases))\n"
                        : lines.joined(separator: "\n") + "\n")
            } catch let refusals as Refusals {
                throw refusals.ended(json: json)
            }
        }

        private typealias Computed = (Computation, Words, ComparableCases?)

        private func ofTicket(_ number: String) throws -> Computed {
            let session = try Session(acting, readOnly: true)
            let (ticket, own) = try session.ticket(number)
            if file == nil, settings.isEmpty, policy == nil {
                guard let computation = ticket.computation else {
                    throw Failure(.nothingComputed(number))
                }
                return (
                    computation, session.words, try session.cases(like: computation, on: ticket)
                )
            }
            let terms = try policy.map { try session.policy(in: $0) } ?? own
            let setting = FieldSetting(
                policy: terms, now: session.now, zone: session.zone, ticket: ticket,
                contract: try told { () throws(StoreFailure) in
                    try session.store.contract(behind: ticket)
                })
            let recorded = ticket.computation?.items
            let found = try computed(setting, recorded, session.words)
            return (found, session.words, try session.cases(like: found, on: ticket))
        }

        private func ofCase() throws -> Computed {
            guard file != nil || !settings.isEmpty else {
                throw ValidationError(.caseMissing)
            }
            // A case can be computed where there is no store; then any zone will do.
            let isThere = acting.store.given != nil || acting.store.exists
            let session = isThere ? try Session(acting, readOnly: true) : nil
            let words = session?.words ?? Words(acting.spoken)
            let standard = session?.standardPolicy ?? .standard(zone: .utc)
            let inForce = try session.map { session in
                try session.policies().edition(on: session.zone.date(at: session.now)).policy
            }
            let terms =
                try policy.map { try PolicyFile(path: $0, over: standard).policyOrMistakes() }
                ?? inForce ?? standard
            let setting = FieldSetting(
                policy: terms, now: session?.now ?? .present, zone: session?.zone ?? .utc)
            return (try computed(setting, nil, words), words, nil)
        }

        private func computed(
            _ setting: FieldSetting, _ recorded: [CompensationBasis]?, _ words: Words
        ) throws -> Computation {
            var items = recorded ?? []
            var liability = setting.liability
            if file != nil || !settings.isEmpty {
                let read = try ClaimInput(file: file, settings: settings).read(setting, words)
                (items, liability) = (read.items, read.liability)
            }
            do throws(CompensationProblem) {
                return try setting.policy.compensation.compute(
                    items, liability: liability, policy: setting.policy.version)
            } catch {
                let refusal = error.refusal
                throw Refusals(reasons: [Reason(code: refusal.code, message: words(refusal))])
            }
        }
    }

    private static let methods = CompensationRule.allCases.map(\.rawValue).joined(separator: ", ")
}

extension PolicyFile {
    /// The policy.
    ///
    /// - Throws: `Failure` with every mistake.
    fileprivate func policyOrMistakes() throws -> Policy {
        guard let policy else {
            let mistakes = mistakes.map { Output.line(of: $0.description) }
            throw Failure(message: mistakes.joined(separator: "\n"))
        }
        return policy
    }
}

extension Session {
    /// Past cases like a computation on a ticket; nil without a claim or an amount.
    fileprivate func cases(
        like computation: Computation, on ticket: Ticket
    ) throws -> ComparableCases? {
        try ticket.sought(for: computation).map { sought in
            try told { () throws(StoreFailure) in
                try seen.comparableCases(sought, besides: ticket.number)
            }
        }
    }
}
