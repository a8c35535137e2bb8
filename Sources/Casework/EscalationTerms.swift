/// Who is told, and when, of a clock that runs out; part of the policy.
///
/// Source: domain.md §4, rule 7, and §6.
public struct EscalationTerms: Hashable, Sendable {
    /// The role above each role; the executive has none above and answers to the other executives.
    public var superiors: [Role: Role]
    /// At which parts of a clock's time an escalation is recorded, in percent, in rising order.
    public var percents: [Int]

    public init(superiors: [Role: Role], percents: [Int]) {
        self.superiors = superiors
        self.percents = percents
    }

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

extension EscalationTerms: Codable {}
