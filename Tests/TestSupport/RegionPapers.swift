public import Casework

/// What people write into the commands of the regions beside the stage.
public enum RegionPapers {
    /// At least one of every kind.
    public static let commands: [RegionCommand] = disputes + contests + incidents

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
}
