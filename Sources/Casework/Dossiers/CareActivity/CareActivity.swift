public import ServiceTime

/// Something done for a customer in turn: a visit, training, inspection, maintenance, papers.
///
/// Source: domain.md §1. The series is counted from its first date, so that month ends and leap
/// days stay where they were; each turn has a clock, is done with a report, and brings the next.
public struct CareActivity: Hashable, Sendable {
    public internal(set) var content: CareContent
    /// The customer's name when it was planned.
    public internal(set) var customerName: String
    /// The turn that is to be done; nil when it is over.
    public internal(set) var next: Occurrence?
    /// What was done, oldest first.
    public internal(set) var reports: [Report] = []
    /// Turns of the series that came and went before a report was given.
    public internal(set) var missed = 0
    public internal(set) var isDone = false

    public enum State: String, CaseIterable, Hashable, Sendable {
        case planned
        case done
        /// Given up before its turn came.
        case ended
    }

    public enum Rule: String, CaseIterable, Hashable, Sendable {
        case textGiven
        case customerOnFile
        case contentKnown
        case firstNotBehind
        case responsibleReports
        case recurs
        case once
        case dayFits
        case fileNamed
    }

    /// One turn that was done.
    public struct Report: Hashable, Sendable {
        public let on: CivilDate
        /// The date of the series it was done for.
        public let planned: CivilDate
        public let by: String
        public let report: String
        public let evidence: String?
    }

    public var state: State { next != nil ? .planned : isDone ? .done : .ended }
}

/// What is to be done for a customer, by whom and how often.
public struct CareContent: Hashable, Sendable, Codable {
    public var activity: Sort
    /// The number of the customer's file.
    public var customer: String
    public var title: String
    public var product: String?
    /// The login of whoever answers for it.
    public var responsible: String
    public var department: Department
    /// The first date of the series.
    public var first: CivilDate
    /// Months from one turn to the next; nil for something done once.
    public var everyMonths: Int?
    /// What becomes of a turn on a day off; nil for what the policy says.
    public var daysOff: DaysOff?

    public enum Sort: String, CaseIterable, Hashable, Sendable, Codable {
        case visit
        case training
        case inspection
        case maintenance
        case technicalDocuments = "technical-documents"
    }

    public init(
        activity: Sort, customer: String, title: String, product: String? = nil,
        responsible: String, department: Department, first: CivilDate, everyMonths: Int? = nil,
        daysOff: DaysOff? = nil
    ) {
        self.activity = activity
        self.customer = customer
        self.title = title
        self.product = product
        self.responsible = responsible
        self.department = department
        self.first = first
        self.everyMonths = everyMonths
        self.daysOff = daysOff
    }
}

extension CareContent {
    /// The dates of the series behind the first one, with how many turns they skip.
    ///
    /// The next turn is the first date of the series behind both `planned` and `done`.
    func next(after planned: CivilDate, done: CivilDate) -> (date: CivilDate, missed: Int)? {
        guard let everyMonths, everyMonths > 0 else { return nil }
        let (from, to) = (first.parts, planned.parts)
        // A turn that was moved lies between two dates of the series.
        var turn = ((to.year - from.year) * 12 + to.month - from.month) / everyMonths
        turn = max(turn, 0)
        while turn > 0, first.advanced(byMonths: turn * everyMonths) > planned { turn -= 1 }
        var missed = -1
        var date = first
        repeat {
            turn += 1
            missed += 1
            let following = first.advanced(byMonths: turn * everyMonths)
            guard following > date else { return nil }
            date = following
        } while date <= planned || date <= done
        return (date, missed)
    }
}
