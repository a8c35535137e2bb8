import TestSupport
import Testing

@testable import Casework

/// The exit of the renegotiation loop.
@Suite struct `The rounds of negotiation` {
    private static let another = Command.proposePlan(CasePapers.payment())
    private static let no = Command.recordRejection(CasePapers.answer())

    @Test func `take the customer's no in the last round too, and end in a dispute`() throws {
        var desk = try CaseDesk.exhausted()
        #expect(desk.ticket.round == 3)
        try desk.perform(Self.no, as: "agent")
        #expect(desk.ticket.round == 4)
        #expect(
            desk.refusals(Self.another, as: "engineer") == [.roundsExhausted(round: 4, limit: 3)])
        try desk.dispute(through: .settled)
        try desk.offer()
        try desk.perform(Self.no, as: "agent")
        #expect(desk.codes(Self.another, as: "engineer") == ["rounds-exhausted"])
    }

    @Test func `count every version offered, answered or not`() throws {
        var desk = try CaseDesk.claim(at: .offered)
        for round in 2...3 {
            try desk.offer()
            #expect(desk.ticket.round == round)
        }
        #expect(
            desk.refusals(Self.another, as: "engineer") == [.roundsExhausted(round: 4, limit: 3)])
        try desk.perform(Self.no, as: "agent")
        #expect(desk.ticket.round == 4)
    }

    @Test func `do not count versions that the customer never saw`() throws {
        var desk = try CaseDesk.claim(at: .planWanted)
        for _ in 1...5 {
            try desk.submit()
            try desk.approveAll()
        }
        try desk.perform(.sendPlan(means: "mail"), as: "agent")
        #expect(desk.ticket.round == 1)
    }

    @Test func `keep a version from the customer that was approved before they ended`() throws {
        var desk = try CaseDesk.exhausted()
        try desk.dispute(through: .negotiation)
        try desk.submit()
        try desk.perform(CaseDesk.separation, as: "supervisor")
        try desk.approveAll()
        #expect(desk.codes(.sendPlan(means: "mail"), as: "agent") == ["rounds-exhausted"])
        try desk.dispute(through: .settled)
        try desk.offer()
        #expect(desk.ticket.planning?.phase.code == "offered")
    }

    @Test func `take a no to the result and at follow-up, and no plan after it`() throws {
        var desk = try CaseDesk.exhausted()
        #expect(desk.codes(.recordConsent(CasePapers.answer()), as: "agent") == ["text-empty"])
        try desk.perform(.recordConsent(CasePapers.answer(version: 3)), as: "agent")
        try desk.execute()
        var rejected = desk
        try rejected.perform(.rejectResult(reason: "Still noisy"), as: "agent")
        try rejected.perform(.concludeDiagnosis(note: ""), as: "engineer")
        #expect(rejected.codes(Self.another, as: "engineer") == ["rounds-exhausted"])
        try desk.perform(.confirmResult(note: ""), as: "agent")
        try desk.perform(.recordDissatisfaction(feedback: "Too slow"), as: "agent")
        #expect(desk.ticket.stage == .plan)
        #expect(desk.codes(Self.another, as: "engineer") == ["rounds-exhausted"])
        try desk.dispute(through: .settled)
        #expect(desk.codes(Self.another, as: "engineer").isEmpty)
    }

    @Test func `end for answers on the phone as well`() throws {
        var desk = CaseDesk(CasePapers.registration(.inquiry, severity: .light))
        for round in 1...3 {
            #expect(desk.ticket.round == round)
            try desk.perform(.answerAtFirstContact(answer: "Press twice"), as: "agent")
            try desk.perform(.recordDissatisfaction(feedback: "Does not help"), as: "agent")
            try desk.perform(.returnToIntake(reason: "Asked again"), as: "agent")
        }
        let codes = desk.codes(.answerAtFirstContact(answer: "Press twice"), as: "agent")
        #expect(codes == ["rounds-exhausted"])
        #expect(desk.codes(CaseDesk.dispute, as: "agent").isEmpty)
    }

    @Test func `do not count what is offered and refused within the talks of a dispute`() throws {
        var desk = try CaseDesk.exhausted()
        try desk.dispute(through: .negotiation)
        for _ in 1...2 {
            try desk.offer()
            try desk.perform(Self.no, as: "agent")
        }
        #expect(desk.ticket.round == 3)
        try desk.perform(CaseDesk.settlement, as: "legal")
        try desk.offer()
        #expect(desk.ticket.planning?.phase.code == "offered")
    }

    @Test func `go on in the same round when a ruling overtakes an agreed plan`() throws {
        var desk = try CaseDesk.claim(at: .execution)
        try desk.perform(
            .region(.declareMajor(RegionPapers.declaration)), as: "supervisor")
        try desk.perform(.region(.returnToPlan(Reasoned(reason: "Major now"))), as: "engineer")
        #expect(desk.ticket.nextRound == 1)
    }
}

extension CaseDesk {
    /// Brings another version to the customer.
    fileprivate mutating func offer() throws {
        try submit()
        try approveAll()
        try perform(.sendPlan(means: "mail"), as: "agent")
    }
}
