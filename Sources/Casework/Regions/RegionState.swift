/// A machine of its own beside the stage, over the same events.
///
/// Source: domain.md §2.
public enum Region: String, CaseIterable, Hashable, Sendable {
    /// What the customer and the company do not agree on.
    case dispute
    /// A liability finding that somebody does not accept.
    case contest
    /// What is large enough for a task group and reports upward.
    case incident
    /// Those who investigate together.
    case team
    /// A part of an investigation; each has a life of its own.
    case subtask
    /// A claim against a supplier or carrier; each has a life of its own.
    case recourse
}

/// Where a region stands: a node of its diagram.
public enum RegionState: String, CaseIterable, Hashable, Sendable {
    // Dispute.
    case undisputed
    case disputeRaised = "dispute-raised"
    case negotiation
    case mediation
    case arbitration
    case lawsuit
    case disputeSettled = "dispute-settled"
    // Contest of the liability.
    case uncontested
    case contested
    case liabilityRuled = "liability-ruled"
    // Major incident.
    case noIncident = "no-incident"
    case majorIncident = "major-incident"
    case incidentLifted = "incident-lifted"
    // Investigation team.
    case noTeam = "no-team"
    case teamFormed = "team-formed"
    // Sub-task.
    case noSubtask = "no-subtask"
    case subtaskOpen = "subtask-open"
    case subtaskDone = "subtask-done"
    // Recourse.
    case noRecourse = "no-recourse"
    case recourseDemanded = "recourse-demanded"
    case recourseAnswered = "recourse-answered"
    case recourseRecovered = "recourse-recovered"
    case recourseWrittenOff = "recourse-written-off"

    /// Whether every ticket begins there.
    public var isInitial: Bool {
        switch self {
        case .undisputed, .uncontested, .noIncident, .noTeam, .noSubtask, .noRecourse: true
        case .disputeRaised, .negotiation, .mediation, .arbitration, .lawsuit, .disputeSettled,
            .contested, .liabilityRuled, .majorIncident, .incidentLifted, .teamFormed,
            .subtaskOpen, .subtaskDone, .recourseDemanded, .recourseAnswered, .recourseRecovered,
            .recourseWrittenOff:
            false
        }
    }

    /// The region it is a node of.
    public var region: Region {
        switch self {
        case .undisputed, .disputeRaised, .negotiation, .mediation, .arbitration, .lawsuit,
            .disputeSettled:
            .dispute
        case .uncontested, .contested, .liabilityRuled: .contest
        case .noIncident, .majorIncident, .incidentLifted: .incident
        case .noTeam, .teamFormed: .team
        case .noSubtask, .subtaskOpen, .subtaskDone: .subtask
        case .noRecourse, .recourseDemanded, .recourseAnswered, .recourseRecovered,
            .recourseWrittenOff:
            .recourse
        }
    }
}

/// One arrow of a region's diagram.
public struct RegionTransition: Hashable, Sendable {
    public let from: RegionState
    public let on: Command.Kind
    public let to: RegionState

    init(_ from: RegionState, _ on: Command.Kind, _ to: RegionState) {
        self.from = from
        self.on = on
        self.to = to
    }

    /// The machine it belongs to.
    public var region: Region { from.region }
}

extension RegionTransition: CustomStringConvertible {
    public var description: String { "\(from.rawValue) --\(on.rawValue)--> \(to.rawValue)" }
}
