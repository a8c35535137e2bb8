public import ServiceTime

/// Something that is due again and again for a period that ended, such as the monthly review.
///
/// Source: domain.md §6, monthly review: the clock starts when the period ends and runs to a time
/// of a day of the following month; what becomes of a day off is a rule of its own. No period is
/// skipped: the next one's clock begins only where the one before was filed.
public struct Duty: Hashable, Sendable {
    public internal(set) var content: DutyContent
    /// The period that is to be filed; nil when the duty is over.
    public internal(set) var next: DutyPeriod?
    /// What was filed, oldest first.
    public internal(set) var filed: [Filing] = []

    public enum State: String, CaseIterable, Hashable, Sendable {
        case active
        case ended
    }

    public enum Rule: String, CaseIterable, Hashable, Sendable {
        case textGiven
        case contentKnown
        case responsibleFiles
        case periodOver
        case reckonsOtherwise
        case fileNamed
    }

    /// One period that was filed.
    public struct Filing: Hashable, Sendable {
        public let period: DutyPeriod
        public let by: String
        public let at: Instant
        public let report: String
        public let evidence: String?
    }

    public var state: State { next == nil ? .ended : .active }
}

/// What is due, how often, and who answers for it.
public struct DutyContent: Hashable, Sendable, Codable {
    public var title: String
    /// The login of whoever answers for it.
    public var responsible: String
    public var department: Department
    /// The first day of the first period; its day of the month does not count.
    public var from: CivilDate
    /// Months in a period: 1 for a monthly review, 3 for a quarterly one.
    public var everyMonths: Int
    /// The day of the month after the period; nil for what the policy says.
    public var day: Int?
    /// The time of that day; nil for what the policy says.
    public var time: String?
    /// What becomes of a day off; nil for what the policy says.
    public var daysOff: DaysOff?

    public init(
        title: String, responsible: String, department: Department, from: CivilDate,
        everyMonths: Int = 1, day: Int? = nil, time: String? = nil, daysOff: DaysOff? = nil
    ) {
        self.title = title
        self.responsible = responsible
        self.department = department
        self.from = from
        self.everyMonths = everyMonths
        self.day = day
        self.time = time
        self.daysOff = daysOff
    }
}

/// One period and the time it is due.
public struct DutyPeriod: Hashable, Sendable, Codable {
    /// The first day of the period.
    public let from: CivilDate
    /// The last day of the period.
    public let until: CivilDate
    public let occurrence: Occurrence
}

extension Policy {
    /// The period of a duty that begins in a month, due by the rule of the duty or the policy.
    func period(of content: DutyContent, from month: CivilDate) -> DutyPeriod {
        let from = month.monthStart
        let after = from.advanced(byMonths: content.everyMonths)
        let (year, ofYear, _) = after.parts
        let length = CivilDate.length(ofMonth: ofYear, year: year)
        let day = min(content.day ?? care.dutyDay, length)
        return DutyPeriod(
            from: from, until: after.advanced(byDays: -1),
            occurrence: occurrence(
                on: after.advanced(byDays: day - 1),
                at: content.time.flatMap { LocalTime($0) } ?? care.dutyTime,
                daysOff: content.daysOff ?? care.dutyDaysOff, from: zone.instant(of: after)))
    }
}
