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
    /// What was promised for a registration that is amended; nil when nobody looked.
    public let promised: [ClockPromise]?
    /// What a claim would rest on; nil when nothing applies or nobody looked.
    public let basis: ClaimBasis?

    public init(
        person: Person, now: Instant, policy: Policy, roster: Roster,
        neighbours: Neighbours = Neighbours(), promised: [ClockPromise]? = nil,
        basis: ClaimBasis? = nil
    ) {
        self.person = person
        self.now = now
        self.policy = policy
        self.roster = roster
        self.neighbours = neighbours
        self.promised = promised
        self.basis = basis
    }

    /// In which right the person would decide a gate: nil in their own, which goes first; then
    /// under a delegation; then as the one above, once the gate's clock ran out.
    func authority(at gate: GateID, of ticket: Ticket) -> GateAuthority? {
        guard !person.holds(gate.role, in: gate.department) else { return nil }
        if let delegation = roster.delegation(to: person.login, for: gate, at: now) {
            return .delegation(number: delegation.number, from: delegation.terms.from)
        }
        return ticket.superior(at: gate).flatMap { above in
            person.holds(above.role, in: above.department) ? .escalation(to: above) : nil
        }
    }

    /// Whether a gate is the person's by their role, handed to them, or come up to them; what bars
    /// them apart.
    public func mayStandFor(_ gate: GateID, of ticket: Ticket) -> Bool {
        person.holds(gate.role, in: gate.department) || authority(at: gate, of: ticket) != nil
    }

    /// The person's roles, with those handed to them where a gate is decided.
    func roles(along arrow: Transition) -> Set<Role> {
        guard arrow.guards.contains(.holdsGateRole) else { return person.roles }
        return person.roles.union(
            roster.delegations(to: person.login, at: now).map(\.terms.role))
    }
}
