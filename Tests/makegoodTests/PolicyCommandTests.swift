import Foundation
import Testing

/// `makegood policy` as scripts and administrators use it.
@Suite struct PolicyCommandTests {
    private let desk: CommandLineDesk

    init() throws {
        desk = try CommandLineDesk()
        for (login, roles) in [("admin", "administrator"), ("chenjing", "agent")] {
            let added = try desk.run(
                "staff", "add", login, "--name", login, "--department", "customer-service",
                "--roles", roles)
            try #require(added.exit == 0, "\(added.complaint)")
        }
    }

    private func adopt(
        _ file: String, from day: String, as login: String = "admin"
    ) throws -> CommandLineRun {
        try desk.run("policy", "adopt", file, "--from", day, "--as", login, "--json")
    }

    private func open(at now: String) throws -> [String: Any]? {
        try desk.run(
            "ticket", "open", "--customer", "N", "--phone", "1", "--channel", "phone", "--kind",
            "complaint", "--problem", "other", "--urgency", "urgent", "--subject", "S", "--as",
            "chenjing", "--now", now
        ).lines.first
    }

    @Test func `what is shown is without mistakes and no different`() throws {
        let shown = try desk.run("policy", "show")
        #expect(shown.exit == 0, "\(shown.complaint)")
        let file = try desk.file("p.yaml", shown.output)
        let checked = try desk.run("policy", "check", file)
        #expect(checked.exit == 0, "\(checked.output)")
        #expect(try desk.run("policy", "diff", file).output == "no differences\n")
        #expect(try desk.run("policy", "diff").output == "no differences\n")
    }

    @Test func `mistakes are named by file, line and column`() throws {
        let file = try desk.file("p.yaml", "clocks:\n  plan: { urgent: 3x }\ngate: []\n")
        let checked = try desk.run("policy", "check", file)
        #expect(checked.exit == 1)
        let lines = checked.output.split(separator: "\n")
        #expect(lines.count == 2)
        #expect(lines.first?.hasPrefix("\(file):2:19: “3x”") == true, "\(lines)")
        #expect(lines.last?.hasSuffix("did you mean “gates”?") == true, "\(lines)")
        let adopted = try adopt(file, from: "2030-01-01")
        #expect(adopted.exit == 1)
        #expect(adopted.complaint == checked.output)
        let missing = try desk.run("policy", "check", file + "x")
        #expect(missing.exit == 1)
        #expect(missing.output.contains("there is no such file"))
    }

    @Test func `an adopted policy governs from its day on`() throws {
        let file = try desk.file("p.yaml", "clocks: { first-response: { urgent: 1h } }")
        let adopted = try adopt(file, from: "2030-01-02")
        #expect(adopted.exit == 0, "\(adopted.complaint)")
        #expect(adopted.lines.first?["version"] as? Int == 2)
        let before = try open(at: "2030-01-01T23:59:59+08:00")
        let behind = try open(at: "2030-01-02T00:00:00+08:00")
        #expect(before?["policy"] as? Int == 1)
        #expect(behind?["policy"] as? Int == 2)
        let clock = (behind?["clocks"] as? [[String: Any]])?.first
        #expect(clock?["due"] as? String == "2030-01-02T01:00:00+08:00")
        let early = try desk.run("policy", "show", "--at", "2030-01-01").output
        let late = try desk.run("policy", "show", "--at", "2030-01-02").output
        #expect(early.contains("urgent: 2h, important: 4h"))
        #expect(late.contains("urgent: 1h, important: 4h"))
        let compared = try desk.run("policy", "diff", file, "--at", "2030-01-01").output
        #expect(
            compared
                == "- clocks.first-response.urgent: 2h\n+ clocks.first-response.urgent: 1h\n")
        #expect(try desk.run("audit", "verify").exit == 0)
    }

    @Test func `what a file leaves out is told before it goes back to the standard`() throws {
        let first = try desk.file("p.yaml", "clocks: { first-response: { urgent: 1h } }")
        #expect(try adopt(first, from: "2030-01-01").exit == 0)
        let second = try desk.file("q.yaml", "currency: EUR")
        let told = try desk.run(
            "policy", "adopt", second, "--from", "2030-01-02", "--as", "admin")
        #expect(told.exit == 0)
        #expect(told.complaint.contains("- clocks.first-response.urgent: 1h"), "\(told.complaint)")
        #expect(told.complaint.contains("+ clocks.first-response.urgent: 2h"))
        #expect(!told.complaint.contains("currency"))
        let kept = try desk.run(
            "policy", "adopt", first, "--keep", "--from", "2030-01-03", "--as", "admin")
        #expect(kept.complaint.isEmpty || kept.complaint.contains("year ahead"))
        let shown = try desk.run("policy", "show", "--at", "2030-01-03").output
        #expect(shown.contains("currency: EUR") && shown.contains("urgent: 1h"))
    }

    @Test func `adopting the same again changes nothing and says so`() throws {
        let file = try desk.file("p.yaml", "currency: EUR")
        #expect(try adopt(file, from: "2030-01-01").exit == 0)
        let again = try adopt(file, from: "2030-02-01")
        #expect(again.exit == 0)
        #expect(again.lines.first?["unchanged"] as? Bool == true)
        #expect(
            try desk.run("policy", "show", "--versions").output.split(separator: "\n").count == 2)
    }

    @Test func `a date far ahead locks nothing`() throws {
        let file = try desk.file("p.yaml", "currency: EUR")
        let far = try desk.run(
            "policy", "adopt", file, "--from", "9999-12-31", "--as", "admin")
        #expect(far.exit == 0)
        #expect(far.complaint.contains("9999-12-31 is more than a year ahead"))
        let other = try desk.file("q.yaml", "currency: USD")
        let refused = try adopt(other, from: "2030-01-01")
        #expect(refused.exit == 3)
        #expect(refused.output.contains("policy-supersedes"))
        let withdrawn = try desk.run(
            "policy", "withdraw", "--reason", "a slip", "--as", "admin")
        #expect(withdrawn.exit == 0, "\(withdrawn.complaint)")
        #expect(try adopt(other, from: "2030-01-01").exit == 0)
        let versions = try desk.run("policy", "show", "--versions", "--json")
        #expect(versions.lines.map { $0["superseded"] as? Bool } == [false, true, false, false])
        #expect(versions.lines.map { $0["reason"] as? String } == [nil, nil, "a slip", nil])
        #expect(try desk.run("policy", "withdraw", "--reason", "x", "--as", "chenjing").exit == 3)
        #expect(try desk.run("audit", "verify").exit == 0)
    }

    @Test func `only an administrator adopts, and nothing before the newest`() throws {
        let file = try desk.file("p.yaml", "currency: EUR")
        let refused = try adopt(file, from: "2001-01-01", as: "chenjing")
        #expect(refused.exit == 3)
        let reasons = refused.lines.first?["reasons"] as? [[String: Any]] ?? []
        #expect(
            reasons.compactMap { $0["code"] as? String } == ["role-missing", "policy-day-over"])
        #expect(try adopt(file, from: "tomorrow").exit == 2)
        #expect(try adopt(file, from: "2030-01-01T12:00:00+08:00").exit == 2)
        #expect(
            try desk.run("policy", "show", "--versions").output.split(separator: "\n").count == 1)
    }

    @Test func `a bad file is told as JSON, and doubts are warnings`() throws {
        let bad = try desk.file("p.yaml", "causes: misuse\ngates: []\n")
        for arguments in [
            ["check", bad, "--json"], ["diff", bad, "--json"],
            ["try", bad, "--since", "2026-01-01", "--json"],
            ["adopt", bad, "--from", "2030-01-01", "--as", "admin", "--json"],
        ] {
            let run = try desk.run(["policy"] + arguments)
            #expect(run.exit == 1)
            let mistakes = run.lines.first?["mistakes"] as? [[String: Any]] ?? []
            #expect(mistakes.compactMap { $0["line"] as? Int } == [1, 2], "\(run.output)")
            #expect(mistakes.compactMap { $0["is_warning"] as? Bool } == [false, true])
        }
        let doubtful = try desk.file("q.yaml", "gates: []\n")
        let checked = try desk.run("policy", "check", doubtful)
        #expect(checked.exit == 0)
        #expect(checked.output.hasPrefix("warning: \(doubtful):1:8: gates is empty"))
        let adopted = try desk.run(
            "policy", "adopt", doubtful, "--from", "2030-01-01", "--as", "admin")
        #expect(adopted.exit == 0)
        #expect(adopted.complaint.contains("gates is empty"), "\(adopted.complaint)")
    }

    @Test func `what is refused is told without warnings, and each warning is named one`() throws {
        let file = try desk.file("p.yaml", "currency: EUR")
        #expect(try adopt(file, from: "9999-12-31").exit == 0)
        let other = try desk.file("q.yaml", "currency: USD")
        let refused = try desk.run(
            "policy", "adopt", other, "--from", "9999-12-31", "--as", "admin")
        #expect(refused.exit == 3)
        #expect(refused.complaint.split(separator: "\n").count == 1, "\(refused.complaint)")
        let told = try desk.run(
            "policy", "adopt", other, "--from", "9999-12-31", "--reason", "a slip", "--as", "admin")
        #expect(told.exit == 0)
        let lines = told.complaint.split(separator: "\n").filter { !$0.hasPrefix("  ") }
        #expect(lines.allSatisfy { $0.hasPrefix("warning: ") }, "\(told.complaint)")
        #expect(Set(lines).count == lines.count)
        let versions = try desk.run("policy", "show", "--versions", "--json")
        #expect(versions.lines.map { $0["superseded"] as? Bool } == [false, true, false])
    }

    @Test func `a day before every policy is answered with a word`() throws {
        let shown = try desk.run("policy", "show", "--at", "2001-01-01")
        #expect(shown.exit == 0)
        #expect(shown.complaint.contains("No policy was in force then; version 1"))
        let json = try desk.run("policy", "show", "--at", "2001-01-01", "--json")
        #expect(json.lines.first?["before_first"] as? Bool == true)
        #expect(try desk.run("policy", "show").complaint.isEmpty)
    }

    @Test func `a trial replays dossiers, and names those behind each figure`() throws {
        let hired = try desk.run(
            "staff", "add", "lead", "--name", "lead", "--department", "customer-service",
            "--roles", "supervisor")
        try #require(hired.exit == 0)
        let suggested = try desk.run(
            "dossier", "begin", "suggestion", "--as", "chenjing", "--now",
            "2030-01-07T09:00:00+08:00", "--set", "subject=Shade", "--set", "text=A shade",
            "--set", "suggested-by=Chen", "--set", "department=customer-service")
        try #require(suggested.exit == 0, "\(suggested.complaint)")
        let number = suggested.lines.first?["number"] as? String ?? ""
        let file = try desk.file("p.yaml", "clocks: { suggestion: { target: 1h, calendar: 24x7 } }")
        func trial(_ since: String) throws -> [String: Any]? {
            try desk.run(
                "policy", "try", file, "--since", since, "--json", "--now",
                "2030-01-07T17:00:00+08:00"
            ).lines.first
        }
        let found = try trial("2030-01-01")
        #expect(found?["dossiers"] as? Int == 1)
        let deadlines = found?["deadlines"] as? [[String: Any]] ?? []
        #expect(deadlines.first?["kind"] as? String == "suggestion")
        #expect(deadlines.first?["broken"] as? [String] == [number])
        let none = try trial("2030-01-08")
        #expect(none?["dossiers"] as? Int == 0)
        #expect((none?["deadlines"] as? [Any])?.isEmpty == true)
    }
}
