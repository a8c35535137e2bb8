import Casework
import Journal
import ServiceTime
import Testing

@Suite struct `A policy in the record` {
    private let standard = Policy.standard(zone: .fixed(8 * 3_600), publicHolidays: .china)

    @Test func `reads back equal from its canonical bytes`() throws {
        let bytes = try CanonicalJSON.encode(standard)
        #expect(try CanonicalJSON.decode(Policy.self, from: bytes) == standard)
    }

    @Test func `has the same bytes however its tables are ordered`() throws {
        var other = standard
        for kind in ClockKind.allCases.reversed() {
            other.clocks[kind] = nil
            other.clocks[kind] = standard.clocks[kind]
        }
        #expect(try CanonicalJSON.encode(other) == CanonicalJSON.encode(standard))
        other.compensation.usualMonths += 1
        #expect(try CanonicalJSON.encode(other) != CanonicalJSON.encode(standard))
    }

    @Test(arguments: [
        GateCondition.any([.severe, .ground(.lateDelivery), .any([.money])]),
        .amountAtLeast(Money(minorUnits: 1, currency: .jpy)), .decline, .costOrDecline,
    ])
    func `keeps every kind of condition`(condition: GateCondition) throws {
        var policy = standard
        policy.gates = [GateRule(.legal, heads: .concerned, level: 2, minimum: 3, when: condition)]
        let bytes = try CanonicalJSON.encode(policy)
        #expect(try CanonicalJSON.decode(Policy.self, from: bytes).gates == policy.gates)
    }
}
