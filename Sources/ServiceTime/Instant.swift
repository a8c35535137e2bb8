/// A point in time, counted in whole seconds since 1970-01-01 00:00:00 UTC without leap seconds.
public struct Instant: Hashable, Sendable {
    /// Seconds since 1970-01-01T00:00:00Z; negative before.
    public var seconds: Int

    public init(seconds: Int) {
        self.seconds = seconds
    }
}

extension Instant: Comparable {
    public static func < (left: Self, right: Self) -> Bool {
        left.seconds < right.seconds
    }

    public static func + (instant: Self, span: Span) -> Self {
        Instant(seconds: instant.seconds + span.seconds)
    }

    public static func - (instant: Self, span: Span) -> Self {
        Instant(seconds: instant.seconds - span.seconds)
    }

    public static func - (left: Self, right: Self) -> Span {
        Span(seconds: left.seconds - right.seconds)
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
