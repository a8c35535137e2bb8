extension Customer {
    /// What happened to a customer's dossier; names and labels are the record's.
    public enum Event: Hashable, Sendable, Codable {
        case entered(content: CustomerContent, contact: CustomerContact?)
        case amended(content: CustomerContent)
        case contactAdded(contact: CustomerContact)
        case contactRemoved(contact: Int, reason: String)
        case orderRecorded(order: CustomerOrder)
        case orderCorrected(line: Int, order: CustomerOrder)
        case keyMarked(reason: String)
        case keyUnmarked(reason: String)
        case merged(into: String, reason: String)
        case unmerged(reason: String)
        case noted(note: String)
        /// The term of the sale is entered beside the new one where none was on file.
        case warrantyRestarted(term: WarrantyTerm, former: WarrantyTerm?)
        case visited(visit: CustomerVisit)

        public enum Kind: String, CaseIterable, Hashable, Sendable {
            case entered
            case amended
            case contactAdded = "contact-added"
            case contactRemoved = "contact-removed"
            case orderRecorded = "order-recorded"
            case orderCorrected = "order-corrected"
            case keyMarked = "key-marked"
            case keyUnmarked = "key-unmarked"
            case merged
            case unmerged
            case noted
            case warrantyRestarted = "warranty-restarted"
            case visited
        }
    }
}

extension Customer.Event.Kind: DossierCode {}

extension Customer.Event: MachineEvent {
    var kind: Kind {
        switch self {
        case .entered: .entered
        case .amended: .amended
        case .contactAdded: .contactAdded
        case .contactRemoved: .contactRemoved
        case .orderRecorded: .orderRecorded
        case .orderCorrected: .orderCorrected
        case .keyMarked: .keyMarked
        case .keyUnmarked: .keyUnmarked
        case .merged: .merged
        case .unmerged: .unmerged
        case .noted: .noted
        case .warrantyRestarted: .warrantyRestarted
        case .visited: .visited
        }
    }
}
