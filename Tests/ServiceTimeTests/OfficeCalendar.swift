import ServiceTime
import Settings
import Testing

/// Calendars and instants that many tests use.
enum Office {
    /// An office in Shanghai with a lunch break and the public calendar of China.
    static func china() throws -> WorkCalendar {
        let hours = try DayHours(parsing: ["09:00-12:00", "13:00-18:00"])
        let days: [Weekday] = [.monday, .tuesday, .wednesday, .thursday, .friday]
        return WorkCalendar(
            name: "office", zone: try #require(ZoneTable.zone("Asia/Shanghai")),
            week: Dictionary(uniqueKeysWithValues: days.map { ($0, hours) }),
            publicHolidays: .china)
    }

    /// The same office in UTC, without public holidays.
    static func plain(holidays: Set<CivilDate> = []) throws -> WorkCalendar {
        let hours = try DayHours(parsing: ["09:00-12:00", "13:00-18:00"])
        let days: [Weekday] = [.monday, .tuesday, .wednesday, .thursday, .friday]
        return WorkCalendar(
            name: "plain", zone: .utc,
            week: Dictionary(uniqueKeysWithValues: days.map { ($0, hours) }), holidays: holidays)
    }

    /// An instant; without an offset in Shanghai.
    static func at(_ text: String) throws -> Instant {
        let read = Instant(iso: text, zone: .fixed(28_800))
        return try #require(read)
    }

    /// A date.
    static func day(_ text: String) throws -> CivilDate {
        try #require(CivilDate(text))
    }
}
