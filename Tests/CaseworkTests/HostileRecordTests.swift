import Casework
import ServiceTime
import TestSupport
import Testing

/// A record that somebody changed is refused by the fold, or folds to a ticket that still keeps the
/// rules; it never stops the program.
@Suite struct HostileRecordTests {
    /// A claim with a return, a recall, a second round and an archive.
    private static func record() throws -> [Fact] {
        var desk = try CaseDesk.claim(at: .inApproval)
        try desk.perform(.returnPlan(nil, digest: nil, reason: "Too much"), as: "quality-head")
        try desk.submit(CasePapers.payment(yuan: 900))
        try desk.perform(.approve(nil, digest: nil, note: nil), as: "quality-head")
        try desk.perform(.recallDecision(nil, reason: "Misread"), as: "quality-head")
        try desk.approveAll()
        try desk.perform(.sendPlan(means: "mail"), as: "agent")
        try desk.perform(.recordConsent(CasePapers.answer()), as: "agent")
        try desk.perform(.book(what: "Visit", promised: desk.now + .hours(1)), as: "agent")
        try desk.perform(.settleBooking(0, kept: true), as: "agent")
        try desk.execute()
        try desk.perform(.confirmResult(note: ""), as: "agent")
        try desk.perform(.recordDissatisfaction(feedback: "Too little"), as: "agent")
        try desk.submit(CasePapers.decline)
        try desk.approveAll()
        try desk.perform(.sendPlan(means: "mail"), as: "agent")
        let offered = desk.ticket.planning?.phase.version?.digest
        try desk.perform(.recordConsent(CasePapers.answer(digest: offered)), as: "agent")
        try desk.perform(.recordSatisfaction(.satisfied, feedback: nil), as: "agent")
        try desk.archive()
        return desk.facts
    }

    /// Folds `facts` one by one; answers what is unsound, nil also when the fold refuses.
    private func problem(in facts: [Fact]) -> String? {
        guard case .opened(let opened)? = facts.first?.event else {
            #expect(throws: CorruptRecord.self) {
                try Ticket(number: "1", facts: facts, under: CasePapers.policy)
            }
            return nil
        }
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
            if let unsound = ticket.unsound { return unsound }
        }
        return nil
    }

    @Test func `The record as it was is sound`() throws {
        let facts = try Self.record()
        #expect(problem(in: facts) == nil)
        #expect(facts.count > 35)
    }

    @Test func `A removed fact`() throws {
        let facts = try Self.record()
        for index in facts.indices {
            var changed = facts
            changed.remove(at: index)
            #expect(problem(in: changed) == nil, "without \(facts[index].event.kind)")
        }
    }

    @Test func `Two facts in the other order, and a fact twice`() throws {
        let facts = try Self.record()
        for first in facts.indices {
            for second in facts.indices where second > first {
                var changed = facts
                changed.swapAt(first, second)
                #expect(problem(in: changed) == nil, "\(first) and \(second)")
            }
            #expect(problem(in: Array(facts[...first] + facts[first...])) == nil, "\(first) twice")
        }
    }

    @Test func `A fact by somebody else`() throws {
        let facts = try Self.record()
        for index in facts.indices {
            for login in Set(facts.map(\.by)).union(["both-head-finance"]) {
                var changed = facts
                changed[index] = Fact(facts[index].event, by: login, at: facts[index].at)
                #expect(problem(in: changed) == nil, "\(facts[index].event.kind) by \(login)")
            }
        }
    }

    @Test func `A decision on another digest, at another gate, with another verdict`() throws {
        let facts = try Self.record()
        let digests = facts.compactMap { fact -> Digest? in
            guard case .planProposed(let proposed) = fact.event else { return nil }
            return proposed.digest
        }
        for index in facts.indices {
            guard case .gateDecided(let decided) = facts[index].event else { continue }
            let gates = [GateID(.finance), GateID(.executive), GateID(.legal), decided.gate]
            for (digest, gate) in digests.flatMap({ digest in gates.map { (digest, $0) } }) {
                for verdict in Verdict.allCases {
                    var changed = facts
                    changed[index] = Fact(
                        .gateDecided(
                            GateDecided(
                                gate: gate, verdict: verdict, reason: nil, digest: digest)),
                        by: facts[index].by, at: facts[index].at)
                    #expect(problem(in: changed) == nil, "\(gate) \(verdict)")
                }
            }
        }
    }

    @Test(arguments: [Int.min, -1, 0, 89_999, 90_001, .max])
    func `A voucher over another amount`(amount: Int) throws {
        let facts = try Self.record()
        for currency in [Currency.cny, .usd] {
            for index in facts.indices {
                guard case .proofRecorded(let proof) = facts[index].event else { continue }
                var changed = facts
                changed[index] = Fact(
                    .proofRecorded(
                        ProofRecorded(
                            measure: proof.measure, kind: proof.kind, number: proof.number,
                            paid: Money(minorUnits: amount, currency: currency), note: nil)),
                    by: facts[index].by, at: facts[index].at)
                #expect(problem(in: changed) == nil)
            }
        }
    }

    @Test(arguments: [Int.min, -1, 0]) func `A gate that needs nobody`(minimum: Int) throws {
        var desk = try CaseDesk.claim(at: .drafted)
        let digest = try #require(desk.ticket.planning?.phase.version?.digest)
        let gate = GateRequirement(GateID(.finance), level: 1, minimum: minimum)
        #expect(throws: CorruptRecord.self) {
            try desk.fold(
                .planSubmitted(PlanSubmitted(digest: digest, gates: [gate], policy: 1)),
                by: "engineer")
        }
    }

    @Test func `A content that the digest does not cover`() throws {
        let facts = try Self.record()
        for index in facts.indices {
            guard case .planProposed(let proposed) = facts[index].event else { continue }
            var content = proposed.content
            content.options[0].amount.minorUnits += 1
            var changed = facts
            changed[index] = Fact(
                .planProposed(PlanProposed(content: content, digest: proposed.digest)),
                by: facts[index].by, at: facts[index].at)
            #expect(throws: CorruptRecord.self) {
                try Ticket(number: "202603-001", facts: changed, under: CasePapers.policy)
            }
        }
    }
}

extension Ticket {
    /// Which of the rules that hold always a ticket breaks, judged by what stands on it alone.
    fileprivate var unsound: String? {
        let planning = planning?.phase
        guard let approval = planning?.approval ?? agreedPlan?.approval else {
            return stage == .execution ? "execution without a plan" : nil
        }
        let standing = approval.gates.flatMap { gate in gate.standing.map { (gate, $0) } }
        for (gate, decision) in standing {
            if decision.digest != approval.version.digest { return "another digest counts" }
            if approval.version.authors.contains(decision.by) { return "an author decided" }
            let isClosed = gate.id.role == .finance || gate.id.role == .executive
            if isClosed, investigators.contains(decision.by) { return "an investigator decided" }
        }
        if Set(standing.map(\.1.by)).count != standing.count { return "one person decided twice" }
        let isPassed = planning?.code == "approved" || planning?.code == "offered"
        let isAgreed = agreedPlan != nil
        let passed = approval.gates.allSatisfy { gate in
            let count = gate.standing.count { $0.verdict == .approved }
            return count >= max(1, gate.requirement.minimum)
        }
        if isPassed || isAgreed, !passed { return "a gate passed in silence" }
        if let agreed = agreedPlan,
            !agreed.consent.accepted || agreed.consent.digest != agreed.version.digest
        {
            return "no consent"
        }
        guard let executing else { return nil }
        let deciders = standing.map(\.1.by)
        for proof in executing.proofs where proof.kind == .voucher {
            if deciders.contains(proof.by) { return "an approver paid" }
        }
        let paid = executing.paid(in: .cny)
        let amount = executing.plan.version.content.choice?.amount.minorUnits ?? 0
        return (0...amount).contains(paid) ? nil : "\(paid) was paid of \(amount)"
    }
}
