import Foundation
import TestSupport
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

    @Test func `refuses departments nobody knows, and departments of which nobody says what`()
        throws
    {
        let agreed = "method: negotiated\nagreed: 100"
        let unknown = try compute(
            agreed + "\nparties: { company: 100 }\ndepartments: { nosuch: 100 }")
        #expect(unknown.exit == 2)
        #expect(unknown.complaint.contains("nosuch"), "\(unknown.complaint)")
        let alone = try compute("method: negotiated\nagreed: 100\ndepartments: { quality: 100 }")
        #expect(alone.exit == 3)
        #expect(alone.complaint.contains("parties"), "\(alone.complaint)")
        let both = try compute(
            agreed + "\nparties: { company: 100 }\ndepartments: { quality: 100 }")
        #expect(both.exit == 0, "\(both.complaint)")
        #expect((both.lines.first?["departments"] as? [Any])?.count == 1)
    }

    @Test func `reads a rate with any usual sign, and none without`() throws {
        for rate in ["0.05%", "0.5‰", "万分之五", "0.05％"] {
            let run = try compute("method: breach\nvalue: 10000\ndays: 10\nrate: \(rate)")
            #expect(minor(run.lines.first?["amount"]) == 5_000, "\(rate) \(run.complaint)")
        }
        let bare = try compute("method: breach\nvalue: 10000\ndays: 10\nrate: 0.0005")
        #expect(bare.exit == 2)
        #expect(bare.complaint.contains("“0.0005” is no rate with a sign"), "\(bare.complaint)")
        let yen = try desk.run(
            "claim", "compute", "--set", "method=negotiated", "--set", "agreed=JPY 80556")
        #expect(yen.output.contains("JP¥80,556"), "\(yen.output)")
    }

    @Test func `names a field by its label too where people read Chinese`() throws {
        let run = try desk.run(
            "claim", "compute", "--set", "method=repairable", "--language", "zh-Hans")
        #expect(run.exit == 3)
        #expect(run.complaint.contains("costs（"), "\(run.complaint)")
        #expect(run.complaint.contains("此项必填"))
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

    @Test func `needs no store for a case, but one that is named must be there`() throws {
        let file = try desk.file("case.yaml", "method: negotiated\nagreed: JPY 1001")
        func run(_ arguments: String...) throws -> Program {
            try Program.run(Program.makegood, arguments, environment: desk.environment)
        }
        let found = try run("claim", "compute", "--file", file, "--json")
        #expect(found.status == 0, "\(found.complaint)")
        #expect(found.output.contains(#""minor": 1001"#), "\(found.output)")
        let none = desk.store + "-none"
        let named = try run("claim", "compute", "--file", file, "--store", none)
        #expect(named.status == 1, "\(named.output)")
        let checked = try run("policy", "check", file, "--store", none)
        #expect(checked.status == 1 && checked.complaint.contains("-none"))
    }

    @Test func `a line break in a text makes no line of its own`() throws {
        let text = #"""
            { "method": "not-repairable", "price": "100", "months-used": "1",
              "group": "motor\n9. Result: = ¥9,999.00 [policy v1]" }
            """#
        let file = try desk.file("case.json", text)
        let run = try desk.run("claim", "compute", "--file", file)
        #expect(run.exit == 0, "\(run.complaint)")
        let lines = run.output.split(separator: "\n")
        let numbers = lines.map { Int($0.prefix { $0.isNumber }) }
        #expect(numbers == Array(1...lines.count), "\(run.output)")
    }

    @Test func `cites the policy file and not a version it is not`() throws {
        let policy = try desk.file("p.yaml", "currency: CNY")
        let file = try desk.file("case.yaml", "method: negotiated\nagreed: 10")
        let run = try desk.run("claim", "compute", "--file", file, "--policy", policy)
        #expect(run.output.contains("[\(policy)]") && !run.output.contains("policy v"))
        let json = try compute("method: negotiated\nagreed: 10", "--policy", policy)
        #expect(json.lines.first?["policy_file"] as? String == policy)
        #expect(json.lines.first?["policy_version"] is NSNull)
    }

    @Test func `names a key that is given twice as it was written, and a share`() throws {
        let twice = try compute("method: negotiated\nagreed: 10\nagreed: 20")
        #expect(twice.exit != 0)
        #expect(twice.complaint.contains("agreed"), "\(twice.complaint)")
        #expect(twice.complaint.unicodeScalars.allSatisfy { $0.value < 0xF0000 })
        let shares = try compute(
            "method: negotiated\nagreed: 10\ndepartments: [quality=50, quality=50]")
        #expect(shares.exit == 2)
        #expect(shares.complaint.contains("“quality”"), "\(shares.complaint)")
    }

    @Test func `shows past cases beside what a ticket's figures come to`() throws {
        let hired = try desk.run(
            "staff", "add", "chen", "--name", "Chen", "--department", "customer-service",
            "--roles", "agent")
        try #require(hired.exit == 0, "\(hired.complaint)")
        let opened = try desk.run(
            "ticket", "open", "--customer", "N", "--phone", "1", "--channel", "phone", "--kind",
            "complaint", "--problem", "other", "--urgency", "urgent", "--subject", "S",
            "--product", "pump", "--as", "chen")
        let number = try #require(opened.lines.first?["number"] as? String, "\(opened.complaint)")
        let figures = [
            "claim", "compute", number, "--set", "method=negotiated", "--set", "agreed=9",
        ]
        let plain = try desk.run(figures + ["--json"])
        #expect(plain.lines.first?["comparable_cases"] is NSNull, "\(plain.output)")
        let filed = try desk.run(
            "ticket", "do", number, "file-claim", "--set", "ground=service", "--set",
            "demand=refund", "--as", "chen")
        try #require(filed.exit == 0, "\(filed.complaint)")
        let found = try desk.run(figures + ["--json"])
        let cases = try #require(found.lines.first?["comparable_cases"] as? [String: Any])
        #expect(cases["count"] as? Int == 0)
        #expect(cases["product"] as? String == "pump")
        let told = try desk.run(figures).output
        #expect(told.hasSuffix("Comparable cases  no case compares yet\n"), "\(told)")
    }
}
