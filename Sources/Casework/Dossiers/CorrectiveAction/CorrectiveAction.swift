public import ServiceTime

/// A measure against the recurrence of a problem, followed until its effect is verified.
///
/// Source: domain.md §1 and §6. It cites the ticket, review or audit it comes from. Agreed by
/// another person than proposed it; its clock runs from then to its date and stops only when
/// somebody other than who did it finds, after a waiting time, that it works. When the same problem
/// returns, it is taken up again.
public struct CorrectiveAction: Hashable, Sendable {
    public internal(set) var content: ActionContent
    /// The number of the ticket, review or audit it comes from.
    public let source: String
    public internal(set) var standing = State.proposed
    public internal(set) var proposedBy: String
    public internal(set) var agreedBy: String?
    public internal(set) var agreedOn: CivilDate?
    public internal(set) var done: Done?
    /// When its effect was verified.
    public internal(set) var verified: Done?
    public internal(set) var rejectedFor: String?
    /// Tickets or findings that showed that it did not hold, oldest first.
    public internal(set) var returns: [Return] = []
    /// When its date is over.
    var end: Instant

    public enum State: String, CaseIterable, Hashable, Sendable {
        case proposed
        case agreed
        case done
        case verified
        /// The problem came back or the effect was missing: a new measure is needed.
        case reopened
        case rejected
    }

    public enum Rule: String, CaseIterable, Hashable, Sendable {
        case textGiven
        case sourceExists
        case contentKnown
        case dateLeavesTime
        case otherHandAgrees
        case leadsDepartment
        case responsibleDoes
        case doneNotAhead
        case fileNamed
        case otherHandVerifies
        case waitIsOver
        case sameProblemLater
    }

    /// What somebody did about it, and when.
    public struct Done: Hashable, Sendable {
        public let by: String
        public let on: CivilDate
        public let what: String
        public let evidence: String?
    }

    /// A return of the problem.
    public struct Return: Hashable, Sendable {
        /// Nil where a look at the effect showed it.
        public let ticket: String?
        public let reason: String
        public let at: Instant
    }
}

/// What is to be done against a problem, by whom and until when.
public struct ActionContent: Hashable, Sendable, Codable {
    public var cause: String
    public var action: String
    /// The login of whoever answers for it.
    public var responsible: String
    public var department: Department
    /// The day by which its effect must be verified.
    public var until: CivilDate
    /// A problem type of the policy; with the product, what counts as the same problem.
    public var problem: String?
    public var product: String?

    public init(
        cause: String, action: String, responsible: String, department: Department,
        until: CivilDate, problem: String? = nil, product: String? = nil
    ) {
        self.cause = cause
        self.action = action
        self.responsible = responsible
        self.department = department
        self.until = until
        self.problem = problem
        self.product = product
    }
}
