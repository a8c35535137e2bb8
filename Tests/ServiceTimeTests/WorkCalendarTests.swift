import ServiceTime
import Settings
import Testing

@Suite struct `A working calendar` {
    @Test(arguments: [
        ("2026-02-13T17:30", "2h", "2026-02-14T10:30"),  // before a make-up Saturday
        ("2026-02-13T12:30", "1h", "2026-02-13T14:00"),  // in the lunch break
        ("2026-02-13T11:30", "30m", "2026-02-13T12:00"),  // exactly to the break
        ("2026-02-16T10:00", "1s", "2026-02-24T09:00:01"),  // on a holiday
        ("2026-01-31T24:00", "1h", "2026-02-02T10:00"),  // at 24:00, at the end of a month
        ("2024-02-28T17:00", "2h", "2024-02-29T10:00"),  // to a leap day
        ("2025-12-31T17:59:59", "2s", "2026-01-04T09:00:01"),  // over the turn of a year
        ("2026-02-13T03:00", "0s", "2026-02-13T03:00"),  // no time at all
        ("2026-02-13T10:00", "1wd", "2026-02-14T18:00"),
        ("2026-02-14T20:00", "1wd", "2026-02-24T18:00"),
        ("2026-02-15T20:00", "2wd", "2026-02-25T18:00"),
        ("2026-02-13T10:00", "7d", "2026-02-20T24:00"),
    ])
    func `is due where people expect it`(start: String, target: String, due: String) throws {
        let office = try Office.china()
        let answer = try office.due(
            from: try Office.at(start), target: try Target(parsing: target))
        #expect(answer.iso(in: office.zone) == (try Office.at(due)).iso(in: office.zone))
    }

    @Test func `opens at its first second and is closed at the closing second`() throws {
        let office = try Office.china()
        #expect(try office.isOpen(at: Office.at("2026-02-13T09:00:00")))
        #expect(try !office.isOpen(at: Office.at("2026-02-13T08:59:59")))
        #expect(try office.isOpen(at: Office.at("2026-02-13T17:59:59")))
        #expect(try !office.isOpen(at: Office.at("2026-02-13T18:00:00")))
        #expect(try !office.isOpen(at: Office.at("2026-02-13T12:00:00")))
    }

    @Test(arguments: 1...5)
    func `is due at the closing of the week that whole weeks fill`(weeks: Int) throws {
        let office = try Office.plain()
        let due = try office.due(
            from: Office.at("2026-03-02T00:00Z"), working: .hours(40 * weeks))
        #expect(try due == Office.at("2026-03-06T18:00Z") + .days(7 * (weeks - 1)))
    }

    @Test func `keeps a holiday that the clock takes up again after the next day had begun`() throws
    {
        let back = Instant(seconds: 86_400 * 10 + 7_200)
        let zone = Zone(id: "back", firstOffset: 0, changes: [(back, -14_400)])
        let holiday = CivilDate(dayNumber: 9)
        let days = Weekday.allCases.map { ($0, DayHours.wholeDay) }
        let calendar = WorkCalendar(
            zone: zone, week: Dictionary(uniqueKeysWithValues: days), holidays: [holiday])
        let start = Instant(seconds: 86_400 * 9)
        // Two hours of the tenth day pass, then two of the holiday again, then the tenth anew.
        #expect(try calendar.workingTime(from: start, to: back + .hours(3)) == .hours(3))
        #expect(try calendar.due(from: start, working: .hours(3)) == back + .hours(3))
    }

    @Test func `counts a pause only while it is open`() throws {
        let office = try Office.china()
        let start = try Office.at("2026-02-13T11:00")
        let pause = Pause(
            from: try Office.at("2026-02-13T11:30"), to: try Office.at("2026-02-13T13:30"))
        let due = try office.due(from: start, working: .hours(2), pauses: [pause])
        #expect(due == (try Office.at("2026-02-13T15:00")))
    }

    @Test func `gives make-up days the hours of Monday, or of the first day that opens`() throws {
        let zone = try #require(ZoneTable.zone("Asia/Shanghai"))
        let hours = try DayHours(parsing: ["10:00-11:00"])
        let makeUp = try Office.day("2026-02-14")
        let late = WorkCalendar(
            zone: zone, week: [.wednesday: hours, .saturday: .wholeDay], publicHolidays: .china)
        #expect(late.hours(on: makeUp) == hours)
        #expect(try Office.china().hours(on: makeUp).intervals.count == 2)
    }

    @Test func `prefers its own workdays to its holidays, and both to the public calendar`() throws
    {
        let zone = try #require(ZoneTable.zone("Asia/Shanghai"))
        let day = try Office.day("2026-02-17")
        let makeUp = try Office.day("2026-02-14")
        let short = try DayHours(parsing: ["10:00-12:00"])
        let calendar = WorkCalendar(
            zone: zone, week: [.monday: .wholeDay], holidays: [day, makeUp],
            workdays: [day: short], publicHolidays: .china)
        #expect(calendar.hours(on: day) == short)
        #expect(calendar.hours(on: makeUp) == .closed)
        #expect(calendar.kind(of: makeUp) == .holiday)
    }

    @Test func `that never opens answers with an error, soon`() throws {
        let closed = WorkCalendar(zone: .utc, week: [:])
        let day = try Office.day("2026-02-17")
        let once = WorkCalendar(zone: .utc, week: [:], workdays: [day: .wholeDay])
        let start = try Office.at("2026-02-16T10:00Z")
        #expect(throws: CalendarError.neverOpens) {
            try closed.due(from: start, working: .hours(1))
        }
        #expect(throws: CalendarError.neverOpens) {
            try closed.due(from: start, target: .workingDays(1))
        }
        #expect(throws: CalendarError.neverOpens) {
            try closed.previousWorkingDay(onOrBefore: day)
        }
        #expect(
            try once.due(from: start, working: .hours(24)) == (try Office.at("2026-02-18T00:00Z")))
        #expect(throws: CalendarError.neverOpens) {
            try once.due(from: start, working: .hours(25))
        }
        #expect(try closed.workingTime(from: start, to: start + .days(9)) == .zero)
    }

    @Test(arguments: [Int.min, Int.min / 2, -62_135_596_801, 253_402_300_800, Int.max / 2, Int.max])
    func `answers extreme instants with an error`(seconds: Int) throws {
        let office = try Office.plain()
        let instant = Instant(seconds: seconds)
        #expect(throws: CalendarError.outOfRange) { try office.isOpen(at: instant) }
        #expect(throws: CalendarError.outOfRange) {
            try office.due(from: instant, working: .hours(1))
        }
        #expect(throws: CalendarError.outOfRange) {
            try office.workingTime(from: Instant(seconds: 0), to: instant)
        }
    }

    @Test(arguments: [Span(seconds: .max), .longest])
    func `answers a span beyond the year 9999 with an error`(span: Span) throws {
        let start = try Office.at("2026-02-16T10:00Z")
        for calendar in [try Office.plain(), .roundTheClock()] {
            #expect(throws: CalendarError.outOfRange) {
                try calendar.due(from: start, working: span)
            }
        }
        #expect(throws: CalendarError.negativeTarget) {
            try WorkCalendar.roundTheClock().due(from: start, working: Span(seconds: -1))
        }
    }

    @Test func `counts from the first year to the last`() throws {
        let first = try Office.at("0001-01-03T00:00:00Z")
        let last = try Office.at("9999-12-29T00:00:00Z")
        let span = try WorkCalendar.roundTheClock().workingTime(from: first, to: last)
        #expect(span == last - first)
        #expect(try WorkCalendar.roundTheClock().due(from: first, working: span) == last)
    }

    @Test func `moves a review that falls on a holiday to the working day before`() throws {
        let office = try Office.china()
        #expect(
            try office.previousWorkingDay(onOrBefore: Office.day("2026-10-05"))
                == (try Office.day("2026-09-30")))
        #expect(
            try office.nextWorkingDay(onOrAfter: Office.day("2026-10-05"))
                == (try Office.day("2026-10-08")))
    }

    @Test func `is the same after it was stored and read`() throws {
        let calendar = WorkCalendar(
            name: "w", zone: try #require(ZoneTable.zone("Europe/Berlin")),
            week: [.tuesday: try DayHours(parsing: ["22:00-24:00"])],
            holidays: [try Office.day("2026-02-17")],
            workdays: [try Office.day("2026-02-18"): .closed], publicHolidays: .china)
        #expect(try roundTrip(calendar) == calendar)
    }
}
