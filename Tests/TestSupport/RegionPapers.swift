public import Casework
import ServiceTime

/// What people write into the commands of the regions beside the stage.
public enum RegionPapers {
    /// At least one of every kind.
    public static let commands: [RegionCommand] =
        disputes + contests + incidents + investigations
        + recourses

    private static let disputes: [RegionCommand] =
        [
            .raiseDispute(
                DisputeRaised(
                    coordinator: "legal", clause: "contract 7, clause 4", about: "the amount",
                    reason: "The customer wants twice as much")),
            .settleDispute(DisputeSettled(terms: "900 yuan, no more claims")),
            .separateMatters(Reasoned(reason: "It is about another delivery")),
            .returnToPlan(Reasoned(reason: "The award is less")),
        ]
        + DisputeStep.allCases.map {
            .advanceDispute(DisputeAdvanced(to: $0, note: "Met"))
        }

    private static let contests: [RegionCommand] = [
        .contestLiability(
            LiabilityContested(contestedBy: "Quality", reason: "The carrier dropped it")),
        .upholdLiability(Reasoned(reason: "The photos show wear")),
        .changeLiability(
            LiabilityChanged(
                liability: CasePapers.liability([CasePapers.quality, CasePapers.service]),
                reason: "Both are at fault")),
    ]

    private static let incidents: [RegionCommand] = [
        .declareMajor(declaration),
        .reportProgress(ProgressReported(report: "Recall prepared", to: "executive")),
        .reportProgress(
            ProgressReported(report: "Recall done", to: "executive", members: ["engineer"])),
        .liftMajor(Reasoned(reason: "All pieces are back")),
    ]

    /// A major incident with a task group of the engineer and quality.
    public static let declaration = IncidentDeclared(
        leader: "engineer", members: ["quality"], reason: "The whole batch is suspect")

    private static let investigations: [RegionCommand] = [
        .formTeam(TeamFormed(members: ["engineer", "quality"])), .assignSubtask(assignment),
        .completeSubtask(SubtaskDone(subtask: 0, result: "Wrong grease")),
        .completeSubtask(SubtaskDone(subtask: 1, result: "Wrong grease")),
        .recordExternalTest(
            ExternalTested(body: "Institute", finding: "Too soft", report: "R-7")),
        .recordTrace(
            ProductionTrace(unit: "line 2", staff: "shift B", madeOn: "2026-01-07", batch: "B9")),
        .judgeConformity(ConformityJudged(conforms: false, standard: "GB/T 307")),
    ]

    /// A sub-task for quality, due three days after the desk's morning.
    public static let assignment = SubtaskAssigned(
        task: "Hardness of the ring", department: CasePapers.quality, assignee: "quality",
        due: CasePapers.morning + .days(3))

    private static let recourses: [RegionCommand] = [
        .demandRecourse(demand),
        .recordRecourseAnswer(RecourseAnswered(recourse: 0, reply: .refused)),
        .recordRecourseAnswer(RecourseAnswered(recourse: 0, reply: .accepted, note: "By letter")),
        .recordRecourseAnswer(RecourseAnswered(recourse: 1, reply: .partly, amount: yuan(400))),
        .recordRecovery(RecourseRecovered(recourse: 0, amount: yuan(400), voucher: "V-9")),
        .writeOffRecourse(RecourseWrittenOff(recourse: 0, reason: "Insolvent")),
    ]

    /// A thousand yuan from a supplier.
    public static let demand = RecourseDemanded(
        against: .supplier, debtor: "Northern Grease", amount: yuan(1_000))

    /// The supplier bears a part.
    public static let shared = Liability(
        parties: [
            PartyShare(.company, Share(1, over: 2) ?? .whole),
            PartyShare(.thirdParty, Share(1, over: 2) ?? .whole),
        ], departments: [DepartmentShare(CasePapers.quality, .whole)], rule: "supply contract 9")

    public static func yuan(_ amount: Int) -> Money {
        Money(minorUnits: amount * 100, currency: .cny)
    }
}
