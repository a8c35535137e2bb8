import Casework
import ServiceTime
import TestSupport

/// Searches of what moves beside the stage.
extension SearchScope {
    /// Stage, waiting, dispute, gates, consent, incident and delegation, multiplied.
    ///
    /// The executive lets one of finance decide, who then neither decides twice nor pays.
    static let regions = SearchScope(
        description: "stage x waiting x dispute x gates x consent x incident x delegation",
        people: staff(
            "agent", "engineer", "quality", "quality-head", "finance", "finance-two", "legal",
            "executive", "supervisor", "archivist"),
        regions: [.deciders, .waiting, .dispute, .incident], ground: .service,
        delegations: [delegation(1, .executive, from: "executive", to: "finance-two")],
        themes: Proposals.Theme.path.union([.pause, .disputes, .incidents]))

    /// The last round, and the dispute that leads on from it.
    static let rounds = SearchScope(
        description: "rounds of negotiation", people: onePerRole + staff("legal"),
        regions: [.dispute, .rounds], ground: .service, policy: oneRound,
        themes: Proposals.Theme.path.union([.disputes]))

    /// Every step of the talks, and a dispute beside one that was separated.
    static let talks = SearchScope(
        description: "disputes to the end", people: onePerRole + staff("legal"),
        regions: [.dispute], ground: .service,
        themes: Proposals.Theme.path.union([.disputes, .talks]))

    /// Contested shares, and who rules on them.
    static let contests = SearchScope(
        description: "contested liability",
        people: staff(
            "agent", "engineer", "quality-head", "finance", "finance-two", "executive",
            "executive-two", "supervisor", "archivist"),
        plans: [CasePapers.payment(), CasePapers.apology], regions: [.contest], ground: .service,
        themes: Proposals.Theme.path.union([.contests]))

    /// A plan at the threshold, which goes on only as a major incident.
    static let threshold = SearchScope(
        description: "threshold of a major incident",
        people: onePerRole + staff("legal", "quality"),
        plans: [CasePapers.payment(), CasePapers.apology], regions: [.incident],
        ground: .service, policy: lowThreshold,
        themes: Proposals.Theme.path.union([.incidents]))

    /// Gates decided in another's place: of a proposer, of an investigator, of the decider of
    /// another gate, and after they took theirs back.
    static let delegated = SearchScope(
        description: "delegation and recall",
        people: staff(
            "agent", "engineer", "quality-head", "finance", "finance-two", "executive",
            "archivist", "both-quality-head", "supervisor"),
        regions: [.deciders, .recalls], ground: .service,
        delegations: [
            delegation(1, .departmentHead, from: "both-quality-head", to: "agent"),
            delegation(2, .finance, from: "finance", to: "agent"),
        ], themes: Proposals.Theme.path.union([.recalls]))

    /// Merged away and brought back, linked and split.
    static let relations = SearchScope(
        description: "merging, linking, splitting", people: onePerRole, regions: [.relations],
        ground: .service, themes: Proposals.Theme.path.union([.relations]))

    static let beside = [regions, rounds, talks, contests, threshold, delegated, relations]

    private static let oneRound: Policy = {
        var policy = CasePapers.policy
        policy.negotiation.rounds = 1
        return policy
    }()

    private static let lowThreshold: Policy = {
        var policy = CasePapers.policy
        policy.majorIncident.amount = Money(minorUnits: 100_000, currency: .cny)
        return policy
    }()

    private static func delegation(
        _ number: Int, _ role: Role, from: String, to: String
    ) -> Delegation {
        let start = CasePapers.morning - .days(1)
        return Delegation(
            DelegationTerms(
                from: from, to: to, role: role, since: start, until: start + .days(4_000),
                reason: "On leave"), number: number, givenBy: from, givenAt: start)
    }
}
