extension Audit {
    /// What happened to an audit; names and labels are the record's.
    public enum Event: Hashable, Sendable, Codable {
        case drawn(title: String, rule: SampleRule, sample: AuditSample)
        case passed(ticket: String, note: String)
        case found(ticket: String, gravity: Gravity, what: String, evidence: String?)
        case concluded(note: String?)
        case taskSet(finding: Int, task: AuditTask)
        case rectified(task: Int, what: String, evidence: String?)
        case taskVerified(task: Int, note: String)
        case taskReturned(task: Int, reason: String)
        case closed(report: String)

        public enum Kind: String, CaseIterable, Hashable, Sendable {
            case drawn
            case passed
            case found
            case concluded
            case taskSet = "task-set"
            case rectified
            case taskVerified = "task-verified"
            case taskReturned = "task-returned"
            case closed
        }
    }
}

extension Audit.Event.Kind: DossierCode {}

extension Audit.Event: MachineEvent {
    var kind: Kind {
        switch self {
        case .drawn: .drawn
        case .passed: .passed
        case .found: .found
        case .concluded: .concluded
        case .taskSet: .taskSet
        case .rectified: .rectified
        case .taskVerified: .taskVerified
        case .taskReturned: .taskReturned
        case .closed: .closed
        }
    }
}
