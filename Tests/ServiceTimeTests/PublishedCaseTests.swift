import Foundation
import ServiceTime
import Settings
import Testing

/// One case of working-time arithmetic with its known answer.
struct PublishedCase: Sendable, CustomTestStringConvertible {
    let id: String
    let op: String
    let calendar: Data
    let start: String
    let end: String?
    let seconds: Int?
    let pauses: [[String]]
    let expected: String

    var testDescription: String { id }

    static let all: [PublishedCase] = {
        guard let data = SharedData.contents(of: "calendar-cases.json"),
            let rows = try? JSONSerialization.jsonObject(with: data) as? [[String: Any]]
        else { return [] }
        return rows.compactMap(PublishedCase.init)
    }()

    private init?(_ row: [String: Any]) {
        guard let id = row["id"] as? String, let op = row["op"] as? String,
            let facts = row["calendar"], let start = row["start"] as? String,
            let calendar = try? JSONSerialization.data(withJSONObject: facts),
            let expected = row["expect"]
        else { return nil }
        self.id = id
        self.op = op
        self.calendar = calendar
        self.start = start
        end = row["end"] as? String
        seconds = row["seconds"] as? Int
        pauses = row["pauses"] as? [[String]] ?? []
        self.expected = op == "open" ? "\((expected as? Bool) ?? false)" : "\(expected)"
    }

    /// What our arithmetic says, in the form of `expected`.
    func answer() throws -> String {
        let file = CalendarFile(bytes: Array(calendar), named: id)
        let calendar = try #require(file.calendar, "\(file.mistakes)")
        let start = try instant(start)
        let pauses = try pauses.map { Pause(from: try instant($0[0]), to: try instant($0[1])) }
        switch op {
        case "due":
            let span = Span(seconds: try #require(seconds))
            let due = try calendar.due(from: start, working: span, pauses: pauses)
            return due == (try instant(expected)) ? expected : due.iso(in: calendar.zone)
        case "between":
            let end = try instant(try #require(end))
            return "\(try calendar.workingTime(from: start, to: end, pauses: pauses).seconds)"
        default:
            return "\(try calendar.isOpen(at: start))"
        }
    }

    private func instant(_ text: String) throws -> Instant {
        let read = Instant(iso: text)
        return try #require(read)
    }
}

@Suite struct `Cases with published answers` {
    @Test(
        .enabled(if: !PublishedCase.all.isEmpty, "the shared data is not here"),
        arguments: PublishedCase.all)
    func `agree with our answers`(_ known: PublishedCase) throws {
        #expect(try known.answer() == known.expected)
    }

    @Test(.enabled(if: !PublishedCase.all.isEmpty, "the shared data is not here"))
    func `are all read`() {
        #expect(PublishedCase.all.count == 665)
    }
}
