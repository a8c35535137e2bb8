import Casework
import Journal
import ServiceTime
import TestSupport
import Testing

@testable import SQLiteStore

/// Two at once.
extension GatesContractTests {
    @Test func `two approvers at the same instant pass a gate once`() async throws {
        let (made, number) = try store(.sqlite)
        let first = try #require(made as? SQLiteStore)
        let second = try SQLiteStore(at: scratch.store)
        let (now, gate) = (now, GateID(.departmentHead, of: CasePapers.quality))
        let request = Request.act(
            on: number, .approve(gate, digest: nil, note: nil), expecting: nil)
        async let here = Task { try first.rejection(request, by: "quality-head", at: now) }.value
        async let there = Task {
            try second.rejection(request, by: "quality-head-two", at: now)
        }.value
        let rejections = try await [here, there].compactMap(\.self)
        #expect(
            rejections == [.rules(Refused(reasons: [.gateNotOpen(gate, state: .approved)]))])
        let ticket = try #require(try first.ticket(number))
        let gates = try #require(ticket.planning?.phase.approval?.gates)
        #expect(gates.first { $0.id == gate }?.decisions.count == 1)
    }

    @Test func `two stores on one file that escalate at the same time write each clock once`()
        async throws
    {
        let (made, _) = try store(.sqlite)
        let first = try #require(made as? SQLiteStore)
        let second = try SQLiteStore(at: scratch.store)
        let late = now + .days(30)
        let before = try first.head().size
        async let here = Task {
            try first.recordEscalations(by: "agent", at: late, limit: 50).count
        }
        .value
        async let there = Task {
            try second.recordEscalations(by: "supervisor", at: late, limit: 50).count
        }.value
        let written = try await here + there
        #expect(try first.head().size == before + written)
        let ticket = try #require(try first.ticket("202609-001"))
        let clocks = ticket.escalations.map { "\($0.clock) \($0.subject)" }
        #expect(Set(clocks).count == clocks.count && clocks.count == written)
    }
}
