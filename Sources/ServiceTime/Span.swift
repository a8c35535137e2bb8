/// A length of elapsed time in whole seconds.
///
/// Sums and differences that would overflow stop at the largest or smallest number instead.
public struct Span: Hashable, Sendable {
    /// Length in seconds; negative when something is overdue by that much.
    public var seconds: Int

    /// Makes a span of that many seconds.
    public init(seconds: Int) {
        self.seconds = seconds
    }

    /// A span of whole minutes.
    public static func minutes(_ count: Int) -> Span { Span(seconds: count * 60) }
    /// A span of whole hours.
    public static func hours(_ count: Int) -> Span { Span(seconds: count * 3_600) }
    /// A span of 24-hour days.
    public static func days(_ count: Int) -> Span { Span(seconds: count * 86_400) }
    /// No time at all.
    public static let zero = Span(seconds: 0)
}

extension Span: Comparable {
    public static func < (left: Self, right: Self) -> Bool {
        left.seconds < right.seconds
    }

    public static func + (left: Self, right: Self) -> Self {
        Span(seconds: left.seconds.adding(right.seconds))
    }

    public static func - (left: Self, right: Self) -> Self {
        Span(seconds: left.seconds.subtracting(right.seconds))
    }
}

extension Span: Codable {
    public init(from decoder: any Decoder) throws {
        seconds = try decoder.singleValueContainer().decode(Int.self)
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(seconds)
    }
}

extension Int {
    /// The sum, or the nearest number when it overflows.
    @inline(__always)
    func adding(_ other: Int) -> Int {
        let (sum, overflow) = addingReportingOverflow(other)
        return overflow ? (other < 0 ? .min : .max) : sum
    }

    /// The difference, or the nearest number when it overflows.
    @inline(__always)
    func subtracting(_ other: Int) -> Int {
        let (difference, overflow) = subtractingReportingOverflow(other)
        return overflow ? (other < 0 ? .max : .min) : difference
    }
}
