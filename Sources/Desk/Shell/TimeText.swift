import ServiceTime

/// Instants as they are shown: the wall clock of the desk's zone.
enum TimeText {
    /// `2026-11-22 16:42`.
    static func minute(_ instant: Instant, in zone: Zone) -> String {
        let (date, time) = zone.wallClock(at: instant)
        return "\(date) \(clock(time, seconds: false))"
    }

    /// When something is due: the end of a day is `2026-11-22 24:00`, not the day after.
    static func deadline(_ instant: Instant, in zone: Zone) -> String {
        let (date, time) = zone.wallClock(at: instant)
        return time.secondOfDay == 0
            ? "\(date.advanced(byDays: -1)) 24:00" : minute(instant, in: zone)
    }

    /// `11-22 16:42`, where the year is plain.
    static func dayAndMinute(_ instant: Instant, in zone: Zone) -> String {
        String(deadline(instant, in: zone).dropFirst(5))
    }

    /// `16:42:07`, or `16:42`.
    static func ofDay(_ instant: Instant, in zone: Zone, seconds: Bool) -> String {
        clock(zone.wallClock(at: instant).time, seconds: seconds)
    }

    private static func clock(_ time: LocalTime, seconds: Bool) -> String {
        let second = time.secondOfDay
        let text = two(second / 3_600) + ":" + two(second / 60 % 60)
        return seconds ? text + ":" + two(second % 60) : text
    }

    private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
