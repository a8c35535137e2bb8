/// How often a plan is negotiated anew before only a dispute is left.
public struct NegotiationTerms: Hashable, Sendable, Codable {
    /// Rounds in all, the first included; at least 1.
    public var rounds = 3

    public init(rounds: Int = 3) {
        self.rounds = rounds
    }
}
