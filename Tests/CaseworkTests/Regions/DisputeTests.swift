import Casework
import ServiceTime
import TestSupport
import Testing

/// What an open dispute stops, and how it ends.
@Suite struct `A dispute` {
    private static let stopped: [(CaseDesk.Milestone, Command, String)] = [
        (.execution, .book(what: "Visit", promised: CasePapers.completion), "engineer"),
        (.execution, .recordProof(measure: 0, number: "V", paid: nil, note: nil), "finance-two"),
        (.execution, .recordProof(measure: 1, number: "W", paid: nil, note: nil), "logistics"),
        (.execution, .finishExecution(note: ""), "agent"),
    ]

    @Test func `stops every kind of work and payment until it is settled`() throws {
        for (milestone, command, login) in Self.stopped {
            for talks in CaseDesk.Talks.allCases {
                let desk = try CaseDesk.disputed(at: milestone, through: talks)
                let codes = desk.codes(command, as: login)
                #expect(
                    codes.contains("dispute-stops-work") == (talks != .settled),
                    "\(command.kind) \(talks)")
            }
        }
    }

    @Test(arguments: ["quality-head", "executive", "supervisor"])
    func `lets work go on once a manager says that it is about something else`(
        login: String
    ) throws {
        var desk = try CaseDesk.disputed(at: .execution)
        try desk.perform(CaseDesk.separation, as: login)
        try desk.execute()
        #expect(desk.ticket.stage == .confirmation)
        #expect(desk.ticket.regions.openDispute?.separation?.by == login)
    }

    @Test func `over the matter itself stops work beside one about something else`() throws {
        var desk = try CaseDesk.disputed(at: .execution)
        try desk.perform(CaseDesk.separation, as: "supervisor")
        try desk.perform(CaseDesk.dispute, as: "agent")
        #expect(desk.codes(.finishExecution(note: ""), as: "agent").contains("dispute-stops-work"))
        try desk.perform(CaseDesk.advance(.negotiation), as: "legal")
        try desk.perform(CaseDesk.settlement, as: "legal")
        try desk.execute()
        // The other one is open still, and goes its own way.
        #expect(desk.ticket.regions.openDispute?.separation != nil)
        #expect(desk.codes(.withdraw(reason: "x"), as: "agent").contains("not-from-stage"))
        try desk.perform(CaseDesk.advance(.negotiation), as: "legal")
        try desk.perform(CaseDesk.settlement, as: "legal")
        #expect(desk.ticket.regions.openDispute == nil)
    }

    @Test(arguments: ["agent", "engineer", "legal", "finance"])
    func `is separated by nobody below a manager`(login: String) throws {
        let desk = try CaseDesk.disputed(at: .execution)
        #expect(desk.codes(CaseDesk.separation, as: login).contains("role-missing"))
    }

    @Test(arguments: [CaseDesk.Milestone.inApproval, .approved, .offered])
    func `takes a plan off the table whose gates were named without it`(
        milestone: CaseDesk.Milestone
    ) throws {
        var desk = try CaseDesk.disputed(at: milestone)
        #expect(desk.ticket.planning?.phase.code == "wanted")
        #expect(desk.ticket.pastPlans.map(\.version.number) == [1])
        try desk.submit()
        let gates = desk.ticket.planning?.phase.approval?.gates.map(\.id.role) ?? []
        #expect(gates.contains(.legal))
        try desk.approveAll()
        try desk.perform(.sendPlan(means: "mail"), as: "agent")
        #expect(
            desk.codes(.recordConsent(CasePapers.answer(version: 2)), as: "agent")
                == ["dispute-stops-work"])
        try desk.perform(CaseDesk.advance(.negotiation), as: "legal")
        try desk.perform(CaseDesk.settlement, as: "legal")
        try desk.perform(.recordConsent(CasePapers.answer(version: 2)), as: "agent")
        #expect(desk.ticket.stage == .execution)
    }

    /// Taking the return back would otherwise bring the version to the gates it had before.
    @Test func `takes a returned plan off the table, too`() throws {
        var desk = try CaseDesk.claim(at: .inApproval)
        try desk.perform(.returnPlan(nil, digest: nil, reason: "Too much"), as: "quality-head")
        try desk.perform(CaseDesk.dispute, as: "agent")
        #expect(desk.ticket.planning?.phase.code == "wanted")
        #expect(
            desk.codes(.recallDecision(nil, reason: "Misread"), as: "quality-head")
                == ["no-own-decision"])
    }

    @Test func `leaves a draft on the table, which is submitted with the gate of the dispute`()
        throws
    {
        var desk = try CaseDesk.disputed(at: .drafted)
        #expect(desk.ticket.planning?.phase.code == "draft")
        try desk.perform(.submitPlan, as: "engineer")
        let gates = desk.ticket.planning?.phase.approval?.gates.map(\.id.role) ?? []
        #expect(gates.contains(.legal))
    }

    @Test func `asks for the gate of legal also for the plan that carries out its settlement`()
        throws
    {
        var desk = try CaseDesk.disputed(at: .execution, through: .settled)
        try desk.perform(
            .region(.returnToPlan(Reasoned(reason: "The award is less"))), as: "engineer")
        try desk.submit(CasePapers.payment(yuan: 900))
        let gates = desk.ticket.planning?.phase.approval?.gates.map(\.id.role) ?? []
        #expect(gates.contains(.legal))
        #expect(desk.ticket.pastPlans.first?.consent?.accepted == true)
    }

    @Test func `goes through the talks in their order and is led by its coordinator`() throws {
        var desk = try CaseDesk.claim(at: .planWanted)
        #expect(desk.codes(CaseDesk.advance(.negotiation), as: "legal") == ["not-from-region"])
        try desk.perform(CaseDesk.dispute, as: "agent")
        #expect(desk.codes(CaseDesk.dispute, as: "agent") == ["dispute-open"])
        #expect(desk.codes(CaseDesk.settlement, as: "legal") == ["not-from-region"])
        for step in DisputeStep.allCases where step != .negotiation {
            #expect(desk.codes(CaseDesk.advance(step), as: "legal") == ["no-such-step"])
        }
        try desk.perform(CaseDesk.advance(.negotiation), as: "legal")
        try desk.perform(
            .region(
                .advanceDispute(
                    DisputeAdvanced(to: .mediation, note: "Chamber", coordinator: "sales"))),
            as: "supervisor")
        #expect(desk.codes(CaseDesk.advance(.lawsuit), as: "legal") == ["not-coordinator"])
        try desk.perform(CaseDesk.advance(.lawsuit), as: "sales")
        #expect(desk.ticket.regionStates.contains(.lawsuit))
        try desk.perform(CaseDesk.settlement, as: "sales")
        try desk.perform(CaseDesk.dispute, as: "agent")
        #expect(desk.ticket.regions.disputes.count == 2)
    }

    @Test func `names a coordinator who is on the staff and works`() throws {
        let desk = try CaseDesk.claim(at: .planWanted)
        for (login, code) in [
            ("nobody", "unknown-person"), ("auditor", "recipient-does-not-work"),
        ] {
            let command = Command.region(
                .raiseDispute(
                    DisputeRaised(coordinator: login, clause: "4", about: "x", reason: "x")))
            #expect(desk.codes(command, as: "agent") == [code])
        }
    }

    @Test func `keeps the file open`() throws {
        var desk = try CaseDesk.disputed(at: .archive)
        try desk.perform(CaseDesk.separation, as: "supervisor")
        try desk.perform(
            .fileDocuments(desk.ticket.missingDocuments, location: nil), as: "archivist")
        #expect(desk.codes(.archive(note: ""), as: "archivist") == ["dispute-open"])
        try desk.perform(CaseDesk.advance(.negotiation), as: "legal")
        try desk.perform(CaseDesk.settlement, as: "legal")
        try desk.perform(.archive(note: ""), as: "archivist")
    }
}
