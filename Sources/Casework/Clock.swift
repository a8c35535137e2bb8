public import ServiceTime

/// What a clock measures; one row of the table in domain.md §6 each.
public enum ClockKind: String, CaseIterable, Hashable, Sendable, Codable {
    case firstResponse = "first-response"
    case acceptanceNotice = "acceptance-notice"
    case materials
    case diagnosis
    case plan
    case gate
    case consent
    case execution
    case refund
    case serviceRecord = "service-record"
    case resolution
    case followUp = "follow-up"
    case archive
    /// The next report upward on a major incident.
    case incidentReport = "incident-report"
    /// A sub-task of an investigation, until it is due.
    case subtask
    // Dossiers.
    /// The answer to a danger to a commitment.
    case risk
    case milestone
    // Care and improvement.
    case keyCustomerVisit = "key-customer-visit"
    case careActivity = "care-activity"
    case correctiveAction = "corrective-action"
    case duty
    case auditRectification = "audit-rectification"
    case suggestion
}

extension ClockKind {
    /// Whether each such clock runs to a date of its own, so that no target of a policy counts.
    public var isDated: Bool {
        switch self {
        case .subtask, .milestone, .keyCustomerVisit, .careActivity, .duty, .auditRectification:
            true
        case .firstResponse, .acceptanceNotice, .materials, .diagnosis, .plan, .gate, .consent,
            .execution, .refund, .serviceRecord, .resolution, .followUp, .archive,
            .incidentReport, .risk, .correctiveAction, .suggestion:
            false
        }
    }
}

/// The facts of one clock; its verdict is computed from them and the calendar, never stored.
public struct Clock: Hashable, Sendable {
    public let kind: ClockKind
    /// Which of several of a kind: the gate; empty otherwise.
    public let subject: String
    public let start: Instant
    /// What was promised, oldest first; the last is in force.
    public internal(set) var aims: [Aim]
    /// Times that do not count; the last may still be open.
    public internal(set) var pauses: [ClockPause] = []
    /// When it was met or dropped; nil while it runs.
    public internal(set) var end: ClockEnd?

    /// What counts, and when it came into force.
    public struct Aim: Hashable, Sendable {
        public let since: Instant
        public let target: Target
        /// The name of the calendar of the policy version that governs the ticket.
        public let calendar: String
        /// The login of whoever brought it in.
        public let by: String
        /// Clauses of commitments it stands under besides; what is due first counts.
        public var promises: [ClockPromise] = []
    }

    /// The clauses of commitments it stands under now.
    public var promises: [ClockPromise] { aims[aims.count - 1].promises }

    public var target: Target { aims[aims.count - 1].target }

    /// The name of the calendar it is counted on now.
    public var calendar: String { aims[aims.count - 1].calendar }

    public var isRunning: Bool { end == nil }

    public var isPaused: Bool { isRunning && pauses.last.map { $0.end == nil } ?? false }
}

/// How a clock ended.
public struct ClockEnd: Hashable, Sendable {
    public let at: Instant
    /// False when the reason for the clock went away (withdrawn, sent back) and there is no verdict
    /// beyond a breach that had already happened.
    public let isAnswered: Bool
}

/// A stretch of time that does not count, and why.
public struct ClockPause: Hashable, Sendable, Codable {
    public let start: Instant
    public internal(set) var end: Instant?
    public let reason: String
    public let by: String
}
