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
                Says which deadlines of the tickets received since a day, and of the commitments, \
                duties, suggestions and other dossiers whose clocks started since, would have been \
                met or broken, and which plans would have needed other gates or paid other \
                amounts, with the numbers behind each figure.
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
            let policy = try session.policy(in: file, json: json)
            let start = session.zone.instant(of: day)
            let (histories, dossiers) = try session.histories(since: start)
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
            for (number, facts) in dossiers {
                do {
                    report.add(
                        try DossierTrial(
                            number: number, facts: facts, own: book, other: policy, since: start,
                            at: session.now))
                } catch {
                    throw Failure(.historyUnfit(number))
                }
            }
            Output.write(json ? report.json.description + "\n" : report.text(session.words))
        }
    }
}

/// What happened to each thing with a number, in the order in which they began.
private struct Histories<Happened> {
    private(set) var all: [(number: String, facts: [Happened])] = []
    private var places: [String: Int] = [:]

    func holds(_ number: String) -> Bool { places[number] != nil }

    mutating func add(_ fact: Happened, to number: String) {
        if let place = places[number] {
            all[place].facts.append(fact)
        } else {
            places[number] = all.count
            all.append((number, [fact]))
        }
    }
}

extension Session {
    /// The facts of every ticket received at an instant or later, and of every dossier, of which
    /// clocks may have started long after it began.
    fileprivate func histories(
        since start: Instant
    ) throws -> (
        tickets: [(number: String, facts: [Fact])],
        dossiers: [(number: String, facts: [DossierFact])]
    ) {
        var tickets = Histories<Fact>()
        var dossiers = Histories<DossierFact>()
        var next = 1
        while true {
            let entries = try told { () throws(StoreFailure) in
                try store.entries(from: next, limit: 4_000)
            }
            guard let last = entries.last else { return (tickets.all, dossiers.all) }
            next = last.sequence + 1
            for entry in entries {
                switch entry.content.stream {
                case .desk, .staff, .policy: continue
                case .dossier(let number):
                    dossiers.add(try DossierCodec.fact(entry.content), to: number)
                case .ticket(let number):
                    let isFirst = entry.version == 1
                    guard isFirst || tickets.holds(number) else { continue }
                    let fact = try EventCodec.fact(entry.content)
                    if isFirst {
                        guard case .opened(let opened) = fact.event, opened.received >= start
                        else { continue }
                    }
                    tickets.add(fact, to: number)
                }
            }
        }
    }
}
