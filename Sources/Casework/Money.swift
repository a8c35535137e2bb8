/// An exact amount of one currency, in minor units; no floating point anywhere.
///
/// Source: domain.md §5.
public struct Money: Hashable, Sendable {
    /// The amount in the currency's minor unit (fen, cents); may be negative in differences.
    public var minorUnits: Int
    public var currency: Currency

    public init(minorUnits: Int, currency: Currency) {
        self.minorUnits = minorUnits
        self.currency = currency
    }

    /// Nothing, in `currency`.
    public static func zero(_ currency: Currency) -> Money {
        Money(minorUnits: 0, currency: currency)
    }

    public var isZero: Bool { minorUnits == 0 }
}

/// An ISO 4217 currency the desk can count in.
public enum Currency: String, CaseIterable, Hashable, Sendable, Codable {
    case cny = "CNY"
    case hkd = "HKD"
    case twd = "TWD"
    case mop = "MOP"
    case usd = "USD"
    case eur = "EUR"
    case gbp = "GBP"
    case jpy = "JPY"
    case sgd = "SGD"

    /// How many decimal digits the minor unit stands for (ISO 4217).
    public var digits: Int {
        switch self {
        case .jpy: 0
        case .cny, .hkd, .twd, .mop, .usd, .eur, .gbp, .sgd: 2
        }
    }

    /// The sign people write before an amount.
    public var symbol: String {
        switch self {
        case .cny: "¥"
        case .jpy: "JP¥"
        case .hkd: "HK$"
        case .twd: "NT$"
        case .mop: "MOP$"
        case .usd: "$"
        case .eur: "€"
        case .gbp: "£"
        case .sgd: "S$"
        }
    }
}

extension Money {
    /// Reads an amount as people type it: `12480`, `12,480.00`, `¥12480.5`, `CNY 12480`.
    ///
    /// Full-width digits and signs count as their ASCII twins. More decimals than the currency has
    /// are refused, not rounded. Returns nil when the text is no amount or does not fit in 15
    /// digits.
    public init?(_ text: String, default currency: Currency) {
        var rest = Money.folded(text)
        var found = currency
        // Signs first, the longest first: `MOP$` begins like a code and `HK$` ends like a sign.
        if let signed = Currency.allCases.sorted(by: { $0.symbol.count > $1.symbol.count })
            .first(where: { rest.hasPrefix($0.symbol) })
        {
            // Where yen are usual, the sign they share with yuan means yen.
            found = signed == .cny && currency == .jpy ? currency : signed
            rest.removeFirst(signed.symbol.count)
        } else if let coded = Currency.allCases.first(where: {
            rest.uppercased().hasPrefix($0.rawValue)
        }) {
            found = coded
            rest.removeFirst(3)
        }
        rest = rest.trimmed()
        guard let minor = Money.minorUnits(rest, digits: found.digits) else { return nil }
        self.init(minorUnits: minor, currency: found)
    }

    private static func folded(_ text: String) -> String {
        var scalars = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0xFF01...0xFF5E:
                scalars.append(Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar)
            case 0xFFE5: scalars.append("¥")
            case 0x3002: scalars.append(".")
            default: scalars.append(scalar)
            }
        }
        return String(scalars).trimmed()
    }

    private static func minorUnits(_ text: String, digits: Int) -> Int? {
        let parts = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        guard let whole = parts.first, isGrouped(whole) else { return nil }
        let wholeDigits = whole.filter { $0 != "," }
        let fraction = parts.count == 2 ? parts[1] : ""
        guard wholeDigits.count + digits <= 15, parts.count == 1 || !fraction.isEmpty,
            fraction.count <= digits, fraction.allSatisfy(\.isASCIIDigit)
        else { return nil }
        return Int(wholeDigits + fraction + String(repeating: "0", count: digits - fraction.count))
    }

    /// Commas must stand where thousands are, or not at all.
    private static func isGrouped(_ whole: Substring) -> Bool {
        let groups = whole.split(separator: ",", omittingEmptySubsequences: false)
        guard let first = groups.first, !first.isEmpty,
            groups.allSatisfy({ $0.allSatisfy(\.isASCIIDigit) })
        else { return false }
        guard groups.count > 1 else { return true }
        return first.count <= 3 && groups.dropFirst().allSatisfy { $0.count == 3 }
    }
}

extension Money: CustomStringConvertible {
    /// The amount with its code and two groups: `CNY 12,480.00`.
    public var description: String { "\(currency.rawValue) \(grouped)" }

    /// The amount with its sign: `¥12,480.00`.
    public var signed: String { currency.symbol + grouped }

    /// The bare number with thousands separated: `12,480.00`.
    public var grouped: String { number(separator: ",") }

    /// The bare number a script can read again: `12480.00`.
    public var plain: String { number(separator: "") }

    private func number(separator: String) -> String {
        var figures = String(minorUnits.magnitude)
        while figures.count <= currency.digits { figures = "0" + figures }
        let whole = figures.dropLast(currency.digits)
        var grouped = ""
        for (index, figure) in whole.enumerated() {
            if index > 0, (whole.count - index).isMultiple(of: 3) { grouped += separator }
            grouped.append(figure)
        }
        let tail = currency.digits == 0 ? "" : "." + figures.suffix(currency.digits)
        return (minorUnits < 0 ? "-" : "") + grouped + tail
    }
}

extension Money: Codable {
    enum CodingKeys: String, CodingKey {
        case minorUnits = "minor"
        case currency
    }
}

extension Character {
    var isASCIIDigit: Bool { ("0"..."9").contains(self) }
}

extension String {
    /// The text without white space at either end.
    func trimmed() -> String {
        var view = Substring(self)
        while let first = view.first, first.isWhitespace { view.removeFirst() }
        while let last = view.last, last.isWhitespace { view.removeLast() }
        return String(view)
    }
}
