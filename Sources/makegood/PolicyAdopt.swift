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
                Only an administrator adopts a policy, and none for a day that is over; one for \
                today holds from now on. It \
                becomes an entry of the record; tickets opened before keep theirs. What the file \
                leaves out goes back to the standard, which is said first; with --keep it stays \
                as in force. A version that is not in force yet is superseded by one with an \
                earlier date or the same, and a --reason.
                Example: makegood policy adopt policy.yaml --from 2027-01-01
                """)

        @Argument(help: "The policy file.")
        var file: String
        @Option(
            name: .customLong("from"),
            help: ArgumentHelp("The first day, such as 2027-01-01.", valueName: "date"))
        var from: String
        @Option(help: "Why it takes the place of a version that is not in force yet.")
        var reason: String?
        @Flag(help: "What the file leaves out stays as in force on that day.")
        var keep = false
        @Flag(help: "Do not ask, even on a terminal.")
        var yes = false
        @Flag(help: "Print JSON.")
        var json = false
        @OptionGroup var acting: ActingOptions

        func run() throws {
            let session = try Session(acting)
            let day = try session.day(from, option: "--from", isStart: true)
            let book = try session.policies()
            let standing = book.edition(on: day)
            let read = try session.policyFile(
                file, over: keep ? standing.policy : nil, json: json)
            let policy = read.policy
            let notice = try AdoptionNotice(
                of: policy, from: day, in: session, doubts: read.doubts,
                reverting: keep ? nil : session.policy(in: file, over: standing.policy))
            guard notice.isChange else {
                let version = standing.policy.version
                return Output.line(
                    json
                        ? standing.json(["unchanged": .bool(true)]).description
                        : Saying.policyUnchanged(
                            version: version, day: standing.from.description
                        ).text)
            }
            // What is refused all the same needs no warning.
            try session.adoptable(policy, from: day, reason: reason, json: json)
            notice.tell()
            if !notice.lines.isEmpty, !yes, !json, !AdoptionNotice.isConfirmed() {
                throw Failure(.nothingAdopted)
            }
            try session.adopt(policy, from: day, reason: reason, json: json)
        }
    }

    /// `makegood policy withdraw`: takes back what is not in force yet.
    struct Withdraw: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Withdraw every version that is not in force yet, with a reason.",
            discussion: """
                The policy in force today is adopted anew from today on, so that no later version \
                comes into force; the record keeps all of them.
                Example: makegood policy withdraw --reason "dated by mistake"
                """)

        @Option(help: "Why.")
        var reason: String
        @Flag(help: "Print JSON.")
        var json = false
        @OptionGroup var acting: ActingOptions

        func run() throws {
            let session = try Session(acting)
            let today = session.zone.date(at: session.now)
            let book = try session.policies()
            guard !book.pending(after: today).isEmpty else {
                throw Failure(.nothingPending, exit: .refused)
            }
            try session.adopt(
                book.edition(on: today).policy, from: today, reason: reason, json: json)
        }
    }
}

extension Session {
    /// The policy a desk has that adopted none.
    var standardPolicy: Policy {
        let known = HolidayFolder.standard().holidays(of: "china")?.days
        return .standard(zone: zone, publicHolidays: known ?? .china)
    }

    /// Every policy that was adopted.
    func policies() throws -> PolicyBook {
        try told { () throws(StoreFailure) in try store.policies() }
    }

    /// Ends the command when the policy would be refused, with every reason.
    ///
    /// - Throws: `Failure` when it would be.
    fileprivate func adoptable(
        _ policy: Policy, from day: CivilDate, reason: String?, json: Bool
    ) throws {
        guard let person = roster[login] else { return }
        let book = try policies()
        do throws(Refused) {
            _ = try book.adoption(
                of: policy, from: day, by: person, on: zone.date(at: now), reason: reason)
        } catch {
            throw Refusals(reasons: error.reasons.map(self.reason)).ended(json: json)
        }
    }

    /// Adopts a policy and says which version it is.
    ///
    /// - Throws: `Failure` when it is refused.
    fileprivate func adopt(
        _ policy: Policy, from day: CivilDate, reason: String?, json: Bool
    ) throws {
        do {
            _ = try submit(.adoptPolicy(policy, from: day, reason: reason))
        } catch let refusals as Refusals {
            throw refusals.ended(json: json)
        }
        let newest = try policies().newest
        let words = Saying.edition(
            version: newest.policy.version, day: newest.from.description)
        Output.line(json ? newest.json([:]).description : words.text)
    }

    /// The policy of a file, over another or the standard.
    ///
    /// - Throws: `Failure` with every mistake.
    func policy(in file: String, over base: Policy? = nil, json: Bool = false) throws -> Policy {
        try policyFile(file, over: base, json: json).policy
    }

    /// The policy of a file, and what in it can hardly be meant.
    ///
    /// - Throws: `Failure` with every mistake, after JSON on standard output where it is asked for.
    func policyFile(
        _ file: String, over base: Policy?, json: Bool
    ) throws -> (policy: Policy, doubts: [Mistake]) {
        let read = PolicyFile(path: file, over: base ?? standardPolicy)
        guard let policy = read.policy else {
            if json { Output.line(Mistake.json(read.mistakes).description) }
            throw Failure(message: read.mistakes.map(\.told).joined(separator: "\n"))
        }
        return (policy, read.mistakes)
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

extension Mistake {
    /// The mistake on a line, a doubt marked as such.
    var told: String {
        Output.line(of: isDoubt ? Saying.warning(description).text : description)
    }

    /// The mistakes of a file for scripts.
    static func json(_ mistakes: [Mistake]) -> JSONValue {
        .members([
            "mistakes": .array(
                mistakes.map {
                    .members([
                        "file": .text($0.file), "line": .number($0.line),
                        "column": .number($0.column), "message": .text($0.message),
                        "is_warning": .bool($0.isDoubt),
                    ])
                })
        ])
    }
}
