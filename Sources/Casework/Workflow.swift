/// The machine: which command leads from which stage to which, who may give it, and under what
/// guards.
///
/// Code, menu, help, command line, diagram and the exhaustive check all read this table; nothing
/// else says what may follow what. Source: domain.md §2 and §4.
public enum Workflow {
    /// Every arrow, in the order of the stages.
    public static let transitions: [Transition] = moves + merges + stays

    /// The arrows that lead to another stage.
    private static let moves: [Transition] = [
        arrow(
            .intake, .accept, .diagnosis, [.agent, .supervisor],
            [.registrationComplete, .firstResponseGiven, .claimComplete]),
        arrow(
            .intake, .answerAtFirstContact, .followUp, [.agent, .supervisor],
            [.textGiven, .registrationComplete, .noClaim, .answerable, .roundsLeft]),
        arrow(
            .intake, .feedBack, .followUp, [.agent, .supervisor],
            [
                .textGiven, .registrationComplete, .firstResponseGiven, .noClaim, .lightComplaint,
                .codesKnown, .roundsLeft,
            ]),
        arrow(
            .diagnosis, .returnToIntake, .intake, [.engineer, .quality, .agent, .supervisor],
            [.textGiven]),
        arrow(
            .diagnosis, .concludeDiagnosis, .plan, [.engineer, .quality],
            [.findingRecorded, .visitShown, .liabilityDetermined, .majorDeclared, .subtasksDone]),
        arrow(
            .plan, .recordConsent, .execution, consentRoles,
            [.textGiven, .planOffered, .consentNamesVersion] + answerGuards, .remedy),
        arrow(
            .plan, .recordConsent, .followUp, consentRoles,
            [.textGiven, .planOffered, .consentNamesVersion] + answerGuards, .decline),
        arrow(
            .execution, .finishExecution, .confirmation,
            [.engineer, .logistics, .finance, .production, .agent, .supervisor],
            [.proofsComplete, .undisputed, .uncontested, .planDedicated]),
        arrow(.confirmation, .confirmResult, .followUp, [.agent, .supervisor], []),
        arrow(
            .confirmation, .rejectResult, .diagnosis, [.agent, .supervisor], [.textGiven]),
        arrow(.followUp, .recordSatisfaction, .archive, [.agent, .supervisor], [.content]),
        arrow(
            .followUp, .recordDissatisfaction, .plan, [.agent, .supervisor],
            [.textGiven], .diagnosed),
        arrow(
            .followUp, .recordDissatisfaction, .diagnosis, [.agent, .supervisor],
            [.textGiven], .undiagnosed),
        arrow(
            .archive, .archive, .closed, [.archivist],
            [.documentsComplete, .disputeEnded, .incidentEnded]),
        arrow(.intake, .withdraw, .closed, [.agent, .supervisor], withdrawalGuards),
        arrow(.diagnosis, .withdraw, .closed, [.agent, .supervisor], withdrawalGuards),
        arrow(.plan, .withdraw, .closed, [.agent, .supervisor], withdrawalGuards),
        arrow(.execution, .withdraw, .closed, [.agent, .supervisor], withdrawalGuards),
        arrow(.closed, .reopen, .intake, [.supervisor], [.textGiven, .notMergedAway]),
        arrow(.execution, .returnToPlan, .plan, planners, [.textGiven, .planOvertaken]),
        arrow(.execution, .changeLiability, .plan, rulers, changeGuards),
    ]

    private static let merges: [Transition] =
        Stage.mergeable.map { stage in
            arrow(
                stage, .merge, .closed, [.agent, .supervisor],
                [
                    .textGiven, .nothingPaid, .disputeEnded, .incidentEnded, .uncontested,
                    .survivorOpen, .claimCarried,
                ])
        }
        + [
            (Stage.intake, Transition.Branch.mergedAtIntake), (.diagnosis, .mergedAtDiagnosis),
            (.plan, .mergedAtPlan),
        ].map { stage, branch in
            arrow(
                .closed, .unmerge, stage, [.agent, .supervisor],
                [.textGiven, .merged, .claimReturnable], branch)
        }

    /// The commands that leave the ticket in its stage.
    private static let stays: [Transition] =
        within(Stage.working, .take, workers, [.unowned])
        + within(
            Stage.working, .handOver, workers, [.textGiven, .ownerOrSupervisor, .recipientKnown])
        + within(Stage.working, .respond, frontRoles, [.textGiven])
        + within(Stage.allCases, .note, everybodyWhoWrites, [.textGiven])
        + within(Stage.working, .addEvidence, workers, [.textGiven, .fileIsNew])
        + within(Stage.working, .raiseUrgency, everybodyWhoWrites, [.urgencyRises])
        + within(Stage.working, .lowerUrgency, [.supervisor], [.textGiven, .urgencyFalls])
        + within(Stage.working, .wait, workers, [.textGiven, .notYetWaiting])
        + within(Stage.working, .resume, workers, [.waiting])
        + within(
            [.intake, .diagnosis, .plan], .amend, frontRoles,
            [.textGiven, .codesKnown, .quantitiesFit, .planNotOut])
        + within(
            [.intake], .fileClaim, [.agent, .sales, .supervisor],
            [.noClaim, .codesKnown, .commitmentStands])
        + within(
            [.intake, .diagnosis, .plan], .citeCommitment, frontRoles,
            [.textGiven, .claimFiled, .commitmentStands, .planNotAtGates])
        + within(
            [.intake], .requestMaterials, [.agent, .supervisor], [.claimFiled, .materialMissing])
        + within(
            [.intake], .recordMaterial, [.agent, .sales, .supervisor],
            [.claimFiled, .materialKnown, .textGiven, .fileNamed])
        + within(
            [.intake, .diagnosis, .plan], .sendAcceptanceNotice, [.agent, .supervisor],
            [.textGiven, .claimFiled, .noticeNotSent])
        + within(
            [.diagnosis], .recordFinding, [.engineer, .quality],
            [.textGiven, .codesKnown, .qualityJudges, .fileNamed])
        + within(
            [.diagnosis, .plan], .determineLiability, [.engineer, .quality, .departmentHead],
            [.textGiven, .liabilityExact, .codesKnown, .uncontested])
        + planStays + executionStays + disputeStays + contestStays + incidentStays
        + teamStays + recourseStays + relationStays
        + within(Stage.allCases, .escalate, everybodyWhoWrites, [.clockRanOut])
        + within([.archive], .fileDocuments, [.archivist], [.listGiven])

    private static let planStays: [Transition] =
        within(
            [.plan], .proposePlan, planners,
            [
                .textGiven, .optionsCounted, .costSharesExact, .measuresFit, .declineFits,
                .codesKnown, .measurable, .amountAsComputed, .costSharesFollow, .dueAhead,
                .roundsLeft,
            ])
        + within(
            [.diagnosis, .plan], .computeAmount, planners, [.amountComputes, .planNotAtGates])
        + within([.plan], .chooseOption, planners, [.planDrafted, .optionExists])
        + within(
            [.plan], .submitPlan, planners,
            [
                .planDrafted, .optionChosen, .liabilityForCost, .uncontested, .majorDeclared,
                .planDedicated, .roundsLeft,
            ])
        + within([.plan], .approve, deciders, gateGuards)
        + within([.plan], .returnPlan, deciders, [.textGiven] + gateGuards)
        + within([.plan], .refusePlan, deciders, [.textGiven] + gateGuards)
        + within([.plan], .recallDecision, everybodyWhoWrites, [.textGiven, .ownDecision])
        + within(
            [.plan], .sendPlan, consentRoles,
            [.textGiven, .gatesPassed, .uncontested, .majorDeclared, .roundsLeft])
        + within(
            [.plan], .recordRejection, consentRoles,
            [.textGiven, .planOffered, .consentNamesVersion])

    private static let executionStays: [Transition] =
        within([.execution], .book, executors, [.textGiven, .undisputed, .dueAhead])
        + within([.execution], .settleBooking, executors, [.bookingOpen])
        + within([.execution], .recordReturn, [.engineer, .supervisor], [.hasHappened])
        + within(
            [.execution], .recordProof, executors,
            [
                .textGiven, .measureOpen, .financePays, .approverDoesNotPay, .paidAsAgreed,
                .undisputed, .uncontested, .planDedicated,
            ])

    private static let disputeStays: [Transition] =
        within(
            Stage.working, .raiseDispute, workers,
            [.textGiven, .regionStands, .peopleKnown, .noDisputeOver])
        + within(
            Stage.working, .advanceDispute, workers,
            [.textGiven, .regionStands, .peopleKnown, .coordinatorOrManager])
        + within(
            Stage.working, .settleDispute, workers,
            [.textGiven, .regionStands, .coordinatorOrManager])
        + within(
            Stage.working, .separateMatters, managers,
            [.textGiven, .regionStands, .notYetSeparated])

    private static let contestStays: [Transition] =
        within(
            contestable, .contestLiability, everybodyWhoWrites,
            [.textGiven, .regionStands, .liabilityThere])
        + within(
            contestable, .upholdLiability, rulers, [.textGiven, .regionStands, .rulesFreely])
        + within([.diagnosis, .plan], .changeLiability, rulers, changeGuards)

    private static let contestable: [Stage] = [.diagnosis, .plan, .execution]
    private static let rulers: Set<Role> = [.departmentHead, .executive]
    private static let changeGuards: [Guard] = [
        .textGiven, .regionStands, .rulesFreely, .liabilityExact, .codesKnown,
    ]

    private static let incidentStays: [Transition] =
        within(
            Stage.working, .declareMajor, managers, [.textGiven, .regionStands, .peopleKnown])
        + within(
            Stage.working, .reportProgress, workers,
            [.textGiven, .regionStands, .peopleKnown, .inTaskGroup, .reportsUpward])
        + within(
            Stage.working, .liftMajor, [.executive, .supervisor],
            [.textGiven, .regionStands, .incidentOver])

    private static let teamStays: [Transition] =
        within(
            [.diagnosis], .formTeam, teamLeaders,
            [.listGiven, .regionStands, .peopleKnown])
        + within(
            [.diagnosis], .assignSubtask, teamLeaders,
            [
                .textGiven, .codesKnown, .regionStands, .peopleKnown, .assigneeInTeam, .dueAhead,
            ])
        + within(
            Stage.working, .completeSubtask, workers,
            [.textGiven, .subjectThere, .regionStands, .ownSubtask])
        + within([.diagnosis], .recordExternalTest, [.engineer, .quality], [.textGiven])
        + within([.diagnosis], .recordTrace, [.engineer, .quality, .production], [.textGiven])
        + within([.diagnosis], .judgeConformity, [.quality], [.textGiven])

    private static let teamLeaders: Set<Role> = [.engineer, .quality, .departmentHead, .supervisor]

    private static let recourseStays: [Transition] =
        within(
            Stage.allCases, .demandRecourse, claimants,
            [.textGiven, .regionStands, .thirdPartyLiable, .uncontested, .recourseFits])
        + within(
            Stage.allCases, .recordRecourseAnswer, claimants,
            [.textGiven, .subjectThere, .regionStands, .recourseFits])
        + within(
            Stage.allCases, .recordRecovery, [.finance],
            [.textGiven, .subjectThere, .regionStands, .recourseFits])
        + within(
            Stage.allCases, .writeOffRecourse, [.finance, .departmentHead],
            [.textGiven, .subjectThere, .regionStands])

    /// Those who claim from suppliers and carriers.
    private static let claimants: Set<Role> = [
        .engineer, .quality, .sales, .production, .logistics, .finance, .legal, .departmentHead,
        .supervisor,
    ]

    private static let answerGuards: [Guard] = [.undisputed, .uncontested, .majorDeclared]

    private static let withdrawalGuards: [Guard] = [
        .textGiven, .nothingPaid, .disputeEnded, .incidentEnded,
    ]

    private static let relationStays: [Transition] =
        within(Stage.allCases, .link, workers, [.textGiven, .linkable])
        + within(Stage.allCases, .unlink, workers, [.textGiven, .linked])
        + within(
            Stage.mergeable, .split, [.agent, .engineer, .quality, .supervisor],
            [.textGiven, .splitFits, .planNotOut])
        + within(
            [.closed], .disposeEvidence, [.archivist],
            [.textGiven, .evidenceThere, .retentionOver])

    private static let gateGuards: [Guard] = [
        .gateThere, .gateOpen, .levelReached, .holdsGateRole, .notAdministrator, .notAuthor,
        .notInvestigator, .oneGateEach, .digestCurrent,
    ]

    private static let frontRoles: Set<Role> = [.agent, .engineer, .sales, .supervisor]
    private static let consentRoles: Set<Role> = [.agent, .sales, .supervisor]
    private static let planners: Set<Role> = [.engineer, .agent, .quality, .supervisor]
    private static let executors: Set<Role> = [
        .engineer, .agent, .logistics, .finance, .production, .supervisor,
    ]
    /// Everybody whose role may be asked for at a gate.
    static let deciders: Set<Role> = [
        .departmentHead, .finance, .legal, .executive, .quality, .sales, .production, .logistics,
        .supervisor,
    ]
    private static let everybodyWhoWrites = Set(Role.allCases).subtracting([.auditor])
    /// Everybody who may own a ticket.
    static let workers = everybodyWhoWrites.subtracting([.administrator])

    private static func arrow(
        _ from: Stage, _ on: Command.Kind, _ to: Stage, _ roles: Set<Role>, _ guards: [Guard],
        _ branch: Transition.Branch = .always
    ) -> Transition {
        Transition(from: from, on: on, to: to, branch: branch, roles: roles, guards: guards)
    }

    private static func within(
        _ stages: [Stage], _ on: Command.Kind, _ roles: Set<Role>, _ guards: [Guard]
    ) -> [Transition] {
        stages.map { arrow($0, on, $0, roles, guards) }
    }

    /// The table by stage and command, so that a menu does not search it.
    private static let arrows: [Key: [Transition]] = Dictionary(grouping: transitions) {
        Key(stage: $0.from, kind: $0.on)
    }

    private struct Key: Hashable {
        let stage: Stage
        let kind: Command.Kind
    }

    /// The arrow `kind` takes from where `ticket` stands; nil when there is none.
    public static func transition(for kind: Command.Kind, on ticket: Ticket) -> Transition? {
        arrows[Key(stage: ticket.stage, kind: kind)]?.first { $0.branch.holds(for: ticket) }
    }

    /// The stages `kind` works in, in order.
    public static func stages(for kind: Command.Kind) -> [Stage] {
        Stage.allCases.filter { arrows[Key(stage: $0, kind: kind)] != nil }
    }

    /// Why `kind` is refused now; empty when it is allowed.
    ///
    /// With `command` nil, guards that judge its payload are skipped: that is what a menu shows.
    public static func refusals(
        _ kind: Command.Kind, _ command: Command? = nil, on ticket: Ticket, in context: Context
    ) -> [Refusal] {
        guard let arrow = transition(for: kind, on: ticket) else {
            let elsewhere = ticket.merging.map { [Refusal.mergedAway(into: $0.into)] } ?? []
            return [.notFromStage(ticket.stage, allowed: stages(for: kind))] + elsewhere
        }
        var reasons: [Refusal] = []
        if arrow.roles.isDisjoint(with: context.roles(along: arrow)) {
            reasons.append(.roleMissing(anyOf: arrow.roles))
        }
        let matter = GuardCase(kind: kind, command: command, ticket: ticket, context: context)
        for rule in arrow.guards { reasons += rule.refusals(matter) }
        return reasons
    }

    /// What a person sees in the menu: every command with the reasons that grey it.
    public static func menu(
        for ticket: Ticket, in context: Context
    ) -> [(kind: Command.Kind, refusals: [Refusal])] {
        Command.Kind.allCases.map { ($0, refusals($0, on: ticket, in: context)) }
    }
}
