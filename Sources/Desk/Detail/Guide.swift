import Casework

/// What a ticket needs next: the command that leads on, who may give it, and what is missing.
struct Guide: Hashable, Sendable {
    /// The command that leads on from here; nil when the ticket is closed.
    let next: Command.Kind?
    /// Why it cannot be given by this person now; empty when it can.
    let reasons: [Refusal]
    /// The gates that are awaited, when gates are.
    let gates: [GateID]

    /// - Parameters:
    ///   - ticket: the ticket as it stands.
    ///   - context: who asks, and when.
    init(for ticket: Ticket, in context: Context) {
        let path = Self.path(of: ticket)
        let refusals = path.map { Workflow.refusals($0, on: ticket, in: context) } ?? []
        let isExhausted = refusals.contains {
            if case .roundsExhausted = $0 { true } else { false }
        }
        next = isExhausted ? .raiseDispute : path
        reasons =
            isExhausted
            ? Workflow.refusals(.raiseDispute, on: ticket, in: context) : refusals
        gates =
            ticket.planning?.phase.approval.flatMap { approval in
                guard case .inApproval = ticket.planning?.phase else { return nil }
                let level = approval.currentLevel
                return approval.gates
                    .filter { $0.state == .open && $0.requirement.level == level }.map(\.id)
            } ?? []
    }

    /// The first thing that is not there yet on the shortest way through the stage.
    private static func path(of ticket: Ticket) -> Command.Kind? {
        switch ticket.state {
        case .intake: intake(ticket)
        case .diagnosis(let diagnosing):
            if diagnosing.finding == nil {
                .recordFinding
            } else if ticket.claim != nil, diagnosing.liability == nil {
                .determineLiability
            } else {
                .concludeDiagnosis
            }
        case .plan(let planning): plan(planning.phase)
        case .execution(let executing):
            executing.unproved.isEmpty ? .finishExecution : .recordProof
        case .confirmation: .confirmResult
        case .followUp: .recordSatisfaction
        case .archive: ticket.missingDocuments.isEmpty ? .archive : .fileDocuments
        case .closed: nil
        }
    }

    private static func intake(_ ticket: Ticket) -> Command.Kind {
        if ticket.owner == .queue { return .take }
        if ticket.firstResponse == nil { return .respond }
        if let claim = ticket.claim, !claim.isComplete { return .recordMaterial }
        return .accept
    }

    private static func plan(_ phase: PlanPhase) -> Command.Kind {
        switch phase {
        case .drafting(nil), .rejected: .proposePlan
        case .drafting(let version?): version.content.choice == nil ? .chooseOption : .submitPlan
        case .inApproval: .approve
        case .approved: .sendPlan
        case .offered: .recordConsent
        }
    }
}
