/// What somebody asks for on a dossier.
public enum DossierCommand: Hashable, Sendable {
    case customer(Customer.Command)
    case contract(Contract.Command)
    case commitment(Commitment.Command)
    // Care and improvement.
    case correctiveAction(CorrectiveAction.Command)
    case careActivity(CareActivity.Command)
    case duty(Duty.Command)
    case audit(Audit.Command)
    case suggestion(Suggestion.Command)
    case article(Article.Command)
    // Clocks that ran out.
    case escalate(DossierKind, ClockKind, subject: String?)
    // Files.
    case filing(DossierKind, DossierFiling)

    private var content: any MachineCommand {
        switch self {
        case .customer(let command): command
        case .contract(let command): command
        case .commitment(let command): command
        case .correctiveAction(let command): command
        case .careActivity(let command): command
        case .duty(let command): command
        case .audit(let command): command
        case .suggestion(let command): command
        case .article(let command): command
        case .escalate(_, let clock, let subject):
            DossierEscalating(clock: clock, subject: subject)
        case .filing(_, let filing): filing
        }
    }

    /// A command without its payload.
    public struct Kind: Hashable, Sendable {
        public let dossier: DossierKind
        /// The name scripts use, such as `mark-key`.
        public let code: String
    }

    public var kind: Kind {
        switch self {
        case .customer(let command): Kind(dossier: .customer, code: command.kind.rawValue)
        case .contract(let command): Kind(dossier: .contract, code: command.kind.rawValue)
        case .commitment(let command): Kind(dossier: .commitment, code: command.kind.rawValue)
        case .correctiveAction(let command):
            Kind(dossier: .correctiveAction, code: command.kind.rawValue)
        case .careActivity(let command):
            Kind(dossier: .careActivity, code: command.kind.rawValue)
        case .duty(let command): Kind(dossier: .duty, code: command.kind.rawValue)
        case .audit(let command): Kind(dossier: .audit, code: command.kind.rawValue)
        case .suggestion(let command): Kind(dossier: .suggestion, code: command.kind.rawValue)
        case .article(let command): Kind(dossier: .article, code: command.kind.rawValue)
        case .escalate(let kind, _, _): Kind(dossier: kind, code: DossierEscalating.command)
        case .filing(let kind, let filing): Kind(dossier: kind, code: filing.kind.rawValue)
        }
    }

    /// Under which keys other dossiers must be looked up to decide it.
    public var lookups: [DossierKey] { content.lookups }

    /// The numbers of the tickets it cites.
    public var tickets: [String] { content.tickets }

    /// The rule by which it draws from all tickets; nil when it draws none.
    public var population: SampleRule? { content.population }

    /// Whether it is judged by the newest policy, which then governs the dossier.
    public var takesNewestPolicy: Bool { takesNewestPolicy(kind.dossier.machine) }

    private func takesNewestPolicy<Machine: DossierMachine>(_ machine: Machine.Type) -> Bool {
        Machine.Command.Kind(rawValue: kind.code).map(Machine.takesNewestPolicy) ?? false
    }
}

extension DossierCommand: Encodable {
    /// Writes the payload alone: what a key of a request stands for.
    public func encode(to encoder: any Encoder) throws { try content.encode(to: encoder) }
}

extension DossierCommand.Kind {
    /// Nil when the kind of dossier has no such command.
    public init?(_ dossier: DossierKind, _ code: String) {
        let kind = DossierCommand.Kind(dossier: dossier, code: code)
        guard dossier.commands.contains(kind) else { return nil }
        self = kind
    }

    /// The fields in the order a form shows them.
    public var fields: [Field] {
        if self == dossier.escalation { return DossierEscalating.fields(of: .escalate) }
        return DossierFiling.Kind(rawValue: code).map(DossierFiling.fields)
            ?? fields(dossier.machine)
    }

    private func fields<Machine: DossierMachine>(_ machine: Machine.Type) -> [Field] {
        Machine.Command.Kind(rawValue: code).map(Machine.Command.fields) ?? []
    }
}

extension DossierKind {
    /// The kind's commands, in the order a menu shows them; the first begins a dossier.
    public var commands: [DossierCommand.Kind] {
        kinds(machine) + [escalation].compactMap(\.self) + filing
    }

    /// The command that begins a dossier.
    public var beginning: DossierCommand.Kind { beginning(machine) }

    private func kinds<Machine: DossierMachine>(_ machine: Machine.Type) -> [DossierCommand.Kind] {
        Machine.Command.Kind.allCases.map {
            DossierCommand.Kind(dossier: self, code: $0.rawValue)
        }
    }

    private func beginning<Machine: DossierMachine>(
        _ machine: Machine.Type
    ) -> DossierCommand.Kind {
        guard let arrow = Machine.arrows.first(where: { $0.from == nil }) else {
            preconditionFailure("every kind has an arrow that begins")
        }
        return DossierCommand.Kind(dossier: self, code: arrow.on.rawValue)
    }
}

extension DossierCommand {
    /// Reads a command from the values of its fields.
    ///
    /// - Throws: `FieldProblems` with every problem at once.
    public init(
        _ kind: Kind, values: [String: FieldValue], in setting: FieldSetting
    ) throws(FieldProblems) {
        var reader = FieldReader(values, fields: kind.fields, setting: setting)
        let command: DossierCommand?
        if kind == kind.dossier.escalation {
            command = DossierEscalating.read(.escalate, &reader).map {
                .escalate(kind.dossier, $0.clock, subject: $0.subject)
            }
        } else if let filing = DossierFiling.Kind(rawValue: kind.code) {
            command = DossierFiling.read(filing, &reader).map { .filing(kind.dossier, $0) }
        } else {
            command = Self.read(kind.code, &reader, kind.dossier.machine)
        }
        guard reader.problems.isEmpty, let command else {
            throw FieldProblems(problems: reader.reasons)
        }
        self = command
    }

    private static func read<Machine: DossierMachine>(
        _ code: String, _ reader: inout FieldReader, _ machine: Machine.Type
    ) -> DossierCommand? {
        guard let kind = Machine.Command.Kind(rawValue: code) else { return nil }
        return Machine.Command.read(kind, &reader).map(Machine.wrapped)
    }
}
