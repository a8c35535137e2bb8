import Casework
import ServiceTime
import TestSupport
import Testing

/// What becomes of a claim when its ticket goes on in another one, and when it comes back.
@Suite struct MergedClaimTests {
    private static let (first, second, third) = ("202603-001", "202603-002", "202603-003")

    /// A filed claim with an incomplete checklist as `first`, and others without one.
    private func floor(_ ground: Ground = .quality) throws -> CaseFloor {
        var claim = CaseDesk()
        try claim.perform(.respond(message: "We look into it"), as: "agent")
        try claim.perform(.fileClaim(CasePapers.claim(ground)), as: "agent")
        let others = [Self.second, Self.third].map { CaseDesk(number: $0) }
        return CaseFloor([claim] + others)
    }

    private func clock(_ kind: ClockKind, of ticket: Ticket?) -> Clock? {
        ticket?.clocks.last { $0.kind == kind }
    }

    @Test func `A ticket without a claim takes it over, with its clock and its pauses`() throws {
        var floor = try floor()
        floor.wait(.hours(1))
        try floor.perform(.wait(on: .customer, reason: "Photos"), on: Self.first)
        floor.wait(.hours(2))
        let before = try #require(floor.ticket(Self.first))
        try floor.perform(.merge(into: Self.second, reason: "Same machine"), on: Self.first)
        let after = try #require(floor.ticket(Self.second))
        #expect(after.claim == before.claim && after.takenClaim?.from == Self.first)
        let (old, new) = (
            clock(.acceptanceNotice, of: before), clock(.acceptanceNotice, of: after)
        )
        #expect(new?.start == old?.start && new?.isRunning == true && new?.isPaused == false)
        #expect(new?.pauses.map(\.start) == old?.pauses.map(\.start))
    }

    @Test func `Of two claims the survivor's leads, and the other is kept beside it`() throws {
        var floor = try floor()
        try floor.perform(.fileClaim(CasePapers.claim(.service)), on: Self.second)
        let before = try #require(floor.ticket(Self.second))
        let merged = floor.ticket(Self.first)?.claim
        try floor.perform(.merge(into: Self.second, reason: "Same machine"), on: Self.first)
        let after = try #require(floor.ticket(Self.second))
        #expect(after.claim == before.claim && after.takenClaim == nil)
        #expect(after.absorbed.first?.held?.claim == merged)
    }

    @Test func `Unmerged, the claim goes back with what was done on it meanwhile`() throws {
        var floor = try floor()
        try floor.perform(.merge(into: Self.second, reason: "Same machine"), on: Self.first)
        let item = try #require(floor.ticket(Self.second)?.claim?.missing.first)
        let given = Material(item: item, status: .present(evidence: "invoice 7"))
        try floor.perform(.recordMaterial(given), on: Self.second)
        try floor.perform(.sendAcceptanceNotice(means: "mail"), on: Self.second)
        floor.wait(.days(9))
        try floor.perform(.unmerge(reason: "Two machines"), on: Self.first)
        let (back, left) = (floor.ticket(Self.first), floor.ticket(Self.second))
        #expect(back?.claim?.missing.contains(item) == false && back?.claim?.noticeSent == true)
        #expect(floor[Self.first]?.verdict(.acceptanceNotice) == .met)
        #expect(left?.claim == nil && left?.takenClaim == nil && left?.absorbed == [])
    }

    @Test func `A clock on a claim that goes back is dropped and not answered`() throws {
        var floor = try floor()
        try floor.perform(.merge(into: Self.second, reason: "Same machine"), on: Self.first)
        try floor.perform(.unmerge(reason: "Two machines"), on: Self.first)
        #expect(clock(.acceptanceNotice, of: floor.ticket(Self.second))?.end?.isAnswered == false)
        #expect(clock(.acceptanceNotice, of: floor.ticket(Self.first))?.isRunning == true)
    }

    @Test func `Through a chain the last one leads, and taking it apart leaves nobody with two`()
        throws
    {
        var floor = try floor()
        let claim = floor.ticket(Self.first)?.claim
        try floor.perform(.merge(into: Self.second, reason: "Same"), on: Self.first)
        try floor.perform(.merge(into: Self.third, reason: "Same"), on: Self.second)
        let last = try #require(floor.ticket(Self.third))
        #expect(last.claim == claim && last.takenClaim?.from == Self.first)
        #expect(last.absorbed.map(\.claim) == [nil, claim?.number])
        try floor.perform(.unmerge(reason: "No"), on: Self.first)
        #expect(floor.ticket(Self.first)?.claim == claim)
        #expect(floor.ticket(Self.second)?.claim == nil && floor.ticket(Self.third)?.claim == nil)
        #expect(floor.ticket(Self.third)?.absorbed.map(\.number) == [Self.second])
    }

    @Test func `A second claim leads when the first goes back`() throws {
        var floor = try floor()
        try floor.perform(.fileClaim(CasePapers.claim(.service)), on: Self.third)
        let other = floor.ticket(Self.third)?.claim
        try floor.perform(.merge(into: Self.second, reason: "Same"), on: Self.first)
        try floor.perform(.merge(into: Self.second, reason: "Same"), on: Self.third)
        try floor.perform(.unmerge(reason: "No"), on: Self.first)
        #expect(floor.ticket(Self.second)?.claim == other)
        #expect(floor.ticket(Self.second)?.takenClaim?.from == Self.third)
    }

    @Test func `A claim joins no plan that is out without it`() throws {
        let complete = try CaseDesk.claim(at: .intake)
        for milestone in [CaseDesk.Milestone.intake, .diagnosis, .planWanted, .inApproval] {
            let desk = try complete.beside(Self.second, walked: milestone)
            let codes = desk.codes(.merge(into: Self.second, reason: "Same"), as: "agent")
            #expect(codes == (milestone == .inApproval ? ["claim-comes-too-late"] : []))
        }
    }

    @Test func `A draft made for a claim that has gone back is not restored with its ticket`()
        throws
    {
        var floor = CaseFloor([
            try CaseDesk.claim(at: .intake), CaseDesk(number: Self.second),
            CaseDesk(number: Self.third),
        ])
        try floor.perform(.merge(into: Self.second, reason: "Same"), on: Self.first)
        try floor.walk(Self.second, to: .planWanted)
        try floor.perform(.proposePlan(CasePapers.payment()), on: Self.second, as: "engineer")
        try floor.perform(.merge(into: Self.third, reason: "Same"), on: Self.second)
        try floor.perform(.unmerge(reason: "No"), on: Self.first)
        try floor.perform(.unmerge(reason: "No"), on: Self.second)
        let left = try #require(floor.ticket(Self.second))
        #expect(left.claim == nil && left.planning?.phase.version == nil)
        #expect(left.pastPlans.count == 1)
    }

    @Test func `What is being settled there is not taken apart`() throws {
        var floor = CaseFloor([
            try CaseDesk.claim(at: .intake), CaseDesk(number: Self.second),
        ])
        try floor.perform(.merge(into: Self.second, reason: "Same"), on: Self.first)
        try floor.walk(Self.second, to: .inApproval)
        let unmerge = Command.unmerge(reason: "Two machines")
        #expect(floor[Self.first]?.codes(unmerge, as: "agent") == ["claim-being-settled"])
        let gate = Command.returnPlan(nil, digest: nil, reason: "Too dear")
        try floor.perform(gate, on: Self.second, as: "quality-head")
        try floor.perform(unmerge, on: Self.first)
        let left = try #require(floor.ticket(Self.second))
        #expect(left.claim == nil && left.planning?.phase.version == nil)
        #expect(left.pastPlans.count == 1)
        #expect(floor.ticket(Self.first)?.claim?.isComplete == true)
    }

    @Test func `A merge written before claims were kept moves no claim`() throws {
        var desk = CaseDesk()
        let old = AbsorbedTicket(
            number: Self.second, into: Self.first, customer: "Li", subject: "x",
            claim: "C" + Self.second, evidence: [])
        try desk.fold(.absorbed(Absorbed(tickets: [old], reason: "x")), by: "agent")
        #expect(desk.ticket.claim == nil && desk.ticket.takenClaim == nil)
    }

    @Test func `Whatever is asked of a merged ticket says where it goes on`() throws {
        let desk = try CaseDesk().merged()
        let codes = desk.codes(.respond(message: "Hello"), as: "agent")
        #expect(codes.contains("merged-away"))
    }
}
