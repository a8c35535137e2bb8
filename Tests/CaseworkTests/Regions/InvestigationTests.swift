import Casework
import ServiceTime
import TestSupport
import Testing

extension CaseDesk {
    static func team(_ members: String...) -> Command {
        .region(.formTeam(TeamFormed(members: members)))
    }

    static let subtask = Command.region(.assignSubtask(RegionPapers.assignment))

    static func done(_ number: Int = 1) -> Command {
        .region(.completeSubtask(SubtaskDone(subtask: number - 1, result: "Too soft")))
    }

    /// A claim in diagnosis with a team, a sub-task, a finding and the liability.
    static func investigated() throws -> CaseDesk {
        var desk = try CaseDesk.claim(at: .diagnosis)
        try desk.perform(team("engineer", "quality"), as: "engineer")
        try desk.perform(subtask, as: "engineer")
        try desk.perform(.recordFinding(CasePapers.finding()), as: "engineer")
        try desk.perform(.determineLiability(CasePapers.liability()), as: "engineer")
        return desk
    }
}

extension RefusalCase {
    static let investigations: [RefusalCase] = [
        RefusalCase("team-missing", .diagnosis, as: "engineer", CaseDesk.subtask),
        RefusalCase("not-in-team", as: "engineer", CaseDesk.subtask) {
            var desk = try CaseDesk.claim(at: .diagnosis)
            try desk.perform(CaseDesk.team("engineer"), as: "engineer")
            return desk
        },
        RefusalCase("in-the-past", as: "engineer", CaseDesk.subtask) {
            var desk = try CaseDesk.investigated()
            desk.now = RegionPapers.assignment.due
            return desk
        },
        RefusalCase("not-your-subtask", as: "engineer", CaseDesk.done()) { try .investigated() },
        RefusalCase("no-such-subject", as: "quality", CaseDesk.done(.max)) {
            try .investigated()
        },
        RefusalCase("subtasks-open", as: "engineer", .concludeDiagnosis(note: "")) {
            try .investigated()
        },
        RefusalCase("quality-judges", .diagnosis, as: "engineer", judged),
        RefusalCase("text-empty", .diagnosis, as: "engineer", CaseDesk.team()),
    ]

    private static var judged: Command {
        var finding = CasePapers.finding()
        finding.conforms = false
        return .recordFinding(finding)
    }
}

/// A team of several departments, its sub-tasks and what it finds.
@Suite struct `An investigation` {
    @Test func `ends with no sub-task open`() throws {
        var desk = try CaseDesk.investigated()
        #expect(
            desk.refusals(.concludeDiagnosis(note: ""), as: "engineer") == [.subtasksOpen([1])])
        try desk.perform(CaseDesk.done(), as: "quality")
        #expect(desk.codes(CaseDesk.done(), as: "quality") == ["not-from-region"])
        try desk.perform(.concludeDiagnosis(note: ""), as: "engineer")
    }

    @Test func `bars everybody on its team from the gates of finance and executive`() throws {
        var desk = try CaseDesk.claim(at: .diagnosis)
        try desk.perform(CaseDesk.team("finance", "executive", "quality"), as: "quality")
        #expect(desk.ticket.investigators == ["finance", "executive", "quality"])
        try desk.diagnose()
        try desk.submit()
        try desk.perform(.approve(nil, digest: nil, note: nil), as: "quality-head")
        let approval = Command.approve(nil, digest: nil, note: nil)
        #expect(desk.codes(approval, as: "finance") == ["investigator-decides-no-gate"])
        try desk.perform(approval, as: "finance-two")
        #expect(desk.codes(approval, as: "executive") == ["investigator-decides-no-gate"])
        try desk.perform(approval, as: "executive-two")
    }

    @Test func `bars whoever tested, traced or judged, too`() throws {
        var desk = try CaseDesk.claim(at: .diagnosis)
        for command in RegionPapers.commands {
            switch command {
            case .recordExternalTest, .recordTrace, .judgeConformity:
                try desk.perform(.region(command), as: "both-quality-executive")
            default: break
            }
        }
        #expect(desk.ticket.investigators == ["both-quality-executive"])
        let investigation = desk.ticket.regions.investigation
        #expect(investigation.tests.map(\.content.body) == ["Institute"])
        #expect(investigation.trace?.content.batch == "B9")
        #expect(investigation.conformity?.content.conforms == false)
    }

    @Test func `leaves the judgment of conformity to quality`() throws {
        let desk = try CaseDesk.claim(at: .diagnosis)
        let judgment = Command.region(
            .judgeConformity(ConformityJudged(conforms: true, standard: "GB/T 307")))
        #expect(desk.codes(judgment, as: "engineer") == ["role-missing"])
        #expect(desk.codes(judgment, as: "quality").isEmpty)
    }

    @Test func `has each sub-task on its own clock`() throws {
        var desk = try CaseDesk.investigated()
        let due = RegionPapers.assignment.due
        #expect(desk.due(.subtask) == due)
        desk.now = due + Span(seconds: 1)
        try desk.perform(CaseDesk.done(), as: "supervisor")
        #expect(desk.verdict(.subtask) == .breached)
    }

    @Test func `grows and never forgets who took part`() throws {
        var desk = try CaseDesk.investigated()
        try desk.perform(CaseDesk.team("logistics", "quality"), as: "supervisor")
        #expect(desk.ticket.regions.investigation.members == ["engineer", "quality", "logistics"])
        try desk.perform(CaseDesk.done(), as: "quality")
        try desk.perform(.returnToIntake(reason: "Wrong customer"), as: "agent")
        #expect(desk.ticket.investigators.isSuperset(of: ["quality", "logistics"]))
    }
}
