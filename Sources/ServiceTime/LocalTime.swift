/// A wall-clock time of a day in whole seconds, 00:00:00 to 24:00:00 inclusive.
public struct LocalTime: Hashable, Sendable {
    /// Seconds since local midnight, 0 to 86,400.
    public var secondOfDay: Int

    /// The start of a day, 00:00.
    public static let midnight = LocalTime(uncheckedSecondOfDay: 0)
    /// The end of a day, 24:00.
    public static let endOfDay = LocalTime(uncheckedSecondOfDay: 86_400)

    /// Makes a time, or nil when the count is outside 0…86,400.
    public init?(secondOfDay: Int) {
        guard 0...86_400 ~= secondOfDay else { return nil }
        self.secondOfDay = secondOfDay
    }

    /// Makes a time from its parts, or nil when there is no such time; 24:00:00 is one.
    public init?(hour: Int, minute: Int, second: Int = 0) {
        guard 0...24 ~= hour, 0...59 ~= minute, 0...59 ~= second else { return nil }
        self.init(secondOfDay: hour * 3_600 + minute * 60 + second)
    }

    init(uncheckedSecondOfDay second: Int) {
        secondOfDay = second
    }
}

extension LocalTime: Comparable {
    public static func < (left: Self, right: Self) -> Bool {
        left.secondOfDay < right.secondOfDay
    }
}

extension LocalTime: LosslessStringConvertible {
    /// Reads `9:00`, `09:00` or `09:00:30`; nil when the text has another shape or no such time.
    public init?(_ description: String) {
        var scanner = TextScanner(description)
        guard let hour = scanner.digits(1...2), scanner.take(":"), let minute = scanner.digits(2)
        else { return nil }
        var second = 0
        if scanner.take(":") {
            guard let value = scanner.digits(2) else { return nil }
            second = value
        }
        guard scanner.isAtEnd else { return nil }
        self.init(hour: hour, minute: minute, second: second)
    }

    /// The time as `09:00`, with seconds only where there are any.
    public var description: String {
        let second = secondOfDay % 60
        let minutes = "\(padded(secondOfDay / 3_600, 2)):\(padded(secondOfDay / 60 % 60, 2))"
        return second == 0 ? minutes : "\(minutes):\(padded(second, 2))"
    }
}
