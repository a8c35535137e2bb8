import Casework
import ServiceTime
import TestSupport
import Testing

/// A plan's digest covers everything an approver or the customer relies on.
@Suite struct DigestTests {
    private static let changes: [@Sendable (inout PlanContent) -> Void] = [
        { $0.kind = .decline(reason: "other") }, { $0.chosen = nil }, { $0.derivation = ["a"] },
        { $0.derivation = ["", "a"] }, { $0.options[0].title += " " },
        { $0.options[0].measures.reverse() }, { $0.options[0].measures[0].details = "x" },
        { $0.options[0].amount.minorUnits += 1 }, { $0.options[0].amount.currency = .usd },
        { $0.options[0].cost.minorUnits += 1 }, { $0.options[0].cycleDays = 0 },
        { $0.options[0].bearers = [PartyShare(.customer, .whole)] },
        { $0.options[0].executing = CasePapers.quality },
        { $0.options[0].completion.seconds += 1 }, { $0.options[0].resources = "x" },
        { $0.options[0].explanation += "." }, { $0.options.append($0.options[0]) },
    ]

    private func digest(of content: PlanContent, on desk: CaseDesk) throws -> Digest {
        let events = try desk.ticket.decide(.proposePlan(content), in: desk.context("engineer"))
        guard case .planProposed(let proposed)? = events.first else {
            throw Refused(reasons: [.planMissing])
        }
        return proposed.digest
    }

    @Test func `No two different plans share a digest`() throws {
        let desk = try CaseDesk.claim(at: .planWanted)
        var seen: Set<Digest> = [try digest(of: CasePapers.payment(), on: desk)]
        var counted = 1
        for change in Self.changes {
            var content = CasePapers.payment()
            change(&content)
            guard desk.refusals(.proposePlan(content), as: "engineer").isEmpty else { continue }
            seen.insert(try digest(of: content, on: desk))
            counted += 1
        }
        #expect(seen.count == counted && counted > 10)
    }

    @Test func `The digest covers the ticket's liability and evidence, and the number`() throws {
        var desk = try CaseDesk.claim(at: .planWanted)
        var digests = [try digest(of: CasePapers.payment(), on: desk)]
        try desk.perform(.addEvidence(try #require(CasePapers.evidence())), as: "agent")
        digests.append(try digest(of: CasePapers.payment(), on: desk))
        let shared = CasePapers.liability([CasePapers.quality, CasePapers.service])
        try desk.perform(.determineLiability(shared), as: "engineer")
        digests.append(try digest(of: CasePapers.payment(), on: desk))
        try desk.perform(.proposePlan(CasePapers.payment()), as: "engineer")
        digests.append(try digest(of: CasePapers.payment(), on: desk))
        #expect(Set(digests).count == 4)
    }

    @Test(arguments: [
        "", "ab", String(repeating: "g", count: 64), String(repeating: "a", count: 63),
        String(repeating: "a", count: 65), String(repeating: "é", count: 32),
        " " + String(repeating: "a", count: 63),
    ])
    func `What is not 64 hexadecimal digits is no digest`(hex: String) {
        #expect(Digest(hex: hex) == nil)
    }

    @Test func `Capitals are the same digits`() {
        let text = String(repeating: "AB", count: 32)
        #expect(Digest(hex: text)?.hex == text.lowercased())
    }
}
