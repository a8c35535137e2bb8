extension Suggestion {
    /// What happened to a suggestion; names and labels are the record's.
    public enum Event: Hashable, Sendable, Codable {
        case submitted(content: SuggestionContent, department: Department)
        case routed(department: Department, reason: String)
        case answered(outcome: Outcome, text: String)
        case takenBack(reason: String)
        case told(means: String)

        public enum Kind: String, CaseIterable, Hashable, Sendable {
            case submitted
            case routed
            case answered
            case takenBack = "taken-back"
            case told
        }
    }
}

extension Suggestion.Event.Kind: DossierCode {}

extension Suggestion.Event: MachineEvent {
    var kind: Kind {
        switch self {
        case .submitted: .submitted
        case .routed: .routed
        case .answered: .answered
        case .takenBack: .takenBack
        case .told: .told
        }
    }
}
