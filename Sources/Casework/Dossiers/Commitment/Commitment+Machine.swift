import ServiceTime

extension Commitment.State: DossierCode {}

extension Commitment.Rule: DossierCode {}

extension Commitment: DossierMachine {
    static let kind = DossierKind.commitment

    static let arrows: [DossierArrow<Commitment>] = drafting + inForce + ends

    private static let drafting: [DossierArrow<Commitment>] =
        [
            DossierArrow(nil, .draft, .draft, promisors, content),
            DossierArrow(
                .draft, .submit, .inReview, promisors,
                [
                    .clausesGiven, .measurable, .partyNamed, .contractHolds, .noConflict,
                    .notLapsed,
                ]),
            DossierArrow(
                .inReview, .approve, .filed, [.departmentHead],
                [
                    .headOfDepartment, .fourEyes, .notAdministrator, .digestNamed,
                    .statementsMade, .contractHolds, .noConflict, .notLapsed,
                ]),
            DossierArrow(
                .inReview, .giveBack, .draft, [.departmentHead],
                [.textGiven, .headOfDepartment]),
            DossierArrow(.draft, .withdraw, .withdrawn, promisors, [.textGiven]),
            DossierArrow(.inReview, .withdraw, .withdrawn, promisors, [.textGiven]),
        ]
        + DossierArrow.within([.draft], .amend, promisors, content)
        + DossierArrow.within([.draft], .addClause, promisors, [.measurable, .wordsMeasurable])
        + DossierArrow.within([.draft], .dropClause, promisors, [.clauseExists])

    private static let inForce: [DossierArrow<Commitment>] =
        [State.filed, .amended].flatMap { state in
            [DossierArrow(state, .reportRisk, .atRisk, writers, [.textGiven, .notLapsed])]
        }
        + [
            DossierArrow(
                .atRisk, .liftRisk, .filed, [.departmentHead, .executive],
                [.textGiven, .ownDepartment], or: .amended),
            DossierArrow(
                .atRisk, .agreeAdjustment, .amended, [.sales, .engineer, .agent, .supervisor],
                [
                    .textGiven, .adjusted, .adjustmentApproved, .consentNamesAdjustment,
                    .notLapsed, .fileNamed,
                ]),
        ]
        + DossierArrow.within([.atRisk], .escalateRisk, writers, [.riskOverdue])
        + DossierArrow.within(
            [.atRisk], .proposeAdjustment, promisors, content + [.clausesGiven, .notLapsed])
        + DossierArrow.within(
            [.atRisk], .approveAdjustment, [.departmentHead, .executive],
            [
                .adjusted, .adjustmentNotApproved, .headOfDepartment, .fourEyes,
                .notAdministrator, .digestNamed, .statementsMade, .notLapsed, .contractHolds,
                .noConflict,
            ])
        + DossierArrow.within(
            [.atRisk], .dropAdjustment, [.sales, .engineer, .departmentHead, .supervisor],
            [.textGiven, .adjusted])
        + DossierArrow.within(
            standing, .recordFulfilment, writers, [.textGiven, .clauseExists, .fileNamed])
        + DossierArrow.within(
            [.draft, .inReview] + standing, .setMilestone, writers,
            [.textGiven, .wordsMeasurable, .milestonesInTime])
        + DossierArrow.within(standing, .settleMilestone, writers, [.milestoneOpen])
        + DossierArrow.within(
            [.draft, .inReview] + standing, .relate, writers,
            [.relatesToAnother, .relationFits, .replacementApproved])
        + DossierArrow.within(
            [.draft, .inReview] + standing, .unrelate, writers,
            [.textGiven, .relationThere, .replacementNotInForce, .relationEndApproved])

    private static let ends: [DossierArrow<Commitment>] =
        standing.flatMap { state in
            [
                DossierArrow(
                    state, .fulfil, .fulfilled, [.departmentHead, .supervisor, .sales],
                    [.milestonesSettled, .neverBroken, .dependenciesKept]),
                DossierArrow(
                    state, .breach, .breached, [.departmentHead, .supervisor, .executive],
                    [.textGiven, .clauseExists]),
                DossierArrow(state, .expire, .expired, writers, [.validityOver, .neverBroken]),
            ]
        } + DossierArrow.within(State.allCases, .note, writers, [.textGiven])

    private static let content: [Rule] = [
        .textGiven, .codesKnown, .partyNamed, .validityInOrder, .contractKnown, .measurable,
        .wordsMeasurable, .milestonesInTime,
    ]

    /// The states in which it counts.
    private static let standing = State.allCases.filter(\.isInForce)
    /// Sales, product service and account managers.
    private static let promisors: Set<Role> = [.sales, .engineer]
    private static let writers = Set(Role.allCases).subtracting([.auditor, .administrator])

    init?(beginningWith event: Event, _ stamp: DossierStamp) {
        guard case .drafted(let content, let customerName) = event else { return nil }
        state = .draft
        version = CommitmentVersion(content, number: 1, of: stamp.number)
        authors = [stamp.by]
        self.customerName = customerName
    }

    static let clockKinds: [ClockKind] = [.gate, .risk, .milestone]
    static let clockedStates = State.allCases.filter {
        $0 == .draft || $0 == .inReview || $0.isInForce
    }

    static func clocks(opening command: Command.Kind) -> [ClockKind] {
        switch command {
        case .approve, .giveBack: [.gate]
        case .approveAdjustment: [.gate, .risk]
        case .liftRisk: [.risk]
        case .draft, .addClause, .dropClause, .amend, .submit, .withdraw, .recordFulfilment,
            .setMilestone, .settleMilestone, .reportRisk, .escalateRisk, .proposeAdjustment,
            .dropAdjustment, .agreeAdjustment, .relate, .unrelate, .fulfil, .breach, .expire,
            .note:
            []
        }
    }

    /// The clock of the review, the risk and every milestone that is open.
    func dueClocks(under policy: Policy) -> [DossierDueClock] {
        var due: [DossierDueClock] = []
        if state == .inReview || adjustment.map({ $0.approval == nil }) ?? false {
            let subject = (adjustment?.version ?? version).digest.short
            due.append(DossierDueClock(kind: .gate, subject: subject))
        }
        if let risk, state == .atRisk {
            due.append(DossierDueClock(kind: .risk, start: risk.reported))
        }
        guard state == .draft || state == .inReview || state.isInForce else { return due }
        for (line, milestone) in milestones.enumerated() where milestone.kept == nil {
            let end = policy.zone.instant(of: milestone.due.advanced(byDays: 1))
            due.append(
                DossierDueClock(kind: .milestone, subject: "\(line + 1)", target: .until(end)))
        }
        return due
    }

    var summary: DossierSummary {
        let content = content
        var summary = DossierSummary(
            title: content.title, isOpen: state.isInForce || state == .draft || state == .inReview)
        summary.customer = customerName ?? content.customer
        summary.product = content.product
        summary.department = content.department
        summary.owner = content.promisor
        summary.from = content.from
        summary.until = content.until
        summary.keys =
            (content.customer.map { [.promisedTo($0)] } ?? [])
            + (content.group.map { [.promisedToGroup($0.rawValue)] } ?? [])
            + (content.contract.map { [.restsOn($0)] } ?? [])
            + relations.map { .restsOn($0.to) }
        summary.texts =
            [content.customer, content.model, content.order, content.contract, content.promisor]
            + content.clauses.map(\.text)
        return summary
    }

    static func command(in command: DossierCommand) -> Command? {
        guard case .commitment(let own) = command else { return nil }
        return own
    }

    static func event(in event: DossierEvent) -> Event? {
        guard case .commitment(let own) = event else { return nil }
        return own
    }

    static func wrapped(_ command: Command) -> DossierCommand { .commitment(command) }

    static func wrapped(_ event: Event) -> DossierEvent { .commitment(event) }

    var wrapped: Dossier.Matter { .commitment(self) }
}
