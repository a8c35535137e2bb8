public import ServiceTime

/// A suggestion: routed to a department, answered by it, and the answer told to whoever made it.
///
/// Source: domain.md §8 and the ticket kind 建议. Its clock runs until the department answers, then
/// until the answer was told; the answer is for the customer, so it must be measurable.
public struct Suggestion: Hashable, Sendable {
    public let content: SuggestionContent
    public internal(set) var department: Department
    public internal(set) var standing = State.routed
    public internal(set) var answer: Answer?
    /// By what means the answer was told.
    public internal(set) var told: String?
    /// Departments it went through before, oldest first.
    public internal(set) var route: [Department] = []

    public enum State: String, CaseIterable, Hashable, Sendable {
        case routed
        case answered
        /// The answer was told.
        case closed
    }

    public enum Rule: String, CaseIterable, Hashable, Sendable {
        case textGiven
        case sourceOnFile
        case departmentKnown
        case departmentOther
        case ofDepartment
        case measurable
    }

    /// What becomes of a suggestion.
    public enum Outcome: String, CaseIterable, Hashable, Sendable, Codable {
        case adopted
        case partly
        case declined
    }

    /// What the department answered.
    public struct Answer: Hashable, Sendable {
        public let outcome: Outcome
        public let text: String
        public let by: String
        public let at: Instant
    }

    public var state: State { standing }
}

/// What was suggested, and by whom.
public struct SuggestionContent: Hashable, Sendable, Codable {
    public var subject: String
    public var text: String
    /// The number of the customer's file.
    public var customer: String?
    /// The ticket it came with.
    public var ticket: String?
    /// The name of whoever made it.
    public var from: String

    public init(
        subject: String, text: String, customer: String? = nil, ticket: String? = nil, from: String
    ) {
        self.subject = subject
        self.text = text
        self.customer = customer
        self.ticket = ticket
        self.from = from
    }
}
