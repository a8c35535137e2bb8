import ServiceTime

extension Commitment {
    /// What happened to a commitment; names and labels are the record's.
    public enum Event: Hashable, Sendable, Codable {
        case drafted(content: CommitmentContent, customerName: String?)
        case rewritten(content: CommitmentContent, customerName: String?)
        case submitted(digest: Digest)
        case approved(approval: Approval)
        case returned(digest: Digest, reason: String)
        case withdrawn(reason: String)
        case milestoneSet(milestone: CommitmentMilestone)
        case milestoneSettled(milestone: Int, kept: Bool, note: String?)
        case fulfilmentRecorded(fulfilment: Fulfilment)
        case riskReported(risk: CommitmentRisk, text: String)
        case riskEscalated(to: Role)
        /// Without `to` it is filed again; nothing else was said before a commitment could be
        /// amended and at risk.
        case riskLifted(reason: String, to: State?)
        case adjustmentProposed(content: CommitmentContent, digest: Digest, reason: String)
        case adjustmentApproved(approval: Approval)
        case adjustmentDropped(digest: Digest, reason: String)
        case adjustmentAgreed(
            digest: Digest, saidBy: String, means: String, note: String?, evidence: String?)
        case related(relation: Relation)
        case unrelated(relation: Relation, reason: String)
        /// One it depends on came to stand elsewhere, such as at risk.
        case dependencyChanged(commitment: String, state: State)
        case fulfilled(note: String)
        case breached(clause: Int?, reason: String, ticket: String?)
        case expired(note: String)
        case noted(note: String)

        public enum Kind: String, CaseIterable, Hashable, Sendable {
            case drafted
            case rewritten
            case submitted
            case approved
            case returned
            case withdrawn
            case milestoneSet = "milestone-set"
            case milestoneSettled = "milestone-settled"
            case fulfilmentRecorded = "fulfilment-recorded"
            case riskReported = "risk-reported"
            case riskEscalated = "risk-escalated"
            case riskLifted = "risk-lifted"
            case adjustmentProposed = "adjustment-proposed"
            case adjustmentApproved = "adjustment-approved"
            case adjustmentDropped = "adjustment-dropped"
            case adjustmentAgreed = "adjustment-agreed"
            case related
            case unrelated
            case dependencyChanged = "dependency-changed"
            case fulfilled
            case breached
            case expired
            case noted
        }
    }
}

extension Commitment.Event.Kind: DossierCode {}

extension Commitment.Event: MachineEvent {
    var kind: Kind {
        switch self {
        case .drafted: .drafted
        case .rewritten: .rewritten
        case .submitted: .submitted
        case .approved: .approved
        case .returned: .returned
        case .withdrawn: .withdrawn
        case .milestoneSet: .milestoneSet
        case .milestoneSettled: .milestoneSettled
        case .fulfilmentRecorded: .fulfilmentRecorded
        case .riskReported: .riskReported
        case .riskEscalated: .riskEscalated
        case .riskLifted: .riskLifted
        case .adjustmentProposed: .adjustmentProposed
        case .adjustmentApproved: .adjustmentApproved
        case .adjustmentDropped: .adjustmentDropped
        case .adjustmentAgreed: .adjustmentAgreed
        case .related: .related
        case .unrelated: .unrelated
        case .dependencyChanged: .dependencyChanged
        case .fulfilled: .fulfilled
        case .breached: .breached
        case .expired: .expired
        case .noted: .noted
        }
    }
}
