public import ServiceTime

/// A thing that is no ticket and has a life of its own: a customer, a contract, a promise.
///
/// The fold of what happened to it, as a ticket is. What is the same for all kinds is here; what a
/// kind knows is its `matter`.
public struct Dossier: Hashable, Sendable {
    /// A letter, year, month and serial, such as `K202611-001`.
    public let number: String
    /// How many events were folded in; what a command expects to see.
    public internal(set) var version: Int
    /// The policy version that governs it.
    public internal(set) var policy: Int
    public let begun: Instant
    /// The login of whoever entered it.
    public let begunBy: String
    public internal(set) var updated: Instant
    public internal(set) var clocks: [Clock] = []
    /// Of which clocks the one above was told, oldest first.
    public internal(set) var escalations: [Escalation] = []
    /// The files it rests on, oldest first.
    public internal(set) var files: [DossierFile] = []
    /// What of them was disposed of, oldest first; the file is gone, its hash stays.
    public internal(set) var disposals: [Disposal] = []
    /// Since when it is over; nil while it is not.
    public internal(set) var closedAt: Instant?
    public internal(set) var matter: Matter

    /// What it is about, by kind.
    public enum Matter: Hashable, Sendable {
        case customer(Customer)
        case contract(Contract)
        case commitment(Commitment)
        // Care and improvement.
        case correctiveAction(CorrectiveAction)
        case careActivity(CareActivity)
        case duty(Duty)
        case audit(Audit)
        case suggestion(Suggestion)
        case article(Article)
    }

    public var kind: DossierKind { type(of: machine).kind }

    /// Where it stands, as the record says it, such as `at-risk`.
    public var state: String { machine.stateCode }

    /// What lists and searches need to know.
    public var summary: DossierSummary { machine.summary }

    var machine: any DossierMachine {
        switch matter {
        case .customer(let customer): customer
        case .contract(let contract): contract
        case .commitment(let commitment): commitment
        case .correctiveAction(let action): action
        case .careActivity(let activity): activity
        case .duty(let duty): duty
        case .audit(let audit): audit
        case .suggestion(let suggestion): suggestion
        case .article(let article): article
        }
    }
}

extension DossierMachine {
    fileprivate var stateCode: String { state.rawValue }
}

extension DossierKind {
    /// Where a dossier of the kind can stand, in order.
    public var states: [String] { codes(machine) }

    private func codes<Machine: DossierMachine>(_ machine: Machine.Type) -> [String] {
        Machine.State.allCases.map(\.rawValue)
    }

    /// The kind's arrows as plain words, for documents and tests.
    public var arrows: [DossierArrowWords] { words(machine) + escalationArrows + filingArrows }

    private func words<Machine: DossierMachine>(_ machine: Machine.Type) -> [DossierArrowWords] {
        Machine.arrows.map {
            DossierArrowWords(
                from: $0.from?.rawValue, on: $0.on.rawValue, to: $0.to.rawValue, roles: $0.roles,
                rules: $0.rules.map(\.rawValue), alternative: $0.alternative?.rawValue)
        }
    }
}

/// An arrow of a dossier's table as plain words.
public struct DossierArrowWords: Hashable, Sendable {
    /// Nil where a dossier begins.
    public let from: String?
    public let on: String
    public let to: String
    public let roles: Set<Role>
    public let rules: [String]
    /// Where it leads instead when the dossier comes back to where it stood before; nil for one
    /// end.
    public var alternative: String?
}
