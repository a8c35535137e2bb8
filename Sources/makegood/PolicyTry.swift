import ArgumentParser
import Casework
import Foundation
import Journal
import SQLiteStore
import ServiceTime
import Settings

extension PolicyCommand {
    /// `makegood policy try`: what a policy would have changed.
    struct Try: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "try",
            abstract: "Replay the history under a policy file; nothing is written.",
            discussion: """
                Says which deadlines of the tickets received since a day would have been met or \
                broken, and which plans would have needed other gates, with the tickets behind \
                each figure.
                Example: makegood policy try policy.yaml --since 2026-01-01
                """)

        @Argument(help: "The policy file.")
        var file: String
        @Option(help: "The day from which tickets are replayed: 2026-01-01.")
        var since: String
        @Flag(help: "Print JSON.")
        var json = false
        @OptionGroup var acting: ActingOptions

        func run() throws {
            let session = try Session(acting, readOnly: true)
            let day = try session.day(since, option: "--since")
            let policy = try session.policy(in: file)
            let start = session.zone.instant(of: day)
            let histories = try session.histories(since: start)
            let book = try session.policies()
            var report = TrialReport(since: day)
            for (number, facts) in histories {
                do {
                    let own = try book.policy(governing: facts)
                    report.add(
                        try PolicyTrial(
                            number: number, facts: facts, own: own, other: policy, at: session.now))
                } catch {
                    throw Failure(.historyUnfit(number))
                }
            }
            Output.write(json ? report.json.description + "\n" : report.text(session.words))
        }
    }
}

extension Session {
    /// The facts of every ticket received at an instant or later, in the order they were opened.
    fileprivate func histories(since start: Instant) throws -> [(number: String, facts: [Fact])] {
        var histories: [(number: String, facts: [Fact])] = []
        var places: [String: Int] = [:]
        var next = 1
        while true {
            let entries = try told { () throws(StoreFailure) in
                try store.entries(from: next, limit: 4_000)
            }
            guard let last = entries.last else { return histories }
            next = last.sequence + 1
            for entry in entries {
                guard case .ticket(let number) = entry.content.stream else { continue }
                let isFirst = entry.version == 1
                guard isFirst || places[number] != nil else { continue }
                let fact = try EventCodec.fact(entry.content)
                if isFirst {
                    guard case .opened(let opened) = fact.event, opened.received >= start else {
                        continue
                    }
                    places[number] = histories.count
                    histories.append((number, []))
                }
                if let place = places[number] { histories[place].facts.append(fact) }
            }
        }
    }
}
