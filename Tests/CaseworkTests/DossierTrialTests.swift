import Casework
import ServiceTime
import TestSupport
import Testing

@Suite struct `A policy tried on dossiers` {
    private var desk = DossierDesk()

    private func instant(_ text: String) throws -> Instant { try #require(Instant(iso: text)) }

    private func trial(
        of number: String, since: Instant = CasePapers.morning - .days(1),
        _ change: (inout Policy) -> Void
    ) throws -> DossierTrial {
        var other = desk.policy
        change(&other)
        return try DossierTrial(
            number: number, facts: desk.facts[number] ?? [],
            own: PolicyBook(PolicyBook.Edition(desk.policy, from: CivilDate(dayNumber: 0))),
            other: other, since: since, at: desk.now)
    }

    @Test mutating func `finds duties that would have been late or in time by another rule`()
        throws
    {
        let from = try #require(CivilDate("2026-03-01"))
        let number = try desk.begin(
            .duty(.establish(CareSamples.duty(from: from))), as: "supervisor")
        // The 5th of April is a Sunday: by the standard it is due on Friday the 3rd.
        desk.now = try instant("2026-04-05T12:00:00+08:00")
        try desk.perform(
            .duty(.file(report: "see figures", evidence: nil)), on: number, as: "agent")
        let late = try trial(of: number) { $0.care.dutyDaysOff = .next }
        #expect(late.deadlines.map(\.kind) == [.duty])
        #expect(late.deadlines.map(\.isBroken) == [false])
        #expect(try trial(of: number) { $0.care.dutyDay = 4 }.deadlines.isEmpty)
        #expect(try trial(of: number) { _ in }.deadlines.isEmpty)
        #expect(try trial(of: number) { _ in }.judged == 2)
        let behind = desk.now + .days(60)
        #expect(try trial(of: number, since: behind) { $0.care.dutyDaysOff = .next }.judged == 0)
    }

    @Test mutating func `counts a period that was reckoned anew once`() throws {
        let from = try #require(CivilDate("2026-03-01"))
        let number = try desk.begin(
            .duty(.establish(CareSamples.duty(from: from))), as: "supervisor")
        let told = try #require(desk.dossiers[number]?.clocks.first)
        #expect(told.kind == .duty)
        let earlier = try trial(of: number) { $0.care.dutyDay = 1 }
        #expect(earlier.judged == 1)
        desk.now = try instant("2026-04-02T12:00:00+08:00")
        let broken = try trial(of: number) { $0.care.dutyDay = 1 }
        #expect(broken.deadlines.map(\.isBroken) == [true])
        #expect(broken.deadlines.map(\.subject) == ["2026-03-01"])
    }

    @Test mutating func `finds care activities by the rule for days off`() throws {
        let customer: String
        (desk, customer) = try CareSamples.desk()
        let first = try #require(CivilDate("2026-04-04"))
        let number = try desk.begin(
            .careActivity(.plan(CareSamples.care(customer, first: first))), as: "sales")
        desk.now = try instant("2026-04-05T12:00:00+08:00")
        // The 4th of April is a Saturday before a holiday.
        let broken = try trial(of: number) { $0.care.daysOff = .same }
        #expect(broken.deadlines.map(\.kind) == [.careActivity])
        #expect(broken.deadlines.map(\.isBroken) == [true])
    }

    @Test mutating func `finds visits to key customers by another interval`() throws {
        let customer: String
        (desk, customer) = try CareSamples.desk()
        try desk.perform(
            .customer(.markKey(reason: "framework")), on: customer, as: "supervisor")
        desk.now = desk.now + .days(100)
        let broken = try trial(of: customer) { $0.care.keyVisitMonths = 3 }
        #expect(broken.deadlines.map(\.kind) == [.keyCustomerVisit])
        #expect(broken.deadlines.map(\.isBroken) == [true])
    }
}
