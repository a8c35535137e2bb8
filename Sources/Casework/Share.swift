/// An exact part of a whole, kept as a fraction in lowest terms.
public struct Share: Hashable, Sendable {
    /// At least 0.
    public let numerator: Int
    /// At least 1.
    public let denominator: Int

    /// Nil when the fraction is negative, above one whole, or has no denominator.
    public init?(_ numerator: Int, over denominator: Int) {
        guard denominator > 0, numerator >= 0, numerator <= denominator else { return nil }
        let divisor = Share.greatestCommonDivisor(numerator, denominator)
        self.numerator = numerator / divisor
        self.denominator = denominator / divisor
    }

    private init(reduced numerator: Int, _ denominator: Int) {
        self.numerator = numerator
        self.denominator = denominator
    }

    public static let whole = Share(reduced: 1, 1)
    public static let none = Share(reduced: 0, 1)

    static func greatestCommonDivisor(_ left: Int, _ right: Int) -> Int {
        var (left, right) = (left, right)
        while right != 0 { (left, right) = (right, left % right) }
        return max(left, 1)
    }
}

extension Share: CustomStringConvertible {
    /// A percentage when it ends within two decimals (`70%`, `33.34%`), else the fraction (`1/3`).
    public var description: String {
        let (scaled, overflow) = numerator.multipliedReportingOverflow(by: 10_000)
        let (parts, over) = scaled.quotientAndRemainder(dividingBy: denominator)
        guard !overflow, over == 0 else { return "\(numerator)/\(denominator)" }
        let (percent, hundredths) = parts.quotientAndRemainder(dividingBy: 100)
        if hundredths == 0 { return "\(percent)%" }
        return hundredths.isMultiple(of: 10)
            ? "\(percent).\(hundredths / 10)%"
            : "\(percent).\(hundredths < 10 ? "0" : "")\(hundredths)%"
    }
}

extension Share: Codable {
    public init(from decoder: any Decoder) throws {
        var container = try decoder.unkeyedContainer()
        let (top, bottom) = (try container.decode(Int.self), try container.decode(Int.self))
        guard let share = Share(top, over: bottom) else {
            throw DecodingError.dataCorruptedError(
                in: container, debugDescription: "\(top)/\(bottom) is no part of a whole")
        }
        self = share
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.unkeyedContainer()
        try container.encode(numerator)
        try container.encode(denominator)
    }
}

/// Parts of one whole by name, adding up to exactly 100 %.
///
/// Percentages that were rounded when typed (33.33 × 3) are completed by a stated rule: when the
/// sum misses 100 % by no more than the rounding of the figures can explain (half a unit of the
/// last decimal for each figure), the first of the largest shares takes the remainder.
public enum Shares {
    /// Why typed shares are no shares.
    public enum Problem: Error, Hashable, Sendable {
        case unreadable(String)
        /// A name stands twice.
        case repeated(String)
        case sum(percent: String)
    }

    /// How many shares one whole may have; keeps the sums below far from overflow.
    static let most = 1_000

    /// Reads `1/3`, `70%`, `70`, `33.33` for each name.
    public static func read(_ typed: [(name: String, part: String)]) throws(Problem) -> [(
        String, Share
    )] {
        var exact: [(name: String, top: Int, bottom: Int)] = []
        var tolerance = 0
        if typed.count > most { throw .unreadable("\(typed.count) > \(most)") }
        var names: Set<String> = []
        for (name, part) in typed {
            guard names.insert(name).inserted else { throw .repeated(name) }
            guard let read = figure(part) else { throw .unreadable("\(name)=\(part)") }
            exact.append((name, read.top, read.bottom))
            tolerance += read.halfUnit
        }
        return try completed(exact, tolerance: tolerance)
    }

    /// `tolerance` is in millionths of the whole.
    private static func completed(
        _ exact: [(name: String, top: Int, bottom: Int)], tolerance: Int
    ) throws(Problem) -> [(String, Share)] {
        var common = 1
        for part in exact {
            let divisor = Share.greatestCommonDivisor(common, part.bottom)
            let (product, overflow) = (common / divisor).multipliedReportingOverflow(
                by: part.bottom)
            guard !overflow, product <= 1_000_000_000 else {
                throw .unreadable("\(part.name)=\(part.top)/\(part.bottom)")
            }
            common = product
        }
        var tops = exact.map { $0.top * (common / $0.bottom) }
        let missing = common - tops.reduce(0, +)
        if missing != 0 {
            guard abs(missing) * 1_000_000 <= tolerance * common,
                let largest = tops.indices.max(by: {
                    tops[$0] < tops[$1] || (tops[$0] == tops[$1] && $0 > $1)
                })
            else { throw .sum(percent: percent(tops.reduce(0, +), over: common)) }
            tops[largest] += missing
        }
        var shares: [(String, Share)] = []
        for (part, top) in zip(exact, tops) {
            guard let share = Share(top, over: common) else {
                throw .unreadable("\(part.name)=\(top)/\(common)")
            }
            shares.append((part.name, share))
        }
        return shares
    }

    private static func percent(_ top: Int, over bottom: Int) -> String {
        let hundredths = top * 10_000 / bottom
        let cents = hundredths % 100
        return cents == 0
            ? "\(hundredths / 100)" : "\(hundredths / 100).\(cents < 10 ? "0" : "")\(cents)"
    }

    /// `halfUnit` is half a unit of the last typed decimal, in millionths of the whole.
    private static func figure(_ text: String) -> (top: Int, bottom: Int, halfUnit: Int)? {
        let trimmed = text.trimmed()
        let slash = trimmed.split(separator: "/", omittingEmptySubsequences: false)
        if slash.count == 2 {
            guard let top = Int(slash[0]), let bottom = Int(slash[1]), top >= 0, bottom > 0,
                bottom <= 1_000_000, top <= bottom
            else { return nil }
            return (top, bottom, 0)
        }
        let number = trimmed.hasSuffix("%") ? String(trimmed.dropLast()).trimmed() : trimmed
        let parts = number.split(separator: ".", omittingEmptySubsequences: false)
        guard let first = parts.first, parts.count <= 2, !first.isEmpty, first.count <= 3,
            parts.allSatisfy({ $0.allSatisfy(\.isASCIIDigit) }), let whole = Int(first)
        else { return nil }
        let decimals = parts.count == 2 ? parts[1] : ""
        guard decimals.count <= 4, parts.count == 1 || !decimals.isEmpty else { return nil }
        let scale = (0..<decimals.count).reduce(1) { power, _ in power * 10 }
        let top = whole * scale + (Int(decimals) ?? 0)
        guard top <= 100 * scale else { return nil }
        return (top, 100 * scale, decimals.isEmpty ? 0 : 5_000 / scale)
    }
}

extension Money {
    /// Splits the amount by `shares` so that the parts add up to it to the cent.
    ///
    /// Each part is rounded down; the cents left over go one each to the parts with the largest
    /// remainders, the earlier first (largest-remainder method). A negative amount is split like
    /// its positive twin. `shares` must add up to one whole.
    public func split(by shares: [Share]) -> [Money] {
        let magnitude = Int(clamping: minorUnits.magnitude)
        var parts: [Int] = []
        var remainders: [(rest: Share, index: Int)] = []
        for (index, share) in shares.enumerated() {
            let product = magnitude.multipliedFullWidth(by: share.numerator)
            let (quotient, rest) = share.denominator.dividingFullWidth(product)
            parts.append(quotient)
            remainders.append((Share(rest, over: share.denominator) ?? .none, index))
        }
        var left = magnitude - parts.reduce(0, +)
        let byRest = remainders.sorted {
            $1.rest < $0.rest || ($0.rest == $1.rest && $0.index < $1.index)
        }
        for (_, index) in byRest where left > 0 {
            parts[index] += 1
            left -= 1
        }
        return parts.map { Money(minorUnits: $0 * minorUnits.signum(), currency: currency) }
    }
}
