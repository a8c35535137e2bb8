public import ServiceTime

/// How long what is closed is kept before it may be disposed of.
///
/// Source: domain.md §9.
public struct RetentionTerms: Hashable, Sendable, Codable {
    /// Years after closing, 1 to 100.
    public var tickets: Int
    /// The same for a ticket with a claim.
    public var claims: Int

    public init(tickets: Int, claims: Int) {
        self.tickets = tickets
        self.claims = claims
    }

    public static let standard = RetentionTerms(tickets: 5, claims: 10)

    /// The first day on which a ticket closed on a day may be disposed of.
    public func end(closed: CivilDate, hasClaim: Bool) -> CivilDate {
        let parts = closed.parts
        let year = min(parts.year + (hasClaim ? claims : tickets), 9_999)
        // The 29th of February is kept a day longer where there is none.
        return CivilDate(year: year, month: parts.month, day: parts.day)
            ?? CivilDate(year: year, month: 3, day: 1) ?? closed
    }
}

/// How tickets and claims are numbered.
///
/// Source: domain.md §3, Number.
public struct NumberingTerms: Hashable, Sendable, Codable {
    /// How many digits a serial has at least, 3 to 9; more when the month needs them.
    public var serialDigits: Int
    /// The letters before the number of a claim, 1 to 4.
    public var claimPrefix: String

    private enum CodingKeys: String, CodingKey {
        case serialDigits = "serial-digits"
        case claimPrefix = "claim-prefix"
    }

    public init(serialDigits: Int, claimPrefix: String) {
        self.serialDigits = serialDigits
        self.claimPrefix = claimPrefix
    }

    public static let standard = NumberingTerms(serialDigits: 3, claimPrefix: "C")

    /// A number with as many digits as the policy wants: `202611-00014`.
    public func widened(_ number: String) -> String {
        let parts = number.split(separator: "-", maxSplits: 1)
        guard parts.count == 2, parts[1].count < serialDigits else { return number }
        return parts[0] + "-" + String(repeating: "0", count: serialDigits - parts[1].count)
            + parts[1]
    }
}
