import ServiceTime
import Testing

/// Days as people write them, and what a day without a time means.
@Suite struct `A day that is typed` {
    private let zone = Zone(id: "Asia/Shanghai", firstOffset: 28_800, changes: [])
    private var now: Instant { zone.instant(of: day(22), at: time(15, 30)) }

    private func day(_ day: Int) -> CivilDate {
        CivilDate(year: 2026, month: 11, day: day) ?? CivilDate(dayNumber: 0)
    }

    private func time(_ hour: Int, _ minute: Int) -> LocalTime {
        LocalTime(hour: hour, minute: minute) ?? .midnight
    }

    @Test(arguments: [
        "2026-11-03", "2026/11/03", "2026/11/3", "2026.11.3", "2026-11-3", "2026年11月3日",
        "2026年11月03号", "2026-11-03 10:00", "2026-11-03T08:00", " 2026-11-03 ",
    ])
    func `is read with any of the usual separators`(text: String) {
        #expect(CivilDate(typed: text, now: now, zone: zone) == day(3))
    }

    @Test(arguments: [
        "abc", "2026-02-30", "2026-13-01", "26-11-03", "2026-11", "2026/11/",
        "11/03/2026", "2026年11月", "2026-11-03 25:00", "",
    ])
    func `is no day when it names none`(text: String) {
        #expect(CivilDate(typed: text, now: now, zone: zone) == nil)
    }

    @Test func `means its midnight, its end, or when something had happened by`() {
        func read(_ text: String, _ reading: Instant.DayReading) -> Instant? {
            Instant(typed: text, now: now, zone: zone, day: reading)
        }
        #expect(read("2026-11-20", .start) == zone.instant(of: day(20)))
        #expect(read("2026-11-20", .end) == zone.instant(of: day(21)))
        #expect(read("2026-11-20", .past) == zone.instant(of: day(21)))
        #expect(read("today", .past) == now)
        #expect(read("今天", .end) == zone.instant(of: day(23)))
        for reading in [Instant.DayReading.start, .end, .past] {
            #expect(read("2026-11-20 10:00", reading) == zone.instant(of: day(20), at: time(10, 0)))
            #expect(
                read("2026-11-20 10:00:30", reading)
                    == zone.instant(of: day(20), at: time(10, 0)) + Span(seconds: 30))
            #expect(read("+1d", reading) == now + .days(1))
        }
    }
}
