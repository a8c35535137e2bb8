public import ServiceTime

/// Who asks, when, and under which rules: everything outside the ticket a decision depends on.
public struct Context: Hashable, Sendable {
    public let person: Person
    public let now: Instant
    /// The policy version that governs the ticket.
    public let policy: Policy
    public let roster: Roster
    /// The other tickets the command is about.
    public let neighbours: Neighbours

    public init(
        person: Person, now: Instant, policy: Policy, roster: Roster,
        neighbours: Neighbours = Neighbours()
    ) {
        self.person = person
        self.now = now
        self.policy = policy
        self.roster = roster
        self.neighbours = neighbours
    }

    /// In which right the person would decide a gate: nil in their own, which goes first.
    func authority(at gate: GateID) -> GateAuthority? {
        guard !person.holds(gate.role, in: gate.department) else { return nil }
        return roster.delegation(to: person.login, for: gate, at: now).map {
            .delegation(number: $0.number, from: $0.terms.from)
        }
    }

    /// Whether a gate is the person's by their role or handed to them; what bars them apart.
    public func mayStandFor(_ gate: GateID) -> Bool {
        person.holds(gate.role, in: gate.department) || authority(at: gate) != nil
    }

    /// The person's roles, with those handed to them where a gate is decided.
    func roles(along arrow: Transition) -> Set<Role> {
        guard arrow.guards.contains(.holdsGateRole) else { return person.roles }
        return person.roles.union(
            roster.delegations(to: person.login, at: now).map(\.terms.role))
    }
}
