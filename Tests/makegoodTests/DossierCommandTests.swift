import Foundation
import Testing

/// What scripts rely on for what is no ticket.
@Suite struct DossierCommandTests {
    private func desk() throws -> CommandLineDesk {
        let desk = try CommandLineDesk()
        for (login, department, roles) in [
            ("victor", "sales", "sales"), ("xufang", "service", "department-head"),
            ("chenjing", "customer-service", "agent"),
        ] {
            let added = try desk.run(
                "staff", "add", login, "--name", login, "--department", department, "--roles",
                roles)
            try #require(added.exit == 0, "\(added.complaint)")
        }
        return desk
    }

    private let now = ["--now", "2026-02-13T10:00:00+08:00"]

    private func promise(_ title: String) -> [String] {
        [
            "dossier", "begin", "commitment", "--set", "title=\(title)", "--set",
            "family=response-time", "--set", "customer=U202602-001", "--set",
            "valid-from=2026-01-01", "--set", "valid-until=2026-12-31", "--set",
            "department=service", "--set", "clauses.1.promise=first-response", "--set",
            "clauses.1.comparator=at-most", "--set", "clauses.1.count=30", "--set",
            "clauses.1.clause-unit=minutes", "--set", "clauses.1.calendar=24x7", "--set",
            "clauses.1.trigger=report", "--as", "victor", "--json",
        ] + now
    }

    @Test func `a promise is filed, found, and drives the clock of a ticket`() throws {
        let desk = try desk()
        let entered = try desk.run(
            [
                "dossier", "begin", "customer", "--set", "name=华东电机", "--set", "sort=company",
                "--as", "victor",
            ] + now)
        #expect(entered.exit == 0, "\(entered.complaint)")
        #expect(entered.lines.first?["number"] as? String == "U202602-001")
        let vague = try desk.run(promise("尽快答复"))
        #expect(vague.exit == 3)
        let reasons = vague.lines.first?["reasons"] as? [[String: Any]] ?? []
        #expect(reasons.compactMap { $0["code"] as? String } == ["not-measurable"])
        let drafted = try desk.run(promise("30 分钟响应"))
        #expect(drafted.lines.first?["state"] as? String == "draft", "\(drafted.complaint)")
        _ = try desk.run(["dossier", "do", "K202602-001", "submit", "--as", "victor"] + now)
        let own = try desk.run(
            [
                "dossier", "do", "K202602-001", "approve", "--set", "within-capability=yes",
                "--set", "conforms-to-norms=yes", "--as", "victor",
            ] + now)
        #expect(own.exit == 3)
        let filed = try desk.run(
            [
                "dossier", "do", "K202602-001", "approve", "--set", "within-capability=yes",
                "--set", "conforms-to-norms=yes", "--as", "xufang",
            ] + now)
        #expect(filed.lines.first?["state"] as? String == "filed", "\(filed.complaint)")
        let found = try desk.run(
            "commitment", "find", "--customer", "华东电机", "--date", "2026-02-13", "--json")
        let strictest = found.lines.first?["strictest"] as? [[String: Any]]
        #expect(strictest?.first?["citation"] as? String == "K202602-001 v1 §1")
        let opened = try desk.run(
            [
                "ticket", "open", "--customer", "华东电机", "--channel", "phone", "--kind",
                "complaint", "--problem", "hardware-fault", "--urgency", "general", "--subject",
                "主轴异响", "--as", "chenjing",
            ] + now)
        let clocks = opened.lines.first?["clocks"] as? [[String: Any]]
        #expect(clocks?.first?["due"] as? String == "2026-02-13T10:30:00+08:00")
        #expect(clocks?.first?["basis"] as? String == "K202602-001 v1 §1")
        let listed = try desk.run("dossier", "list", "--customer", "华东", "--json")
        #expect(listed.lines.count == 2)
        #expect(try desk.run("audit", "verify").exit == 0)
    }
}
