/// What a dossier is about: the things with a life of their own that are no tickets.
public enum DossierKind: String, CaseIterable, Hashable, Sendable, Codable {
    case customer
    case contract
    case commitment
    // Care and improvement.
    case correctiveAction = "corrective-action"
    case careActivity = "care-activity"
    case duty
    case audit
    case suggestion
    case article

    /// The letter its numbers begin with, such as `K` in `K202611-001`.
    public var letter: Character {
        switch self {
        case .customer: "U"
        case .contract: "A"
        case .commitment: "K"
        case .correctiveAction: "M"
        case .careActivity: "V"
        case .duty: "D"
        case .audit: "Q"
        case .suggestion: "S"
        case .article: "N"
        }
    }

    /// The machine that says what may follow what.
    var machine: any DossierMachine.Type {
        switch self {
        case .customer: Customer.self
        case .contract: Contract.self
        case .commitment: Commitment.self
        case .correctiveAction: CorrectiveAction.self
        case .careActivity: CareActivity.self
        case .duty: Duty.self
        case .audit: Audit.self
        case .suggestion: Suggestion.self
        case .article: Article.self
        }
    }

    /// The kind that a number's letter stands for; nil for a ticket's number.
    public init?(number: some StringProtocol) {
        guard let letter = number.first,
            let kind = DossierKind.allCases.first(where: { $0.letter == letter })
        else { return nil }
        self = kind
    }
}
