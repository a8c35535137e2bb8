public import ServiceTime

/// An audit: cases drawn by rule, what was found in them, and tasks to put it right.
///
/// Source: domain.md §8. The auditor reads everything and changes no case: an audit is a stream of
/// its own beside the tickets, so all that is written is the auditor's own work. What is to be done
/// about it is done by others and verified by the auditor; the audit closes when nothing is left.
public struct Audit: Hashable, Sendable {
    public let title: String
    public let rule: SampleRule
    public let sample: AuditSample
    public internal(set) var standing = State.examining
    /// What was said of each case that was looked at.
    public internal(set) var examined: [String: String] = [:]
    public internal(set) var findings: [Finding] = []
    public internal(set) var tasks: [Task] = []
    /// The report it was closed with.
    public internal(set) var report: String?

    public enum State: String, CaseIterable, Hashable, Sendable {
        case examining
        /// Every case was looked at; what was found is put right.
        case rectifying
        case closed
    }

    public enum Rule: String, CaseIterable, Hashable, Sendable {
        case textGiven
        case ruleFits
        case populationThere
        case caseSampled
        case notExaminedYet
        case everyCaseExamined
        case findingExists
        case taskKnown
        case taskStands
        case responsibleRectifies
        case otherHandVerifies
        case everyFindingAnswered
        case everyTaskVerified
        case fileNamed
    }

    /// How grave a finding is.
    public enum Gravity: String, CaseIterable, Hashable, Sendable, Codable {
        /// A remark; a task may follow.
        case minor
        /// A task must follow.
        case major
        /// A task must follow.
        case critical
    }

    /// Something that was not as it should be.
    public struct Finding: Hashable, Sendable {
        public let ticket: String
        public let gravity: Gravity
        public let what: String
        public let by: String
        public let evidence: String?
    }

    /// Something to be put right.
    public struct Task: Hashable, Sendable {
        /// The finding it answers, from 0.
        public let finding: Int
        public let content: AuditTask
        /// When its day is over.
        let end: Instant
        public internal(set) var progress: Progress = .open
    }

    /// How far a task is.
    public enum Progress: Hashable, Sendable {
        case open
        case rectified(by: String, what: String, evidence: String?)
        case verified(by: String, note: String, rectifiedBy: String)

        public var standing: Standing {
            switch self {
            case .open: .open
            case .rectified: .rectified
            case .verified: .verified
            }
        }
    }

    /// How far a task is, without the particulars.
    public enum Standing: String, CaseIterable, Hashable, Sendable {
        case open
        case rectified
        case verified
    }

    public var state: State { standing }
}

/// What is to be put right, by whom and until when.
public struct AuditTask: Hashable, Sendable, Codable {
    public var task: String
    /// The login of whoever answers for it.
    public var responsible: String
    public var department: Department
    public var until: CivilDate

    public init(task: String, responsible: String, department: Department, until: CivilDate) {
        self.task = task
        self.responsible = responsible
        self.department = department
        self.until = until
    }
}
