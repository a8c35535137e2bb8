public import ServiceTime

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
        // A claim's number may begin with several letters, of which the first may be one of these.
        let rest = number.dropFirst()
        guard let letter = number.first, rest.first?.isLetter != true,
            let kind = DossierKind.allCases.first(where: { $0.letter == letter })
        else { return nil }
        self = kind
    }

    /// Whether a text is a number of any kind of paper, such as `202611-001` or `K202611-001`.
    static func isNumber(_ text: String) -> Bool {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 2, let month = parts.first, let serial = parts.last else {
            return false
        }
        let digits = month.drop { $0.isLetter && $0.isASCII }
        return month.count - digits.count <= 2 && digits.count == 6 && serial.count >= 3
            && (digits + serial).allSatisfy { $0.isNumber && $0.isASCII }
    }
}

// That its last day is over needs nobody to say it: it follows from what was agreed and the day on
// which one looks.
extension DossierKind {
    /// Where a dossier stands that lapses with its last day, and as what it then counts; nil for
    /// kinds that do not.
    public var lapsing: (from: [String], to: String)? {
        switch self {
        case .commitment:
            (
                Commitment.State.allCases.filter(\.isInForce).map(\.rawValue),
                Commitment.State.expired.rawValue
            )
        case .contract: ([Contract.State.inForce.rawValue], Contract.State.expired.rawValue)
        case .customer, .correctiveAction, .careActivity, .duty, .audit, .suggestion, .article: nil
        }
    }

    /// Where a dossier that stands in `state` and holds until `until` truly stands on a day.
    public func state(_ state: String, until: CivilDate?, on day: CivilDate) -> String {
        guard let lapsing, let until, until < day, lapsing.from.contains(state) else {
            return state
        }
        return lapsing.to
    }
}

extension Dossier {
    /// Where it stands on a day, whether anybody wrote it down or not.
    public func state(on day: CivilDate) -> String {
        kind.state(state, until: summary.until, on: day)
    }
}
