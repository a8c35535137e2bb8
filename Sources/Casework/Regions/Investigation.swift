public import ServiceTime

/// What a team of several departments finds out: its members, their sub-tasks and their findings.
///
/// Source: domain.md §2 and §3, Diagnosis.
public struct Investigation: Hashable, Sendable {
    /// Everybody who was ever named, by login; nobody is taken off, for they have investigated.
    public internal(set) var members: [String] = []
    /// In the order they were assigned.
    public internal(set) var subtasks: [Subtask] = []
    /// What test bodies outside the company found, oldest first.
    public internal(set) var tests: [Recorded<ExternalTested>] = []
    /// Where and by whom it was made, as last traced.
    public internal(set) var trace: Recorded<ProductionTrace>?
    /// Whether it conforms to the standard, as the quality department last judged.
    public internal(set) var conformity: Recorded<ConformityJudged>?

    /// Whether nobody was named and nothing found.
    public var isEmpty: Bool { self == Investigation() }

    /// The numbers of the sub-tasks without a result, from 1.
    public var openSubtasks: [Int] {
        subtasks.indices.filter { subtasks[$0].result == nil }.map { $0 + 1 }
    }
}

/// Something that was recorded, by whom and when.
public struct Recorded<Content: Hashable & Sendable>: Hashable, Sendable {
    public let content: Content
    public let by: String
    public let at: Instant
}

/// A part of an investigation that one member answers for.
public struct Subtask: Hashable, Sendable {
    public let assigned: SubtaskAssigned
    public let assignedBy: String
    /// What came out of it; nil while it is open.
    public internal(set) var result: Remark?

    /// Where it stands.
    public var state: RegionState { result == nil ? .subtaskOpen : .subtaskDone }
}

/// A team was named, or somebody more was named to it.
public struct TeamFormed: Hashable, Sendable, Codable {
    /// By login.
    public let members: [String]

    public init(members: [String]) { self.members = members }
}

/// A member of the team was given a sub-task.
public struct SubtaskAssigned: Hashable, Sendable, Codable {
    public let task: String
    public let department: Department
    /// By login.
    public let assignee: String
    public let due: Instant

    public init(task: String, department: Department, assignee: String, due: Instant) {
        self.task = task
        self.department = department
        self.assignee = assignee
        self.due = due
    }
}

/// A sub-task is done.
public struct SubtaskDone: Hashable, Sendable, Codable {
    /// From 0, in the order they were assigned.
    public let subtask: Int
    public let result: String

    public init(subtask: Int, result: String) {
        self.subtask = subtask
        self.result = result
    }
}

/// A test body outside the company tested it.
public struct ExternalTested: Hashable, Sendable, Codable {
    public let body: String
    public let finding: String
    /// The number of its report.
    public let report: String?

    public init(body: String, finding: String, report: String? = nil) {
        self.body = body
        self.finding = finding
        self.report = report
    }
}

/// Where, by whom and when it was made.
public struct ProductionTrace: Hashable, Sendable, Codable {
    public let unit: String
    public let staff: String?
    public let madeOn: String?
    public let batch: String?

    private enum CodingKeys: String, CodingKey {
        case unit
        case staff
        case madeOn = "made-on"
        case batch
    }

    public init(
        unit: String, staff: String? = nil, madeOn: String? = nil, batch: String? = nil
    ) {
        self.unit = unit
        self.staff = staff
        self.madeOn = madeOn
        self.batch = batch
    }
}

/// The quality department judged whether it conforms to the standard.
public struct ConformityJudged: Hashable, Sendable, Codable {
    public let conforms: Bool
    /// The standard it was held against.
    public let standard: String

    public init(conforms: Bool, standard: String) {
        self.conforms = conforms
        self.standard = standard
    }
}
