import Casework
import ServiceTime
import TestSupport
import Testing

/// Faults of gates, plans and consents that other desks had, each as a test.
@Suite struct PlanRegressionTests {
    private let approve = Command.approve(nil, digest: nil, note: nil)

    @Test func `An amount edited after approval needs every gate again`() throws {
        var desk = try CaseDesk.claim(at: .approved)
        let approved = try #require(desk.ticket.planning?.phase.approval)
        try desk.submit(CasePapers.payment(yuan: 1_001))
        let again = try #require(desk.ticket.planning?.phase.approval)
        #expect(again.version.digest != approved.version.digest)
        #expect(again.gates.allSatisfy { $0.decisions.isEmpty })
        #expect(desk.ticket.pastPlans.last?.gates == approved.gates)
    }

    @Test func `An approver who edits the text approves no more`() throws {
        var desk = try CaseDesk.claim(at: .inApproval)
        var content = CasePapers.payment()
        content.options[0].explanation = "We pay by 2 May"
        try desk.perform(.proposePlan(content), as: "both-quality-head")
        try desk.perform(.submitPlan, as: "engineer")
        #expect(desk.codes(approve, as: "both-quality-head") == ["author-decides-no-gate"])
    }

    @Test func `Choosing an option makes a version and an author`() throws {
        let content = PlanContent(options: [
            CasePapers.option(yuan: 5, [.refund]), CasePapers.option(),
        ])
        var desk = try CaseDesk.claim(at: .drafted, plan: content)
        try desk.perform(.chooseOption(0), as: "both-supervisor-executive")
        #expect(desk.ticket.planning?.phase.version?.number == 2)
        try desk.perform(.submitPlan, as: "engineer")
        try desk.perform(approve, as: "quality-head")
        try desk.perform(approve, as: "finance")
        #expect(
            desk.codes(approve, as: "both-supervisor-executive") == ["author-decides-no-gate"])
    }

    @Test func `The same person does not decide at two levels`() throws {
        var desk = try CaseDesk.claim(at: .inApproval)
        try desk.perform(approve, as: "both-head-finance")
        let finance = Command.approve(GateID(.finance), digest: nil, note: nil)
        #expect(desk.codes(finance, as: "both-head-finance") == ["one-gate-each"])
        try desk.perform(approve, as: "both-finance-executive")
        #expect(desk.codes(approve, as: "both-finance-executive").contains("one-gate-each"))
    }

    @Test func `An approval taken back stays in the record`() throws {
        var desk = try CaseDesk.claim(at: .approved)
        try desk.perform(.recallDecision(nil, reason: "Misread"), as: "quality-head")
        let gates = try #require(desk.ticket.planning?.phase.approval?.gates)
        #expect(gates.map(\.decisions.count) == [1, 1, 1])
        #expect(gates[0].decisions[0].lapse == .recalled)
        #expect(gates[1].decisions[0].lapse == .lowerLevelRecalled)
        #expect(gates.allSatisfy { $0.state == .open })
        #expect(desk.codes(.sendPlan(means: "mail"), as: "agent") == ["gates-not-passed"])
    }

    @Test func `Taking a decision back opens no second gate to the same person`() throws {
        var desk = try CaseDesk.claim(at: .inApproval)
        try desk.perform(approve, as: "both-head-finance")
        try desk.perform(.recallDecision(nil, reason: "Misread"), as: "both-head-finance")
        try desk.perform(approve, as: "quality-head")
        let finance = Command.approve(GateID(.finance), digest: nil, note: nil)
        #expect(desk.codes(finance, as: "both-head-finance") == ["one-gate-each"])
    }

    @Test func `A corrected severity takes the plan off the table`() throws {
        var desk = try CaseDesk.claim(at: .inApproval)
        var registration = desk.ticket.registration
        registration.subject += "!"
        try desk.perform(.amend(registration), as: "agent")
        #expect(desk.ticket.planning?.phase.code == "in-approval")
        registration.severity = registration.severity == .severe ? .ordinary : .severe
        try desk.perform(.amend(registration), as: "agent")
        #expect(desk.ticket.planning?.phase.code == "wanted")
        #expect(desk.ticket.pastPlans.map(\.version.number) == [1])
        #expect(desk.codes(.submitPlan, as: "engineer") == ["plan-missing"])
    }

    @Test func `A recall below does not lapse somebody else's no`() throws {
        var desk = try CaseDesk.claim(at: .inApproval)
        try desk.perform(approve, as: "quality-head")
        try desk.perform(.refusePlan(nil, digest: nil, reason: "No"), as: "finance")
        try desk.perform(.recallDecision(nil, reason: "Ask another"), as: "quality-head")
        #expect(desk.ticket.planning?.phase.code == "rejected")
        #expect(desk.codes(approve, as: "finance-two") == ["not-in-approval"])
    }

    @Test func `A version the customer rejected is not brought back by a recall`() throws {
        var desk = try CaseDesk.claim(at: .offered)
        try desk.perform(.recordRejection(CasePapers.answer()), as: "agent")
        let recall = Command.recallDecision(nil, reason: "Offer it again")
        #expect(desk.codes(recall, as: "executive") == ["plan-needs-new-version"])
    }

    @Test func `No approval is taken back once the plan is being executed`() throws {
        let desk = try CaseDesk.claim(at: .execution)
        #expect(
            desk.codes(.recallDecision(nil, reason: "x"), as: "executive") == ["not-from-stage"])
    }

    @Test func `The customer accepted version 1 and version 2 is approved`() throws {
        var desk = try CaseDesk.claim(at: .offered)
        let first = try #require(desk.ticket.planning?.phase.version)
        try desk.submit(CasePapers.payment(yuan: 900))
        try desk.approveAll()
        try desk.perform(.sendPlan(means: "mail"), as: "agent")
        for answer in [
            CasePapers.answer(digest: first.digest), CasePapers.answer(version: first.number),
        ] {
            #expect(
                desk.codes(.recordConsent(answer), as: "agent") == ["consent-to-other-version"])
        }
        try desk.perform(.recordConsent(CasePapers.answer(version: 2)), as: "agent")
        #expect(desk.ticket.agreedPlan?.consent.digest == desk.ticket.agreedPlan?.version.digest)
    }

    @Test func `A liability found while the plan waits takes it off the table`() throws {
        var desk = try CaseDesk.claim(at: .offered)
        try desk.perform(.determineLiability(CasePapers.liability()), as: "quality")
        #expect(desk.ticket.planning?.phase == .drafting(nil))
        #expect(
            desk.codes(.recordConsent(CasePapers.answer()), as: "agent") == ["plan-not-offered"])
    }

    @Test func `A declined claim passes its gates and is told to the customer`() throws {
        var desk = try CaseDesk.claim(at: .inApproval, plan: CasePapers.decline)
        #expect(
            desk.ticket.planning?.phase.approval?.gates.map(\.id)
                == [GateID(.departmentHead, of: CasePapers.quality), GateID(.legal)])
        #expect(desk.codes(.sendPlan(means: "letter"), as: "agent") == ["gates-not-passed"])
        try desk.approveAll()
        #expect(
            desk.codes(.recordConsent(CasePapers.answer()), as: "agent") == ["plan-not-offered"])
        try desk.perform(.sendPlan(means: "letter"), as: "agent")
        try desk.perform(.recordConsent(CasePapers.answer()), as: "agent")
        #expect(desk.ticket.stage == .followUp)
    }

    @Test func `A customer who is not content gets a new round with every gate again`() throws {
        var desk = try CaseDesk.claim(at: .followUp)
        try desk.perform(.recordDissatisfaction(feedback: "Too little"), as: "agent")
        #expect(desk.ticket.stage == .plan && desk.ticket.round == 2)
        try desk.submit()
        let approval = try #require(desk.ticket.planning?.phase.approval)
        #expect(approval.version.number == 2)
        #expect(approval.gates.count == 3 && approval.gates.allSatisfy { $0.state == .open })
        #expect(desk.ticket.pastPlans.last?.proofs.count == 2)
        #expect(desk.codes(.withdraw(reason: "x"), as: "agent") == ["already-paid"])
    }

    @Test func `An incomplete claim does not enter diagnosis`() throws {
        var desk = CaseDesk()
        try desk.perform(.respond(message: "x"), as: "agent")
        try desk.perform(.fileClaim(CasePapers.claim(.quality)), as: "agent")
        for item in try #require(desk.ticket.claim?.missing) {
            #expect(desk.codes(.accept(note: ""), as: "agent") == ["claim-incomplete"])
            try desk.perform(
                .recordMaterial(Material(item: item, status: .waived(reason: "Known"))),
                as: "agent")
        }
        #expect(desk.codes(.accept(note: ""), as: "agent").isEmpty)
    }

    @Test func `A withdrawn ticket that is reopened does not number a version twice`() throws {
        var desk = try CaseDesk.claim(at: .offered)
        try desk.perform(.withdraw(reason: "Sold it"), as: "agent")
        try desk.perform(.reopen(reason: "Came back"), as: "supervisor")
        try desk.accept()
        try desk.diagnose()
        try desk.submit()
        #expect(desk.ticket.planning?.phase.version?.number == 2)
        #expect(desk.ticket.pastPlans.map(\.version.number) == [1])
    }

    @Test func `Every head concerned decides a severe complaint, in any order`() throws {
        var desk = try CaseDesk.claim(
            at: .diagnosis, registration: CasePapers.registration(severity: .severe))
        try desk.diagnose(CasePapers.liability([CasePapers.quality, CasePapers.service]))
        try desk.submit(CasePapers.apology)
        try desk.perform(approve, as: "service-head")
        #expect(desk.codes(.sendPlan(means: "mail"), as: "agent") == ["gates-not-passed"])
        try desk.perform(approve, as: "quality-head")
        #expect(desk.ticket.planning?.phase.code == "approved")
    }

    @Test func `A gate that needs two takes two people`() throws {
        var policy = CasePapers.policy
        policy.gates = [GateRule(.finance, level: 1, minimum: 2, when: .money)]
        var desk = CaseDesk(under: policy)
        try desk.file()
        try desk.accept()
        try desk.diagnose()
        try desk.submit()
        try desk.perform(approve, as: "finance")
        #expect(desk.codes(approve, as: "finance") == ["one-gate-each"])
        #expect(desk.ticket.planning?.phase.code == "in-approval")
        try desk.perform(approve, as: "finance-two")
        #expect(desk.ticket.planning?.phase.code == "approved")
    }
}
