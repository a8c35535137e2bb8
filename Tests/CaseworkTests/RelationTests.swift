import Casework
import ServiceTime
import TestSupport
import Testing

/// Merging keeps everything, and undoing it leaves no trace but in the record.
@Suite struct RelationTests {
    private static let milestones: [CaseDesk.Milestone] = [
        .intake, .diagnosis, .planWanted, .drafted, .inApproval, .approved, .offered,
    ]

    /// A desk at a milestone, waiting on the customer since an hour if `isWaiting`.
    private func desk(
        _ milestone: CaseDesk.Milestone, isWaiting: Bool
    ) throws -> CaseDesk {
        var desk = try CaseDesk.claim(at: milestone)
        for letter in "abc" {
            let evidence = try #require(CasePapers.evidence(letter))
            try desk.perform(.addEvidence(evidence), as: "agent")
        }
        if isWaiting { try desk.perform(.wait(on: .customer, reason: "Invoice"), as: "agent") }
        desk.now = desk.now + .hours(1)
        return try desk.beside("202603-002")
    }

    @Test(arguments: milestones, [false, true])
    func `unmerged, a ticket is what it was before`(
        milestone: CaseDesk.Milestone, isWaiting: Bool
    ) throws {
        var desk = try desk(milestone, isWaiting: isWaiting)
        let before = desk.ticket
        try desk.perform(.merge(into: "202603-002", reason: "Same case"), as: "agent")
        #expect(desk.ticket.stage == .closed)
        #expect(desk.ticket.merging?.into == "202603-002")
        #expect(desk.ticket.clocks.allSatisfy { !$0.isRunning })
        #expect(desk.ticket.evidence == before.evidence)
        #expect(desk.ticket.claim == before.claim)
        desk.now = desk.now + .days(3)
        try desk.perform(.unmerge(reason: "Not the same"), as: "agent")
        let after = desk.ticket
        #expect(after.state == before.state)
        #expect(after.clocks == before.clocks)
        #expect(after.waiting == before.waiting)
        #expect(after.evidence == before.evidence)
        #expect(after.claim == before.claim)
        #expect(after.owner == before.owner)
        #expect(after.pastPlans == before.pastPlans)
        #expect(after.version == before.version + 2)
    }

    @Test(arguments: milestones)
    func `a gate goes on where it was when a merge is undone`(
        milestone: CaseDesk.Milestone
    ) throws {
        guard milestone == .inApproval else { return }
        var desk = try desk(milestone, isWaiting: false).merged()
        try desk.perform(.unmerge(reason: "Not the same"), as: "agent")
        try desk.approveAll()
        try desk.perform(.sendPlan(means: "mail"), as: "agent")
        try desk.perform(.recordConsent(CasePapers.answer()), as: "agent")
        #expect(desk.ticket.stage == .execution)
    }

    @Test func `a breach stays one while the ticket is merged and afterwards`() throws {
        var desk = try CaseDesk().beside("202603-002")
        let due = desk.due(.firstResponse)
        desk.now = desk.now + .hours(25)
        #expect(desk.verdict(.firstResponse) == .breached)
        try desk.perform(.merge(into: "202603-002", reason: "Same case"), as: "agent")
        #expect(desk.verdict(.firstResponse) == .breached)
        desk.now = desk.now + .hours(1)
        try desk.perform(.unmerge(reason: "Not the same"), as: "agent")
        try desk.perform(.respond(message: "Sorry"), as: "agent")
        #expect(desk.verdict(.firstResponse) == .breached)
        #expect(desk.due(.firstResponse) == due)
    }

    @Test func `a merge gives no time as a gift`() throws {
        var desk = try CaseDesk().beside("202603-002")
        let due = desk.due(.firstResponse)
        desk.now = desk.now + .hours(1)
        try desk.perform(.merge(into: "202603-002", reason: "Same case"), as: "agent")
        desk.now = desk.now + .hours(30)
        try desk.perform(.unmerge(reason: "Not the same"), as: "agent")
        #expect(desk.due(.firstResponse) == due)
        #expect(desk.verdict(.firstResponse) == .breached)
    }

    @Test func `a new plan rests on the files of merged tickets, and not on those that left`()
        throws
    {
        var desk = try CaseDesk.claim(at: .planWanted)
        let photo = try #require(CasePapers.evidence("d"))
        let merged = AbsorbedTicket(
            number: "202603-002", into: "202603-001", customer: "Li", subject: "x", claim: nil,
            evidence: [photo])
        func digest() throws -> Digest? {
            let events = try desk.ticket.decide(
                .proposePlan(CasePapers.payment()), in: desk.context("engineer"))
            guard case .planProposed(let proposed)? = events.first else { return nil }
            return proposed.digest
        }
        let without = try digest()
        try desk.fold(.absorbed(Absorbed(tickets: [merged], reason: "x")), by: "agent")
        #expect(try digest() != without)
        try desk.fold(.released(Released(numbers: ["202603-002"], reason: "x")), by: "agent")
        #expect(try digest() == without)
    }

    @Test func `who investigated a merged ticket is barred as long as it is merged`() throws {
        var desk = try CaseDesk.claim(at: .inApproval)
        let barred = "investigator-decides-no-gate"
        let approve = Command.approve(GateID(.finance), digest: nil, note: nil)
        #expect(!desk.codes(approve, as: "finance").contains(barred))
        let merged = AbsorbedTicket(
            number: "202603-002", into: "202603-001", customer: "Li", subject: "x", claim: nil,
            evidence: [], investigators: ["finance"])
        try desk.fold(.absorbed(Absorbed(tickets: [merged], reason: "x")), by: "agent")
        #expect(desk.codes(approve, as: "finance").contains(barred))
        try desk.fold(.released(Released(numbers: ["202603-002"], reason: "x")), by: "agent")
        #expect(!desk.codes(approve, as: "finance").contains(barred))
    }

    @Test func `who investigated goes along into a merge, through a chain, and into a part`() throws
    {
        let numbers = ["202603-002", "202603-003"]
        var floor = CaseFloor(
            [try CaseDesk.claim(at: .planWanted)] + numbers.map { CaseDesk(number: $0) })
        let known = try #require(floor.ticket("202603-001")?.investigators)
        #expect(!known.isEmpty)
        try floor.walk(numbers[0], to: .diagnosis)
        try floor.walk(numbers[1], to: .diagnosis)
        try floor.perform(.merge(into: numbers[0], reason: "Same"), on: "202603-001")
        #expect(floor.ticket(numbers[0])?.investigators == known)
        try floor.perform(.merge(into: numbers[1], reason: "Same"), on: numbers[0])
        #expect(floor.ticket(numbers[1])?.investigators == known)
        try floor.perform(.unmerge(reason: "No"), on: "202603-001")
        #expect(floor.ticket(numbers[1])?.investigators == [])
        #expect(floor.ticket("202603-001")?.investigators == known)

        var whole = try CaseDesk.claim(at: .planWanted)
        whole.neighbours.nextNumber = "202603-007"
        let split = Command.split(Splitting(subject: "a", details: "b", reason: "c"))
        let echo = try #require(whole.ticket.echoes(of: split, in: whole.context("agent")).first)
        let part = try Ticket(
            number: echo.number, facts: [Fact(echo.event, by: "agent", at: whole.now)],
            under: whole.policy)
        #expect(part.investigators == known)
    }

    @Test func `a part carries the whole's receipt, first answer and files`() throws {
        var registration = CasePapers.registration()
        registration.goods = Goods(product: "Bearing", quantity: 10, defective: 4)
        var desk = CaseDesk(registration, urgency: .urgent)
        let photo = try #require(CasePapers.evidence())
        try desk.perform(.addEvidence(photo), as: "agent")
        desk.now = desk.now + .hours(1)
        try desk.perform(.respond(message: "We look into it"), as: "agent")
        desk.now = desk.now + .hours(5)
        desk.neighbours.nextNumber = "202603-007"
        let split = Command.split(
            Splitting(
                subject: "Noise", details: "Three of them are loud", reason: "Another fault",
                goods: Goods(model: "B-2", quantity: 3, defective: 1)))
        let echoes = desk.ticket.echoes(of: split, in: desk.context("agent"))
        try desk.perform(split, as: "agent")
        #expect(desk.ticket.registration.goods.quantity == 7)
        #expect(desk.ticket.registration.goods.defective == 3)
        let echo = try #require(echoes.first)
        #expect(echoes.count == 1 && echo.number == "202603-007")
        let part = try Ticket(
            number: echo.number, facts: [Fact(echo.event, by: "agent", at: desk.now)],
            under: desk.policy)
        #expect(part.registration.goods.quantity == 3)
        #expect(part.registration.goods.product == "Bearing")
        #expect(part.registration.goods.model == "B-2")
        #expect(part.received == desk.ticket.received)
        #expect(part.firstResponse == desk.ticket.firstResponse)
        #expect(!part.clocks.contains { $0.kind == .firstResponse })
        #expect(part.evidence == [photo])
        #expect(part.links.map(\.relation) == [.splitFrom])
        #expect(desk.ticket.links.map(\.relation) == [.splitInto])
    }

    @Test func `what does not fit a merge is a corrupt record`() throws {
        let absorbed = AbsorbedTicket(
            number: "202603-002", into: "202603-001", customer: "Li", subject: "x", claim: nil,
            evidence: [])
        let unfit: [Event] = [
            .unmerged(Unmerged(from: "202603-002", reason: "x")),
            .merged(MergedAway(into: "202603-001", reason: "x")),
            .released(Released(numbers: ["202603-002"], reason: "x")),
            .released(Released(numbers: [], reason: "x")),
            .absorbed(Absorbed(tickets: [absorbed, absorbed], reason: "x")),
            .absorbed(Absorbed(tickets: [], reason: "x")),
            .linked(Linked(number: "202603-001", relation: .related, note: nil)),
            .unlinked(Unlinked(number: "202603-002", reason: "x")),
            .splitOff(
                SplitOff(
                    number: "202603-001", subject: "x", reason: "x", quantity: nil, defective: nil)
            ),
        ]
        for event in unfit {
            var desk = CaseDesk()
            #expect(throws: CorruptRecord.self, "\(event)") { try desk.fold(event, by: "agent") }
        }
        var executing = try CaseDesk.claim(at: .execution)
        #expect(throws: CorruptRecord.self) {
            try executing.fold(.merged(MergedAway(into: "202603-002", reason: "x")), by: "agent")
        }
    }
}
