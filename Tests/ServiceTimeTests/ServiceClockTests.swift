import ServiceTime
import Testing

@Suite struct `A service clock` {
    private let day = "2026-03-02T"

    private func at(_ clock: String) throws -> Instant {
        try Office.at("2026-03-02T\(clock)Z")
    }

    private func term(_ target: String, _ calendar: WorkCalendar? = nil) throws -> ClockTerm {
        ClockTerm(target: try Target(parsing: target), calendar: calendar ?? .roundTheClock())
    }

    @Test func `answered at the due instant is met, one second later breached with nobody looking`()
        throws
    {
        var clock = ServiceClock(start: try at("08:00"), terms: [try term("2h")])
        clock.stop = try at("10:00:00")
        #expect(clock.verdict(at: try at("23:00")).state == .met)
        #expect(clock.verdict(at: try at("23:00")).remaining == .zero)
        clock.stop = try at("10:00:01")
        #expect(clock.verdict(at: try at("23:00")).state == .breached)
        #expect(clock.verdict(at: try at("23:00")).remaining == Span(seconds: -1))
    }

    @Test func `runs, and is breached from the second after its due instant`() throws {
        let clock = ServiceClock(start: try at("08:00"), terms: [try term("2h")])
        #expect(clock.verdict(at: try at("10:00:00")).state == .running)
        #expect(clock.verdict(at: try at("10:00:01")).state == .breached)
        #expect(clock.verdict(at: try at("09:30")).remaining == .minutes(30))
        #expect(clock.verdict(at: try at("09:30")).due == (try at("10:00")))
    }

    @Test func `paused, urgency changed, resumed keeps the paused time`() throws {
        let clock = ServiceClock(
            start: try at("08:00"), terms: [try term("4h")],
            changes: [ClockChange(at: try at("09:30"), terms: [try term("2h")])],
            pauses: [Pause(from: try at("09:00"), to: try at("11:00"))])
        let verdict = clock.verdict(at: try at("11:30"))
        #expect(verdict.state == .running)
        #expect(verdict.due == (try at("12:00")))
    }

    @Test func `paused and resolved in one step is judged at the stop`() throws {
        let clock = ServiceClock(
            start: try at("08:00"), terms: [try term("2h")],
            pauses: [Pause(from: try at("09:00"), to: nil)], stop: try at("15:00"))
        #expect(clock.verdict(at: try at("20:00")).state == .met)
        #expect(clock.verdict(at: try at("20:00")).due == (try at("16:00")))
    }

    @Test func `paused is due as if the pause ended now`() throws {
        let clock = ServiceClock(
            start: try at("08:00"), terms: [try term("2h")],
            pauses: [Pause(from: try at("09:00"), to: nil)])
        #expect(clock.verdict(at: try at("12:00")).state == .paused)
        #expect(clock.verdict(at: try at("12:00")).due == (try at("13:00")))
        #expect(clock.verdict(at: try at("13:00")).due == (try at("14:00")))
    }

    @Test func `a pause that begins after the breach does not undo it`() throws {
        let clock = ServiceClock(
            start: try at("08:00"), terms: [try term("2h")],
            pauses: [Pause(from: try at("10:00:01"), to: nil)])
        #expect(clock.verdict(at: try at("12:00")).state == .breached)
    }

    @Test func `lowered urgency counts from the start and never undoes a breach`() throws {
        let lowered = [ClockChange(at: try at("10:00:01"), terms: [try term("24h")])]
        let late = ServiceClock(start: try at("08:00"), terms: [try term("2h")], changes: lowered)
        #expect(late.verdict(at: try at("12:00")).state == .breached)
        #expect(late.verdict(at: try at("12:00")).due == (try at("10:00")))
        let intime = [ClockChange(at: try at("10:00"), terms: [try term("4h")])]
        let early = ServiceClock(start: try at("08:00"), terms: [try term("2h")], changes: intime)
        #expect(early.verdict(at: try at("11:00")).state == .running)
        #expect(early.verdict(at: try at("11:00")).due == (try at("12:00")))
    }

    @Test func `raised urgency may be breached at once, and stays so when it is lowered again`()
        throws
    {
        var clock = ServiceClock(
            start: try at("08:00"), terms: [try term("24h")],
            changes: [ClockChange(at: try at("11:00"), terms: [try term("2h")])])
        #expect(clock.verdict(at: try at("10:59:59")).state == .running)
        #expect(clock.verdict(at: try at("11:00")).state == .breached)
        clock.changes.append(ClockChange(at: try at("11:30"), terms: [try term("24h")]))
        #expect(clock.verdict(at: try at("12:00")).state == .breached)
    }

    @Test func `a change after the stop changes nothing`() throws {
        let clock = ServiceClock(
            start: try at("08:00"), terms: [try term("4h")],
            changes: [ClockChange(at: try at("13:00"), terms: [try term("1h")])],
            stop: try at("11:00"))
        #expect(clock.verdict(at: try at("20:00")).state == .met)
    }

    @Test func `is judged by what was known at the moment asked about`() throws {
        let clock = ServiceClock(
            start: try at("08:00"), terms: [try term("2h")],
            pauses: [Pause(from: try at("09:00"), to: try at("12:00"))], stop: try at("12:30"))
        #expect(clock.verdict(at: try at("08:30")).due == (try at("10:00")))
        #expect(clock.verdict(at: try at("09:30")).state == .paused)
        #expect(clock.verdict(at: try at("12:15")).state == .running)
        #expect(clock.verdict(at: try at("12:30")).state == .met)
    }

    @Test func `of several terms the strictest counts, each on its own calendar`() throws {
        let office = try Office.plain()
        let terms = [try term("2h", office), try term("4h")]
        let morning = ServiceClock(start: try at("09:00"), terms: terms)
        #expect(morning.verdict(at: try at("09:00")).due == (try at("11:00")))
        let evening = ServiceClock(start: try at("17:30"), terms: terms)
        #expect(evening.verdict(at: try at("17:30")).due == (try at("21:30")))
    }

    @Test func `a term that never comes due does not hide the others`() throws {
        let never = try term("1h", WorkCalendar(zone: .utc, week: [:]))
        for terms in [[never, try term("2h")], [try term("2h"), never]] {
            let clock = ServiceClock(start: try at("08:00"), terms: terms)
            #expect(clock.verdict(at: try at("08:00")).due == (try at("10:00")))
        }
        let alone = ServiceClock(start: try at("08:00"), terms: [never])
        #expect(alone.verdict(at: try at("23:00")).state == .running)
        #expect(alone.verdict(at: try at("23:00")).problem == .neverOpens)
    }

    @Test func `a holiday list edited later changes no verdict`() throws {
        let before = try Office.plain()
        let after = try Office.plain(holidays: [Office.day("2026-03-02")])
        var clock = ServiceClock(start: try at("09:00"), terms: [try term("2h", before)])
        clock.stop = try at("12:00")
        let verdict = try roundTrip(clock).verdict(at: try at("20:00"))
        #expect(verdict.state == .breached)
        clock.terms = [try term("2h", after)]
        #expect(clock.verdict(at: try at("20:00")).state == .met)
    }

    @Test func `without public holidays gives no deadline and says why`() throws {
        let start = try Office.at("2026-12-31T17:00")
        var clock = ServiceClock(start: start, terms: [try term("3wd", Office.china())])
        let unknown = CalendarError.noPublicHolidays(provider: "china", year: 2027)
        #expect(clock.verdict(at: start).problem == unknown)
        #expect(clock.verdict(at: start).state == .running)
        #expect(clock.verdict(at: start).due == nil)
        clock.stop = start + .days(9)
        #expect(clock.verdict(at: start + .days(10)).state == .undetermined)
        clock.terms = [try term("8h", Office.china())]
        clock.stop = start + .minutes(30)
        #expect(clock.verdict(at: start + .days(10)).state == .met)
    }

    @Test func `is bound by what can be dated where another term cannot, and says so`() throws {
        let start = try Office.at("2026-12-31T17:00")
        let unknown = CalendarError.noPublicHolidays(provider: "china", year: 2027)
        for terms in [
            [try term("2wd", Office.china()), try term("30d")],
            [try term("30d"), try term("2wd", Office.china())],
        ] {
            var clock = ServiceClock(start: start, terms: terms)
            let due = try #require(clock.verdict(at: start).due)
            #expect(clock.verdict(at: start).problem == unknown)
            #expect(clock.undatedTerms(at: start).map(\.problem) == [unknown])
            #expect(clock.verdict(at: due).state == .running)
            #expect(clock.verdict(at: due + Span(seconds: 1)).state == .breached)
            let lines = clock.explanation(at: start).lines
            #expect(lines.contains(.undated(basis: terms[0].basis, unknown)))
            #expect(lines.contains(.due(due)))
            // In time for the one, nobody knows about the other; on the first day, surely.
            clock.stop = start + .days(9)
            #expect(clock.verdict(at: due).state == .undetermined)
            clock.stop = start + .hours(6)
            #expect(clock.verdict(at: due).state == .met)
            clock.stop = due + Span(seconds: 1)
            #expect(clock.verdict(at: due + .days(1)).state == .breached)
        }
        for language in ExplanationLanguage.allCases {
            #expect(unknown.text(in: language).contains("2027"))
        }
    }

    @Test func `warns at parts of its target, pauses not counting`() throws {
        let clock = ServiceClock(
            start: try at("08:00"), terms: [try term("2h")],
            pauses: [Pause(from: try at("08:30"), to: try at("09:30"))])
        let warnings = clock.warnings(at: try at("10:00"))
        #expect(warnings.map(\.percent) == [50, 80, 100])
        #expect(warnings.map(\.at) == [try at("10:00"), try at("10:36"), try at("11:00")])
    }

    @Test func `without terms is never due`() throws {
        let clock = ServiceClock(start: try at("08:00"), terms: [])
        #expect(clock.verdict(at: try at("09:00")).due == nil)
        #expect(clock.verdict(at: try at("09:00")).state == .running)
        #expect(clock.warnings(at: try at("09:00")).isEmpty)
    }

    @Test(arguments: [Instant(seconds: .min), Instant(seconds: .max)])
    func `started or asked at an extreme instant does not trap`(extreme: Instant) throws {
        let terms = [try term("2h"), try term("3wd", Office.china())]
        let odd = ServiceClock(start: extreme, terms: terms, stop: extreme)
        #expect(odd.verdict(at: try at("08:00")).due == nil)
        let usual = ServiceClock(start: try at("08:00"), terms: terms)
        _ = usual.verdict(at: extreme)
        _ = usual.explanation(at: extreme)
    }
}
