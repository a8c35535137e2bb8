import ServiceTime
import TestSupport
import Testing

@Suite struct `Months on the calendar` {
    @Test(arguments: [
        ("2026-01-31", 1, "2026-02-28"), ("2028-01-31", 1, "2028-02-29"),
        ("2028-02-29", 12, "2029-02-28"), ("2028-02-29", 48, "2032-02-29"),
        ("2026-12-31", 2, "2027-02-28"), ("2026-03-31", -1, "2026-02-28"),
        ("2026-01-15", -1, "2025-12-15"), ("9999-12-31", 1, "9999-12-31"),
        ("0001-01-01", -1, "0001-01-01"), ("2026-05-31", Int.max, "9999-12-31"),
    ])
    func `end where the month ends`(_ from: String, _ months: Int, _ to: String) throws {
        let date = try #require(CivilDate(from))
        #expect(date.advanced(byMonths: months).description == to)
    }

    @Test(arguments: UInt64(1)...20)
    func `keep the day, or the last one there is`(_ seed: UInt64) {
        var random = SplitMix64(seed: seed)
        for _ in 0..<500 {
            let date = CivilDate(dayNumber: .random(in: 0...60_000, using: &random))
            let months = Int.random(in: -600...600, using: &random)
            let (old, new) = (date.parts, date.advanced(byMonths: months).parts)
            #expect(new.year * 12 + new.month == old.year * 12 + old.month + months)
            let length = CivilDate.length(ofMonth: new.month, year: new.year)
            #expect(new.day == min(old.day, length))
        }
    }

    @Test func `and days off give the day before, after, or itself`() throws {
        let calendar = WorkCalendar(
            name: "office", zone: .utc,
            week: Dictionary(
                uniqueKeysWithValues: [Weekday.monday, .friday].map { ($0, DayHours.wholeDay) }),
            publicHolidays: nil)
        let wednesday = try #require(CivilDate("2026-03-04"))
        let dates = try DaysOff.allCases.map {
            try calendar.date(for: wednesday, daysOff: $0).description
        }
        #expect(dates == ["2026-03-02", "2026-03-06", "2026-03-04"])
    }
}
