public import ServiceTime

/// What a company has laid down: targets, gates, checklists, thresholds.
///
/// Every value has a sane default (`Policy.standard`) and a version that decisions cite.
public struct Policy: Hashable, Sendable, Codable {
    /// Counted from 1.
    public var version: Int
    public var currency: Currency
    public var calendars: [String: WorkCalendar]
    public var clocks: [ClockKind: ClockTerms]
    public var gates: [GateRule]
    public var checklists: [Ground: [String]]
    public var departments: [Department]
    public var problems: [String]
    public var causes: [String]
    public var declineReasons: [String]
    /// Grounds more finely, by ground.
    public var groundDetails: [Ground: [String]]
    /// Caps, depreciation and what is paid.
    public var compensation: CompensationTerms
    /// The words that may not stand in promises to customers.
    public var wording: WordingTerms = .standard
    /// How often a plan is negotiated anew before only a dispute is left.
    public var negotiation = NegotiationTerms()
    /// From where on a ticket is a major incident.
    public var majorIncident = MajorIncidentTerms.standard
    /// Who stands above whom, and when they are told.
    public var escalation: EscalationTerms = .standard
    /// How long what is closed is kept.
    public var retention: RetentionTerms = .standard
    /// How tickets and claims are numbered.
    public var numbering: NumberingTerms = .standard
    public var warranty: WarrantyPolicy = .standard
    /// Visits, waiting times and duties of care and improvement.
    public var care = CareTerms()

    enum CodingKeys: String, CodingKey {
        case version
        case currency
        case calendars
        case clocks
        case gates
        case checklists
        case departments
        case problems
        case causes
        case declineReasons = "decline-reasons"
        case groundDetails = "ground-details"
        case compensation
        case wording
        case negotiation
        case majorIncident = "major-incident"
        case escalation
        case retention
        case numbering
        case warranty
        case care
    }

    public subscript(clock kind: ClockKind) -> ClockTerms {
        clocks[kind] ?? Policy.standardClocks[kind]
            ?? ClockTerms(target: .elapsed(.days(7)), calendar: Policy.roundTheClock)
    }

    /// The name of the calendar that is always open.
    public static let roundTheClock = "24x7"
}

/// The targets of one clock, its calendars, and what pauses it.
public struct ClockTerms: Hashable, Sendable {
    public var targets: [Urgency: Target]
    /// The name of the calendar of every urgency that has none of its own.
    public var calendar: String
    /// The names of calendars that single urgencies count on instead.
    ///
    /// Source: domain.md §6, a company can put any tier on working hours.
    public var tierCalendars: [Urgency: String] = [:]
    /// The waits that stop it.
    public var pausedBy: Set<WaitingOn>

    public init(targets: [Urgency: Target], calendar: String, pausedBy: Set<WaitingOn> = []) {
        self.targets = targets
        self.calendar = calendar
        self.pausedBy = pausedBy
    }

    /// The same target for every urgency.
    public init(target: Target, calendar: String, pausedBy: Set<WaitingOn> = []) {
        self.init(
            targets: Dictionary(uniqueKeysWithValues: Urgency.allCases.map { ($0, target) }),
            calendar: calendar, pausedBy: pausedBy)
    }

    /// The target for `urgency`; the strictest there is when the policy names none for it.
    public func target(for urgency: Urgency) -> Target {
        targets[urgency] ?? targets[.urgent] ?? .elapsed(.hours(24))
    }

    /// The name of the calendar that time of this urgency is counted on.
    public func calendar(for urgency: Urgency) -> String {
        tierCalendars[urgency] ?? calendar
    }
}

/// One row of the gate table: which gate, at which level, when.
public struct GateRule: Hashable, Sendable, Codable {
    public var role: Role
    /// The head of which departments, for the department head's gates.
    public var heads: Heads?
    public var level: Int
    public var minimum: Int
    public var condition: GateCondition
    /// How long the gate may take on the calendar of gates; nil for what the policy says of gates.
    public var target: Target?

    private enum CodingKeys: String, CodingKey {
        case role, heads, level, minimum, condition
        case target = "clock"
    }

    public enum Heads: String, Hashable, Sendable, Codable {
        /// The department with the largest share of the liability, else the executing one.
        case responsible
        /// Every department with a share, and the executing one.
        case concerned
    }

    public init(
        _ role: Role, heads: Heads? = nil, level: Int, minimum: Int = 1,
        when condition: GateCondition, within target: Target? = nil
    ) {
        self.target = target
        self.role = role
        self.heads = heads
        self.level = level
        self.minimum = minimum
        self.condition = condition
    }
}

/// When a gate is due.
public indirect enum GateCondition: Hashable, Sendable {
    case costOrDecline
    case severe
    case money
    case decline
    /// The matter itself is or was disputed.
    case dispute
    /// The ticket is a major incident.
    case major
    case ground(Ground)
    /// The party has a share of the liability.
    case liability(Party)
    /// The department has a share of the liability, or executes the plan.
    case department(Department)
    case amountAtLeast(Money)
    case any([GateCondition])
}
