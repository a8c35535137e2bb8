import ServiceTime

// The one above is told of a dossier's clock as of a ticket's. It is the same for every kind that
// has clocks, so command, event and arrows stand here once and not in each kind's table.

/// Telling the one above that a clock of a dossier ran out.
struct DossierEscalating: Hashable, Sendable, Encodable {
    let clock: ClockKind
    /// Which of several of a kind; nil for any of them.
    let subject: String?

    /// The command, as scripts name it.
    static let command = "escalate"
    /// The event, as the record names it.
    static let event = "escalated"
    /// The condition of its arrows.
    static let rule = "clockRanOut"
    /// Everybody who works on dossiers.
    static let roles = Set(Role.allCases).subtracting([.auditor])
}

extension DossierEscalating: MachineCommand {
    enum Kind: String, DossierCode {
        case escalate
    }

    var kind: Kind { .escalate }

    var texts: [TypedText] { [] }

    static func fields(of kind: Kind) -> [Field] {
        [Field("clock", Field.choice(ClockKind.self), required: true)]
    }

    static func read(_ kind: Kind, _ reader: inout FieldReader) -> DossierEscalating? {
        reader.choice("clock", ClockKind.self).map { DossierEscalating(clock: $0, subject: nil) }
    }
}

extension DossierKind {
    /// The clocks that dossiers of the kind can have; empty for a kind without any.
    public var clocks: [ClockKind] { machine.clockKinds }

    var escalation: DossierCommand.Kind? {
        clocks.isEmpty
            ? nil : DossierCommand.Kind(dossier: self, code: DossierEscalating.command)
    }

    /// The arrows by which the one above is told.
    var escalationArrows: [DossierArrowWords] {
        clockedStates.map { state in
            DossierArrowWords(
                from: state, on: DossierEscalating.command, to: state,
                roles: DossierEscalating.roles, rules: [DossierEscalating.rule])
        }
    }
}

extension DossierKind {
    /// The states in which a clock can run out.
    var clockedStates: [String] { clockedStates(machine) }

    private func clockedStates<Machine: DossierMachine>(_ machine: Machine.Type) -> [String] {
        Machine.clockedStates.map(\.rawValue)
    }
}

extension Dossier: Escalatable {
    public var answerable: Department? { summary.department }

    /// Under what those find it who were told of a clock that still runs.
    public var escalationKeys: [DossierKey] {
        Set(clocks.filter(\.isRunning).compactMap { superior(of: $0.kind, $0.subject) })
            .map { .escalatedTo($0) }.sorted()
    }

    /// Why telling the one above is refused; empty when a clock ran out.
    func escalationRefusals(
        _ command: DossierCommand?, in context: Context
    ) -> [Refusal] {
        guard kind.clockedStates.contains(state) else {
            return [
                .dossier(.notFromState(kind, state: state, allowed: kind.clockedStates))
            ]
        }
        var reasons: [Refusal] = []
        if DossierEscalating.roles.isDisjoint(with: context.person.roles) {
            reasons.append(.roleMissing(anyOf: DossierEscalating.roles))
        }
        let due = dueEscalations(at: context.now, under: context.policy)
        guard case .escalate(_, let clock, let subject)? = command else {
            return reasons + (due.isEmpty ? [.nothingToEscalate(nil)] : [])
        }
        let isDue = due.contains { $0.isOf(clock, subject) }
        return reasons + (isDue ? [] : [.nothingToEscalate(clock)])
    }

    /// What telling the one above makes happen; a guard has made sure that it is due.
    func escalated(_ clock: ClockKind, _ subject: String?, in context: Context) -> DossierEvent {
        let due = dueEscalations(at: context.now, under: context.policy)
        guard let meant = due.first(where: { $0.isOf(clock, subject) }) else {
            preconditionFailure("a guard lets this pass only with a clock that ran out")
        }
        return .escalated(kind, meant)
    }

    /// What an event says of escalations; answers what does not fit.
    mutating func foldEscalation(_ fact: DossierFact) -> String? {
        switch fact.event {
        case .escalated(_, let escalation):
            if let problem = problem(of: escalation) { return problem }
            escalations.append(escalation)
            guard escalation.clock == .risk, escalation.percent >= 100,
                case .commitment(var commitment) = matter
            else { return nil }
            commitment.escalateRisk(at: fact.at)
            matter = .commitment(commitment)
        case .commitment(.riskEscalated(let role)):
            guard let clock = clocks.last(where: { $0.isRunning && $0.kind == .risk }) else {
                return nil
            }
            escalations.append(
                Escalation(
                    clock: .risk, subject: clock.subject, start: clock.start, percent: 100,
                    to: GateID(role)))
        case .customer, .contract, .commitment, .correctiveAction, .careActivity, .duty, .audit,
            .suggestion, .article, .filing:
            break
        }
        return nil
    }
}
