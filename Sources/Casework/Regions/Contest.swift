public import ServiceTime

/// A liability finding that somebody does not accept, until it is ruled on.
///
/// Source: domain.md §2.
public struct Contest: Hashable, Sendable {
    public let contested: LiabilityContested
    public let recordedBy: String
    public let recordedAt: Instant
    public internal(set) var ruling: Ruling?

    /// How it ended.
    public enum Ruling: Hashable, Sendable {
        case upheld(Remark)
        /// Other shares were laid down.
        case changed(Remark)
        /// The finding itself went away before it was ruled on.
        case lapsed
    }

    /// Where it stands.
    public var state: RegionState {
        switch ruling {
        case nil: .contested
        case .upheld, .changed: .liabilityRuled
        case .lapsed: .uncontested
        }
    }
}

/// Somebody does not accept the liability that was determined.
public struct LiabilityContested: Hashable, Sendable, Codable {
    /// Who does not accept it: a department, a person, the customer, a supplier.
    public let contestedBy: String
    public let reason: String

    private enum CodingKeys: String, CodingKey {
        case contestedBy = "contested-by"
        case reason
    }

    public init(contestedBy: String, reason: String) {
        self.contestedBy = contestedBy
        self.reason = reason
    }
}

/// A ruling laid down other shares.
public struct LiabilityChanged: Hashable, Sendable, Codable {
    public let liability: Liability
    public let reason: String

    public init(liability: Liability, reason: String) {
        self.liability = liability
        self.reason = reason
    }
}
