import Casework
import ServiceTime
import TestSupport
import Testing

@Suite struct `Keeping and numbering` {
    @Test(arguments: [
        ("202611-014", 3, "202611-014"), ("202611-014", 5, "202611-00014"),
        ("202611-1000", 3, "202611-1000"), ("202611-1000", 4, "202611-1000"),
    ])
    func `give a serial at least the digits of the policy`(
        _ number: String, _ digits: Int, _ expected: String
    ) {
        let terms = NumberingTerms(serialDigits: digits, claimPrefix: "C")
        #expect(terms.widened(number) == expected)
    }

    @Test(arguments: [
        ("2026-11-22", false, "2031-11-22"), ("2026-11-22", true, "2036-11-22"),
        ("2024-02-29", false, "2029-03-01"),
    ])
    func `end so many years after closing`(
        _ closed: String, _ hasClaim: Bool, _ expected: String
    ) throws {
        let day = try #require(CivilDate(closed))
        let end = RetentionTerms.standard.end(closed: day, hasClaim: hasClaim)
        #expect(end.description == expected)
    }

    @Test func `number a claim with the letters of the policy it was filed under, for ever`()
        throws
    {
        var policy = CasePapers.policy
        policy.numbering.claimPrefix = "SP"
        var desk = CaseDesk(under: policy)
        try desk.file(.other)
        #expect(desk.ticket.claim?.number == "SP202603-001")
        let renamed = try Ticket(
            number: desk.ticket.number, facts: desk.facts, under: CasePapers.policy)
        #expect(renamed.claim?.number == "SP202603-001")
        #expect(try CaseDesk.claim(at: .intake).ticket.claim?.number == "C202603-001")
    }
}
