import Foundation
import Testing

/// What scripts rely on: arguments, exit codes and the shape of JSON.
@Suite struct TicketCommandTests {
    private func desk() throws -> CommandLineDesk {
        let desk = try CommandLineDesk()
        for (login, department, roles) in [
            ("chenjing", "customer-service", "agent"), ("wangqiang", "service", "engineer"),
        ] {
            let added = try desk.run(
                "staff", "add", login, "--name", login, "--department", department, "--roles",
                roles)
            try #require(added.exit == 0, "\(added.complaint)")
        }
        return desk
    }

    private func open(_ desk: CommandLineDesk, as login: String = "chenjing") throws
        -> CommandLineRun
    {
        try desk.run(
            "ticket", "open", "--customer", "华东电机", "--phone", "13800000001", "--channel",
            "phone", "--kind", "complaint", "--problem", "hardware-fault", "--urgency", "urgent",
            "--subject", "主轴异响", "--as", login, "--now", "2026-02-13T10:00:00+08:00")
    }

    @Test func `a ticket is opened, worked on and shown with the keys scripts read`() throws {
        let desk = try desk()
        let opened = try open(desk)
        #expect(opened.exit == 0, "\(opened.complaint)")
        #expect(opened.lines.first?["number"] as? String == "202602-001")
        let taken = try desk.run(
            "ticket", "do", "202602-001", "take", "--as", "chenjing", "--now",
            "2026-02-13T10:05:00+08:00")
        #expect(taken.exit == 0, "\(taken.complaint)")
        #expect(taken.lines.first?["owner"] as? String == "chenjing")
        let shown = try #require(
            desk.run(
                "ticket", "show", "202602-001", "--json", "--now", "2026-02-13T10:06:00+08:00"
            ).lines.first)
        for key in [
            "number", "stage", "owner", "urgency", "waiting", "clocks", "claim", "plan", "gates",
            "consent", "history",
        ] { #expect(shown[key] != nil, "\(key)") }
        let clock = try #require((shown["clocks"] as? [[String: Any]])?.first)
        #expect(clock["kind"] as? String == "first-response")
        #expect(clock["due"] as? String == "2026-02-13T12:00:00+08:00")
        #expect(clock["remaining_seconds"] as? Int == 6_840)
    }

    @Test func `a refusal ends with 3 and gives every reason`() throws {
        let desk = try desk()
        _ = try open(desk)
        let refused = try desk.run(
            "ticket", "do", "202602-001", "accept", "--as", "wangqiang", "--json")
        #expect(refused.exit == 3)
        let reasons = refused.lines.first?["reasons"] as? [[String: Any]] ?? []
        let codes = reasons.compactMap { $0["code"] as? String }
        #expect(codes.contains("role-missing") && codes.contains("first-response-missing"))
        #expect(refused.complaint.split(separator: "\n").count == reasons.count)
        let silent = try desk.run("ticket", "do", "202602-001", "wait", "--as", "chenjing")
        #expect(silent.exit == 3)
    }

    @Test func `the menu names every command with the reasons that grey it`() throws {
        let desk = try desk()
        _ = try open(desk)
        let menu = try desk.run("ticket", "commands", "202602-001", "--as", "chenjing")
        let entries = try #require(
            JSONSerialization.jsonObject(with: Data(menu.output.utf8)) as? [[String: Any]])
        #expect(entries.count > 30)
        for entry in entries {
            let reasons = try #require(entry["reasons"] as? [[String: Any]])
            #expect(entry["allowed"] as? Bool == reasons.isEmpty)
        }
    }

    @Test(arguments: [
        ["ticket", "do", "202602-001", "fly"], ["ticket", "nothing"], ["ticket", "show"],
        ["ticket", "do", "202602-001", "respond", "--set", "message"],
        ["ticket", "do", "202602-001", "respond", "--set", "mesage=x"],
        ["ticket", "list", "--view", "everything"], ["ticket", "list", "--filter", "stage:moon"],
        ["staff", "add", "x", "--name", "X", "--department", "d", "--roles", "king"],
        ["export", "--format", "pdf"], ["ticket", "show", "202602-001", "--now", "noon"],
    ])
    func `wrong usage ends with 2`(arguments: [String]) throws {
        let desk = try desk()
        _ = try open(desk)
        let result = try desk.run(arguments + (arguments[1] == "do" ? ["--as", "chenjing"] : []))
        #expect(result.exit == 2, "\(result.complaint)")
        #expect(!result.complaint.isEmpty)
    }

    @Test func `what is not understood ends with 2, what is missing with 3, each told at once`()
        throws
    {
        let desk = try desk()
        func codes(_ run: CommandLineRun) -> [String] {
            let reasons = run.lines.first?["reasons"] as? [[String: Any]] ?? []
            return reasons.compactMap { $0["code"] as? String }
        }
        let wrong = try desk.run(
            "ticket", "open", "--customer", "c", "--channel", "pigeon", "--kind", "complaint",
            "--problem", "nonsense", "--urgency", "urgent", "--subject", "s", "--as", "chenjing",
            "--json")
        #expect(wrong.exit == 2)
        #expect(codes(wrong) == ["not-a-choice", "unknown-code"])
        let unknown = try desk.run(
            "ticket", "open", "--customer", "c", "--channel", "phone", "--kind", "complaint",
            "--problem", "nonsense", "--urgency", "urgent", "--subject", "s", "--as", "chenjing",
            "--json")
        #expect(unknown.exit == 2)
        #expect(codes(unknown) == ["unknown-code"])
        let lacking = try desk.run(
            "ticket", "open", "--customer", "c", "--channel", "phone", "--as", "chenjing", "--json")
        #expect(lacking.exit == 3)
        #expect(Set(codes(lacking)) == ["field-missing"] && codes(lacking).count == 4)
        _ = try open(desk)
        let silent = try desk.run(
            "ticket", "do", "202602-001", "respond", "--as", "chenjing", "--json")
        #expect(silent.exit == 3)
        #expect(codes(silent) == ["field-missing"])
        let forbidden = try desk.run(
            "ticket", "do", "202602-001", "accept", "--set", "mesage=x", "--as", "wangqiang",
            "--json")
        #expect(forbidden.exit == 3, "a rule forbids it whatever is given")
        #expect(codes(forbidden).contains("role-missing"))
        #expect(codes(forbidden).contains("field-unknown"))
    }

    @Test func `a field is cleared, and an amendment says what it changed`() throws {
        let desk = try desk()
        _ = try open(desk)
        func amend(_ setting: String) throws -> [String: Any] {
            let run = try desk.run(
                "ticket", "do", "202602-001", "amend", "--set", setting, "--as", "chenjing",
                "--now", "2026-02-13T10:20:00+08:00")
            #expect(run.exit == 0, "\(run.complaint)")
            return try #require(run.lines.first)
        }
        let set = try amend("contact=Y")
        #expect("\(set)".contains("Contact – → Y"))
        let cleared = try amend("contact=")
        #expect("\(cleared)".contains("Contact Y → –"))
        let refused = try desk.run(
            "ticket", "do", "202602-001", "amend", "--set", "subject=", "--as", "chenjing")
        #expect(refused.exit == 3)
        #expect(try desk.run("audit", "verify").exit == 0)
    }

    @Test func `who is not known, and what is not there, is said`() throws {
        let desk = try desk()
        let stranger = try open(desk, as: "mallory")
        #expect(stranger.exit == 3)
        #expect(stranger.complaint.contains("makegood staff add mallory"))
        #expect(try desk.run("ticket", "show", "209901-001").exit == 1)
        #expect(try desk.run("init").exit == 1)
    }

    @Test(arguments: [["--as", "root"], ["--now", "2026-02-13T10:00:00+08:00"]])
    func `a store by login takes neither another person nor another time`(option: [String]) throws {
        let desk = try CommandLineDesk(identity: "login")
        let result = try desk.run(["ticket", "list"] + option)
        #expect(result.exit == 3)
        #expect(result.complaint.contains(option[0]))
        #expect(try desk.run("ticket", "list").exit == 0)
    }

    @Test func `a body has a limit, and so has every text in it`() throws {
        let desk = try desk()
        _ = try open(desk)
        func note(_ length: Int) throws -> CommandLineRun {
            let text = String(repeating: "x", count: length)
            let body = try desk.file("\(length).json", #"{"note": "\#(text)"}"#)
            return try desk.run(
                "ticket", "do", "202602-001", "note", "--body", body, "--as", "chenjing", "--json")
        }
        #expect(try note(65_536).exit == 0)
        let long = try note(65_537)
        #expect(long.exit == 3)
        #expect(long.output.contains("text-too-long"))
        let endless = try note(5 << 20)
        #expect(endless.exit == 2)
        #expect(endless.complaint.contains("4 MiB"))
    }

    @Test func `a store by login keeps its last administrator and only takes fit logins`() throws {
        let desk = try CommandLineDesk(identity: "login")
        func add(_ login: String, _ roles: String, _ more: String...) throws -> CommandLineRun {
            try desk.run(
                ["staff", "add", login, "--name", login, "--department", "it", "--json"]
                    + ["--roles", roles] + more)
        }
        let people = try desk.run("staff", "list", "--json").lines
        let me = try #require(people.first?["login"] as? String)
        let last = try add(me, "agent", "--replace")
        #expect(last.exit == 3)
        #expect(last.output.contains("last-administrator"))
        let unfit = try add("li qiang", "agent")
        #expect(unfit.exit == 3)
        #expect(unfit.output.contains("login-unfit"))
        #expect(try add("other", "administrator").exit == 0)
        #expect(try add(me, "agent", "--replace").exit == 0)
        let locked = try add(me, "administrator")
        #expect(locked.exit == 3)
        #expect(locked.output.contains("role-missing"))
    }

    @Test func `records are given as JSON or by path`() throws {
        let desk = try desk()
        _ = try open(desk)
        let body = try desk.file("body.json", #"{"message": "hello", "x": 1}"#)
        let done = try desk.run(
            "ticket", "do", "202602-001", "respond", "--body", body, "--as", "chenjing")
        #expect(done.exit == 2, "x is no field")
        let good = try desk.file("good.json", #"{"message": "hello"}"#)
        let answered = try desk.run(
            "ticket", "do", "202602-001", "respond", "--body", good, "--as", "chenjing")
        #expect(answered.exit == 0, "\(answered.complaint)")
    }
}
