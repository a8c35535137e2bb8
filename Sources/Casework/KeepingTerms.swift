public import ServiceTime

/// How long what is closed is kept before it may be disposed of.
///
/// Source: domain.md §9.
public struct RetentionTerms: Hashable, Sendable, Codable {
    /// Years after closing, 1 to 100.
    public var tickets: Int
    /// The same for a ticket with a claim.
    public var claims: Int
    /// The same for a contract, a commitment and all else that is no ticket.
    public var dossiers: Int

    public init(tickets: Int, claims: Int, dossiers: Int = Self.standardDossiers) {
        self.tickets = tickets
        self.claims = claims
        self.dossiers = dossiers
    }

    public static let standard = RetentionTerms(tickets: 5, claims: 10)
    /// The years for dossiers where a policy names none.
    public static let standardDossiers = 10

    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        tickets = try container.decode(Int.self, forKey: .tickets)
        claims = try container.decode(Int.self, forKey: .claims)
        dossiers =
            try container.decodeIfPresent(Int.self, forKey: .dossiers) ?? Self.standardDossiers
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(tickets, forKey: .tickets)
        try container.encode(claims, forKey: .claims)
        // A policy that says nothing of it keeps the bytes it had before there was the term.
        if dossiers != Self.standardDossiers { try container.encode(dossiers, forKey: .dossiers) }
    }

    /// The first day on which a ticket closed on a day may be disposed of.
    public func end(closed: CivilDate, hasClaim: Bool) -> CivilDate {
        Self.end(years: hasClaim ? claims : tickets, after: closed)
    }

    /// The first day on which the files of a dossier closed on a day may be disposed of.
    public func end(ofDossierClosed closed: CivilDate) -> CivilDate {
        Self.end(years: dossiers, after: closed)
    }

    private static func end(years: Int, after closed: CivilDate) -> CivilDate {
        let parts = closed.parts
        let year = min(parts.year + years, 9_999)
        // The 29th of February is kept a day longer where there is none.
        return CivilDate(year: year, month: parts.month, day: parts.day)
            ?? CivilDate(year: year, month: 3, day: 1) ?? closed
    }

    private enum CodingKeys: String, CodingKey {
        case tickets
        case claims
        case dossiers
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
