/// Reading and writing instants as ISO 8601.
///
/// Read: `2026-02-13T17:30:00+08:00`, with `Z`, `+0800` or `+08`, a blank for the `T`, seconds and
/// their fraction (dropped) optional, `24:00` as the end of a day; a date alone is its midnight.
extension Instant {
    /// The instants that texts and calendars may name: years 1 to 9999 of UTC.
    public static let supported =
        Instant(seconds: -62_135_596_800)...Instant(seconds: 253_402_300_799)

    /// Reads an ISO 8601 text that names its offset from UTC; nil when it is malformed.
    public init?(iso text: some StringProtocol) {
        self.init(iso: text, zone: nil)
    }

    /// Reads an ISO 8601 text; without an offset it is the wall clock of `zone`.
    ///
    /// Nil when the text is malformed, is outside `supported`, or needs a zone and none is given.
    public init?(iso text: some StringProtocol, zone: Zone?) {
        var scanner = TextScanner(text)
        guard let date = Self.date(&scanner) else { return nil }
        var time = LocalTime.midnight
        if scanner.take(anyOf: ["T", "t", " "]) != nil {
            guard let read = Self.time(&scanner) else { return nil }
            time = read
        }
        let instant: Instant
        if scanner.isAtEnd {
            guard let zone else { return nil }
            instant = zone.instant(of: date, at: time)
        } else {
            guard let offset = Self.offset(&scanner), scanner.isAtEnd else { return nil }
            instant = Instant(seconds: date.dayNumber * 86_400 + time.secondOfDay - offset)
        }
        guard Self.supported.contains(instant) else { return nil }
        self = instant
    }

    /// The instant as `2026-02-13T17:30:00+08:00` in a zone.
    public func iso(in zone: Zone) -> String {
        let (date, time) = zone.wallClock(at: self)
        let second = time.secondOfDay
        let clock = "\(padded(second / 3_600, 2)):\(padded(second / 60 % 60, 2))"
        return "\(date)T\(clock):\(padded(second % 60, 2))"
            + Zone.offsetText(zone.offset(at: self))
    }

    private static func date(_ scanner: inout TextScanner) -> CivilDate? {
        guard let year = scanner.digits(4), scanner.take("-"), let month = scanner.digits(2),
            scanner.take("-"), let day = scanner.digits(2)
        else { return nil }
        return CivilDate(year: year, month: month, day: day)
    }

    private static func time(_ scanner: inout TextScanner) -> LocalTime? {
        guard let hour = scanner.digits(2), scanner.take(":"), let minute = scanner.digits(2)
        else { return nil }
        var second = 0
        if scanner.take(":") {
            guard let value = scanner.digits(2) else { return nil }
            second = value
            if scanner.take(anyOf: [".", ","]) != nil, scanner.digits(1...18) == nil { return nil }
        }
        return LocalTime(hour: hour, minute: minute, second: second)
    }

    private static func offset(_ scanner: inout TextScanner) -> Int? {
        guard let sign = scanner.take(anyOf: ["Z", "z", "+", "-"]) else { return nil }
        if sign == "Z" || sign == "z" { return 0 }
        guard let hour = scanner.digits(2), hour <= 23 else { return nil }
        var parts = [0, 0]
        for index in parts.indices {
            let hasColon = scanner.take(":")
            if !hasColon, scanner.isAtEnd { break }
            guard let value = scanner.digits(2), value <= 59 else { return nil }
            parts[index] = value
        }
        let size = hour * 3_600 + parts[0] * 60 + parts[1]
        return sign == "-" ? -size : size
    }
}
