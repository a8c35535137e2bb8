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
}
