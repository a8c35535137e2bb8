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
    public let roster: Roster

    /// Opens a ticket by `agent`.
    public init(
        _ registration: Registration = CasePapers.registration(), urgency: Urgency = .general,
        at now: Instant = CasePapers.morning, under policy: Policy = CasePapers.policy,
        roster: Roster = CaseStaff.roster
    ) {
        let opened = Opened(
            registration: registration, urgency: urgency, received: now, policy: policy.version)
        self.now = now
        self.policy = policy
        self.roster = roster
        facts = [Fact(.opened(opened), by: "agent", at: now)]
        ticket = Ticket(number: "202603-001", opened: opened, by: "agent", at: now, under: policy)
    }

    public func context(_ login: String) -> Context {
        Context(
            person: roster[login] ?? CaseStaff.person(login), now: now, policy: policy,
            roster: roster)
    }

    /// Why `command` is refused; empty when it is not.
    public func refusals(_ command: Command, as login: String) -> [Refusal] {
        Workflow.refusals(command.kind, command, on: ticket, in: context(login))
    }

    /// The codes of the reasons, in order.
    public func codes(_ command: Command, as login: String) -> [String] {
        refusals(command, as: login).map(\.code)
    }

    /// Gives one command and folds what it decides.
    ///
    /// - Throws: `Refused`, or `CorruptRecord` when the fold does not take what was decided.
    public mutating func perform(_ command: Command, as login: String) throws {
        for event in try ticket.decide(command, in: context(login)) {
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
