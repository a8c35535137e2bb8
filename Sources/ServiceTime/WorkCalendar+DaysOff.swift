/// What becomes of a date that falls on a day off.
public enum DaysOff: String, CaseIterable, Hashable, Sendable, Codable {
    /// The last working day before it counts.
    case previous
    /// The first working day after it counts.
    case next
    /// It counts all the same.
    case same
}

extension WorkCalendar {
    /// The date that counts for `date` under a rule for days off.
    ///
    /// - Throws: `CalendarError` when public holidays on the way are not known, or no day opens.
    public func date(
        for date: CivilDate, daysOff rule: DaysOff
    ) throws(CalendarError) -> CivilDate {
        switch rule {
        case .previous: try previousWorkingDay(onOrBefore: date)
        case .next: try nextWorkingDay(onOrAfter: date)
        case .same: date
        }
    }
}
