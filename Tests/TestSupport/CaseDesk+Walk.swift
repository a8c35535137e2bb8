public import Casework

/// The way of a claim through the stages, step by step; each walks on from where the desk stands.
extension CaseDesk {
    /// Where a walk can stop: the stages, and the phases of a plan between them.
    public enum Milestone: String, CaseIterable, Sendable {
        case intake
        case diagnosis
        case planWanted
        case drafted
        case inApproval
        case approved
        case offered
        case execution
        case confirmation
        case followUp
        case archive
        case closed
    }

    /// A claim walked to `milestone` with `content` as its plan.
    ///
    /// At intake it is filed and complete.
    public static func claim(
        at milestone: Milestone, ground: Ground = .service,
        plan content: PlanContent = CasePapers.payment(),
        registration: Registration = CasePapers.registration()
    ) throws -> CaseDesk {
        var desk = CaseDesk(registration)
        try desk.file(ground)
        let steps: [(Milestone, (inout CaseDesk) throws -> Void)] = [
            (.diagnosis, { try $0.accept() }), (.planWanted, { try $0.diagnose() }),
            (.drafted, { try $0.perform(.proposePlan(content), as: "engineer") }),
            (.inApproval, { try $0.perform(.submitPlan, as: "engineer") }),
            (.approved, { try $0.approveAll() }),
            (.offered, { try $0.perform(.sendPlan(means: "e-mail"), as: "agent") }),
            (.execution, { try $0.perform(.recordConsent(CasePapers.answer()), as: "agent") }),
            (.confirmation, { try $0.execute() }),
            (.followUp, { try $0.perform(.confirmResult(note: ""), as: "agent") }),
            (
                .archive,
                { try $0.perform(.recordSatisfaction(.satisfied, feedback: nil), as: "agent") }
            ),
            (.closed, { try $0.archive() }),
        ]
        guard let last = steps.firstIndex(where: { $0.0 == milestone }) else { return desk }
        for (_, step) in steps[...last] { try step(&desk) }
        return desk
    }

    /// Answers the customer, files a claim and completes its checklist.
    public mutating func file(_ ground: Ground = .service) throws {
        try perform(.respond(message: "We look into it"), as: "agent")
        try perform(.fileClaim(CasePapers.claim(ground)), as: "agent")
        for item in ticket.claim?.missing ?? [] {
            try perform(
                .recordMaterial(Material(item: item, status: .present(evidence: "letter"))),
                as: "agent")
        }
    }

    public mutating func accept() throws {
        try perform(.accept(note: ""), as: "agent")
    }

    /// Records finding and liability and ends the diagnosis.
    public mutating func diagnose(_ liability: Liability = CasePapers.liability()) throws {
        try perform(.recordFinding(CasePapers.finding()), as: "engineer")
        try perform(.determineLiability(liability), as: "engineer")
        try perform(.concludeDiagnosis(note: ""), as: "engineer")
    }

    /// Proposes `content` and submits it.
    public mutating func submit(_ content: PlanContent = CasePapers.payment()) throws {
        try perform(.proposePlan(content), as: "engineer")
        try perform(.submitPlan, as: "engineer")
    }

    /// Passes every open gate, each by a person of its own.
    public mutating func approveAll() throws {
        while case .inApproval(let approval)? = ticket.planning?.phase {
            guard
                let gate = approval.gates.first(where: {
                    $0.state == .open && $0.requirement.level == approval.currentLevel
                })
            else { return }
            let decider =
                switch gate.id.role {
                case .departmentHead: "\(gate.id.department?.code ?? "quality")-head"
                case .agent, .engineer, .quality, .sales, .production, .logistics, .finance, .legal,
                    .executive, .supervisor, .archivist, .auditor, .administrator:
                    gate.id.role.rawValue
                }
            try perform(.approve(gate.id, digest: nil, note: nil), as: decider)
        }
    }

    /// Proves every measure, money by a person of finance who approved nothing, and finishes.
    public mutating func execute() throws {
        while let index = ticket.executing?.unproved.first {
            let paysMoney = ticket.executing?.plan.measures[index].kind.proof == .voucher
            try perform(
                .recordProof(measure: index, number: "N-\(index)", paid: nil, note: nil),
                as: paysMoney ? "finance-two" : "logistics")
        }
        try perform(.finishExecution(note: ""), as: "agent")
    }

    /// Files every document that is missing and archives.
    public mutating func archive() throws {
        try perform(.fileDocuments(ticket.missingDocuments, location: nil), as: "archivist")
        try perform(.archive(note: ""), as: "archivist")
    }
}
