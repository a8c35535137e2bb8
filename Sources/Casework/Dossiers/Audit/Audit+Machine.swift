import ServiceTime

extension Audit.State: DossierCode {}

extension Audit.Rule: DossierCode {}

extension Audit: DossierMachine {
    static let kind = DossierKind.audit

    static let arrows: [DossierArrow<Audit>] =
        [
            DossierArrow(
                nil, .draw, .examining, auditors, [.textGiven, .ruleFits, .populationThere]),
            DossierArrow(
                .examining, .pass, .examining, auditors,
                [.textGiven, .caseSampled, .notExaminedYet]),
            DossierArrow(
                .examining, .find, .examining, auditors,
                [.textGiven, .caseSampled, .fileNamed]),
            DossierArrow(
                .examining, .conclude, .rectifying, auditors, [.textGiven, .everyCaseExamined]),
            DossierArrow(
                .rectifying, .close, .closed, auditors,
                [.textGiven, .everyFindingAnswered, .everyTaskVerified]),
        ]
        + DossierArrow.within(
            [.examining, .rectifying], .setTask, auditors, [.textGiven, .findingExists, .taskKnown])
        + DossierArrow.within(
            [.examining, .rectifying], .rectify, .working,
            [.textGiven, .taskStands, .responsibleRectifies, .fileNamed])
        + DossierArrow.within(
            [.examining, .rectifying], .verifyTask, auditors,
            [.textGiven, .taskStands, .otherHandVerifies])
        + DossierArrow.within(
            [.examining, .rectifying], .returnTask, auditors,
            [.textGiven, .taskStands, .otherHandVerifies])

    private static let auditors: Set<Role> = [.auditor]

    init?(beginningWith event: Event, _ stamp: DossierStamp) {
        guard case .drawn(let title, let rule, let sample) = event else { return nil }
        self.title = title
        self.rule = rule
        self.sample = sample
    }

    mutating func fold(_ event: Event, _ stamp: DossierStamp) -> String? {
        switch event {
        case .drawn: return "cases are drawn once"
        case .passed(let ticket, let note): examined[ticket] = note
        case .found(let ticket, let gravity, let what, let evidence):
            examined[ticket] = examined[ticket] ?? what
            findings.append(
                Finding(
                    ticket: ticket, gravity: gravity, what: what, by: stamp.by, evidence: evidence))
        case .concluded: standing = .rectifying
        case .taskSet(let finding, let task):
            guard findings.indices.contains(finding) else { return "no finding \(finding)" }
            tasks.append(
                Task(finding: finding, content: task, end: stamp.policy.end(of: task.until)))
        case .rectified(let line, let what, let evidence):
            guard tasks.indices.contains(line) else { return "no task \(line)" }
            tasks[line].progress = .rectified(by: stamp.by, what: what, evidence: evidence)
        case .taskVerified(let line, let note):
            guard tasks.indices.contains(line), case .rectified(let by, _, _) = tasks[line].progress
            else { return "task \(line) is not rectified" }
            tasks[line].progress = .verified(by: stamp.by, note: note, rectifiedBy: by)
        case .taskReturned(let line, _):
            guard tasks.indices.contains(line) else { return "no task \(line)" }
            tasks[line].progress = .open
        case .closed(let report):
            standing = .closed
            self.report = report
        }
        return nil
    }

    static func events(of command: Command, _ matter: DossierMatter<Audit>) -> [Event] {
        switch command {
        case .draw(let title, let rule):
            matter.drawn.map { [.drawn(title: title, rule: rule, sample: $0)] } ?? []
        case .pass(let ticket, let note): [.passed(ticket: ticket, note: note)]
        case .find(let ticket, let gravity, let what, let evidence):
            [.found(ticket: ticket, gravity: gravity, what: what, evidence: evidence)]
        case .conclude(let note): [.concluded(note: note)]
        case .setTask(let finding, let task): [.taskSet(finding: finding, task: task)]
        case .rectify(let line, let what, let evidence):
            [.rectified(task: line, what: what, evidence: evidence)]
        case .verifyTask(let line, let note): [.taskVerified(task: line, note: note)]
        case .returnTask(let line, let reason): [.taskReturned(task: line, reason: reason)]
        case .close(let report): [.closed(report: report)]
        }
    }

    static let clockKinds: [ClockKind] = [.auditRectification]
    static let clockedStates: [State] = [.examining, .rectifying]

    func dueClocks(under policy: Policy) -> [DossierDueClock] {
        tasks.enumerated().compactMap { index, task in
            if case .verified = task.progress { return nil }
            return DossierDueClock(
                kind: .auditRectification, subject: "\(index + 1)", target: .until(task.end))
        }
    }

    var summary: DossierSummary {
        var summary = DossierSummary(title: title, isOpen: standing != .closed)
        let open = tasks.first {
            if case .open = $0.progress { return true } else { return false }
        }
        summary.department = open?.content.department
        summary.owner = open?.content.responsible
        summary.from = rule.from
        summary.until = rule.until
        summary.keys = findings.map { .restsOn($0.ticket) }
        summary.texts = findings.flatMap { [$0.ticket, $0.what] } + tasks.map(\.content.task)
        return summary
    }

    static func command(in command: DossierCommand) -> Command? {
        guard case .audit(let own) = command else { return nil }
        return own
    }

    static func event(in event: DossierEvent) -> Event? {
        guard case .audit(let own) = event else { return nil }
        return own
    }

    static func wrapped(_ command: Command) -> DossierCommand { .audit(command) }

    static func wrapped(_ event: Event) -> DossierEvent { .audit(event) }

    var wrapped: Dossier.Matter { .audit(self) }
}

extension DossierMatter<Audit> {
    /// The sample that the rule draws now; nil when a menu asks.
    var drawn: AuditSample? {
        guard case .draw(_, let rule)? = command, let seed = others.seed else { return nil }
        return rule.draw(from: others.candidates, seed: seed, in: context.policy.zone)
    }
}
