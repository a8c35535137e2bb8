extension DossierKind {
    /// Why a dossier of the kind may not be begun; empty when it may.
    ///
    /// With `command` nil, rules that judge its payload are skipped: that is what a menu shows.
    public func refusals(
        _ command: DossierCommand? = nil, in context: Context, beside others: DossierShelf
    ) -> [Refusal] {
        Dossier.refusals(
            machine, of: nil, beginning, command, in: context, beside: others)
    }

    /// What the first command makes happen.
    ///
    /// - Throws: `Refused` with every reason at once.
    public static func begin(
        with command: DossierCommand, in context: Context, beside others: DossierShelf
    ) throws(Refused) -> [DossierEvent] {
        try Dossier.decide(
            command.kind.dossier.machine, on: nil, command, in: context, beside: others)
    }
}

extension Dossier {
    /// Why `kind` is refused now; empty when it is allowed.
    ///
    /// With `command` nil, rules that judge its payload are skipped: that is what a menu shows.
    public func refusals(
        _ kind: DossierCommand.Kind, _ command: DossierCommand? = nil, in context: Context,
        beside others: DossierShelf
    ) -> [Refusal] {
        Self.refusals(
            self.kind.machine, of: self, kind, command, in: context, beside: others)
    }

    /// What a person sees in the menu: every command with the reasons that grey it.
    public func menu(
        in context: Context
    ) -> [(kind: DossierCommand.Kind, refusals: [Refusal])] {
        kind.commands.filter { $0 != kind.beginning }
            .map { ($0, refusals($0, in: context, beside: DossierShelf())) }
    }

    /// Decides what `command` does; changes nothing.
    ///
    /// - Throws: `Refused` with every reason at once.
    public func decide(
        _ command: DossierCommand, in context: Context, beside others: DossierShelf
    ) throws(Refused) -> [DossierEvent] {
        try Self.decide(self.kind.machine, on: self, command, in: context, beside: others)
    }

    static func decide<Machine: DossierMachine>(
        _ machine: Machine.Type, on dossier: Dossier?, _ command: DossierCommand,
        in context: Context, beside others: DossierShelf
    ) throws(Refused) -> [DossierEvent] {
        let reasons =
            refusals(machine, of: dossier, command.kind, command, in: context, beside: others)
            + TextLimit.refusals(in: command, fields: command.kind.fields)
        guard reasons.isEmpty else { throw Refused(reasons: reasons) }
        if case .escalate(_, let clock, let subject) = command, let dossier {
            return [dossier.escalated(clock, subject, in: context)]
        }
        if case .filing(_, let filing) = command, let dossier {
            return [dossier.filed(filing, in: context)]
        }
        guard let typed = Machine.command(in: command),
            let on = Machine.Command.Kind(rawValue: command.kind.code)
        else { preconditionFailure("a command is of its machine when the guards let it pass") }
        let matter = matter(machine, of: dossier, on, typed, in: context, beside: others)
        return Machine.events(of: typed, matter).map(Machine.wrapped)
    }

    static func refusals<Machine: DossierMachine>(
        _ machine: Machine.Type, of dossier: Dossier?, _ kind: DossierCommand.Kind,
        _ command: DossierCommand?, in context: Context, beside others: DossierShelf
    ) -> [Refusal] {
        if let dossier, kind == dossier.kind.escalation {
            return dossier.escalationRefusals(command, in: context)
        }
        if let dossier, kind.dossier == dossier.kind,
            let filing = DossierFiling.Kind(rawValue: kind.code)
        {
            return dossier.filingRefusals(filing, command, in: context)
        }
        guard kind.dossier == Machine.kind, let on = Machine.Command.Kind(rawValue: kind.code)
        else { return [.dossier(.otherKind(kind.dossier, expected: Machine.kind))] }
        let standing = dossier?.machine as? Machine
        guard let arrow = Machine.arrows.first(where: { $0.from == standing?.state && $0.on == on })
        else {
            let allowed = Machine.arrows.filter { $0.on == on }.compactMap { $0.from?.rawValue }
            return [
                .dossier(
                    .notFromState(
                        Machine.kind, state: standing?.state.rawValue ?? "", allowed: allowed))
            ]
        }
        let matter = matter(
            machine, of: dossier, on, command.flatMap(Machine.command), in: context,
            beside: others)
        var reasons: [Refusal] = []
        if arrow.roles.isDisjoint(with: context.person.roles), !matter.isSuperior {
            reasons.append(.roleMissing(anyOf: arrow.roles))
        }
        for rule in arrow.rules { reasons += Machine.refusals(rule, matter) }
        return reasons
    }

    private static func matter<Machine: DossierMachine>(
        _ machine: Machine.Type, of dossier: Dossier?, _ on: Machine.Command.Kind,
        _ command: Machine.Command?, in context: Context, beside others: DossierShelf
    ) -> DossierMatter<Machine> {
        DossierMatter(
            machine: dossier?.machine as? Machine, number: dossier?.number,
            clocks: dossier?.clocks ?? [],
            superiors: Machine.clocks(opening: on).compactMap { dossier?.superior(of: $0) },
            files: dossier?.keptFiles ?? [],
            command: command, context: context, others: others)
    }
}

extension Dossier {
    /// Under which keys other dossiers must be looked up to decide a command on this one.
    public func lookups(for command: DossierCommand) -> [DossierKey] {
        command.lookups + Self.lookups(of: machine, number, for: command)
    }

    private static func lookups<Machine: DossierMachine>(
        of machine: Machine, _ number: String, for command: DossierCommand
    ) -> [DossierKey] {
        Machine.command(in: command).map { machine.lookups(for: $0, of: number) } ?? []
    }
}
