extension CareActivity {
    /// What happened to a care activity; names and labels are the record's.
    public enum Event: Hashable, Sendable, Codable {
        case planned(content: CareContent, customerName: String, next: Occurrence)
        /// `next` is nil when it was the last turn.
        case reported(report: CareReport, missed: Int, next: Occurrence?)
        case moved(to: Occurrence, reason: String)
        case assigned(responsible: String, department: Department, reason: String)
        case ended(reason: String)

        public enum Kind: String, CaseIterable, Hashable, Sendable {
            case planned
            case reported
            case moved
            case assigned
            case ended
        }
    }
}

extension CareActivity.Event.Kind: DossierCode {}

extension CareActivity.Event: MachineEvent {
    var kind: Kind {
        switch self {
        case .planned: .planned
        case .reported: .reported
        case .moved: .moved
        case .assigned: .assigned
        case .ended: .ended
        }
    }
}
