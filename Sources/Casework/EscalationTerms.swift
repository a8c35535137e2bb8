import ServiceTime

/// Who is told, and when, of a clock that runs out; part of the policy.
///
/// Source: domain.md §4, rule 7, and §6.
public struct EscalationTerms: Hashable, Sendable {
    /// The role above each role; the executive has none above and answers to the other executives.
    public var superiors: [Role: Role]
    /// At which parts of a clock's time an escalation is recorded, in percent, in rising order.
    public var percents: [Int]
    /// At which parts of a clock's time the screen warns, in percent, in rising order.
    public var warnings: [Int]

    public init(
        superiors: [Role: Role], percents: [Int],
        warnings: [Int] = EscalationTerms.usualWarnings
    ) {
        self.superiors = superiors
        self.percents = percents
        self.warnings = warnings
    }

    /// Half of the time, four fifths of it, and all of it.
    public static let usualWarnings = ServiceClock.usualWarnings

    /// From which part of its time on a clock is at risk: the last warning in front of its end.
    public var riskPercent: Int { warnings.last { $0 < 100 } ?? 100 }

    /// The role above `role`; the executive for one the table does not name.
    public func superior(of role: Role) -> Role { superiors[role] ?? .executive }

    /// The defaults: heads stand above their departments, the supervisor above the desk, the
    /// executive above all; recorded when the time is used up.
    public static let standard = EscalationTerms(
        superiors: [
            .agent: .supervisor, .archivist: .supervisor, .engineer: .departmentHead,
            .quality: .departmentHead, .sales: .departmentHead, .production: .departmentHead,
            .logistics: .departmentHead, .finance: .executive, .legal: .executive,
            .departmentHead: .executive, .supervisor: .executive, .executive: .executive,
        ], percents: [100])
}

extension Role: CodingKeyRepresentable {}

extension EscalationTerms: Codable {
    private enum CodingKeys: String, CodingKey {
        case superiors
        case percents
        case warnings
    }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            superiors: try container.decode([Role: Role].self, forKey: .superiors),
            percents: try container.decode([Int].self, forKey: .percents),
            warnings: try container.decodeIfPresent([Int].self, forKey: .warnings)
                ?? Self.usualWarnings)
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(superiors, forKey: .superiors)
        try container.encode(percents, forKey: .percents)
        // Left out as long as it says nothing else, so that the same policy gives the same bytes
        // as before there were warnings in it.
        guard warnings != Self.usualWarnings else { return }
        try container.encode(warnings, forKey: .warnings)
    }
}
