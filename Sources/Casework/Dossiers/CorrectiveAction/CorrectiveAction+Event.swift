public import ServiceTime

extension CorrectiveAction {
    /// What happened to a corrective action; names and labels are the record's.
    public enum Event: Hashable, Sendable, Codable {
        case proposed(source: String, content: ActionContent)
        case revised(content: ActionContent)
        case agreed(note: String?)
        case rejected(reason: String)
        case done(what: String, on: CivilDate, evidence: String?)
        case verified(effect: String)
        case foundIneffective(reason: String)
        case reopened(ticket: String, reason: String)

        public enum Kind: String, CaseIterable, Hashable, Sendable {
            case proposed
            case revised
            case agreed
            case rejected
            case done
            case verified
            case foundIneffective = "found-ineffective"
            case reopened
        }
    }
}

extension CorrectiveAction.Event.Kind: DossierCode {}

extension CorrectiveAction.Event: MachineEvent {
    var kind: Kind {
        switch self {
        case .proposed: .proposed
        case .revised: .revised
        case .agreed: .agreed
        case .rejected: .rejected
        case .done: .done
        case .verified: .verified
        case .foundIneffective: .foundIneffective
        case .reopened: .reopened
        }
    }
}
