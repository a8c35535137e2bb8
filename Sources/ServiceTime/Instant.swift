/// A point in time, counted in whole seconds since 1970-01-01 00:00:00 UTC without leap seconds.
///
/// Sums and differences that would overflow stop at the largest or smallest number instead.
public struct Instant: Hashable, Sendable {
    /// Seconds since 1970-01-01T00:00:00Z; negative before.
    public var seconds: Int

    /// Makes the instant that many seconds after 1970-01-01T00:00:00Z.
    public init(seconds: Int) {
        self.seconds = seconds
    }
}

extension Instant: Comparable {
    public static func < (left: Self, right: Self) -> Bool {
        left.seconds < right.seconds
    }

    public static func + (instant: Self, span: Span) -> Self {
        Instant(seconds: instant.seconds.adding(span.seconds))
    }

    public static func - (instant: Self, span: Span) -> Self {
        Instant(seconds: instant.seconds.subtracting(span.seconds))
    }

    public static func - (left: Self, right: Self) -> Span {
        Span(seconds: left.seconds.subtracting(right.seconds))
    }
}

extension Instant: Codable {
    public init(from decoder: any Decoder) throws {
        seconds = try decoder.singleValueContainer().decode(Int.self)
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(seconds)
    }
}
