public import Casework
public import ServiceTime

/// What a queue shows of a ticket, kept beside the record so that no list needs a fold.
public struct TicketRow: Hashable, Sendable {
    public var number: String
    /// The version of the ticket's stream this row was made from.
    public var version: Int
    public var stage: Stage
    /// How far the plan is, such as `draft` or `in-approval`; nil outside the plan stage.
    public var planPhase: String?
    /// How it ended: `archived`, `withdrawn`, `closed-elsewhere`; nil while it is open.
    public var closure: String?
    /// The login of the owner; nil while nobody has taken it.
    public var owner: String?
    /// The department that answers for it, once the liability names one.
    public var department: String?
    public var registration: Registration
    public var urgency: Urgency
    public var waiting: WaitingOn?
    /// Whether there is a claim, and what it demands.
    public var claim: ClaimTerms?
    public var received: Instant
    public var updated: Instant
    /// When the strictest running clock runs out; nil when none runs or all are paused.
    public var due: Instant?
    public var dueKind: ClockKind?
    /// When 80 % of that clock are used up.
    public var risk: Instant?
    /// Whether a clock is stopped by a wait.
    public var isPaused: Bool
    /// What stands beside the stage and wants eyes on it, the gravest first.
    public var marks: [TicketMark]
    /// The numbers of the tickets whose work goes on in this one.
    public var merged: [String]
    /// Why a clock that runs has no date; nil when all have one or are paused.
    public var missingDate: MissingDate?

    public var isOpen: Bool { stage != .closed }

    public init(
        number: String, version: Int, stage: Stage, planPhase: String?, closure: String?,
        owner: String?, department: String?, registration: Registration, urgency: Urgency,
        waiting: WaitingOn?, claim: ClaimTerms?, received: Instant, updated: Instant,
        due: Instant?, dueKind: ClockKind?, risk: Instant?, isPaused: Bool,
        marks: [TicketMark] = [], merged: [String] = [], missingDate: MissingDate? = nil
    ) {
        self.number = number
        self.version = version
        self.stage = stage
        self.planPhase = planPhase
        self.closure = closure
        self.owner = owner
        self.department = department
        self.registration = registration
        self.urgency = urgency
        self.waiting = waiting
        self.claim = claim
        self.received = received
        self.updated = updated
        self.due = due
        self.dueKind = dueKind
        self.risk = risk
        self.isPaused = isPaused
        self.marks = marks
        self.merged = merged
        self.missingDate = missingDate
    }
}

/// What of the regions beside the stage a queue marks and filters by.
public enum TicketMark: String, CaseIterable, Hashable, Sendable {
    /// A major incident that is not lifted.
    case major
    /// A dispute that is not settled.
    case disputed
    /// A liability that is contested and not ruled on.
    case contested

    /// The region it is about.
    public var region: Region {
        switch self {
        case .major: .incident
        case .disputed: .dispute
        case .contested: .contest
        }
    }
}

extension TicketRow {
    /// Everything of the ticket a search looks into.
    public var searchText: FoldedText {
        let goods = registration.goods
        return FoldedText(
            fields: [
                number, registration.customer, registration.contact, registration.phone,
                goods.order,
                goods.serial, goods.product, goods.model, goods.part, goods.batch,
                registration.externalNumber, registration.subject, registration.details,
            ] + merged)
    }
}

/// A clock that runs, as the board shows it.
public struct ClockRow: Hashable, Sendable {
    public var number: String
    public var kind: ClockKind
    /// Which of several of a kind, such as the gate; empty otherwise.
    public var subject: String
    public var start: Instant
    /// When it runs out; nil while it is paused, or when `missingDate` says why it has no date.
    public var due: Instant?
    /// When it is at risk, by the warnings of the policy; nil where `due` is.
    public var risk: Instant?
    /// When the one above is to be told next; nil while it is paused, or when all is recorded.
    public var escalates: Instant?
    /// Why it has no date although it runs; nil when it has one or is paused.
    public var missingDate: MissingDate?
    public var isPaused: Bool { due == nil && missingDate == nil }

    public init(
        number: String, kind: ClockKind, subject: String, start: Instant, due: Instant?,
        risk: Instant?, escalates: Instant? = nil, missingDate: MissingDate? = nil
    ) {
        self.missingDate = missingDate
        self.escalates = escalates
        self.number = number
        self.kind = kind
        self.subject = subject
        self.start = start
        self.due = due
        self.risk = risk
    }
}

/// A gate that waits for a decision.
public struct GateRow: Hashable, Sendable {
    public var number: String
    public var gate: GateID
    /// Whose it is to decide: the gate itself names them, unless its clock ran out and it has come
    /// up to the one above.
    public var decider: GateID
    public var level: Int
    /// Who may not decide it whatever their roles, by login and in order: the plan's authors, who
    /// decided another of its gates, and at some gates who investigated (domain.md §4).
    public var barred: [String]

    public init(
        number: String, gate: GateID, decider: GateID? = nil, level: Int, barred: [String]
    ) {
        self.decider = decider ?? gate
        self.number = number
        self.gate = gate
        self.level = level
        self.barred = barred
    }
}
