import ServiceTime

extension CareActivity.State: DossierCode {}

extension CareActivity.Rule: DossierCode {}

extension CareActivity: DossierMachine {
    static let kind = DossierKind.careActivity

    static let arrows: [DossierArrow<CareActivity>] = [
        DossierArrow(
            nil, .plan, .planned, planners,
            [.textGiven, .customerOnFile, .contentKnown, .firstNotBehind]),
        DossierArrow(
            .planned, .report, .planned, .working,
            [.textGiven, .recurs, .responsibleReports, .dayFits, .fileNamed]),
        DossierArrow(
            .planned, .complete, .done, .working,
            [.textGiven, .once, .responsibleReports, .dayFits, .fileNamed]),
        DossierArrow(.planned, .move, .planned, planners, [.textGiven, .dayFits]),
        DossierArrow(.planned, .assign, .planned, planners, [.textGiven, .contentKnown]),
        DossierArrow(.planned, .end, .ended, owners, [.textGiven]),
    ]

    private static let planners: Set<Role> = owners.union([.agent, .engineer])
    /// Who decides that something is no longer done for a customer.
    private static let owners: Set<Role> = Set.leading.union([.sales])

    init?(beginningWith event: Event, _ stamp: DossierStamp) {
        guard case .planned(let content, let name, let next) = event else { return nil }
        self.content = content
        customerName = name
        self.next = next
    }

    mutating func fold(_ event: Event, _ stamp: DossierStamp) -> String? {
        guard let turn = next else { return "it is over" }
        switch event {
        case .planned: return "it is planned once"
        case .reported(let report, let missed, let next):
            reports.append(
                Report(
                    on: report.on ?? stamp.policy.zone.date(at: stamp.at), planned: turn.date,
                    by: stamp.by, report: report.report, evidence: report.evidence))
            self.missed += missed
            self.next = next
            isDone = next == nil
        case .moved(let occurrence, _): next = occurrence
        case .assigned(let responsible, let department, _):
            content.responsible = responsible
            content.department = department
        case .ended: next = nil
        }
        return nil
    }

    static func events(of command: Command, _ matter: DossierMatter<CareActivity>) -> [Event] {
        let now = matter.now
        switch command {
        case .plan(let content):
            let next = matter.occurrence(of: content, on: content.first, from: now)
            return [.planned(content: content, customerName: matter.customerName, next: next)]
        case .report(var report), .complete(var report):
            let day = report.on ?? matter.today
            report.on = day
            guard let activity = matter.machine, let turn = activity.next,
                let following = activity.content.next(after: turn.date, done: day)
            else { return [.reported(report: report, missed: 0, next: nil)] }
            let next = matter.occurrence(of: activity.content, on: following.date, from: now)
            return [.reported(report: report, missed: following.missed, next: next)]
        case .move(let day, let reason):
            guard let activity = matter.machine, let turn = activity.next else { return [] }
            let moved = matter.occurrence(of: activity.content, on: day, from: turn.start)
            return [.moved(to: moved, reason: reason)]
        case .assign(let login, let department, let reason):
            return [.assigned(responsible: login, department: department, reason: reason)]
        case .end(let reason): return [.ended(reason: reason)]
        }
    }

    static let clockKinds: [ClockKind] = [.careActivity]
    static let clockedStates: [State] = [.planned]

    func dueClocks(under policy: Policy) -> [DossierDueClock] {
        guard let next else { return [] }
        return [
            DossierDueClock(
                kind: .careActivity, subject: next.date.description, start: next.start,
                target: .until(next.due))
        ]
    }

    static func answers(_ event: Event, _ clock: Clock) -> Bool {
        switch event {
        case .reported: true
        case .planned, .moved, .assigned, .ended: false
        }
    }

    /// Each turn is judged by the calendar that is known when it is planned.
    static func takesNewestPolicy(_ command: Command.Kind) -> Bool {
        switch command {
        case .report, .complete, .move: true
        case .plan, .assign, .end: false
        }
    }

    var summary: DossierSummary {
        var summary = DossierSummary(title: content.title, isOpen: next != nil)
        summary.customer = customerName
        summary.product = content.product
        summary.department = content.department
        summary.owner = content.responsible
        summary.from = content.first
        summary.until = next?.date
        summary.keys = [.restsOn(content.customer)]
        summary.texts = [content.customer] + reports.map(\.report)
        return summary
    }

    static func command(in command: DossierCommand) -> Command? {
        guard case .careActivity(let own) = command else { return nil }
        return own
    }

    static func event(in event: DossierEvent) -> Event? {
        guard case .careActivity(let own) = event else { return nil }
        return own
    }

    static func wrapped(_ command: Command) -> DossierCommand { .careActivity(command) }

    static func wrapped(_ event: Event) -> DossierEvent { .careActivity(event) }

    var wrapped: Dossier.Matter { .careActivity(self) }
}

extension DossierMatter<CareActivity> {
    fileprivate func occurrence(
        of content: CareContent, on date: CivilDate, from start: Instant
    ) -> Occurrence {
        context.policy.occurrence(
            on: date, daysOff: content.daysOff ?? context.policy.care.daysOff, from: start)
    }

    fileprivate var customerName: String {
        guard case .plan(let content)? = command,
            case .customer(let customer)? = others[content.customer]?.matter
        else { return "" }
        return customer.content.name
    }
}
