/// How long something may take.
///
/// Days are counted as the Civil Code of China (articles 201 to 203) counts a period: the day on
/// which it starts does not count, and the last day runs to its end. So `1d` given on Monday is due
/// on Tuesday at 24:00, and `1wd` when Tuesday's hours end. Twenty-four hours on the clock are
/// written `24h`.
public enum Target: Hashable, Sendable {
    /// Working time on the calendar.
    case elapsed(Span)
    /// Days of the date, open or not; 1 or more.
    case calendarDays(Int)
    /// Days on which the calendar opens; 1 or more.
    case workingDays(Int)
    /// A date that was promised.
    case until(Instant)

    /// The largest number of days a text may name: a hundred years.
    public static let mostDays = 36_525
}

extension Target {
    /// Reads `2h` or `1h30m` (working time), `7d` (calendar days), `3wd` (working days) or an ISO
    /// 8601 instant with its offset.
    public init(parsing text: String) throws(SpanProblem) {
        if let instant = Instant(iso: text), text.contains("T") {
            self = .until(instant)
        } else if text.hasSuffix("wd") {
            self = .workingDays(try Self.days(text.dropLast(2), of: text))
        } else if text.hasSuffix("d") {
            self = .calendarDays(try Self.days(text.dropLast(), of: text))
        } else if text.contains("d") {
            throw SpanProblem(text: text, kind: .mixedDays)
        } else {
            self = .elapsed(try Span(parsing: text))
        }
    }

    private static func days(_ digits: Substring, of text: String) throws(SpanProblem) -> Int {
        var scanner = TextScanner(digits)
        guard let count = scanner.digits(1...18), scanner.isAtEnd else {
            throw SpanProblem(text: text, kind: .notANumber)
        }
        guard count > 0 else { throw SpanProblem(text: text, kind: .zeroDays) }
        guard count <= mostDays else { throw SpanProblem(text: text, kind: .tooManyDays) }
        return count
    }

    /// The target as it is read: `2h`, `7d`, `3wd`, `2026-03-01T12:00:00+00:00`.
    public var text: String {
        switch self {
        case .elapsed(let span): span.text
        case .calendarDays(let count): "\(count)d"
        case .workingDays(let count): "\(count)wd"
        case .until(let instant): instant.iso(in: .utc)
        }
    }
}

extension Target: Codable {
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        do {
            try self.init(parsing: container.decode(String.self))
        } catch let problem as SpanProblem {
            throw DecodingError.dataCorruptedError(
                in: container, debugDescription: problem.description)
        }
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }
}
