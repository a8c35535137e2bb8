/// What happened in a region beside the stage.
public enum RegionEvent: Hashable, Sendable {
    case disputeRaised(DisputeRaised)
    case disputeAdvanced(DisputeAdvanced)
    case disputeSettled(DisputeSettled)
    case mattersSeparated(Reasoned)
    case returnedToPlan(Reasoned)
    case liabilityContested(LiabilityContested)
    case liabilityUpheld(Reasoned)
    case liabilityChanged(LiabilityChanged)
    case incidentDeclared(IncidentDeclared)
    case progressReported(ProgressReported)
    case incidentLifted(Reasoned)
    case teamFormed(TeamFormed)
    case subtaskAssigned(SubtaskAssigned)
    case subtaskDone(SubtaskDone)
    case externalTestRecorded(ExternalTested)
    case traceRecorded(ProductionTrace)
    case conformityJudged(ConformityJudged)
    case recourseDemanded(RecourseDemanded)
    case recourseAnswered(RecourseAnswered)
    case recourseRecovered(RecourseRecovered)
    case recourseWrittenOff(RecourseWrittenOff)

    /// An event without its payload: the stable name in the record.
    public enum Kind: String, CaseIterable, Hashable, Sendable {
        case disputeRaised = "dispute-raised"
        case disputeAdvanced = "dispute-advanced"
        case disputeSettled = "dispute-settled"
        case mattersSeparated = "matters-separated"
        case returnedToPlan = "returned-to-plan"
        case liabilityContested = "liability-contested"
        case liabilityUpheld = "liability-upheld"
        case liabilityChanged = "liability-changed"
        case incidentDeclared = "incident-declared"
        case progressReported = "progress-reported"
        case incidentLifted = "incident-lifted"
        case teamFormed = "team-formed"
        case subtaskAssigned = "subtask-assigned"
        case subtaskDone = "subtask-done"
        case externalTestRecorded = "external-test-recorded"
        case traceRecorded = "trace-recorded"
        case conformityJudged = "conformity-judged"
        case recourseDemanded = "recourse-demanded"
        case recourseAnswered = "recourse-answered"
        case recourseRecovered = "recourse-recovered"
        case recourseWrittenOff = "recourse-written-off"

        /// The same among all events.
        public var whole: Event.Kind {
            switch self {
            case .disputeRaised: .disputeRaised
            case .disputeAdvanced: .disputeAdvanced
            case .disputeSettled: .disputeSettled
            case .mattersSeparated: .mattersSeparated
            case .returnedToPlan: .returnedToPlan
            case .liabilityContested: .liabilityContested
            case .liabilityUpheld: .liabilityUpheld
            case .liabilityChanged: .liabilityChanged
            case .incidentDeclared: .incidentDeclared
            case .progressReported: .progressReported
            case .incidentLifted: .incidentLifted
            case .teamFormed: .teamFormed
            case .subtaskAssigned: .subtaskAssigned
            case .subtaskDone: .subtaskDone
            case .externalTestRecorded: .externalTestRecorded
            case .traceRecorded: .traceRecorded
            case .conformityJudged: .conformityJudged
            case .recourseDemanded: .recourseDemanded
            case .recourseAnswered: .recourseAnswered
            case .recourseRecovered: .recourseRecovered
            case .recourseWrittenOff: .recourseWrittenOff
            }
        }
    }

    public var kind: Kind {
        switch self {
        case .disputeRaised: .disputeRaised
        case .disputeAdvanced: .disputeAdvanced
        case .disputeSettled: .disputeSettled
        case .mattersSeparated: .mattersSeparated
        case .returnedToPlan: .returnedToPlan
        case .liabilityContested: .liabilityContested
        case .liabilityUpheld: .liabilityUpheld
        case .liabilityChanged: .liabilityChanged
        case .incidentDeclared: .incidentDeclared
        case .progressReported: .progressReported
        case .incidentLifted: .incidentLifted
        case .teamFormed: .teamFormed
        case .subtaskAssigned: .subtaskAssigned
        case .subtaskDone: .subtaskDone
        case .externalTestRecorded: .externalTestRecorded
        case .traceRecorded: .traceRecorded
        case .conformityJudged: .conformityJudged
        case .recourseDemanded: .recourseDemanded
        case .recourseAnswered: .recourseAnswered
        case .recourseRecovered: .recourseRecovered
        case .recourseWrittenOff: .recourseWrittenOff
        }
    }
}

extension Event.Kind {
    /// The same among the events of the regions; nil for every other event.
    public var regional: RegionEvent.Kind? { RegionEvent.Kind(rawValue: rawValue) }
}

extension RegionEvent: Encodable {
    /// Reads the body of an entry that is of a region.
    init(whole: Event.Kind, from decoder: any Decoder) throws {
        guard let kind = whole.regional else {
            throw DecodingError.dataCorrupted(
                DecodingError.Context(
                    codingPath: decoder.codingPath,
                    debugDescription: "\(whole.rawValue) is no event of a region"))
        }
        try self.init(kind: kind, from: decoder)
    }

    /// Reads the body of an entry of `kind`.
    ///
    /// - Throws: `DecodingError` when the body is not what the kind says.
    init(kind: Kind, from decoder: any Decoder) throws {
        switch kind {
        case .disputeRaised: self = .disputeRaised(try DisputeRaised(from: decoder))
        case .disputeAdvanced: self = .disputeAdvanced(try DisputeAdvanced(from: decoder))
        case .disputeSettled: self = .disputeSettled(try DisputeSettled(from: decoder))
        case .mattersSeparated: self = .mattersSeparated(try Reasoned(from: decoder))
        case .returnedToPlan: self = .returnedToPlan(try Reasoned(from: decoder))
        case .liabilityContested: self = .liabilityContested(try LiabilityContested(from: decoder))
        case .liabilityUpheld: self = .liabilityUpheld(try Reasoned(from: decoder))
        case .liabilityChanged: self = .liabilityChanged(try LiabilityChanged(from: decoder))
        case .incidentDeclared: self = .incidentDeclared(try IncidentDeclared(from: decoder))
        case .progressReported: self = .progressReported(try ProgressReported(from: decoder))
        case .incidentLifted: self = .incidentLifted(try Reasoned(from: decoder))
        case .teamFormed: self = .teamFormed(try TeamFormed(from: decoder))
        case .subtaskAssigned: self = .subtaskAssigned(try SubtaskAssigned(from: decoder))
        case .subtaskDone: self = .subtaskDone(try SubtaskDone(from: decoder))
        case .externalTestRecorded: self = .externalTestRecorded(try ExternalTested(from: decoder))
        case .traceRecorded: self = .traceRecorded(try ProductionTrace(from: decoder))
        case .conformityJudged: self = .conformityJudged(try ConformityJudged(from: decoder))
        case .recourseDemanded: self = .recourseDemanded(try RecourseDemanded(from: decoder))
        case .recourseAnswered: self = .recourseAnswered(try RecourseAnswered(from: decoder))
        case .recourseRecovered: self = .recourseRecovered(try RecourseRecovered(from: decoder))
        case .recourseWrittenOff: self = .recourseWrittenOff(try RecourseWrittenOff(from: decoder))
        }
    }

    /// Writes the payload alone.
    public func encode(to encoder: any Encoder) throws {
        switch self {
        case .disputeRaised(let payload): try payload.encode(to: encoder)
        case .disputeAdvanced(let payload): try payload.encode(to: encoder)
        case .disputeSettled(let payload): try payload.encode(to: encoder)
        case .mattersSeparated(let payload): try payload.encode(to: encoder)
        case .returnedToPlan(let payload): try payload.encode(to: encoder)
        case .liabilityContested(let payload): try payload.encode(to: encoder)
        case .liabilityUpheld(let payload): try payload.encode(to: encoder)
        case .liabilityChanged(let payload): try payload.encode(to: encoder)
        case .incidentDeclared(let payload): try payload.encode(to: encoder)
        case .progressReported(let payload): try payload.encode(to: encoder)
        case .incidentLifted(let payload): try payload.encode(to: encoder)
        case .teamFormed(let payload): try payload.encode(to: encoder)
        case .subtaskAssigned(let payload): try payload.encode(to: encoder)
        case .subtaskDone(let payload): try payload.encode(to: encoder)
        case .externalTestRecorded(let payload): try payload.encode(to: encoder)
        case .traceRecorded(let payload): try payload.encode(to: encoder)
        case .conformityJudged(let payload): try payload.encode(to: encoder)
        case .recourseDemanded(let payload): try payload.encode(to: encoder)
        case .recourseAnswered(let payload): try payload.encode(to: encoder)
        case .recourseRecovered(let payload): try payload.encode(to: encoder)
        case .recourseWrittenOff(let payload): try payload.encode(to: encoder)
        }
    }
}
