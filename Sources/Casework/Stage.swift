/// Where a ticket stands: the seven stages of domain.md §2, and the end.
public enum Stage: String, CaseIterable, Hashable, Sendable, Codable {
    case intake
    case diagnosis
    case plan
    case execution
    case confirmation
    case followUp = "follow-up"
    case archive
    /// Nothing more to do: archived, withdrawn, or closed elsewhere.
    case closed

    /// The stages somebody works in, in order.
    public static let working: [Stage] = [
        .intake, .diagnosis, .plan, .execution, .confirmation, .followUp, .archive,
    ]

    /// The post that answers for the stage.
    public var accountable: Set<Role> {
        switch self {
        case .intake, .confirmation, .followUp: [.agent]
        case .diagnosis: [.engineer, .quality]
        case .plan: [.engineer, .agent]
        case .execution: [.engineer, .logistics, .finance, .production]
        case .archive: [.archivist]
        case .closed: [.supervisor]
        }
    }
}
