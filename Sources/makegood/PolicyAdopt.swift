import ArgumentParser
import Casework
import Foundation
import Journal
import SQLiteStore
import ServiceTime
import Settings

extension PolicyCommand {
    /// `makegood policy adopt`: makes a file the policy of new tickets.
    struct Adopt: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Adopt a policy file for the tickets opened from a day on.",
            discussion: """
                Only an administrator adopts a policy, and none dated before the newest one. It \
                becomes an entry of the record; tickets opened before keep theirs.
                Example: makegood policy adopt policy.yaml --from 2027-01-01
                """)

        @Argument(help: "The policy file.")
        var file: String
        @Option(
            name: .customLong("from"),
            help: ArgumentHelp("The first day, such as 2027-01-01.", valueName: "date"))
        var from: String
        @Flag(help: "Print JSON.")
        var json = false
        @OptionGroup var acting: ActingOptions

        func run() throws {
            let session = try Session(acting)
            let day = try session.day(from, option: "--from", isStart: true)
            let policy = try session.policy(in: file)
            do {
                _ = try session.submit(.adoptPolicy(policy, from: day))
            } catch let refusals as Refusals {
                throw refusals.ended(json: json)
            }
            let newest = try session.policies().newest
            let words = Saying.edition(
                version: newest.policy.version, day: newest.from.description)
            Output.line(json ? newest.json([:]).description : words.text)
        }
    }
}

extension Session {
    /// The policy a desk has that adopted none.
    var standardPolicy: Policy { .standard(zone: zone, publicHolidays: .china) }

    /// Every policy that was adopted.
    func policies() throws -> PolicyBook {
        try told { () throws(StoreFailure) in try store.policies() }
    }

    /// The policy of a file, over the standard.
    ///
    /// - Throws: `Failure` with every mistake.
    func policy(in file: String) throws -> Policy {
        let read = PolicyFile(path: file, over: standardPolicy)
        guard let policy = read.policy else {
            let mistakes = read.mistakes.map { Output.clean($0.description) }
            throw Failure(message: mistakes.joined(separator: "\n"))
        }
        return policy
    }

    /// The day an option names, as a date or an instant; today when nil.
    ///
    /// - Parameters:
    ///   - text: What was given.
    ///   - option: The option, for the message.
    ///   - isStart: Whether an instant must be the beginning of its day.
    /// - Returns: The day, in the desk's zone.
    /// - Throws: `ValidationError` when it is no day.
    func day(_ text: String?, option: String, isStart: Bool = false) throws -> CivilDate {
        guard let text else { return zone.date(at: now) }
        if let date = CivilDate(text) { return date }
        guard let instant = Instant(iso: text, zone: zone) else {
            throw ValidationError(.noDay(option: option, text))
        }
        let (date, _) = zone.wallClock(at: instant)
        guard !isStart || zone.instant(of: date) == instant else {
            throw ValidationError(.notMidnight(option: option, day: date.description))
        }
        return date
    }
}
