import ServiceTime

/// One measurable promise: what, at most or at least how much, on which calendar, from when.
///
/// `first-response at-most 2 hours 24x7 from report`, `warranty at-least 12 months from delivery`.
/// Source: domain.md §3, Commitment.
public struct CommitmentClause: Hashable, Sendable, Codable {
    public var promise: Promise
    public var comparator: Comparator
    /// At least 0.
    public var number: Int
    public var unit: Unit
    /// A calendar of the policy, where the unit needs one.
    public var calendar: String?
    /// From when it counts, where the unit is one of time.
    public var trigger: Trigger?
    /// The promise in the customer's words.
    public var text: String?

    public init(
        _ promise: Promise, _ comparator: Comparator, _ number: Int, _ unit: Unit,
        calendar: String? = nil, from trigger: Trigger? = nil, text: String? = nil
    ) {
        self.promise = promise
        self.comparator = comparator
        self.number = number
        self.unit = unit
        self.calendar = calendar
        self.trigger = trigger
        self.text = text
    }

    /// What is promised.
    public enum Promise: String, CaseIterable, Hashable, Sendable, Codable {
        case firstResponse = "first-response"
        case resolution
        case onSite = "on-site"
        case repair
        case delivery
        case warranty
        case returning = "return"
        case exchange
        case installation
        case training
        case spareParts = "spare-parts"
        case unboxing
        case quality
    }

    public enum Comparator: String, CaseIterable, Hashable, Sendable, Codable {
        case atMost = "at-most"
        case atLeast = "at-least"
        case exactly
    }

    public enum Unit: String, CaseIterable, Hashable, Sendable, Codable {
        case minutes
        case hours
        case days
        case workingDays = "working-days"
        case weeks
        case months
        case years
        case percent
        case pieces
        case times

        /// Whether it measures time.
        public var isTime: Bool {
            switch self {
            case .minutes, .hours, .days, .workingDays, .weeks, .months, .years: true
            case .percent, .pieces, .times: false
            }
        }

        /// Whether it means nothing without a calendar.
        var needsCalendar: Bool {
            switch self {
            case .minutes, .hours, .workingDays: true
            case .days, .weeks, .months, .years, .percent, .pieces, .times: false
            }
        }
    }

    /// From when a time counts.
    public enum Trigger: String, CaseIterable, Hashable, Sendable, Codable {
        case report
        case purchase
        case delivery
        case order
        case acceptance
        case request
        case agreement
    }
}

extension CommitmentClause {
    /// What keeps the clause from being measured; empty when nothing does.
    func gaps(line: Int, under policy: Policy) -> [DossierRefusal] {
        var gaps: [DossierRefusal] = []
        if unit.needsCalendar, calendar == nil { gaps.append(.clauseLacks(.calendar, line: line)) }
        if unit.isTime, trigger == nil { gaps.append(.clauseLacks(.trigger, line: line)) }
        if let calendar, policy.calendars[calendar] == nil {
            gaps.append(
                .unknownCalendar(calendar, known: policy.calendars.keys.sorted()))
        }
        return gaps + misfits(line: line)
    }

    /// How long it gives, in the policy's calendars; nil when it measures no time.
    ///
    /// Months and years run to the end of the day with the same number, or the month's last.
    func target(from start: Instant, in zone: Zone) -> Target? {
        guard comparator != .atLeast, number > 0 else { return nil }
        switch unit {
        case .minutes: return .elapsed(.minutes(number))
        case .hours: return .elapsed(.hours(number))
        case .days: return number <= Target.mostDays ? .calendarDays(number) : nil
        case .weeks: return number <= Target.mostDays / 7 ? .calendarDays(number * 7) : nil
        case .workingDays: return number <= Target.mostDays ? .workingDays(number) : nil
        case .months, .years:
            let months = unit == .years ? number * 12 : number
            guard months <= 1_200 else { return nil }
            let last = zone.date(at: start).advanced(byMonths: months)
            return .until(zone.instant(of: last.advanced(byDays: 1)))
        case .percent, .pieces, .times: return nil
        }
    }
}

extension CivilDate {
    /// The same day so many months later, or the last of that month when it has no such day.
    func advanced(byMonths months: Int) -> CivilDate {
        let parts = parts
        let count = parts.year * 12 + parts.month - 1 + months
        let (year, month) = (count / 12, count % 12 + 1)
        let day = min(parts.day, CivilDate.length(ofMonth: month, year: year))
        return CivilDate(year: year, month: month, day: day) ?? self
    }
}
