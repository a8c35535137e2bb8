public import Casework
public import ServiceTime

/// One ticket on a desk, driven by real commands.
///
/// Every fact is kept, so that it can be folded again.
public struct CaseDesk: Sendable {
    public private(set) var ticket: Ticket
    public private(set) var facts: [Fact]
    /// The desk's clock; nothing moves it but the test.
    public var now: Instant
    public let policy: Policy
    /// The staff, which a test may change between two commands.
    public var roster: Roster
    /// The other tickets that commands are about.
    public var neighbours = Neighbours()
    /// What a claim would rest on that names no commitment.
    public var basis: ClaimBasis?

    /// Opens a ticket by `agent`.
    public init(
        _ registration: Registration = CasePapers.registration(), urgency: Urgency = .general,
        at now: Instant = CasePapers.morning, under policy: Policy = CasePapers.policy,
        roster: Roster = CaseStaff.roster, number: String = "202603-001"
    ) {
        let opened = Opened(
            registration: registration, urgency: urgency, received: now, policy: policy.version)
        self.now = now
        self.policy = policy
        self.roster = roster
        facts = [Fact(.opened(opened), by: "agent", at: now)]
        ticket = Ticket(number: number, opened: opened, by: "agent", at: now, under: policy)
    }

    public func context(_ login: String) -> Context {
        Context(
            person: roster[login] ?? CaseStaff.person(login), now: now, policy: policy,
            roster: roster, neighbours: neighbours, basis: basis)
    }

    /// Why `command` is refused; empty when it is not.
    public func refusals(_ command: Command, as login: String) -> [Refusal] {
        Mutant.run { ticket.refusals(of: command, in: context(login)) }
    }

    /// The codes of the reasons, in order.
    public func codes(_ command: Command, as login: String) -> [String] {
        refusals(command, as: login).map(\.code)
    }

    /// The codes a menu greys a command with, in order.
    public func menuCodes(_ kind: Command.Kind, as login: String) -> [String] {
        Mutant.run { Workflow.refusals(kind, on: ticket, in: context(login)) }.map(\.code)
    }

    /// Gives one command and folds what it decides.
    ///
    /// - Throws: `Refused`, or `CorruptRecord` when the fold does not take what was decided.
    public mutating func perform(_ command: Command, as login: String) throws {
        let asked = context(login)
        for event in try Mutant.run({ try ticket.decide(command, in: asked) }) {
            try fold(event, by: login)
        }
    }

    /// Folds an event that no command decided.
    ///
    /// - Throws: `CorruptRecord` when it does not fit.
    public mutating func fold(_ event: Event, by login: String) throws(CorruptRecord) {
        let fact = Fact(event, by: login, at: now)
        try ticket.apply(fact, under: policy)
        facts.append(fact)
    }

    /// How the newest clock of `kind` stands at `instant`, now unless given.
    public func verdict(_ kind: ClockKind, at instant: Instant? = nil) -> ServiceClock.State? {
        ticket.clocks.last { $0.kind == kind }?
            .serviceClock(under: policy).verdict(at: instant ?? now).state
    }

    /// When the newest clock of `kind` is due.
    public func due(_ kind: ClockKind) -> Instant? {
        ticket.clocks.last { $0.kind == kind }?
            .serviceClock(under: policy).verdict(at: now).due
    }
}

extension CaseDesk {
    /// Has `from` let `to` decide gates in their place for a week from now.
    ///
    /// - Throws: `Refused` when the rules do not let them.
    public mutating func delegate(
        _ role: Role, in department: Department? = nil, from: String, to: String,
        givenBy giver: String? = nil
    ) throws {
        let terms = DelegationTerms(
            from: from, to: to, role: role, department: department, since: now,
            until: now + .days(7), reason: "On leave")
        roster.enter(
            try roster.delegation(
                terms, by: context(giver ?? from).person, at: now, under: policy))
    }

    /// Takes the newest delegation back.
    public mutating func withdrawDelegation(by login: String) throws {
        let number = roster.delegations.count
        let withdrawal = try roster.withdrawal(
            of: number, reason: "Back again", by: context(login).person, at: now, under: policy)
        roster.withdraw(number, withdrawal)
    }
}
