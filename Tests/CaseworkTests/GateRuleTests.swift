import ServiceTime
import TestSupport
import Testing

@testable import Casework

/// The seven rules of domain.md §4, whoever asks and in whatever order things arrive.
@Suite struct GateRuleTests {
    private let approve = Command.approve(nil, digest: nil, note: nil)

    private func decide(_ gate: GateID) -> Command { .approve(gate, digest: nil, note: nil) }

    @Test func `Rule 1: no gate of a level is decided before the level below is passed`() throws {
        var desk = try CaseDesk.claim(at: .inApproval)
        for (gate, login) in [(GateID(.finance), "finance"), (GateID(.executive), "executive")] {
            #expect(desk.codes(decide(gate), as: login) == ["level-not-reached"])
        }
        try desk.perform(approve, as: "quality-head")
        #expect(
            desk.codes(decide(GateID(.executive)), as: "executive") == ["level-not-reached"])
        #expect(desk.codes(decide(GateID(.finance)), as: "finance").isEmpty)
    }

    @Test(arguments: ["agent", "engineer", "quality", "supervisor"])
    func `Rule 2: who took part in a version decides nothing on it, whatever the roles`(
        login: String
    ) throws {
        var desk = try CaseDesk.claim(at: .drafted)
        try desk.perform(.proposePlan(CasePapers.payment(yuan: 7)), as: login)
        try desk.perform(.submitPlan, as: "engineer")
        let roles: [(Role, String)] = [
            (.departmentHead, "quality"), (.finance, "finance"), (.executive, "management"),
        ]
        desk.roster.set(
            Person(
                login: login, name: login,
                assignments: roles.map { Assignment($0.0, in: Department($0.1)) }))
        for gate in desk.ticket.planning?.phase.approval?.gates ?? [] {
            #expect(desk.codes(decide(gate.id), as: login).contains("author-decides-no-gate"))
        }
    }

    @Test func `Rule 2: an administrator decides no gate with whatever other role`() throws {
        var desk = try CaseDesk.claim(at: .inApproval)
        for decider in ["quality-head", "finance", "executive"] {
            let gate = try #require(
                desk.ticket.planning?.phase.approval?.gates.first { $0.state == .open })
            #expect(
                desk.codes(decide(gate.id), as: "administrator") == [
                    "administrator-decides-no-gate"
                ])
            try desk.perform(approve, as: decider)
        }
    }

    @Test func `Rule 2: a role given later opens no way round what was done before`() throws {
        var desk = try CaseDesk.claim(at: .execution)
        let pay = Command.recordProof(measure: 0, number: "V-1", paid: nil, note: nil)
        desk.roster.set(
            Person(
                login: "quality-head", name: "Head",
                assignments: [Assignment(.finance, in: Department("finance"))]))
        #expect(desk.codes(pay, as: "quality-head") == ["approver-does-not-pay"])
    }

    @Test func `Rule 3: a decision stands although its author loses the role before execution`()
        throws
    {
        var desk = try CaseDesk.claim(at: .approved)
        desk.roster.set(Person(login: "finance", name: "Finance", assignments: []))
        try desk.perform(.sendPlan(means: "mail"), as: "agent")
        try desk.perform(.recordConsent(CasePapers.answer()), as: "agent")
        #expect(desk.ticket.stage == .execution)
        #expect(desk.ticket.agreedPlan?.approval.isComplete == true)
    }

    @Test func `Rule 3: a plan edited after approval needs every gate and the consent again`()
        throws
    {
        var desk = try CaseDesk.claim(at: .offered)
        try desk.perform(.proposePlan(CasePapers.payment(yuan: 999)), as: "engineer")
        #expect(
            desk.codes(.recordConsent(CasePapers.answer()), as: "agent") == ["plan-not-offered"])
        try desk.perform(.submitPlan, as: "engineer")
        let approval = try #require(desk.ticket.planning?.phase.approval)
        #expect(approval.gates.allSatisfy { $0.state == .open && $0.decisions.isEmpty })
        #expect(desk.ticket.pastPlans.last?.gates.allSatisfy { $0.state == .approved } == true)
    }

    @Test func `Rule 4: a consent to an older version leads nowhere`() throws {
        var desk = try CaseDesk.claim(at: .offered)
        let older = try #require(desk.ticket.planning?.phase.version?.digest)
        try desk.submit(CasePapers.payment(yuan: 999))
        try desk.approveAll()
        try desk.perform(.sendPlan(means: "mail"), as: "agent")
        #expect(
            desk.codes(.recordConsent(CasePapers.answer(digest: older)), as: "agent")
                == ["consent-to-other-version"])
    }

    @Test func `Rule 5: an approval recalled during execution is refused and does not fold`()
        throws
    {
        var desk = try CaseDesk.claim(at: .execution)
        for decider in ["quality-head", "finance", "executive"] {
            #expect(
                desk.codes(.recallDecision(nil, reason: "Second thoughts"), as: decider)
                    == ["not-from-stage"])
        }
        let forged = Event.decisionRecalled(
            DecisionRecalled(gate: GateID(.finance), reason: "Second thoughts"))
        #expect(throws: CorruptRecord.self) { try desk.fold(forged, by: "finance") }
        #expect(desk.ticket.stage == .execution)
    }

    @Test func `Rule 7: no time passes a gate`() throws {
        var desk = try CaseDesk.claim(at: .inApproval)
        desk.now = desk.now + .days(36_500)
        #expect(desk.ticket.planning?.phase.code == "in-approval")
        #expect(desk.codes(.sendPlan(means: "mail"), as: "agent") == ["gates-not-passed"])
    }

    @Test func `A plan keeps its gates when a policy that demands more comes into force`() throws {
        var desk = try CaseDesk.claim(at: .inApproval)
        let gates = try #require(desk.ticket.planning?.phase.approval?.gates.map(\.id))
        var stricter = desk.policy
        stricter.version = 2
        stricter.gates.append(GateRule(.legal, level: 2, when: .money))
        let again = try Ticket(
            number: desk.ticket.number, facts: desk.facts, under: stricter)
        #expect(again.planning?.phase.approval?.gates.map(\.id) == gates)
        try desk.approveAll()
        #expect(desk.ticket.planning?.phase.code == "approved")
    }

    @Test func `A gate asks for a liable party and for a department, and has a clock of its own`()
        throws
    {
        var policy = CasePapers.policy
        policy.gates = [
            GateRule(.finance, level: 1, when: .liability(.company), within: .elapsed(.hours(3))),
            GateRule(.legal, level: 1, when: .liability(.customer)),
            GateRule(.quality, level: 1, when: .department(Department("quality"))),
            GateRule(.sales, level: 1, when: .department(Department("service"))),
            GateRule(.logistics, level: 1, when: .department(Department("logistics"))),
        ]
        var desk = CaseDesk(under: policy)
        try desk.file()
        try desk.accept()
        try desk.diagnose()
        try desk.submit()
        let gates = desk.ticket.planning?.phase.approval?.gates.map(\.id.role) ?? []
        #expect(gates == [.finance, .quality, .sales])
        try desk.perform(.raiseUrgency(.urgent, reason: nil), as: "agent")
        let aims = desk.ticket.clocks.filter { $0.kind == .gate }.map { ($0.subject, $0.target) }
        for (subject, target) in aims {
            let wanted: Target = subject == "finance" ? .elapsed(.hours(3)) : .elapsed(.hours(4))
            #expect(target == wanted, "\(subject)")
        }
        #expect(aims.count == 3)
    }

    @Test func `No plan that costs anything goes to its gates before somebody is found liable`()
        throws
    {
        var desk = CaseDesk()
        try desk.perform(.respond(message: "We look into it"), as: "agent")
        try desk.accept()
        try desk.perform(.recordFinding(CasePapers.finding()), as: "engineer")
        try desk.perform(.concludeDiagnosis(note: ""), as: "engineer")
        try desk.perform(.proposePlan(CasePapers.payment()), as: "engineer")
        #expect(desk.codes(.submitPlan, as: "engineer").contains("liability-missing"))
    }

    @Test func `Nobody contests a liability that was not determined`() throws {
        let desk = try CaseDesk.claim(at: .diagnosis)
        let contest = Command.Kind.contestLiability
        let guards = Workflow.transitions.filter { $0.on == contest }.flatMap(\.guards)
        #expect(guards.contains(.liabilityThere))
        #expect(
            desk.menuCodes(contest, as: "quality-head").contains("liability-missing"))
    }
}
