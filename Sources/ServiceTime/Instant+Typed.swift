/// Reading instants as people type them at a desk.
///
/// Read besides ISO 8601: `2026/11/3`, `2026.11.3`, 2026年11月3日, `+3d`, `-2h`, `now`, `today`,
/// `tomorrow 10:00`, `mon 9:30`, `next mon`, 今天, 明天 10:00, 后天, 昨天, 周一, 下周一 9:30, and `10:00`
/// alone for today.
extension Instant {
    /// What a day without a time means.
    public enum DayReading: Sendable {
        /// Its midnight.
        case start
        /// The end of it: what is promised for a day is in time until the day is over.
        case end
        /// The end of it, and now for today: when something happened that is known to the day.
        case past
    }

    /// The instant that `text` means to somebody typing it at `now` in `zone`; nil when it means
    /// none.
    public init?(
        typed text: some StringProtocol, now: Instant, zone: Zone, day reading: DayReading = .start
    ) {
        let words = text.split(whereSeparator: \.isWhitespace).map { $0.lowercased() }
        guard let first = words.first else { return nil }
        let today = zone.date(at: now)
        let named = Self.day(words, today: today)
        if let (date, rest) = named, rest.isEmpty {
            switch reading {
            case .start: self = zone.instant(of: date)
            case .end: self = zone.instant(of: date.advanced(byDays: 1))
            case .past: self = date == today ? now : zone.instant(of: date.advanced(byDays: 1))
            }
            guard Self.supported.contains(self) else { return nil }
        } else if let (date, rest) = named, rest.count == 1, let clock = rest.first,
            let time = Self.clock(clock)
        {
            self = zone.instant(of: date, at: time)
            guard Self.supported.contains(self) else { return nil }
        } else if let instant = Instant(iso: words.joined(separator: " "), zone: zone) {
            self = instant
        } else {
            guard words.count == 1, let offset = Self.offset(first) else { return nil }
            let (sum, overflow) = now.seconds.addingReportingOverflow(offset)
            guard !overflow, Self.supported.contains(Instant(seconds: sum)) else { return nil }
            self.init(seconds: sum)
        }
    }

    private static func offset(_ word: String) -> Int? {
        if word == "now" || word == "现在" || word == "現在" { return 0 }
        guard let sign = word.first, sign == "+" || sign == "-",
            let span = try? Span(parsing: String(word.dropFirst()))
        else { return nil }
        return sign == "+" ? span.seconds : -span.seconds
    }

    private static func clock(_ word: String) -> LocalTime? {
        let parts = word.replacingColons.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, let hour = Int(parts[0]), let minute = Int(parts[1]),
            parts[0].count <= 2, parts[1].count == 2
        else { return nil }
        return LocalTime(hour: hour, minute: minute)
    }

    private static func day(
        _ words: [String], today: CivilDate
    ) -> (date: CivilDate, rest: ArraySlice<String>)? {
        guard let first = words.first else { return nil }
        if clock(first) != nil { return (today, words[...]) }
        if let date = CivilDate(written: first) { return (date, words.dropFirst()) }
        if let days = relativeDays[first] {
            return (today.advanced(byDays: days), words.dropFirst())
        }
        if first == "next", words.count > 1, let weekday = weekdays[words[1]] {
            return (nextWeek(weekday, after: today), words.dropFirst(2))
        }
        for prefix in ["下周", "下週", "下星期"] where first.hasPrefix(prefix) {
            guard let weekday = weekdays["周" + first.dropFirst(prefix.count)] else { return nil }
            return (nextWeek(weekday, after: today), words.dropFirst())
        }
        let plain = first.replacingPrefix("星期", with: "周").replacingPrefix("週", with: "周")
        guard let weekday = weekdays[plain] else { return nil }
        let ahead = (weekday - today.weekday.index + 7) % 7
        return (today.advanced(byDays: ahead == 0 ? 7 : ahead), words.dropFirst())
    }

    /// The day of the week after this one, weeks beginning on Monday.
    private static func nextWeek(_ weekday: Int, after today: CivilDate) -> CivilDate {
        today.advanced(byDays: 7 - today.weekday.index + weekday)
    }

    private static let relativeDays = [
        "today": 0, "今天": 0, "今日": 0, "tomorrow": 1, "明天": 1, "明日": 1, "后天": 2, "後天": 2,
        "yesterday": -1, "昨天": -1, "昨日": -1,
    ]

    private static let weekdays = [
        "mon": 0, "monday": 0, "周一": 0, "tue": 1, "tuesday": 1, "周二": 1, "wed": 2, "wednesday": 2,
        "周三": 2, "thu": 3, "thursday": 3, "周四": 3, "fri": 4, "friday": 4, "周五": 4, "sat": 5,
        "saturday": 5, "周六": 5, "sun": 6, "sunday": 6, "周日": 6, "周天": 6,
    ]
}

extension CivilDate {
    /// The day that `text` means to somebody typing it at `now` in `zone`; nil when it means none.
    ///
    /// Read as by `Instant.init(typed:now:zone:day:)`; a time of the day does no harm.
    public init?(typed text: some StringProtocol, now: Instant, zone: Zone) {
        guard let instant = Instant(typed: text, now: now, zone: zone) else { return nil }
        self = zone.date(at: instant)
    }

    /// Year, month and day with any of the usual separators.
    fileprivate init?(written word: String) {
        let isMarked = word.hasSuffix("日") || word.hasSuffix("号") || word.hasSuffix("號")
        let bare = isMarked ? word.dropLast() : word[...]
        let plain = String(bare.map { "/.年月".contains($0) ? "-" : $0 })
        let parts = plain.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0].count == 4,
            parts.dropFirst().allSatisfy({ (1...2).contains($0.count) })
        else { return nil }
        let padded = parts.map { $0.count == 1 ? "0" + $0 : String($0) }
        self.init(padded.joined(separator: "-"))
    }
}

extension String {
    fileprivate var replacingColons: String { String(map { $0 == "：" ? ":" : $0 }) }

    fileprivate func replacingPrefix(_ prefix: String, with other: String) -> String {
        hasPrefix(prefix) ? other + dropFirst(prefix.count) : self
    }
}
