import Casework
import SampleData
import ServiceTime
import Testing

/// The sample company: the same from the same seed, and true to the rules.
@Suite struct SampleGeneratorTests {
    private static let now = Instant(seconds: 1_780_000_000)

    private func order(seed: UInt64, tickets: Int, open: Int? = nil) -> SampleGenerator.Order {
        SampleGenerator.Order(
            seed: seed, tickets: tickets, open: open, now: Self.now, zone: .utc,
            policy: .standard(zone: .utc))
    }

    private func histories(_ order: SampleGenerator.Order) -> [(facts: [Fact], ticket: Ticket)] {
        SampleGenerator(order).enumerated().map { $1.history(numbered: "202601-\($0 + 1)") }
    }

    @Test(arguments: [1, 7, 2_026] as [UInt64])
    func `the same seed gives the same facts`(seed: UInt64) {
        let first = histories(order(seed: seed, tickets: 200)).map(\.facts)
        let second = histories(order(seed: seed, tickets: 200)).map(\.facts)
        #expect(first == second)
        #expect(first != histories(order(seed: seed + 1, tickets: 200)).map(\.facts))
    }

    @Test(arguments: [1, 2] as [UInt64])
    func `every history folds to its ticket and lies in the past`(seed: UInt64) throws {
        let policy = Policy.standard(zone: .utc)
        for history in histories(order(seed: seed, tickets: 400)) {
            let ticket = try Ticket(
                number: history.ticket.number, facts: history.facts, under: policy)
            #expect(ticket == history.ticket)
            #expect(history.facts.allSatisfy { $0.at <= Self.now })
            #expect(history.facts.map(\.at) == history.facts.map(\.at).sorted())
        }
    }

    @Test func `as many tickets are open as were asked for, in every stage`() {
        let tickets = histories(order(seed: 5, tickets: 900, open: 300)).map(\.ticket)
        #expect(tickets.count == 900)
        #expect(tickets.count(where: \.isOpen) == 300)
        #expect(Set(tickets.filter(\.isOpen).map(\.stage)) == Set(Stage.working))
    }

    @Test func `tickets come in the order they were received`() {
        let received = histories(order(seed: 9, tickets: 500, open: 80)).map(\.ticket.received)
        #expect(received == received.sorted())
    }

    @Test func `a ticket has twelve entries on average`() {
        let counts = histories(order(seed: 3, tickets: 4_000)).map(\.facts.count)
        let average = Double(counts.reduce(0, +)) / Double(counts.count)
        #expect((11.5...12.5).contains(average), "\(average)")
    }

    @Test func `every role is held by somebody`() {
        let roles = SampleStaff.people.reduce(into: Set<Role>()) { $0.formUnion($1.roles) }
        #expect(roles == Set(Role.allCases))
    }
}
