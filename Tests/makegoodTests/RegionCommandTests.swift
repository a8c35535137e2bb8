import Foundation
import Testing

/// The regions beside the stage, by script: a claim that becomes a major incident, is contested,
/// disputed, and claimed back from the supplier.
@Suite struct RegionCommandTests {
    /// A desk with the people the regions need.
    private func desk() throws -> CommandLineDesk {
        let desk = try CommandLineDesk()
        for (login, department, roles) in [
            ("agent", "customer-service", "agent,supervisor"), ("engineer", "service", "engineer"),
            ("quality", "quality", "quality"), ("head", "quality", "department-head"),
            ("finance", "finance", "finance"), ("legal", "legal", "legal"),
            ("executive", "management", "executive"),
        ] {
            let added = try desk.run(
                "staff", "add", login, "--name", login, "--department", department, "--roles",
                roles)
            try #require(added.exit == 0, "\(added.complaint)")
        }
        let opened = try desk.run(
            "ticket", "open", "--customer", "Nanhai", "--phone", "1", "--channel", "phone",
            "--kind", "complaint", "--problem", "hardware-fault", "--urgency", "general",
            "--subject", "Seized", "--description", "Seized", "--as", "agent", "--now", Self.now)
        try #require(opened.exit == 0, "\(opened.complaint)")
        return desk
    }

    private static let now = "2026-02-13T10:00:00+08:00"

    /// Gives a command; the codes of the refusals, or the ticket as it is then.
    private func give(
        _ desk: CommandLineDesk, _ login: String, _ command: String, _ settings: String...
    ) throws -> (codes: [String], ticket: [String: Any]) {
        let arguments =
            ["ticket", "do", "202602-001", command, "--as", login, "--now", Self.now, "--json"]
            + settings.flatMap { ["--set", $0] }
        let run = try desk.run(arguments)
        let line = run.lines.first ?? [:]
        let reasons = line["reasons"] as? [[String: Any]] ?? []
        return (reasons.compactMap { $0["code"] as? String }, run.exit == 0 ? line : [:])
    }

    /// The states of what stands under `key`.
    private func states(_ ticket: [String: Any], _ key: String) -> [String] {
        (ticket[key] as? [[String: Any]] ?? []).compactMap { $0["state"] as? String }
    }

    /// A claim over the threshold, investigated with a sub-task open.
    private func investigatedDesk() throws -> CommandLineDesk {
        let desk = try desk()
        for (login, command, settings) in [
            ("agent", "respond", ["message=We look into it"]),
            ("agent", "file-claim", ["ground=other", "demand=refund", "amount=600000"]),
            ("agent", "accept", []), ("engineer", "form-team", ["members=engineer,quality"]),
            (
                "engineer", "assign-subtask",
                ["task=Hardness", "department=quality", "assignee=quality", "due=+2d"]
            ), ("engineer", "record-finding", ["facts=Soft", "cause=material", "mode=phone"]),
            (
                "engineer", "determine-liability",
                [
                    "parties=company=50,third-party=50", "departments=quality=100",
                    "rule=contract 9",
                ]
            ),
        ] as [(String, String, [String])] {
            let arguments =
                ["ticket", "do", "202602-001", command, "--as", login, "--now", Self.now]
                + settings.flatMap { ["--set", $0] }
            let run = try desk.run(arguments)
            try #require(run.exit == 0, "\(command): \(run.complaint)")
        }
        return desk
    }

    @Test func `a claim goes through every region`() throws {
        let desk = try investigatedDesk()
        #expect(
            try give(desk, "engineer", "conclude-diagnosis").codes == [
                "major-incident-due", "subtasks-open",
            ])
        _ = try give(desk, "quality", "complete-subtask", "subtask=1", "result=Too soft")
        let major = try give(
            desk, "agent", "declare-major", "leader=engineer", "members=quality", "reason=Batch")
        #expect(states(major.ticket, "incidents") == ["major-incident"])
        let reported = try give(
            desk, "engineer", "report-progress", "report=Started", "reported-to=executive")
        let running = (reported.ticket["clocks"] as? [[String: Any]] ?? []).filter {
            $0["is_running"] as? Bool == true
        }
        #expect(running.contains { $0["kind"] as? String == "incident-report" })
        _ = try give(desk, "engineer", "conclude-diagnosis")

        try claimBack(on: desk)
        try contest(on: desk)
        try dispute(on: desk)
        let verified = try desk.run("audit", "verify")
        #expect(verified.exit == 0, "\(verified.complaint)")
    }

    private func claimBack(on desk: CommandLineDesk) throws {
        let demanded = try give(
            desk, "legal", "demand-recourse", "against=supplier", "debtor=Northern Grease",
            "amount=300000")
        #expect(states(demanded.ticket, "recourses") == ["recourse-demanded"])
        _ = try give(
            desk, "legal", "record-recourse-answer", "recourse=1", "reply=partly", "amount=1000")
        #expect(
            try give(
                desk, "finance", "record-recovery", "recourse=1", "amount=1000.01", "number=V"
            ).codes == ["recourse-amount-wrong"])
        let recovered = try give(
            desk, "finance", "record-recovery", "recourse=1", "amount=1000", "number=V")
        #expect(states(recovered.ticket, "recourses") == ["recourse-recovered"])
    }

    private func contest(on desk: CommandLineDesk) throws {
        _ = try give(
            desk, "head", "contest-liability", "contested-by=Quality", "reason=The carrier")
        #expect(
            try give(desk, "head", "uphold-liability", "reason=x").codes == ["party-does-not-rule"])
        let ruled = try give(desk, "executive", "uphold-liability", "reason=Photos")
        #expect(states(ruled.ticket, "contests") == ["liability-ruled"])
    }

    private func dispute(on desk: CommandLineDesk) throws {
        _ = try give(
            desk, "agent", "raise-dispute", "coordinator=legal", "clause=4.2", "about=amount",
            "reason=Wants more")
        #expect(
            try give(desk, "legal", "advance-dispute", "step=lawsuit").codes == ["no-such-step"])
        _ = try give(desk, "legal", "advance-dispute", "step=negotiation")
        #expect(try give(desk, "agent", "withdraw", "reason=x").codes.contains("dispute-open"))
        let settled = try give(desk, "legal", "settle-dispute", "terms=500000")
        #expect(states(settled.ticket, "disputes") == ["dispute-settled"])
    }
}
