/// An exact rate in millionths: 5 % is 50,000, 0.05 % a day is 500.
public struct Rate: Hashable, Sendable {
    /// At least 0; 1,000,000 is one whole.
    public let millionths: Int

    public init(millionths: Int) {
        self.millionths = max(0, millionths)
    }

    /// A rate of whole percent.
    public static func percent(_ percent: Int) -> Rate { Rate(millionths: percent * 10_000) }

    public static let whole = Rate(millionths: 1_000_000)
}

extension Rate: Comparable {
    public static func < (left: Self, right: Self) -> Bool { left.millionths < right.millionths }
}

extension Rate {
    /// Reads what `description` gives: digits, perhaps a point and up to four decimals, `%`.
    public init?(percentage text: String) {
        guard text.hasSuffix("%"), text.utf8.count <= 16 else { return nil }
        let parts = text.dropLast().split(
            separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        let isNumber = parts.allSatisfy { part in
            !part.isEmpty && part.utf8.allSatisfy { (0x30...0x39).contains($0) }
        }
        let decimals = parts.count == 2 ? String(parts[1]) : ""
        guard isNumber, decimals.count <= 4, let whole = parts.first.flatMap({ Int($0) }),
            let rest = Int((decimals + "0000").prefix(4)), whole <= 1_000_000
        else { return nil }
        self.init(millionths: whole * 10_000 + rest)
    }
}

extension Rate: CustomStringConvertible {
    /// The percentage without trailing noughts: `5%`, `0.05%`.
    public var description: String {
        let (whole, rest) = millionths.quotientAndRemainder(dividingBy: 10_000)
        guard rest > 0 else { return "\(whole)%" }
        var decimals = String(rest + 10_000).dropFirst()
        while decimals.last == "0" { decimals.removeLast() }
        return "\(whole).\(decimals)%"
    }
}

extension Money {
    /// The amount times `numerator / denominator`, rounded half up to the minor unit.
    ///
    /// `numerator` is at least 0, `denominator` at least 1. Nil when the result does not fit.
    func times(_ numerator: Int, over denominator: Int) -> Money? {
        let product = minorUnits.magnitude.multipliedFullWidth(by: numerator.magnitude)
        guard product.high < denominator.magnitude else { return nil }
        let (quotient, rest) = denominator.magnitude.dividingFullWidth(product)
        let roundsUp = rest >= denominator.magnitude - rest
        guard let size = Int(exactly: quotient), !roundsUp || size < Int.max else { return nil }
        let rounded = size + (roundsUp ? 1 : 0)
        return Money(minorUnits: minorUnits < 0 ? -rounded : rounded, currency: currency)
    }

    func times(_ rate: Rate) -> Money? { times(rate.millionths, over: Rate.whole.millionths) }

    /// The amount, at least 0, times `rate`, rounded down: what a limit leaves room for.
    func roundedDown(_ rate: Rate) -> Money? {
        let whole = Rate.whole.millionths.magnitude
        let product = minorUnits.magnitude.multipliedFullWidth(by: rate.millionths.magnitude)
        guard product.high < whole else { return nil }
        return Int(exactly: whole.dividingFullWidth(product).quotient).map {
            Money(minorUnits: $0, currency: currency)
        }
    }

    /// The sum; nil when the currencies differ or it does not fit.
    func adding(_ other: Money) -> Money? {
        guard currency == other.currency else { return nil }
        let (sum, overflow) = minorUnits.addingReportingOverflow(other.minorUnits)
        return overflow ? nil : Money(minorUnits: sum, currency: currency)
    }

    /// The difference; nil when the currencies differ or it does not fit.
    func subtracting(_ other: Money) -> Money? {
        guard currency == other.currency else { return nil }
        let (rest, overflow) = minorUnits.subtractingReportingOverflow(other.minorUnits)
        return overflow ? nil : Money(minorUnits: rest, currency: currency)
    }
}
