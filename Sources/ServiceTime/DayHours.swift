/// One stretch of a day during which a calendar is open: from `opens` up to but without `closes`.
public struct OpenInterval: Hashable, Sendable {
    /// The first second that is open.
    public let opens: LocalTime
    /// The first second that is closed again; 24:00 is the end of the day.
    public let closes: LocalTime

    /// Makes an interval, or nil when it would not end after it begins.
    public init?(opens: LocalTime, closes: LocalTime) {
        guard opens < closes else { return nil }
        self.opens = opens
        self.closes = closes
    }

    init(uncheckedOpens opens: LocalTime, closes: LocalTime) {
        self.opens = opens
        self.closes = closes
    }
}

/// Why a text is no interval of a day.
public enum IntervalProblem: Error, Hashable, Sendable {
    /// It has not the shape `09:00-12:00`.
    case malformed
    /// One of its ends is no time of a day.
    case noSuchTime(String)
    /// It ends when it begins.
    case empty
    /// It ends before it begins.
    case reversed
}

extension OpenInterval: CustomStringConvertible {
    /// Reads `09:00-12:00`; blanks around the dash are allowed.
    public init(parsing text: String) throws(IntervalProblem) {
        let ends = text.split(separator: "-", omittingEmptySubsequences: false).map(trimmed)
        guard ends.count == 2, ends.allSatisfy({ $0.contains(":") }) else {
            throw .malformed
        }
        guard let opens = LocalTime(ends[0]) else { throw .noSuchTime(ends[0]) }
        guard let closes = LocalTime(ends[1]) else { throw .noSuchTime(ends[1]) }
        guard opens != closes else { throw .empty }
        guard opens < closes else { throw .reversed }
        self.init(uncheckedOpens: opens, closes: closes)
    }

    /// The interval as `09:00-12:00`.
    public var description: String { "\(opens)-\(closes)" }
}

/// The hours of one day: any number of intervals in ascending order that do not touch.
public struct DayHours: Hashable, Sendable {
    /// The intervals, ascending.
    public let intervals: [OpenInterval]

    /// A day on which the calendar does not open.
    public static let closed = DayHours([])
    /// A day that is open from 00:00 to 24:00.
    public static let wholeDay = DayHours([
        OpenInterval(uncheckedOpens: .midnight, closes: .endOfDay)
    ])

    /// Makes the hours of a day; intervals that touch or overlap become one.
    public init(_ intervals: [OpenInterval]) {
        var merged: [OpenInterval] = []
        for interval in intervals.sorted(by: { $0.opens < $1.opens }) {
            if let last = merged.last, interval.opens <= last.closes {
                let closes = max(last.closes, interval.closes)
                merged[merged.count - 1] = OpenInterval(uncheckedOpens: last.opens, closes: closes)
            } else {
                merged.append(interval)
            }
        }
        self.intervals = merged
    }

    /// Reads intervals written `09:00-12:00`.
    public init(parsing texts: [String]) throws(IntervalProblem) {
        var intervals: [OpenInterval] = []
        for text in texts { intervals.append(try OpenInterval(parsing: text)) }
        self.init(intervals)
    }

    /// The time that is open on such a day when the clock does not change.
    public var total: Span {
        Span(seconds: intervals.reduce(0) { $0 + $1.closes.secondOfDay - $1.opens.secondOfDay })
    }
}

extension DayHours: Codable {
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        do {
            try self.init(parsing: container.decode([String].self))
        } catch is IntervalProblem {
            throw DecodingError.dataCorruptedError(
                in: container, debugDescription: "Hours are written [\"09:00-12:00\"].")
        }
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(intervals.map(\.description))
    }
}
