public import ServiceTime

/// What the customer and the company do not agree on, from the day it was raised.
///
/// While it is open, execution and payment stop, unless a manager says that it is about something
/// else. Source: domain.md §2.
public struct Dispute: Hashable, Sendable {
    public let raised: DisputeRaised
    public let raisedBy: String
    public let raisedAt: Instant
    /// The agreed plan version it stops, when work had begun.
    public let plan: Int?
    /// Who leads the talks now.
    public internal(set) var coordinator: String
    /// What it went through, oldest first.
    public internal(set) var steps: [Step] = []
    /// Why it is about something else than the work, once a manager said so.
    public internal(set) var separation: Remark?
    /// On which terms it ended.
    public internal(set) var settlement: Remark?

    /// One step of the talks.
    public struct Step: Hashable, Sendable {
        public let step: DisputeStep
        public let remark: Remark
    }

    /// Where it stands.
    public var state: RegionState {
        if settlement != nil { return .disputeSettled }
        return steps.last?.step.state ?? .disputeRaised
    }

    public var isOpen: Bool { settlement == nil }

    /// Whether work and payment stop for it.
    public var stopsWork: Bool { isOpen && separation == nil }
}

/// What somebody said, and when.
public struct Remark: Hashable, Sendable {
    public let text: String
    public let by: String
    public let at: Instant
}

/// How far the talks of a dispute can go.
public enum DisputeStep: String, CaseIterable, Hashable, Sendable, Codable {
    case negotiation
    case mediation
    case arbitration
    case lawsuit

    /// Where the region stands then.
    public var state: RegionState {
        switch self {
        case .negotiation: .negotiation
        case .mediation: .mediation
        case .arbitration: .arbitration
        case .lawsuit: .lawsuit
        }
    }
}

/// A dispute was raised.
public struct DisputeRaised: Hashable, Sendable, Codable {
    /// The login of whoever leads the talks.
    public let coordinator: String
    /// The clause of the contract or commitment it rests on.
    public let clause: String
    public let about: String
    public let reason: String

    public init(coordinator: String, clause: String, about: String, reason: String) {
        self.coordinator = coordinator
        self.clause = clause
        self.about = about
        self.reason = reason
    }
}

/// A dispute went a step further.
public struct DisputeAdvanced: Hashable, Sendable, Codable {
    public let to: DisputeStep
    public let note: String
    /// The login of whoever leads the talks from now on; nil when that does not change.
    public let coordinator: String?

    public init(to step: DisputeStep, note: String, coordinator: String? = nil) {
        to = step
        self.note = note
        self.coordinator = coordinator
    }
}

/// A dispute ended on terms.
public struct DisputeSettled: Hashable, Sendable, Codable {
    public let terms: String

    public init(terms: String) { self.terms = terms }
}
