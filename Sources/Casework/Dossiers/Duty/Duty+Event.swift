extension Duty {
    /// What happened to a recurring duty; names and labels are the record's.
    public enum Event: Hashable, Sendable, Codable {
        case established(content: DutyContent, next: DutyPeriod)
        case filed(report: String, evidence: String?, next: DutyPeriod)
        case assigned(responsible: String, department: Department, reason: String)
        case reckoned(next: DutyPeriod, reason: String)
        case ended(reason: String)

        public enum Kind: String, CaseIterable, Hashable, Sendable {
            case established
            case filed
            case assigned
            case reckoned
            case ended
        }
    }
}

extension Duty.Event.Kind: DossierCode {}

extension Duty.Event: MachineEvent {
    var kind: Kind {
        switch self {
        case .established: .established
        case .filed: .filed
        case .assigned: .assigned
        case .reckoned: .reckoned
        case .ended: .ended
        }
    }
}
