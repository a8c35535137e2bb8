// The regions beside the stage. The stages a command works in, its roles and its guards stand in
// `Workflow.transitions` like those of every command; this table says what the region itself
// allows, and the guard `regionStands` reads it.

extension Workflow {
    /// Every arrow of every region, region by region.
    public static let regionTransitions: [RegionTransition] =
        disputeTransitions + contestTransitions + incidentTransitions + teamTransitions
        + recourseTransitions

    private static let disputeTransitions: [RegionTransition] =
        [
            RegionTransition(.undisputed, .raiseDispute, .disputeRaised),
            RegionTransition(.disputeSettled, .raiseDispute, .disputeRaised),
            RegionTransition(.disputeRaised, .advanceDispute, .negotiation),
            RegionTransition(.negotiation, .advanceDispute, .mediation),
            RegionTransition(.mediation, .advanceDispute, .arbitration),
            RegionTransition(.mediation, .advanceDispute, .lawsuit),
        ]
        + [RegionState.negotiation, .mediation, .arbitration, .lawsuit].map {
            RegionTransition($0, .settleDispute, .disputeSettled)
        }
        + openDisputes.map { RegionTransition($0, .separateMatters, $0) }
        // Beside a dispute about something else, the matter itself can be disputed.
        + openDisputes.map { RegionTransition($0, .raiseDispute, .disputeRaised) }

    private static let openDisputes: [RegionState] = [
        .disputeRaised, .negotiation, .mediation, .arbitration, .lawsuit,
    ]

    private static let contestTransitions: [RegionTransition] = [
        RegionTransition(.uncontested, .contestLiability, .contested),
        RegionTransition(.liabilityRuled, .contestLiability, .contested),
        RegionTransition(.contested, .upholdLiability, .liabilityRuled),
        RegionTransition(.contested, .changeLiability, .liabilityRuled),
    ]

    private static let incidentTransitions: [RegionTransition] = [
        RegionTransition(.noIncident, .declareMajor, .majorIncident),
        RegionTransition(.incidentLifted, .declareMajor, .majorIncident),
        RegionTransition(.majorIncident, .reportProgress, .majorIncident),
        RegionTransition(.majorIncident, .liftMajor, .incidentLifted),
    ]

    private static let teamTransitions: [RegionTransition] = [
        RegionTransition(.noTeam, .formTeam, .teamFormed),
        RegionTransition(.teamFormed, .formTeam, .teamFormed),
        RegionTransition(.noSubtask, .assignSubtask, .subtaskOpen),
        RegionTransition(.subtaskOpen, .completeSubtask, .subtaskDone),
    ]

    private static let recourseTransitions: [RegionTransition] = [
        RegionTransition(.noRecourse, .demandRecourse, .recourseDemanded),
        RegionTransition(.recourseDemanded, .recordRecourseAnswer, .recourseAnswered),
        RegionTransition(.recourseAnswered, .recordRecourseAnswer, .recourseAnswered),
        RegionTransition(.recourseAnswered, .recordRecovery, .recourseAnswered),
        RegionTransition(.recourseAnswered, .recordRecovery, .recourseRecovered),
        RegionTransition(.recourseDemanded, .writeOffRecourse, .recourseWrittenOff),
        RegionTransition(.recourseAnswered, .writeOffRecourse, .recourseWrittenOff),
    ]

    private static let regionArrows = Dictionary(grouping: regionTransitions, by: \.on)

    /// The arrows of regions that `kind` goes along.
    public static func regionTransitions(on kind: Command.Kind) -> [RegionTransition] {
        regionArrows[kind] ?? []
    }
}
