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

extension Rate {
    /// Reads a rate as people type it: `0.05%`, `0.5‰`, `5‱`, `万分之五`, `千分之0.5`.
    ///
    /// Nil without a sign: whether `0.05` is five hundredths or five hundredths of a percent cannot
    /// be known. Nil also for more decimals than a millionth has.
    public init?(typed text: String) {
        let text = Self.folded(text)
        let signs: [(sign: String, part: Int)] = [("%", 10_000), ("‰", 1_000), ("‱", 100)]
        let words = [("百分之", 10_000), ("千分之", 1_000), ("万分之", 100), ("萬分之", 100)]
        if let found = signs.first(where: { text.hasSuffix($0.sign) }) {
            self.init(text.dropLast(), parts: found.part)
        } else if let found = words.first(where: { text.hasPrefix($0.0) }) {
            self.init(Self.digits(text.dropFirst(found.0.count)), parts: found.1)
        } else {
            return nil
        }
    }

    /// So many parts, of which one is `parts` millionths.
    private init?(_ figure: some StringProtocol, parts: Int) {
        let pieces = figure.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        guard figure.utf8.count <= 16,
            pieces.allSatisfy({ !$0.isEmpty && $0.allSatisfy(\.isASCIIDigit) }),
            let whole = pieces.first.flatMap({ Int($0) }), whole <= 1_000_000
        else { return nil }
        var millionths = whole * parts
        var part = parts
        for digit in pieces.count == 2 ? pieces[1] : "" {
            guard let value = digit.wholeNumberValue else { return nil }
            if part % 10 != 0 {
                guard value == 0 else { return nil }
                continue
            }
            part /= 10
            millionths += value * part
        }
        self.init(millionths: millionths)
    }

    /// Full-width digits and signs as their twins, without blanks.
    private static func folded(_ text: String) -> String {
        var scalars = String.UnicodeScalarView()
        for scalar in text.unicodeScalars where !scalar.properties.isWhitespace {
            let isWide = (0xFF01...0xFF5E).contains(scalar.value)
            scalars.append(
                isWide ? Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar : scalar)
        }
        return String(scalars)
    }

    /// Chinese numerals up to 99 and what stands behind a 点 as figures; anything else as it is.
    private static func digits(_ text: some StringProtocol) -> String {
        let parts = text.split(
            maxSplits: 1, omittingEmptySubsequences: false, whereSeparator: { "点點.".contains($0) })
        let numerals: [Character: Int] = [
            "零": 0, "〇": 0, "一": 1, "二": 2, "两": 2, "兩": 2, "三": 3, "四": 4, "五": 5, "六": 6,
            "七": 7, "八": 8, "九": 9,
        ]
        func value(_ word: some StringProtocol) -> String {
            let tens = word.split(
                separator: "十", maxSplits: 1, omittingEmptySubsequences: false)
            let figures = tens.map {
                $0.map { numerals[$0].map(String.init) ?? String($0) }.joined()
            }
            guard figures.count == 2 else { return figures[0] }
            return (figures[0].isEmpty ? "1" : figures[0])
                + (figures[1].isEmpty ? "0" : figures[1])
        }
        let decimals = parts.dropFirst().first.map { "." + value($0) } ?? ""
        return value(parts.first ?? "") + decimals
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
