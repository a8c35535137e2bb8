import Casework
import ServiceTime
import TestSupport
import Testing

/// Faults of clocks that other desks had, each as a test.
@Suite struct ClockRegressionTests {
    @Test func `Pause, change urgency, resume keeps the paused time`() throws {
        var desk = try CaseDesk.claim(at: .diagnosis)
        desk.now = CasePapers.morning + .hours(1)
        try desk.perform(.wait(on: .customer, reason: "Photo"), as: "agent")
        desk.now = CasePapers.morning + .hours(3)
        try desk.perform(.raiseUrgency(.urgent, reason: nil), as: "agent")
        #expect(desk.verdict(.diagnosis) == .paused)
        desk.now = CasePapers.morning + .hours(11)
        try desk.perform(.resume(note: ""), as: "agent")
        #expect(desk.verdict(.diagnosis) == .running)
        #expect(desk.due(.diagnosis) == CasePapers.morning + .hours(24 + 10))
        #expect(desk.due(.resolution) == CasePapers.morning + .hours(7 * 24 + 10))
    }

    @Test func `Pause then resolve in one step ends the wait and the clock together`() throws {
        var desk = try CaseDesk.claim(at: .diagnosis)
        try desk.perform(.recordFinding(CasePapers.finding()), as: "engineer")
        try desk.perform(.determineLiability(CasePapers.liability()), as: "engineer")
        desk.now = CasePapers.morning + .hours(71)
        try desk.perform(.wait(on: .customer, reason: "Photo"), as: "agent")
        desk.now = CasePapers.morning + .hours(500)
        try desk.perform(.concludeDiagnosis(note: ""), as: "engineer")
        #expect(desk.ticket.waiting == nil)
        #expect(desk.verdict(.diagnosis) == .met)
        #expect(desk.verdict(.plan) == .running)
    }

    @Test(arguments: [(0, ServiceClock.State.met), (1, .breached)])
    func `Answered one second late with nobody looking is breached`(
        late: Int, state: ServiceClock.State
    ) throws {
        var desk = CaseDesk(urgency: .urgent)
        desk.now = CasePapers.morning + .hours(2) + Span(seconds: late)
        try desk.perform(.respond(message: "Sorry"), as: "agent")
        #expect(desk.verdict(.firstResponse) == state)
        #expect(desk.verdict(.firstResponse, at: CasePapers.morning + .days(900)) == state)
    }

    @Test(arguments: WaitingOn.allCases)
    func `No wait pauses the first response`(on: WaitingOn) throws {
        var desk = CaseDesk(urgency: .urgent)
        try desk.perform(.wait(on: on, reason: "Away"), as: "agent")
        #expect(desk.verdict(.firstResponse) == .running)
        #expect(desk.verdict(.firstResponse, at: desk.now + .hours(3)) == .breached)
    }

    @Test(arguments: [
        (WaitingOn.customer, ServiceClock.State.paused), (.parts, .running),
        (.thirdParty, .running),
    ])
    func `Only waiting on the customer pauses the resolution`(
        on: WaitingOn, state: ServiceClock.State
    ) throws {
        var desk = CaseDesk()
        try desk.perform(.wait(on: on, reason: "Away"), as: "agent")
        #expect(desk.verdict(.resolution) == state)
    }

    @Test func `Raising the urgency counts from the receipt and heals no breach`() throws {
        var desk = CaseDesk(urgency: .general)
        desk.now = CasePapers.morning + .hours(3)
        try desk.perform(.raiseUrgency(.important, reason: nil), as: "sales")
        #expect(desk.due(.firstResponse) == CasePapers.morning + .hours(4))
        desk.now = CasePapers.morning + .hours(5)
        #expect(desk.verdict(.firstResponse) == .breached)
        try desk.perform(.raiseUrgency(.urgent, reason: nil), as: "sales")
        #expect(desk.verdict(.firstResponse) == .breached)
    }

    @Test func `Lowering the urgency heals no breach`() throws {
        var desk = CaseDesk(urgency: .urgent)
        desk.now = CasePapers.morning + .hours(3)
        try desk.perform(.lowerUrgency(.general, reason: "A spare runs"), as: "supervisor")
        try desk.perform(.respond(message: "Sorry"), as: "agent")
        #expect(desk.verdict(.firstResponse) == .breached)
    }

    private static let tiered: Policy = {
        var policy = CasePapers.policy
        for kind in [ClockKind.firstResponse, .diagnosis, .resolution] {
            policy.clocks[kind]?.tierCalendars[.general] = Policy.office
        }
        return policy
    }()

    @Test func `A change of urgency changes the calendar of the tier, counted from the receipt`()
        throws
    {
        var desk = CaseDesk(urgency: .general, under: Self.tiered)
        func calendar(_ kind: ClockKind) -> String? {
            desk.ticket.clocks.last { $0.kind == kind }?.calendar
        }
        #expect(calendar(.firstResponse) == Policy.office)
        let before = try #require(desk.due(.firstResponse))
        #expect(before > CasePapers.morning + .days(2))
        desk.now = CasePapers.morning + .hours(1)
        try desk.perform(.raiseUrgency(.important, reason: nil), as: "sales")
        #expect(calendar(.firstResponse) == Policy.roundTheClock)
        #expect(desk.due(.firstResponse) == CasePapers.morning + .hours(4))
        try desk.perform(.lowerUrgency(.general, reason: "A spare runs"), as: "supervisor")
        #expect(desk.due(.firstResponse) == before)
    }

    @Test(arguments: 1...60)
    func `Changes of urgency keep pauses and heal no breach on any calendar`(seed: UInt64) throws {
        var generator = SplitMix64(seed: seed)
        var desk = CaseDesk(under: Self.tiered)
        var broken: Set<ClockKind> = []
        for _ in 0..<12 {
            desk.now = desk.now + .minutes(Int.random(in: 1...1_500, using: &generator))
            let kinds = desk.ticket.clocks.map(\.kind)
            broken.formUnion(kinds.filter { desk.verdict($0) == .breached })
            let before = desk.ticket.clocks.map(\.pauses.count)
            let urgency = Urgency.allCases.randomElement(using: &generator) ?? .general
            if urgency > desk.ticket.urgency {
                try desk.perform(.raiseUrgency(urgency, reason: nil), as: "sales")
            } else if urgency < desk.ticket.urgency {
                try desk.perform(.lowerUrgency(urgency, reason: "Spare"), as: "supervisor")
            } else if desk.ticket.waiting == nil {
                try desk.perform(.wait(on: .customer, reason: "Photo"), as: "agent")
            } else {
                try desk.perform(.resume(note: ""), as: "agent")
            }
            let terms = Self.tiered[clock: .resolution]
            let resolution = try #require(
                desk.ticket.clocks.first { $0.kind == .resolution })
            #expect(resolution.calendar == terms.calendar(for: desk.ticket.urgency))
            #expect(resolution.start == desk.ticket.received)
            #expect(zip(before, desk.ticket.clocks).allSatisfy { $0 <= $1.pauses.count })
            #expect(broken.allSatisfy { desk.verdict($0) == .breached })
        }
    }

    @Test func `Lowering the urgency needs a supervisor and a reason`() throws {
        let desk = CaseDesk(urgency: .urgent)
        #expect(desk.codes(.lowerUrgency(.general, reason: "x"), as: "agent") == ["role-missing"])
        #expect(
            desk.codes(.lowerUrgency(.general, reason: " "), as: "supervisor")
                == ["text-empty"])
        #expect(desk.codes(.lowerUrgency(.general, reason: "x"), as: "supervisor").isEmpty)
    }

    @Test(arguments: CaseStaff.people.filter { $0.roles != [.auditor] })
    func `Raising the urgency is anyone's right`(person: Person) {
        let desk = CaseDesk()
        #expect(desk.codes(.raiseUrgency(.urgent, reason: nil), as: person.login).isEmpty)
    }

    @Test func `A customer who says no does not start the resolution anew`() throws {
        var desk = try CaseDesk.claim(at: .offered)
        let due = desk.due(.resolution)
        desk.now = CasePapers.morning + .days(2)
        try desk.perform(.recordRejection(CasePapers.answer()), as: "agent")
        #expect(desk.due(.resolution) == due)
        var done = try CaseDesk.claim(at: .confirmation)
        try done.perform(.rejectResult(reason: "Still noisy"), as: "agent")
        #expect(done.verdict(.resolution) == .running)
        #expect(done.due(.resolution) == due)
    }

    @Test func `A gate that nobody decided is not answered by its neighbour's no`() throws {
        var desk = try CaseDesk.claim(at: .inApproval, ground: .contract)
        try desk.perform(.approve(nil, digest: nil, note: nil), as: "quality-head")
        try desk.perform(.returnPlan(nil, digest: nil, reason: "No"), as: "legal")
        let ends = desk.ticket.clocks.filter { $0.kind == .gate && $0.end != nil }
        let answered = Set(ends.filter { $0.end?.isAnswered == true }.map(\.subject))
        #expect(answered == ["department-head:quality", "legal"])
        #expect(ends.count == 3)
    }

    @Test func `A gate left alone stays open for ever and is late`() throws {
        var desk = try CaseDesk.claim(at: .inApproval)
        desk.now = CasePapers.morning + .days(400)
        #expect(desk.verdict(.gate) == .breached)
        #expect(desk.ticket.planning?.phase.code == "in-approval")
        #expect(desk.codes(.sendPlan(means: "mail"), as: "agent") == ["gates-not-passed"])
    }

    @Test func `A step imported into a new stage keeps its wait`() throws {
        var registration = CasePapers.registration()
        registration.externalNumber = "INC0000045"
        var desk = CaseDesk(registration)
        try desk.fold(
            .importedStep(
                ImportedStep(stage: .diagnosis, waiting: .customer, label: "Awaiting User Info")),
            by: "import")
        #expect(desk.ticket.waiting?.on == .customer)
        #expect(desk.verdict(.diagnosis) == .paused)
    }
}
