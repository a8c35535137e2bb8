import Casework
import TestSupport
import Testing

extension CaseDesk {
    static let contest = Command.region(
        .contestLiability(
            LiabilityContested(contestedBy: "Quality", reason: "The carrier dropped it")))

    static let upheld = Command.region(.upholdLiability(Reasoned(reason: "Wear, not a fall")))

    static func changed(_ departments: [Department] = [CasePapers.service]) -> Command {
        .region(
            .changeLiability(
                LiabilityChanged(
                    liability: CasePapers.liability(departments), reason: "Not theirs")))
    }

    /// A claim at `milestone` whose liability is contested there.
    static func contested(at milestone: Milestone) throws -> CaseDesk {
        var desk = try CaseDesk.claim(at: milestone)
        try desk.perform(contest, as: "quality-head")
        return desk
    }
}

extension RefusalCase {
    static let contests: [RefusalCase] = [
        RefusalCase("liability-contested", as: "engineer", .submitPlan) {
            try .contested(at: .drafted)
        },
        RefusalCase("party-does-not-rule", as: "quality-head", CaseDesk.upheld) {
            try .contested(at: .drafted)
        },
    ]
}

/// What rests on a contested liability waits for the ruling.
@Suite struct `A contested liability` {
    private static let resting: [(CaseDesk.Milestone, Command, String)] = [
        (.diagnosis, .determineLiability(CasePapers.liability()), "engineer"),
        (.drafted, .submitPlan, "engineer"), (.approved, .sendPlan(means: "mail"), "agent"),
        (.offered, .recordConsent(CasePapers.answer()), "agent"),
        (.execution, .recordProof(measure: 0, number: "V", paid: nil, note: nil), "finance-two"),
        (.execution, .finishExecution(note: ""), "agent"),
    ]

    @Test func `carries no plan and no work until it is ruled on`() throws {
        for (milestone, command, login) in Self.resting {
            var desk = try CaseDesk.claim(at: milestone)
            if milestone == .diagnosis {
                try desk.perform(.determineLiability(CasePapers.liability()), as: "engineer")
            }
            try desk.perform(CaseDesk.contest, as: "quality-head")
            #expect(
                desk.codes(command, as: login).contains("liability-contested"), "\(command.kind)")
            try desk.perform(CaseDesk.upheld, as: "executive")
            #expect(
                !desk.codes(command, as: login).contains("liability-contested"),
                "\(command.kind)")
        }
    }

    @Test func `is ruled on by nobody who contests it or determined it`() throws {
        var desk = try CaseDesk.claim(at: .diagnosis)
        try desk.perform(.determineLiability(CasePapers.liability()), as: "service-head")
        try desk.perform(CaseDesk.contest, as: "quality-head")
        for login in ["service-head", "quality-head"] {
            #expect(desk.codes(CaseDesk.upheld, as: login) == ["party-does-not-rule"])
            #expect(desk.codes(CaseDesk.changed(), as: login) == ["party-does-not-rule"])
        }
        #expect(desk.codes(CaseDesk.upheld, as: "supervisor") == ["role-missing"])
        try desk.perform(CaseDesk.changed(), as: "quality-head-two")
        #expect(desk.ticket.liability?.responsible == CasePapers.service)
    }

    @Test(arguments: [CaseDesk.Milestone.inApproval, .offered, .execution])
    func `takes the plan with it when the shares are changed`(
        milestone: CaseDesk.Milestone
    ) throws {
        var desk = try CaseDesk.contested(at: milestone)
        try desk.perform(CaseDesk.changed(), as: "executive")
        #expect(desk.ticket.stage == .plan && desk.ticket.planning?.phase.code == "wanted")
        #expect(desk.ticket.pastPlans.map(\.version.number) == [1])
        try desk.submit()
        // Whoever lays down shares investigated.
        let gates = desk.ticket.planning?.phase.approval?.gates.map(\.id) ?? []
        #expect(gates.contains(GateID(.departmentHead, of: CasePapers.service)))
        try desk.perform(.approve(nil, digest: nil, note: nil), as: "service-head")
        try desk.perform(.approve(nil, digest: nil, note: nil), as: "finance")
        #expect(
            desk.codes(.approve(nil, digest: nil, note: nil), as: "executive")
                == ["investigator-decides-no-gate"])
    }

    @Test func `keeps the plan when it is upheld`() throws {
        var desk = try CaseDesk.contested(at: .offered)
        try desk.perform(CaseDesk.upheld, as: "executive")
        try desk.perform(.recordConsent(CasePapers.answer()), as: "agent")
        #expect(desk.ticket.stage == .execution)
    }

    @Test func `ends with the finding it is about`() throws {
        var desk = try CaseDesk.claim(at: .diagnosis)
        try desk.perform(.determineLiability(CasePapers.liability()), as: "engineer")
        try desk.perform(CaseDesk.contest, as: "quality-head")
        try desk.perform(.returnToIntake(reason: "Wrong customer"), as: "agent")
        #expect(desk.ticket.regions.openContest == nil)
        try desk.accept()
        try desk.diagnose()
    }
}
