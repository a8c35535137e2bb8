import ArgumentParser
import Foundation
import Journal
import SQLiteStore
import ServiceTime
import Wording

/// `makegood generate`: fills a store with a plausible company.
struct GenerateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "generate", abstract: "Fill a store with a plausible company.",
        discussion: """
            The same seed gives the same tickets, relative to --now or else to the beginning of \
            today. Where there is no store yet, an open one is made.
            Example: makegood generate --tickets 100000 --seed 1 --store /tmp/big.sqlite
            """)

    @Option(help: "How many tickets.") var tickets: Int
    @Option(help: "The seed.") var seed: UInt64 = 1
    @Option(help: "How many of them are open. (default: 5 %)") var open: Int?
    @Flag(help: "Print the summary as JSON.") var json = false
    @OptionGroup var acting: ActingOptions

    func validate() throws {
        guard (0...100_000_000).contains(tickets) else {
            throw ValidationError(.ticketsOutOfRange)
        }
        if let open, !(0...tickets).contains(open) {
            throw ValidationError(.openOutOfRange)
        }
    }

    func run() throws {
        if !FileManager.default.fileExists(atPath: acting.store.path) { try makeOpenStore() }
        let session = try Session(acting)
        let interruption = Interruption()
        let reference =
            acting.now == nil
            ? session.zone.instant(of: session.zone.date(at: session.now)) : session.now
        let filling = SampleFilling(store: session.store, now: session.now, login: session.login)
        try filling.enterStaff()
        let progress = ProgressLine(.writing, unit: .entries)
        var (made, entries) = (0, 0)
        try filling.fill(seed: seed, tickets: tickets, open: open, until: reference) {
            (made, entries) = ($0, $1)
            if $0.isMultiple(of: 64) { progress.show($0, of: tickets, count: $1) }
            return !interruption.isAsked
        }
        progress.end()
        let rate = Int(Double(entries) / progress.seconds)
        Output.line(
            json
                ? JSONValue.members([
                    "tickets": .number(made), "entries": .number(entries),
                    "entries_per_second": .number(rate),
                    "milliseconds": .number(Int(progress.seconds * 1_000)),
                ]).description
                : Saying.generated(tickets: made, entries: entries, rate: rate).text)
        if interruption.isAsked { throw Failure(.interrupted) }
    }

    private func makeOpenStore() throws {
        var wanted = NewStore(
            path: acting.store.path, language: acting.spoken, zone: TimeZone.current.identifier,
            mode: .open, sample: .none)
        wanted.isStandardPlace = acting.store.isStandard
        if let now = acting.now { wanted.now = try Instant.option(now, named: "--now", in: .utc) }
        _ = try wanted.make()
    }
}
