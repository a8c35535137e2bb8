public import Casework

/// What people write into the commands of the regions beside the stage.
public enum RegionPapers {
    /// At least one of every kind.
    public static let commands: [RegionCommand] = disputes

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
}
