/// A named set of working hours in a time zone.
///
/// A moment is open when the wall clock of the zone shows a time inside the hours of its date, so a
/// change of the clock needs no rule of its own: an hour that occurs twice counts twice, a skipped
/// one never. The hours of a date are those of, in this order: `workdays`, `holidays`, the public
/// holidays with their make-up days, the week.
public struct WorkCalendar: Sendable {
    /// The name people use; empty when the file gives none.
    public let name: String
    /// The zone whose wall clock counts.
    public let zone: Zone
    /// The hours of the seven weekdays, Monday first.
    public let week: [DayHours]
    /// Dates on which the calendar stays closed.
    public let holidays: Set<CivilDate>
    /// Dates with hours of their own: changed days, and extra ones.
    public let workdays: [CivilDate: DayHours]
    /// The public calendar it follows, if any.
    public let publicHolidays: PublicHolidays?

    let plan: OpeningPlan

    /// Makes a calendar; weekdays that are missing in `week` are closed.
    public init(
        name: String = "", zone: Zone, week: [Weekday: DayHours],
        holidays: Set<CivilDate> = [], workdays: [CivilDate: DayHours] = [:],
        publicHolidays: PublicHolidays? = nil
    ) {
        self.name = name
        self.zone = zone
        self.week = Weekday.allCases.map { week[$0] ?? .closed }
        self.holidays = holidays
        self.workdays = workdays
        self.publicHolidays = publicHolidays
        plan = OpeningPlan(
            zone: zone, week: self.week, holidays: holidays, workdays: workdays,
            publicHolidays: publicHolidays)
    }

    /// A calendar that never closes.
    public static func roundTheClock(name: String = "24x7", zone: Zone = .utc) -> WorkCalendar {
        let days = Weekday.allCases.map { ($0, DayHours.wholeDay) }
        return WorkCalendar(name: name, zone: zone, week: Dictionary(uniqueKeysWithValues: days))
    }

    /// The hours a make-up day gets: Monday's, or where Monday is closed, the first open weekday's.
    static func makeUpHours(week: [DayHours]) -> DayHours {
        week.first { $0 != .closed } ?? .closed
    }
}

extension WorkCalendar: Hashable {
    public static func == (left: Self, right: Self) -> Bool {
        left.name == right.name && left.zone == right.zone && left.week == right.week
            && left.holidays == right.holidays && left.workdays == right.workdays
            && left.publicHolidays == right.publicHolidays
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(name)
        hasher.combine(zone)
        hasher.combine(week)
        hasher.combine(holidays)
        hasher.combine(workdays)
    }
}

/// Why a calendar has no answer.
public enum CalendarError: Error, Hashable, Sendable {
    /// No hour of the calendar is ever open again.
    case neverOpens
    /// An instant lies, or the answer would lie, outside the years 1 to 9999.
    case outOfRange
    /// The calendar follows public holidays that are not known for this year.
    case noPublicHolidays(provider: String, year: Int)
    /// A pause has no end, so there is no deadline yet.
    case stillPaused
    /// A target of less than no time, or of less than one day.
    case negativeTarget
}
