public import ServiceTime

extension Contract {
    /// What happened to a contract; names and labels are the record's.
    public enum Event: Hashable, Sendable, Codable {
        case drafted(content: ContractContent, customerName: String?)
        case rewritten(content: ContractContent, customerName: String?)
        case documentAdded(document: ContractDocument)
        case signed(signature: Signature)
        case extended(until: CivilDate, reason: String)
        case expired(note: String)
        case terminated(reason: String)
        case withdrawn(reason: String)
        case noted(note: String)

        public enum Kind: String, CaseIterable, Hashable, Sendable {
            case drafted
            case rewritten
            case documentAdded = "document-added"
            case signed
            case extended
            case expired
            case terminated
            case withdrawn
            case noted
        }
    }
}

extension Contract.Event.Kind: DossierCode {}

extension Contract.Event: MachineEvent {
    var kind: Kind {
        switch self {
        case .drafted: .drafted
        case .rewritten: .rewritten
        case .documentAdded: .documentAdded
        case .signed: .signed
        case .extended: .extended
        case .expired: .expired
        case .terminated: .terminated
        case .withdrawn: .withdrawn
        case .noted: .noted
        }
    }
}
