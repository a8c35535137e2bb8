public import ServiceTime

/// One turn of something that recurs, with the instant it is due by the calendar of its time.
public struct Occurrence: Hashable, Sendable, Codable {
    /// The date of the series, whatever the rule for days off makes of it.
    public let date: CivilDate
    /// When it may start; the clock counts from here.
    public let start: Instant
    /// When it must be done.
    public let due: Instant
    /// True when the days off of that year were not known, so that no rule was applied.
    public let isProvisional: Bool

    /// The year whose days off were not known; nil when they were, or no rule for them counts.
    public var unknownYear: Int? { isProvisional ? date.year : nil }
}

extension Dossier {
    /// The year whose days off were not known when the date of a running clock was set; nil when
    /// they were.
    public func unknownYear(of clock: Clock) -> Int? {
        let turn: Occurrence? =
            switch matter {
            case .careActivity(let activity): activity.next
            case .duty(let duty): duty.next?.occurrence
            case .customer, .contract, .commitment, .correctiveAction, .audit, .suggestion,
                .article:
                nil
            }
        guard let turn, clock.isRunning, clock.target == .until(turn.due) else { return nil }
        return turn.unknownYear
    }
}

extension Policy {
    /// The office calendar, by which days off are known.
    private var officeCalendar: WorkCalendar? { calendars[Policy.office] }

    /// An occurrence on `date`, due at `time` of the day that the rule for days off makes of it.
    ///
    /// Where the calendar does not know the year, the date itself counts, and this is said. What
    /// would be due before it may start could never be done in time: the first day after that
    /// counts then, moved on to a working day whatever the rule.
    func occurrence(
        on date: CivilDate, at time: LocalTime = .endOfDay, daysOff rule: DaysOff,
        from start: Instant
    ) -> Occurrence {
        let begins = zone.date(at: start)
        let tries =
            [(date, rule)]
            + [max(date, begins), max(date, begins.advanced(byDays: 1))].map { day in
                (day, rule == .same ? .same : .next)
            }
        let turns = tries.map { turn(on: $0.0, of: date, at: time, daysOff: $0.1, from: start) }
        return turns.first { $0.due > start } ?? turns[turns.count - 1]
    }

    private func turn(
        on day: CivilDate, of date: CivilDate, at time: LocalTime, daysOff rule: DaysOff,
        from start: Instant
    ) -> Occurrence {
        let counted = try? officeCalendar?.date(for: day, daysOff: rule)
        return Occurrence(
            date: date, start: start, due: zone.instant(of: counted ?? day, at: time),
            isProvisional: counted == nil && rule != .same)
    }

    /// The end of a day, where something that has a date is late.
    func end(of date: CivilDate) -> Instant { zone.instant(of: date, at: .endOfDay) }
}
