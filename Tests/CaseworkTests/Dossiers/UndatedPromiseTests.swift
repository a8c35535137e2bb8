import Casework
import ServiceTime
import TestSupport
import Testing

/// A clause that counts from the delivery into a year whose holidays nobody knows yet.
@Suite struct `A promise nobody can date yet` {
    private static let zone = Zone.fixed(8 * 3_600)
    /// 30 December 2030, 09:00 in Shanghai.
    private static let received = zone.instant(of: year(2030, 12, 30)) + .hours(9)

    private static func year(_ year: Int, _ month: Int, _ day: Int) -> CivilDate {
        CivilDate(year: year, month: month, day: day) ?? PromisePapers.first
    }

    /// The standard policy, with offices that do without public holidays or lack those of 2031.
    private static func policy(knowing: Bool) -> Policy {
        knowing
            ? CasePapers.policy
            : Policy.standard(
                zone: zone,
                publicHolidays: PublicHolidays(
                    provider: "china",
                    days: [.init(date: year(2030, 1, 1), name: "元旦", isOff: true)]))
    }

    private static func opened(delivered: String) throws -> (ticket: Ticket, facts: [Fact]) {
        var desk = DossierDesk(at: received)
        _ = try desk.file(
            PromisePapers.content(
                from: year(2030, 1, 1), until: year(2031, 12, 31),
                clauses: [
                    CommitmentClause(
                        .repair, .atMost, 3, .workingDays, calendar: Policy.office, from: .delivery)
                ]))
        let registration = Registration(
            customer: "华东电机", channel: .phone, kind: .complaint, problem: "hardware-fault",
            subject: "x", goods: Goods(delivered: delivered))
        let found = PromisesFound(
            for: registration, received: received, under: policy(knowing: false),
            lookup: { key in desk.dossiers.values.filter { $0.summary.keys.contains(key) } },
            promised: { _ in Array(desk.dossiers.values) })
        let context = Context(
            person: CaseStaff.person("agent"), now: received, policy: policy(knowing: false),
            roster: CaseStaff.roster)
        let fact = Fact(
            try Opening(registration: registration, urgency: .general)
                .decide(in: context, promised: found.promises), by: "agent", at: received)
        let ticket = try Ticket(
            number: "203012-001", facts: [fact], under: policy(knowing: false))
        return (ticket, [fact])
    }

    private func resolution(_ ticket: Ticket, knowing: Bool) throws -> ServiceClock {
        let clock = try #require(ticket.clocks.first { $0.kind == .resolution })
        return clock.serviceClock(under: Self.policy(knowing: knowing))
    }

    @Test func `is said to be undated on the clock it drives`() throws {
        let ticket = try Self.opened(delivered: "2030-12-27").ticket
        #expect(ticket.promises.map(\.citation) == ["K202603-001 v1 §1"])
        let undated = try resolution(ticket, knowing: false).undatedTerms(at: Self.received)
        #expect(undated.contains { $0.basis == "K202603-001 v1 §1" })
    }

    @Test func `counts from the delivery once the holidays are known`() throws {
        let ticket = try Self.opened(delivered: "2030-12-27").ticket
        let service = try resolution(ticket, knowing: true)
        let promise = try #require(ticket.promises.first)
        // Three working days after Friday the 27th: when the office closes on 1 January.
        let due = Self.zone.instant(of: Self.year(2031, 1, 1)) + .hours(18)
        #expect(
            try promise.due(received: Self.received, under: Self.policy(knowing: true))
                == due)
        #expect(
            service.verdict(at: Self.received).due == due)
    }

    @Test func `is no promise once it turns out to have been over at the receipt`() throws {
        let ticket = try Self.opened(delivered: "2030-12-02").ticket
        let service = try resolution(ticket, knowing: true)
        #expect(service.terms.count == 1)
        #expect(service.verdict(at: Self.received).state == .running)
    }

    @Test func `is kept by the record as it was found`() throws {
        let (ticket, facts) = try Self.opened(delivered: "2030-12-27")
        let again = try Ticket(
            number: ticket.number, facts: facts, under: Self.policy(knowing: false))
        #expect(again.promises == ticket.promises && again.promises.first?.since != nil)
    }
}
