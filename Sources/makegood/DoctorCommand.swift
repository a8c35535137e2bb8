import ArgumentParser
import Casework
import Foundation
import Journal
import SQLiteStore
import ServiceTime
import Wording

/// `makegood doctor`: how a store is run and what that promises.
struct DoctorCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor", abstract: "Say how this store is run and what that promises.",
        discussion: "Example: makegood doctor --store desk.sqlite")

    @Flag(help: "Print JSON.") var json = false
    @OptionGroup var acting: ActingOptions

    func run() throws {
        let session = try Session(acting, readOnly: true)
        let head = try told { () throws(StoreFailure) in try session.store.head() }
        let identity = session.store.identity
        let file = try? FileManager.default.attributesOfItem(atPath: session.store.path)
        let mode = (file?[.posixPermissions] as? Int).map { String($0, radix: 8) }
        var facts: [(name: Saying, value: String)] = [
            (.factStore, session.store.path), (.factID, identity.id), (.factWay, "file"),
            (.factIdentity, identity.mode.rawValue), (.factZone, identity.zone.id),
            (.factLanguage, identity.language),
            (.factCreated, identity.created.iso(in: session.zone)),
            (.factEntries, String(head.size)), (.factHead, head.hash.description),
            (.factMode, mode ?? Saying.unknown.english),
            (.factOwner, file?[.ownerAccountName] as? String ?? Saying.unknown.english),
            (.factBytes, (file?[.size] as? Int).map { String($0) } ?? Saying.unknown.english),
        ]
        let calendars = try session.holidays()
        let figures = try told { () throws(StoreFailure) in
            try session.store.figures(at: session.now)
        }
        let steps = try session.clockSteps()
        let notices =
            calendars.missing + (try session.departmentsUsed(besides: session.policyToday()))
        facts += [
            (.factHolidays, calendars.years), (.factUndated, String(figures.undated)),
            (.factClockSteps, steps.isEmpty ? "0" : steps.map(\.text).joined(separator: "; ")),
        ]
        let promises = Saying.promises(of: identity.mode)
        if json {
            let members = facts.map { JSONValue.Member($0.name.english, .text($0.value)) }
            Output.line(
                JSONValue.object(
                    members + [
                        .init("promises", .texts(promises.map(\.english))),
                        .init("notices", .texts(notices.map(\.english))),
                    ]
                )
                .description)
            return
        }
        Output.write(Output.table(facts.map { [$0.name.text, $0.value] }))
        Output.line("\n" + promises.map(\.text).joined(separator: "\n"))
        for notice in notices { Output.line("\n" + Output.line(of: notice.text)) }
    }
}

extension Saying {
    /// What a store of this way of identifying people promises, and what it does not.
    fileprivate static func promises(of mode: StoreIdentity.Mode) -> [Saying] {
        let file: [Saying] = [.promiseShared, .promiseKept, .promiseNoticed, .promiseNoProof]
        switch mode {
        case .login: return file + [.promiseLogin]
        case .open: return file + [.promiseOpen]
        }
    }
}

extension Session {
    /// Every step of the host's wall clock that the record tells of, oldest first.
    func clockSteps() throws -> [(jump: ClockJump, text: String)] {
        try told { () throws(StoreFailure) in try store.clockJumps() }
            .map { ($0, words.clockSet(by: $0.step, noticed: $0.noticed)) }
    }

    /// The policy of today.
    fileprivate func policyToday() throws -> Policy {
        try policies().edition(on: zone.date(at: now)).policy
    }

    /// The years whose public holidays the calendars of today know, and those that are soon needed.
    fileprivate func holidays() throws -> (years: String, missing: [Saying]) {
        let today = zone.date(at: now)
        // Clocks run into the year that follows long before it begins.
        let needed = Set([today.year, today.advanced(byMonths: 3).year]).sorted()
        var years: [String] = []
        var missing: [Saying] = []
        for (name, calendar) in try policyToday().calendars.sorted(by: { $0.key < $1.key }) {
            guard let days = calendar.publicHolidays else { continue }
            years.append("\(name) \(days.years.first ?? 0)–\(days.years.last ?? 0)")
            missing += needed.filter { !days.years.contains($0) }
                .map { .holidaysMissing(calendar: name, year: $0) }
        }
        return (years.joined(separator: ", "), missing)
    }
}
