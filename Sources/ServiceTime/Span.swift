/// A length of elapsed time in whole seconds.
public struct Span: Hashable, Sendable {
    /// Length in seconds; negative when something is overdue by that much.
    public var seconds: Int

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
        Span(seconds: left.seconds + right.seconds)
    }

    public static func - (left: Self, right: Self) -> Self {
        Span(seconds: left.seconds - right.seconds)
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
