import Foundation
import Testing

/// `makegood claim compute` as scripts use it.
@Suite struct ClaimCommandTests {
    private let desk: CommandLineDesk

    init() throws {
        desk = try CommandLineDesk()
    }

    private func compute(_ text: String, _ more: String...) throws -> CommandLineRun {
        let file = try desk.file("case.yaml", text)
        return try desk.run(["claim", "compute", "--file", file, "--json"] + more)
    }

    private func minor(_ value: Any?) -> Int? { (value as? [String: Any])?["minor"] as? Int }

    @Test func `prints the amount in minor units with every step`() throws {
        let run = try compute(
            """
            method: not-repairable
            price: 15600.00
            group: motor
            months-used: 24
            direct-loss: 300
            indirect-loss: 1000
            parties: { company: 2/3, third-party: 1/3 }
            """)
        #expect(run.exit == 0, "\(run.complaint)")
        let found = try #require(run.lines.first)
        #expect(minor(found["amount"]) == 1_278_000)
        #expect(minor(found["unpaid_indirect_loss"]) == 100_000)
        let lines = try #require(found["lines"] as? [[String: Any]])
        #expect(lines.last?["rule"] as? String == "result")
        #expect(lines.contains { $0["basis"] as? String == "compensation.useful-months.motor" })
        let parties = try #require(found["parties"] as? [[String: Any]])
        #expect(parties.compactMap { minor($0["amount"]) } == [852_000, 426_000])
    }

    @Test func `applies a policy file`() throws {
        let policy = try desk.file("p.yaml", "compensation: { useful-months: { motor: 48 } }")
        let run = try compute(
            "method: not-repairable\nprice: 15600\ngroup: motor\nmonths-used: 24", "--policy",
            policy)
        #expect(minor(run.lines.first?["amount"]) == 780_000)
    }

    @Test func `refuses what a hard cap forbids, with the limit`() throws {
        let run = try compute("method: shortfall\nfee: 100\nasked: 50.01")
        #expect(run.exit == 3)
        let reasons = run.lines.first?["reasons"] as? [[String: Any]]
        #expect(reasons?.first?["code"] as? String == "over-hard-cap")
        #expect(run.complaint.contains("¥50.00"))
        #expect(try compute("method: shortfall\nfee: 100\nasked: 50.00").exit == 0)
    }

    @Test func `names the field and the place of what cannot be read`() throws {
        let wrong = try compute("method: shortfall\nfee: much\nasket: 1")
        #expect(wrong.exit == 2)
        #expect(wrong.complaint.contains("case.yaml:2:6: fee:"), "\(wrong.complaint)")
        #expect(wrong.complaint.contains("“asked”"), "\(wrong.complaint)")
        #expect(try compute("method: shortfall\nfee: 1").exit == 3)
        #expect(try compute("method: [").exit == 1)
        #expect(try desk.run("claim", "compute", "--file", desk.store + "x").exit == 1)
        #expect(try desk.run("claim", "compute").exit == 2)
    }

    @Test func `needs no store for a case`() throws {
        let file = try desk.file("case.yaml", "method: negotiated\nagreed: JPY 1001")
        let run = try desk.run(
            "claim", "compute", "--file", file, "--json", "--store", desk.store + "-none")
        #expect(run.exit == 0, "\(run.complaint)")
        #expect(minor(run.lines.first?["amount"]) == 1_001)
    }
}
