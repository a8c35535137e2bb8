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
}

extension Policy {
    /// The office calendar, by which days off are known.
    private var officeCalendar: WorkCalendar? { calendars[Policy.office] }

    /// An occurrence on `date`, due at `time` of the day that the rule for days off makes of it.
    ///
    /// Where the calendar does not know the year, the date itself counts, and this is said.
    func occurrence(
        on date: CivilDate, at time: LocalTime = .endOfDay, daysOff rule: DaysOff,
        from start: Instant
    ) -> Occurrence {
        let counted = try? officeCalendar?.date(for: date, daysOff: rule)
        return Occurrence(
            date: date, start: start, due: zone.instant(of: counted ?? date, at: time),
            isProvisional: counted == nil && rule != .same)
    }

    /// The end of a day, where something that has a date is late.
    func end(of date: CivilDate) -> Instant { zone.instant(of: date, at: .endOfDay) }
}
