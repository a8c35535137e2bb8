/// The languages in which deadlines are explained.
public enum ExplanationLanguage: String, CaseIterable, Codable, Sendable {
    /// English.
    case en
    /// Simplified Chinese.
    case zhHans = "zh-Hans"
    /// Traditional Chinese.
    case zhHant = "zh-Hant"
}

extension Explanation {
    /// The explanation in words, one text a line, instants in the zone of the calendar.
    public func text(in language: ExplanationLanguage) -> [String] {
        lines.map { line in
            switch language {
            case .en: EnglishExplanation(zone: zone).text(line)
            case .zhHans: SimplifiedChineseExplanation(zone: zone).text(line)
            case .zhHant: TraditionalChineseExplanation(zone: zone).text(line)
            }
        }
    }
}

extension CalendarError {
    /// Why a deadline cannot be told and what helps, as one sentence.
    public func text(in language: ExplanationLanguage) -> String {
        switch language {
        case .en: EnglishExplanation(zone: .utc).sentence(self)
        case .zhHans: SimplifiedChineseExplanation(zone: .utc).sentence(self)
        case .zhHant: TraditionalChineseExplanation(zone: .utc).sentence(self)
        }
    }
}

/// The forms that all languages write alike.
protocol ExplanationWords {
    var zone: Zone { get }
}

extension ExplanationWords {
    /// An instant as `2026-02-13 17:30:00 +08:00`.
    func full(_ instant: Instant) -> String {
        "\(plain(instant)) \(Zone.offsetText(zone.offset(at: instant)))"
    }

    /// An instant as `2026-02-13 17:30:00`.
    func plain(_ instant: Instant) -> String {
        let (date, time) = zone.wallClock(at: instant)
        return "\(date) \(clock(time))"
    }

    /// A stretch as `2026-02-13 09:00:00–12:00:00`, with the second date only where it differs.
    func stretch(_ from: Instant, _ to: Instant) -> String {
        let (date, time) = zone.wallClock(at: to)
        if date == zone.date(at: from) { return "\(plain(from))–\(clock(time))" }
        if time == .midnight, date == zone.date(at: from).advanced(byDays: 1) {
            return "\(plain(from))–24:00:00"
        }
        return "\(plain(from)) – \(plain(to))"
    }

    private func clock(_ time: LocalTime) -> String {
        let second = time.secondOfDay
        let minutes = "\(padded(second / 3_600, 2)):\(padded(second / 60 % 60, 2))"
        return "\(minutes):\(padded(second % 60, 2))"
    }

    /// Hours of a day as `10:00-12:00, 13:00-15:00`.
    func hours(_ hours: DayHours) -> String {
        hours.intervals.map(\.description).joined(separator: ", ")
    }

    /// A text between marks when there is one, else nothing.
    func optional(_ before: String, _ text: String, _ after: String = "") -> String {
        text.isEmpty ? "" : before + text + after
    }
}
