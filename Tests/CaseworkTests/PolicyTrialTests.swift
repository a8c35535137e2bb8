import Casework
import ServiceTime
import TestSupport
import Testing

@Suite struct `A policy tried on a history` {
    private let own = CasePapers.policy

    private func trial(
        of desk: CaseDesk, _ change: (inout Policy) -> Void
    ) throws -> PolicyTrial {
        var other = own
        change(&other)
        return try PolicyTrial(
            number: "202603-001", facts: desk.facts, own: own, other: other, at: desk.now)
    }

    @Test func `that is the ticket's own changes nothing`() throws {
        let found = try trial(of: CaseDesk.claim(at: .closed)) { _ in }
        #expect(found.deadlines.isEmpty)
        #expect(found.gates.isEmpty)
    }

    @Test func `finds deadlines broken that were met, and met that were broken`() throws {
        var desk = CaseDesk()
        desk.now = desk.now + .hours(3)
        try desk.perform(.respond(message: "We look into it"), as: "agent")
        let stricter = ClockTerms(target: .elapsed(.hours(2)), calendar: Policy.roundTheClock)
        let broken = try trial(of: desk) { $0.clocks[.firstResponse] = stricter }
        #expect(broken.deadlines.map(\.kind) == [.firstResponse])
        #expect(broken.deadlines.map(\.isBroken) == [true])
        var other = own
        other.clocks[.firstResponse] = stricter
        let met = try PolicyTrial(
            number: "n", facts: desk.facts, own: other, other: own, at: desk.now)
        #expect(met.deadlines.map(\.isBroken) == [false])
    }

    @Test func `finds the gates that submitted plans would have needed`() throws {
        let desk = try CaseDesk.claim(at: .inApproval)
        let more = try trial(of: desk) { $0.gates.append(GateRule(.sales, level: 2, when: .money)) }
        #expect(more.gates.map(\.gate) == [GateID(.sales)])
        #expect(more.gates.map(\.isAdded) == [true])
        let fewer = try trial(of: desk) { policy in
            policy.gates.removeAll { $0.role == .finance }
        }
        #expect(fewer.gates.map(\.gate) == [GateID(.finance)])
        #expect(fewer.gates.map(\.isAdded) == [false])
    }

    private func paid(_ items: [CompensationBasis], yuan: Int) throws -> CaseDesk {
        var desk = try CaseDesk.claim(at: .planWanted)
        try desk.perform(.computeAmount(items), as: "engineer")
        try desk.submit(CasePapers.payment(yuan: yuan))
        try desk.approveAll()
        try desk.perform(.sendPlan(means: "mail"), as: "agent")
        try desk.perform(.recordConsent(CasePapers.answer()), as: "agent")
        return desk
    }

    private func cny(_ yuan: Int) -> Money { Money(minorUnits: yuan * 100, currency: .cny) }

    @Test func `finds what agreed plans would have paid more or less`() throws {
        let refund = CompensationBasis.notRepairable(
            price: cny(15_600), group: "motor", monthsUsed: 24)
        let desk = try paid([refund], yuan: 12_480)
        let less = try trial(of: desk) { $0.compensation.usefulMonths["motor"] = 48 }
        #expect(less.amounts.map(\.own) == [cny(12_480)])
        #expect(less.amounts.map(\.other) == [cny(7_800)])
        #expect(less.amounts.map(\.difference) == [-468_000])
        let more = try trial(of: desk) { $0.compensation.usefulMonths["motor"] = 240 }
        #expect(more.amounts.map(\.other) == [cny(14_040)])
        #expect(try trial(of: desk) { $0.compensation.usualMonths = 7 }.amounts.isEmpty)
    }

    @Test func `keeps to its own caps, and to its own penalty where the contract names none`()
        throws
    {
        let late = try paid([.shortfall(fee: cny(200), asked: cny(90))], yuan: 90)
        let capped = try trial(of: late) { $0.compensation.shortfallCap = .percent(30) }
        #expect(capped.amounts.map(\.other) == [cny(60)])
        let breach = CompensationBasis.breach(value: cny(10_000), rate: nil, days: 10, cap: nil)
        let desk = try paid([breach], yuan: 50)
        let doubled = try trial(of: desk) { $0.compensation.penaltyRate = Rate(millionths: 1_000) }
        #expect(doubled.amounts.map(\.other) == [cny(100)])
    }

    @Test func `counts the plans it cannot compute anew`() throws {
        let desk = try CaseDesk.claim(at: .execution)
        #expect(try trial(of: desk) { _ in }.uncomputed == 1)
    }
}
