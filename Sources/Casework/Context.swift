public import ServiceTime

/// Who asks, when, and under which rules: everything outside the ticket a decision depends on.
public struct Context: Hashable, Sendable {
    public let person: Person
    public let now: Instant
    /// The policy version that governs the ticket.
    public let policy: Policy
    public let roster: Roster

    public init(person: Person, now: Instant, policy: Policy, roster: Roster) {
        self.person = person
        self.now = now
        self.policy = policy
        self.roster = roster
    }
}
