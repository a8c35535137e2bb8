import ServiceTime

extension Duty.State: DossierCode {}

extension Duty.Rule: DossierCode {}

extension Duty: DossierMachine {
    static let kind = DossierKind.duty

    static let arrows: [DossierArrow<Duty>] = [
        DossierArrow(nil, .establish, .active, .leading, [.textGiven, .contentKnown]),
        DossierArrow(
            .active, .file, .active, .working,
            [.textGiven, .periodOver, .responsibleFiles, .fileNamed]),
        DossierArrow(.active, .assign, .active, .leading, [.textGiven, .contentKnown]),
        DossierArrow(.active, .reckon, .active, .leading, [.textGiven, .reckonsOtherwise]),
        DossierArrow(.active, .end, .ended, .leading, [.textGiven]),
    ]

    init?(beginningWith event: Event, _ stamp: DossierStamp) {
        guard case .established(let content, let next) = event else { return nil }
        self.content = content
        self.next = next
    }

    mutating func fold(_ event: Event, _ stamp: DossierStamp) -> String? {
        guard let period = next else { return "it is over" }
        switch event {
        case .established: return "it is established once"
        case .filed(let report, let evidence, let next):
            filed.append(
                Filing(
                    period: period, by: stamp.by, at: stamp.at, report: report,
                    evidence: evidence))
            self.next = next
        case .assigned(let responsible, let department, _):
            content.responsible = responsible
            content.department = department
        case .reckoned(let period, _): next = period
        case .ended: next = nil
        }
        return nil
    }

    static func events(of command: Command, _ matter: DossierMatter<Duty>) -> [Event] {
        let policy = matter.context.policy
        switch command {
        case .establish(let content):
            return [
                .established(
                    content: content, next: policy.period(of: content, from: content.from))
            ]
        case .file(let report, let evidence):
            guard let duty = matter.machine, let period = duty.next else { return [] }
            let after = period.from.advanced(byMonths: duty.content.everyMonths)
            let next = policy.period(of: duty.content, from: after)
            return [.filed(report: report, evidence: evidence, next: next)]
        case .assign(let login, let department, let reason):
            return [.assigned(responsible: login, department: department, reason: reason)]
        case .reckon(let reason):
            return matter.reckoned.map { [.reckoned(next: $0, reason: reason)] } ?? []
        case .end(let reason): return [.ended(reason: reason)]
        }
    }

    static let clockKinds: [ClockKind] = [.duty]
    static let clockedStates: [State] = [.active]

    func dueClocks(under policy: Policy) -> [DossierDueClock] {
        guard let next else { return [] }
        let occurrence = next.occurrence
        // A period reckoned anew gets a clock of its own, so that the time it is due can move.
        let subject = "\(next.from) \(occurrence.due.seconds)"
        return [
            DossierDueClock(
                kind: .duty, subject: subject, start: occurrence.start,
                target: .until(occurrence.due))
        ]
    }

    static func answers(_ event: Event, _ clock: Clock) -> Bool {
        switch event {
        case .filed: true
        case .established, .assigned, .reckoned, .ended: false
        }
    }

    /// Each period is judged by the calendar that is known when its clock is set.
    static func takesNewestPolicy(_ command: Command.Kind) -> Bool {
        switch command {
        case .file, .reckon: true
        case .establish, .assign, .end: false
        }
    }

    var summary: DossierSummary {
        var summary = DossierSummary(title: content.title, isOpen: next != nil)
        summary.department = content.department
        summary.owner = content.responsible
        summary.from = next?.from
        summary.until = next?.until
        summary.texts = filed.map(\.report)
        return summary
    }

    static func command(in command: DossierCommand) -> Command? {
        guard case .duty(let own) = command else { return nil }
        return own
    }

    static func event(in event: DossierEvent) -> Event? {
        guard case .duty(let own) = event else { return nil }
        return own
    }

    static func wrapped(_ command: Command) -> DossierCommand { .duty(command) }

    static func wrapped(_ event: Event) -> DossierEvent { .duty(event) }

    var wrapped: Dossier.Matter { .duty(self) }
}

extension DossierMatter<Duty> {
    /// The period as the policy and calendar in force now make it.
    var reckoned: DutyPeriod? {
        guard let duty = machine, let period = duty.next else { return nil }
        return context.policy.period(of: duty.content, from: period.from)
    }
}
