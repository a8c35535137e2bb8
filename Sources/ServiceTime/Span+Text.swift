/// Why a text is no span or target.
public struct SpanProblem: Error, Hashable, Sendable {
    /// The text as it was given.
    public let text: String
    /// What is wrong with it.
    public let kind: Kind

    /// The ways in which a text fails to be a span.
    public enum Kind: Hashable, Sendable {
        /// There is no text.
        case empty
        /// A number stands without its unit.
        case noUnit
        /// A unit is none of d, h, m and s.
        case unknownUnit(String)
        /// Something stands where a number should.
        case notANumber
        /// A unit follows a smaller one, or itself.
        case unitsOutOfOrder
        /// It is longer than `Span.longest`.
        case tooLong
        /// A target of no days.
        case zeroDays
        /// A target of more than `Target.mostDays`.
        case tooManyDays
        /// A target mixes days with hours.
        case mixedDays
    }
}

extension SpanProblem: CustomStringConvertible {
    /// One English sentence that says what is wrong and shows a right form.
    public var description: String {
        let hint = "write 90s, 30m, 2h, 1h30m or 1d"
        return switch kind {
        case .empty: "an empty text is no span; \(hint)"
        case .noUnit: "“\(text)” has a number without a unit; \(hint)"
        case .unknownUnit(let unit): "“\(text)” has the unknown unit “\(unit)”; \(hint)"
        case .notANumber: "“\(text)” is no span; \(hint)"
        case .unitsOutOfOrder: "“\(text)” does not go from large units to small ones; \(hint)"
        case .tooLong: "“\(text)” is longer than 10000 years"
        case .zeroDays: "“\(text)” is no target; the first day is 1"
        case .tooManyDays: "“\(text)” is more than a hundred years"
        case .mixedDays: "“\(text)” mixes days with hours; write 7d, 3wd or 26h"
        }
    }
}

extension Span {
    /// The longest span a text may name: 10,000 years of 365 days.
    public static let longest = Span(seconds: 315_360_000_000)

    private static let units: [(name: Character, seconds: Int)] = [
        ("d", 86_400), ("h", 3_600), ("m", 60), ("s", 1),
    ]

    /// Reads `90s`, `30m`, `2h`, `1h30m` or `1d`, a day being 24 hours.
    ///
    /// Units go from large to small, each at most once; the span is zero or more, up to `longest`.
    public init(parsing text: String) throws(SpanProblem) {
        func problem(_ kind: SpanProblem.Kind) -> SpanProblem {
            SpanProblem(text: text, kind: kind)
        }
        var scanner = TextScanner(text)
        guard !scanner.isAtEnd else { throw problem(.empty) }
        var total = 0
        var rest = Self.units[...]
        while !scanner.isAtEnd {
            guard let count = scanner.digits(1...18) else { throw problem(.notANumber) }
            if scanner.isAtEnd { throw problem(.noUnit) }
            guard let name = scanner.next else { throw problem(.notANumber) }
            guard Self.units.contains(where: { $0.name == name }) else {
                throw problem(name.isNumber ? .tooLong : .unknownUnit(String(name)))
            }
            guard let index = rest.firstIndex(where: { $0.name == name }) else {
                throw problem(.unitsOutOfOrder)
            }
            _ = scanner.take(name)
            let (part, overflow) = count.multipliedReportingOverflow(by: rest[index].seconds)
            guard !overflow, part <= Self.longest.seconds, total + part <= Self.longest.seconds
            else {
                throw problem(.tooLong)
            }
            total += part
            rest = rest[(index + 1)...]
        }
        self.init(seconds: total)
    }

    /// The span as `1h30m`, `36h` or `-5m`, the hour being the largest unit; no time is `0s`.
    public var text: String {
        var rest = seconds.magnitude
        var result = seconds < 0 ? "-" : ""
        for unit in Self.units.dropFirst() where rest >= unit.seconds.magnitude {
            result += "\(rest / unit.seconds.magnitude)\(unit.name)"
            rest %= unit.seconds.magnitude
        }
        return seconds == 0 ? "0s" : result
    }
}
