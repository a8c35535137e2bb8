import Casework
import Foundation
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
        .liability(.thirdParty), .department(Department("quality")),
    ])
    func `keeps every kind of condition`(condition: GateCondition) throws {
        var policy = standard
        policy.gates = [GateRule(.legal, heads: .concerned, level: 2, minimum: 3, when: condition)]
        let bytes = try CanonicalJSON.encode(policy)
        #expect(try CanonicalJSON.decode(Policy.self, from: bytes).gates == policy.gates)
    }

    @Test(arguments: ["negotiation", "major-incident"])
    func `written before it had a part has the usual one`(key: String) throws {
        var other = standard
        other.negotiation.rounds = 7
        other.majorIncident.pieces = 7
        let whole = try JSONSerialization.jsonObject(with: Data(CanonicalJSON.encode(other)))
        var members = try #require(whole as? [String: Any])
        #expect(members.removeValue(forKey: key) != nil)
        let bytes = try JSONSerialization.data(withJSONObject: members)
        let read = try JSONDecoder().decode(Policy.self, from: bytes)
        #expect((read.negotiation == standard.negotiation) == (key == "negotiation"))
        #expect((read.majorIncident == standard.majorIncident) == (key == "major-incident"))
    }
}
