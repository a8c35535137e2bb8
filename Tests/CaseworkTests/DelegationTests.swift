import Casework
import ServiceTime
import TestSupport
import Testing

/// Deciding in another's place: who may hand it on, what it opens, and what it does not
/// (domain.md §4, rule 6).
@Suite struct DelegationTests {
    private let approve = Command.approve(nil, digest: nil, note: nil)

    @Test(arguments: DelegationCase.all)
    func `A delegation that a rule forbids is not given`(example: DelegationCase) {
        #expect(example.codes == [example.code])
    }

    @Test(arguments: [
        ("finance", "finance", Role.finance, nil as Department?),
        ("finance", "executive", .finance, nil),
        ("quality", "quality-head", .quality, CasePapers.quality),
        ("quality", "executive", .quality, nil),
        ("quality-head", "executive-two", .departmentHead, CasePapers.quality),
    ])
    func `The holder gives it or a superior, however far above`(
        from: String, giver: String, role: Role, department: Department?
    ) throws {
        var desk = CaseDesk()
        try desk.delegate(role, in: department, from: from, to: "sales", givenBy: giver)
        #expect(desk.roster.delegations.map(\.givenBy) == [giver])
        #expect(desk.roster.principals(of: "sales", at: desk.now) == [from])
    }

    @Test func `A delegate decides in the other's place, and the decision says so`() throws {
        var desk = try CaseDesk.claim(at: .inApproval)
        #expect(desk.codes(approve, as: "sales") == ["gate-role-missing"])
        #expect(desk.codes(approve, as: "agent").contains("role-missing"))
        try desk.delegate(
            .departmentHead, in: CasePapers.quality, from: "quality-head", to: "agent")
        try desk.perform(approve, as: "agent")
        let decision = try #require(desk.ticket.planning?.phase.approval?.gates[0].decisions.last)
        #expect(decision.by == "agent")
        #expect(decision.authority == .delegation(number: 1, from: "quality-head"))
        #expect(decision.people == ["agent", "quality-head"])
    }

    @Test func `Who holds the role decides in their own right`() throws {
        var desk = try CaseDesk.claim(at: .inApproval)
        try desk.delegate(.departmentHead, from: "quality-head", to: "quality-head-two")
        try desk.perform(approve, as: "quality-head-two")
        let decision = desk.ticket.planning?.phase.approval?.gates[0].decisions.last
        #expect(decision?.authority == nil && decision?.by == "quality-head-two")
    }

    @Test func `It opens no gate of another role or department`() throws {
        var desk = try CaseDesk.claim(at: .inApproval)
        try desk.delegate(.departmentHead, from: "service-head", to: "sales")
        try desk.delegate(.finance, from: "finance", to: "sales")
        #expect(desk.codes(approve, as: "sales").contains("level-not-reached"))
        let head = GateID(.departmentHead, of: CasePapers.quality)
        #expect(
            desk.codes(.approve(head, digest: nil, note: nil), as: "sales")
                == ["gate-role-missing"])
    }

    @Test func `It counts within its period alone, and not once it is taken back`() throws {
        var desk = try CaseDesk.claim(at: .inApproval)
        let start = desk.now
        try desk.delegate(.departmentHead, from: "quality-head", to: "sales")
        #expect(desk.codes(approve, as: "sales").isEmpty)
        desk.now = start + .days(7)
        #expect(desk.codes(approve, as: "sales") == ["gate-role-missing"])
        desk.now = start + .days(7) - Span(seconds: 1)
        #expect(desk.codes(approve, as: "sales").isEmpty)
        try desk.withdrawDelegation(by: "executive")
        #expect(desk.codes(approve, as: "sales") == ["gate-role-missing"])
    }

    @Test func `It ends with the role of the person it is from`() throws {
        var desk = try CaseDesk.claim(at: .inApproval)
        try desk.delegate(.departmentHead, from: "quality-head", to: "sales")
        desk.roster.set(Person(login: "quality-head", name: "Quality", assignments: []))
        #expect(desk.codes(approve, as: "sales") == ["gate-role-missing"])
    }

    @Test func `A delegate of the proposer is as barred as the proposer`() throws {
        var desk = try CaseDesk.claim(at: .drafted)
        try desk.perform(.proposePlan(CasePapers.payment(yuan: 2)), as: "both-quality-head")
        try desk.perform(.submitPlan, as: "engineer")
        try desk.delegate(.departmentHead, from: "both-quality-head", to: "sales")
        try desk.delegate(.departmentHead, from: "both-quality-head", to: "quality-head")
        for login in ["sales", "quality-head"] {
            #expect(desk.codes(approve, as: login) == ["barred-as-delegate"], "\(login)")
        }
        try desk.withdrawDelegation(by: "both-quality-head")
        #expect(desk.codes(approve, as: "quality-head").isEmpty)
    }

    @Test func `A delegate of the proposer's delegate is as barred, by a role of their own`() throws
    {
        var desk = try CaseDesk.claim(at: .drafted)
        try desk.perform(.proposePlan(CasePapers.payment(yuan: 2)), as: "both-quality-head")
        try desk.perform(.submitPlan, as: "engineer")
        try desk.delegate(
            .departmentHead, in: CasePapers.quality, from: "quality-head-two", to: "sales")
        try desk.delegate(.departmentHead, from: "both-quality-head", to: "quality-head-two")
        #expect(desk.codes(approve, as: "sales") == ["barred-as-delegate"])
        try desk.withdrawDelegation(by: "both-quality-head")
        try desk.perform(approve, as: "sales")
    }

    @Test func `People who stand in for each other are no endless chain`() throws {
        var desk = CaseDesk()
        try desk.delegate(.finance, from: "finance", to: "legal")
        try desk.delegate(.legal, from: "legal", to: "finance")
        #expect(desk.roster.principals(of: "legal", at: desk.now) == ["finance"])
        #expect(desk.roster.principals(of: "finance", at: desk.now) == ["legal"])
    }

    @Test func `A delegate of an investigator decides neither finance nor executive`() throws {
        var desk = try CaseDesk.claim(at: .diagnosis)
        try desk.diagnose()
        try desk.perform(.determineLiability(CasePapers.liability()), as: "both-head-finance")
        try desk.submit()
        try desk.perform(approve, as: "quality-head")
        try desk.delegate(.finance, from: "both-head-finance", to: "sales")
        try desk.delegate(.departmentHead, from: "both-head-finance", to: "finance-two")
        for login in ["sales", "finance-two"] {
            #expect(desk.codes(approve, as: login) == ["barred-as-delegate"], "\(login)")
        }
    }

    @Test func `Delegator and delegate are one person at the gates of a version`() throws {
        var desk = try CaseDesk.claim(at: .inApproval)
        try desk.delegate(.finance, from: "both-finance-executive", to: "sales")
        try desk.perform(approve, as: "quality-head")
        try desk.perform(approve, as: "sales")
        #expect(desk.codes(approve, as: "both-finance-executive") == ["one-gate-each"])
        try desk.delegate(.executive, from: "both-finance-executive", to: "legal")
        #expect(desk.codes(approve, as: "legal") == ["barred-as-delegate"])
        try desk.perform(approve, as: "executive")
    }

    @Test func `A delegate of an approver does not record the payment`() throws {
        var desk = try CaseDesk.claim(at: .execution)
        let pay = Command.recordProof(measure: 0, number: "V-1", paid: nil, note: nil)
        try desk.delegate(.executive, from: "executive", to: "finance-two")
        #expect(desk.codes(pay, as: "finance-two") == ["barred-as-delegate"])
        try desk.withdrawDelegation(by: "finance-two")
        #expect(desk.codes(pay, as: "finance-two").isEmpty)
    }

    @Test func `In whose place was approved does not record the payment either`() throws {
        var desk = try CaseDesk.claim(at: .inApproval)
        try desk.delegate(.finance, from: "finance-two", to: "sales")
        try desk.perform(approve, as: "quality-head")
        try desk.perform(approve, as: "sales")
        try desk.perform(approve, as: "executive")
        try desk.perform(.sendPlan(means: "mail"), as: "agent")
        try desk.perform(.recordConsent(CasePapers.answer()), as: "agent")
        let pay = Command.recordProof(measure: 0, number: "V-1", paid: nil, note: nil)
        #expect(desk.codes(pay, as: "finance-two") == ["approver-does-not-pay"])
        #expect(desk.codes(pay, as: "finance").isEmpty)
    }

    @Test func `Two people a gate needs are not a person and their delegate`() throws {
        var policy = CasePapers.policy
        policy.gates = [GateRule(.finance, level: 1, minimum: 2, when: .money)]
        var desk = CaseDesk(under: policy)
        try desk.file()
        try desk.accept()
        try desk.diagnose()
        try desk.submit()
        try desk.delegate(.finance, from: "finance", to: "sales")
        try desk.perform(approve, as: "sales")
        #expect(desk.codes(approve, as: "finance") == ["one-gate-each"])
        try desk.delegate(.finance, from: "finance", to: "legal")
        #expect(desk.codes(approve, as: "legal") == ["barred-as-delegate"])
        try desk.perform(approve, as: "finance-two")
        #expect(desk.ticket.planning?.phase.code == "approved")
    }

    @Test func `Whoever decided may take it back after the delegation is over`() throws {
        var desk = try CaseDesk.claim(at: .inApproval)
        try desk.delegate(.departmentHead, from: "quality-head", to: "agent")
        try desk.perform(approve, as: "agent")
        desk.now = desk.now + .days(8)
        try desk.perform(.recallDecision(nil, reason: "Misread"), as: "agent")
        #expect(desk.ticket.planning?.phase.approval?.gates[0].state == .open)
    }

    @Test func `A delegation written down for a barred person does not fold`() throws {
        var desk = try CaseDesk.claim(at: .inApproval)
        let digest = try #require(desk.ticket.planning?.phase.version?.digest)
        let forged = Event.gateDecided(
            GateDecided(
                gate: GateID(.departmentHead, of: CasePapers.quality), verdict: .approved,
                reason: nil, digest: digest, authority: .delegation(number: 1, from: "engineer")))
        #expect(throws: CorruptRecord.self) { try desk.fold(forged, by: "sales") }
    }
}
