import Casework
import TestSupport
import Testing

/// A record of regions that somebody changed is refused by the fold or folds to a ticket that keeps
/// their invariants; it never stops the program.
@Suite struct `A changed record of the regions` {
    /// A claim that went through every region.
    private static func record() throws -> [Fact] {
        var desk = try CaseDesk.claim(at: .diagnosis)
        try desk.perform(CaseDesk.team("engineer", "quality"), as: "engineer")
        try desk.perform(CaseDesk.subtask, as: "engineer")
        try desk.perform(CaseDesk.done(), as: "quality")
        try desk.perform(CaseDesk.declaration, as: "supervisor")
        try desk.perform(CaseDesk.report(), as: "engineer")
        try desk.diagnose(RegionPapers.shared)
        try desk.perform(CaseDesk.demand, as: "sales")
        try desk.perform(CaseDesk.reply(.partly, yuan: 600), as: "sales")
        try desk.perform(CaseDesk.recovery(yuan: 400), as: "finance")
        try desk.perform(CaseDesk.reply(.accepted), as: "sales")
        try desk.perform(CaseDesk.recovery(yuan: 600), as: "finance")
        try desk.perform(CaseDesk.contest, as: "quality-head")
        try desk.perform(CaseDesk.changed([CasePapers.quality]), as: "quality-head-two")
        try desk.submit()
        try desk.dispute(through: .settled)
        try desk.submit()
        try desk.approveAll()
        try desk.perform(.sendPlan(means: "mail"), as: "agent")
        try desk.perform(.recordConsent(CasePapers.answer()), as: "agent")
        try desk.perform(CaseDesk.dispute, as: "agent")
        try desk.perform(CaseDesk.separation, as: "executive")
        try desk.execute()
        try desk.perform(CaseDesk.lift, as: "executive")
        return desk.facts
    }

    /// What is unsound in the ticket the facts fold to; nil also when the fold refuses them.
    private func problem(in facts: [Fact]) -> String? {
        guard case .opened(let opened)? = facts.first?.event else { return nil }
        var ticket = Ticket(
            number: "202603-001", opened: opened, by: "agent", at: CasePapers.morning,
            under: CasePapers.policy)
        for fact in facts.dropFirst() {
            let before = ticket
            do {
                try ticket.apply(fact, under: CasePapers.policy)
            } catch {
                return ticket == before ? nil : "a refused fact changed the ticket"
            }
            let regions = ticket.regions
            let isSound =
                regions.disputes.count(where: \.stopsWork) <= 1
                && regions.incidents.count(where: \.isOpen) <= 1
                && regions.contests.count { $0.ruling == nil } <= 1
                && (regions.openContest == nil || ticket.liability != nil)
                && regions.recourses.allSatisfy {
                    (0...$0.accepted.minorUnits).contains($0.recovered.minorUnits)
                        && (0...$0.demanded.amount.minorUnits).contains($0.accepted.minorUnits)
                }
                && ticket.investigators.isSuperset(of: regions.investigation.members)
            if !isSound { return "\(fact.event.kind) left the regions unsound" }
        }
        return nil
    }

    @Test func `is sound as it was`() throws {
        let facts = try Self.record()
        #expect(problem(in: facts) == nil)
        let kinds = Set(facts.compactMap(\.event.kind.regional))
        #expect(kinds.count > 14)
        #expect(
            try Ticket(number: "202603-001", facts: facts, under: CasePapers.policy).stage
                == .confirmation)
    }

    @Test func `with a fact removed, moved or repeated`() throws {
        let facts = try Self.record()
        for first in facts.indices {
            var removed = facts
            removed.remove(at: first)
            #expect(problem(in: removed) == nil, "without \(facts[first].event.kind)")
            #expect(problem(in: Array(facts[...first] + facts[first...])) == nil, "\(first) twice")
            for second in facts.indices where second > first {
                var swapped = facts
                swapped.swapAt(first, second)
                #expect(problem(in: swapped) == nil, "\(first) and \(second)")
            }
        }
    }

    @Test(arguments: [Int.min, -1, 0, 1, 60_001, .max])
    func `with other amounts and numbers of a recourse`(number: Int) throws {
        let facts = try Self.record()
        let amount = Money(minorUnits: number, currency: .cny)
        let events: [RegionEvent] = [
            .recourseDemanded(
                RecourseDemanded(against: .carrier, debtor: "x", amount: amount)),
            .recourseAnswered(RecourseAnswered(recourse: 0, reply: .partly, amount: amount)),
            .recourseAnswered(RecourseAnswered(recourse: number, reply: .accepted)),
            .recourseRecovered(RecourseRecovered(recourse: 0, amount: amount, voucher: "V")),
            .recourseRecovered(RecourseRecovered(recourse: number, amount: amount, voucher: "V")),
            .recourseWrittenOff(RecourseWrittenOff(recourse: number, reason: "x")),
            .subtaskDone(SubtaskDone(subtask: number, result: "x")),
        ]
        for index in facts.indices.dropFirst() {
            for event in events {
                var changed = facts
                changed.insert(Fact(.region(event), by: "finance", at: facts[index].at), at: index)
                changed.insert(Fact(.region(event), by: "finance", at: facts[index].at), at: index)
                #expect(problem(in: changed) == nil, "\(event.kind) at \(index)")
            }
        }
    }
}
