import ServiceTime
import TestSupport
import Testing

@testable import Casework

/// A clock that runs out is told upwards, once, and passes nothing (domain.md §4, rule 7).
@Suite struct EscalationTests {
    private let approve = Command.approve(nil, digest: nil, note: nil)
    private let escalate = Command.escalate(.gate, subject: nil)
    private let head = GateID(.departmentHead, of: CasePapers.quality)

    /// A plan before its first gate, whose clock has run out.
    private func overdue() throws -> CaseDesk {
        var desk = try CaseDesk.claim(at: .inApproval)
        desk.now = try #require(desk.due(.gate))
        return desk
    }

    private func gateEscalations(_ desk: CaseDesk) -> [Escalation] {
        desk.ticket.dueEscalations(at: desk.now, under: desk.policy).filter { $0.clock == .gate }
    }

    @Test func `It falls due with the last second of the clock and not before`() throws {
        var desk = try overdue()
        let due = desk.now
        desk.now = due - Span(seconds: 1)
        #expect(gateEscalations(desk).isEmpty)
        #expect(desk.codes(escalate, as: "agent") == ["nothing-to-escalate"])
        desk.now = due
        #expect(gateEscalations(desk).map(\.to) == [GateID(.executive)])
        #expect(desk.codes(escalate, as: "agent").isEmpty)
    }

    @Test func `It is recorded once`() throws {
        var desk = try overdue()
        try desk.perform(escalate, as: "agent")
        desk.now = desk.now + .days(30)
        #expect(desk.codes(escalate, as: "supervisor") == ["nothing-to-escalate"])
        #expect(desk.ticket.escalations.count { $0.clock == .gate } == 1)
    }

    @Test func `A gate nobody answers stays open for ever`() throws {
        var desk = try overdue()
        try desk.perform(escalate, as: "agent")
        desk.now = desk.now + .days(3_000)
        #expect(desk.ticket.planning?.phase.approval?.gate(head)?.state == .open)
        #expect(desk.codes(.sendPlan(means: "mail"), as: "agent") == ["gates-not-passed"])
    }

    @Test func `The one above decides instead, once told and not before`() throws {
        var desk = try overdue()
        let named = Command.approve(head, digest: nil, note: nil)
        #expect(desk.codes(named, as: "executive") == ["gate-role-missing"])
        try desk.perform(escalate, as: "agent")
        #expect(desk.codes(named, as: "finance") == ["gate-role-missing"])
        try desk.perform(named, as: "executive")
        let gate = try #require(desk.ticket.planning?.phase.approval?.gate(head))
        #expect(gate.state == .approved)
        #expect(gate.decisions.last?.authority == .escalation(to: GateID(.executive)))
        try desk.perform(approve, as: "finance")
        #expect(desk.codes(approve, as: "executive") == ["one-gate-each"])
        try desk.perform(approve, as: "executive-two")
    }

    @Test func `Whatever bars somebody bars them also as the one above`() throws {
        var desk = try CaseDesk.claim(at: .drafted)
        try desk.perform(.chooseOption(0), as: "both-quality-executive")
        try desk.perform(.submitPlan, as: "engineer")
        desk.now = try #require(desk.due(.gate))
        try desk.perform(escalate, as: "agent")
        let named = Command.approve(head, digest: nil, note: nil)
        #expect(desk.codes(named, as: "both-quality-executive") == ["author-decides-no-gate"])
        try desk.delegate(.executive, from: "executive", to: "sales")
        #expect(desk.codes(named, as: "sales") == ["gate-role-missing"])
    }

    @Test func `A gate that opens again begins anew, and so does its clock`() throws {
        var desk = try overdue()
        try desk.perform(escalate, as: "agent")
        try desk.perform(approve, as: "quality-head")
        try desk.perform(.recallDecision(nil, reason: "Misread"), as: "quality-head")
        let named = Command.approve(head, digest: nil, note: nil)
        #expect(desk.codes(named, as: "executive") == ["gate-role-missing"])
        desk.now = try #require(desk.due(.gate))
        try desk.perform(escalate, as: "agent")
        #expect(desk.codes(named, as: "executive").isEmpty)
    }

    @Test func `The policy says at which parts of the time, and the highest reached counts`() throws
    {
        var policy = CasePapers.policy
        policy.escalation.percents = [50, 80, 100]
        let start = CasePapers.morning
        var desk = CaseDesk(at: start, under: policy)
        desk.now = start + .hours(12)
        let first = Command.escalate(.firstResponse, subject: nil)
        try desk.perform(first, as: "agent")
        #expect(desk.ticket.escalations.map(\.percent) == [50])
        desk.now = start + .hours(24)
        try desk.perform(first, as: "agent")
        #expect(desk.ticket.escalations.map(\.percent) == [50, 100])
        #expect(desk.ticket.escalations.last?.to == GateID(.supervisor))
    }

    @Test func `A clock that waits on the customer is not escalated`() throws {
        var desk = try CaseDesk.claim(at: .diagnosis)
        try desk.perform(.wait(on: .customer, reason: "Invoice"), as: "agent")
        desk.now = desk.now + .days(300)
        let due = desk.ticket.dueEscalations(at: desk.now, under: desk.policy)
        #expect(!due.contains { $0.clock == .diagnosis || $0.clock == .resolution })
    }

    @Test func `An escalation of a clock that does not run does not fold`() throws {
        var desk = try overdue()
        let forged = Escalation(
            clock: .gate, subject: head.description, start: desk.now, percent: 100,
            to: GateID(.supervisor))
        #expect(throws: CorruptRecord.self) { try desk.fold(.escalated(forged), by: "agent") }
    }
}
