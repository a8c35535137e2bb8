import ServiceTime
import Settings
import Testing

/// Deadlines that other desks got wrong, each as a test of the name of the fault.
@Suite struct DeadlineBugTests {
    private func due(_ start: String, _ target: String) throws -> String {
        let office = try Office.china()
        return try office.due(from: Office.at(start), target: Target(parsing: target))
            .iso(in: office.zone)
    }

    private func at(_ text: String) throws -> String {
        try Office.at(text).iso(in: Office.china().zone)
    }

    @Test func `Two hours at 17:30 before a make-up Saturday end on that Saturday`() throws {
        #expect(try due("2026-02-13T17:30", "2h") == at("2026-02-14T10:30"))
        // The Saturday after is none, and the week after that is a holiday.
        #expect(try due("2026-03-06T17:30", "2h") == at("2026-03-09T10:30"))
    }

    @Test func `Opened in the lunch break, the clock begins after it`() throws {
        #expect(try due("2026-02-13T12:30", "1h") == at("2026-02-13T14:00"))
        #expect(try due("2026-02-13T12:00", "1h") == at("2026-02-13T14:00"))
    }

    @Test func `Opened on a holiday, the clock begins on the next working day`() throws {
        #expect(try due("2026-02-17T10:00", "1h") == at("2026-02-24T10:00"))
        #expect(try due("2026-02-17T10:00", "1wd") == at("2026-02-24T18:00"))
    }

    @Test func `Opened at 24:00, it is the day after`() throws {
        #expect(try Office.at("2026-03-02T24:00") == Office.at("2026-03-03T00:00"))
        #expect(try due("2026-03-02T24:00", "1h") == at("2026-03-03T10:00"))
        #expect(try due("2026-03-02T24:00", "1d") == at("2026-03-04T24:00"))
    }

    @Test func `Opened at month end, the deadline is in the next month`() throws {
        #expect(try due("2026-03-31T17:59", "2m") == at("2026-04-01T09:01"))
        #expect(try due("2024-02-29T17:00", "2h") == at("2024-03-01T10:00"))
        #expect(try due("2026-01-31T24:00", "1h") == at("2026-02-02T10:00"))
    }

    @Test(arguments: ["Europe/Berlin", "America/Los_Angeles", "Pacific/Kiritimati"])
    func `The agent's zone is not the desk's, and the deadline is the desk's`(id: String) throws {
        let zone = try #require(ZoneTable.zone(id))
        let opened = try Office.at("2026-02-13T17:30")
        // What the agent reads off their own wall is the same instant.
        let seen = opened.iso(in: zone)
        let read = try #require(Instant(iso: seen, zone: zone))
        #expect(read == opened)
        let office = try Office.china()
        #expect(
            try office.due(from: read, target: Target(parsing: "2h"))
                == Office.at("2026-02-14T10:30"))
        // The agent's own midnight is no midnight of the desk.
        let days = try office.due(from: read, target: Target(parsing: "1d"))
        #expect(try days == Office.at("2026-02-14T24:00"))
    }
}
