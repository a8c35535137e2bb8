public import ServiceTime

// A clock that runs out is no decision: nothing is passed by silence. What follows is that the one
// above is told, once, and at a gate may decide instead if nothing bars them.

/// The one above was told of a clock that used up a part of its time.
///
/// Source: domain.md §4, rule 7, and §6.
public struct Escalation: Hashable, Sendable, Codable {
    public let clock: ClockKind
    /// Which of several of a kind: the gate; empty otherwise.
    public let subject: String
    /// When the clock began; one that begins anew escalates anew.
    public let start: Instant
    /// How much of its time is used up at least, by the policy's table.
    public let percent: Int
    /// Who is told: a role, in one department when a head is meant.
    public let to: GateID

    public init(clock: ClockKind, subject: String, start: Instant, percent: Int, to: GateID) {
        self.clock = clock
        self.subject = subject
        self.start = start
        self.percent = percent
        self.to = to
    }
}

extension ClockKind {
    /// The post that answers for the clock; a gate's is the role it asks for.
    var accountable: Role {
        switch self {
        case .firstResponse, .acceptanceNotice, .materials, .consent, .resolution, .followUp:
            .agent
        case .diagnosis, .plan, .execution, .serviceRecord, .subtask: .engineer
        case .gate, .incidentReport, .risk, .milestone: .departmentHead
        case .keyCustomerVisit, .careActivity: .sales
        case .correctiveAction, .duty: .departmentHead
        case .auditRectification, .suggestion: .departmentHead
        case .refund: .finance
        case .archive: .archivist
        }
    }
}

/// What has clocks of which the one above is told.
///
/// One rule for tickets and dossiers: of each running clock the highest part of its time that it
/// has reached, by the policy's table, and once.
public protocol Escalatable {
    var clocks: [Clock] { get }
    /// Of which clocks the one above was told, oldest first.
    var escalations: [Escalation] { get }
    /// When its last event was.
    var updated: Instant { get }
    /// The department that answers for it; nil when none does yet.
    var answerable: Department? { get }
}

extension Escalatable {
    /// The escalations that are due at `instant` and not yet recorded.
    public func dueEscalations(at instant: Instant, under policy: Policy) -> [Escalation] {
        clocks.filter { $0.isRunning && !$0.isPaused }.compactMap { clock in
            let reached = clock.serviceClock(under: policy)
                .warnings(at: instant, percents: unrecorded(of: clock, under: policy))
                .last { $0.at <= instant }
            return reached.map { escalation(of: clock, at: $0.percent, under: policy) }
        }
    }

    /// When the next escalation of a running clock falls due, as seen at the last event; nil while
    /// it is paused or when all are recorded.
    public func nextEscalation(of clock: Clock, under policy: Policy) -> Instant? {
        guard clock.isRunning, !clock.isPaused else { return nil }
        return clock.serviceClock(under: policy)
            .warnings(at: updated, percents: unrecorded(of: clock, under: policy)).first?.at
    }

    private func unrecorded(of clock: Clock, under policy: Policy) -> [Int] {
        let recorded =
            escalations.filter {
                $0.clock == clock.kind && $0.subject == clock.subject && $0.start == clock.start
            }.map(\.percent).max() ?? 0
        return policy.escalation.percents.filter { $0 > recorded }
    }

    private func escalation(
        of clock: Clock, at percent: Int, under policy: Policy
    ) -> Escalation {
        let gate = clock.kind == .gate ? GateID(clock.subject) : nil
        let role = policy.escalation.superior(of: gate?.role ?? clock.kind.accountable)
        let department = gate?.department ?? answerable
        return Escalation(
            clock: clock.kind, subject: clock.subject, start: clock.start, percent: percent,
            to: GateID(role, of: role == .departmentHead ? department : nil))
    }

    /// Who was told that a running clock of a kind ran out.
    func superior(of kind: ClockKind, _ subject: String? = nil) -> GateID? {
        let running = clocks.last {
            $0.isRunning && $0.kind == kind && (subject == nil || $0.subject == subject)
        }
        guard let running else { return nil }
        return escalations.last {
            $0.clock == kind && $0.subject == running.subject && $0.start == running.start
                && $0.percent >= 100
        }?.to
    }

    /// Why an escalation that is to be folded in is none: what is written down of a clock that
    /// does not run is no escalation.
    func problem(of escalation: Escalation) -> String? {
        let isRunning = clocks.contains {
            $0.isRunning && $0.kind == escalation.clock && $0.subject == escalation.subject
                && $0.start == escalation.start
        }
        return isRunning ? nil : "no such clock runs"
    }
}

extension Ticket: Escalatable {
    public var answerable: Department? { liability?.responsible }

    /// Who may decide a gate besides its own role, because its clock ran out.
    public func superior(at gate: GateID) -> GateID? { superior(of: .gate, gate.description) }

    mutating func foldEscalation(_ escalation: Escalation) -> String? {
        if let problem = problem(of: escalation) { return problem }
        escalations.append(escalation)
        return nil
    }

    /// The escalation a command means; a guard has made sure that it is due.
    func escalated(_ clock: ClockKind, _ subject: String?, in context: Context) -> Event {
        let due = dueEscalations(at: context.now, under: context.policy)
        guard let meant = due.first(where: { $0.isOf(clock, subject) }) else {
            preconditionFailure("a guard lets this pass only with a clock that ran out")
        }
        return .escalated(meant)
    }
}

extension Escalation {
    /// Whether it is of the clock a command names; without a subject, of any of its kind.
    func isOf(_ kind: ClockKind, _ wanted: String?) -> Bool {
        clock == kind && (wanted == nil || wanted == subject)
    }
}

extension GuardCase {
    /// The clock truly stands there, and nobody has written it down yet.
    var clockRanOut: [Refusal] {
        let due = ticket.dueEscalations(at: context.now, under: policy)
        guard case .escalate(let clock, let subject)? = command else {
            return due.isEmpty ? [.nothingToEscalate(nil)] : []
        }
        return due.contains { $0.isOf(clock, subject) } ? [] : [.nothingToEscalate(clock)]
    }
}
