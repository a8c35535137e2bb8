/// What a calendar does on one date.
public enum DayKind: Hashable, Sendable {
    /// The hours of the weekday.
    case ordinary
    /// A holiday of the calendar's own list.
    case holiday
    /// A day off by the public calendar, with the holiday's name.
    case publicHoliday(String)
    /// A working day by the public calendar that makes up for a day off, with the holiday's name.
    case makeUpDay(String)
    /// A changed or extra day of the calendar's own list.
    case changed(DayHours)
}

extension WorkCalendar {
    /// What the calendar does on a date.
    public func kind(of date: CivilDate) -> DayKind {
        if let hours = workdays[date] { return .changed(hours) }
        if holidays.contains(date) { return .holiday }
        guard let day = publicHolidays?.day(on: date) else { return .ordinary }
        return day.isOff ? .publicHoliday(day.name) : .makeUpDay(day.name)
    }

    /// The hours of a date.
    public func hours(on date: CivilDate) -> DayHours {
        switch kind(of: date) {
        case .ordinary: week[date.weekday.index]
        case .holiday, .publicHoliday: .closed
        case .makeUpDay: Self.makeUpHours(week: week)
        case .changed(let hours): hours
        }
    }

    /// The first working day on or after a date.
    ///
    /// Throws when none follows or public holidays on the way are not known.
    public func nextWorkingDay(onOrAfter date: CivilDate) throws(CalendarError) -> CivilDate {
        try workingDay(from: date, step: 1)
    }

    /// The last working day on or before a date, as a review that falls on a holiday needs it.
    ///
    /// Throws when none comes before or public holidays on the way are not known.
    public func previousWorkingDay(onOrBefore date: CivilDate) throws(CalendarError) -> CivilDate {
        try workingDay(from: date, step: -1)
    }

    /// The first and the last open instant of a date, or nil when it stays closed.
    public func opening(on date: CivilDate) -> (opens: Instant, closes: Instant)? {
        let start = zone.instant(of: date)
        let end = zone.instant(of: date.advanced(byDays: 1))
        var walk = OpenStretches(plan, from: start.seconds, until: end.seconds)
        guard let first = walk.next() else { return nil }
        var last = first
        while let stretch = walk.next() { last = stretch }
        return (Instant(seconds: first.start), Instant(seconds: last.end))
    }

    private func workingDay(from start: CivilDate, step: Int) throws(CalendarError) -> CivilDate {
        let first = plan.day(at: Instant.supported.lowerBound.seconds)
        let last = plan.day(at: Instant.supported.upperBound.seconds)
        var date = start
        while first...last ~= date.dayNumber {
            try plan.requireKnown(day: date.dayNumber)
            // A date that the zone skipped altogether opens never, whatever its hours say.
            if hours(on: date) != .closed, opening(on: date) != nil { return date }
            if plan.weekTotal == 0, !plan.hasException(beyond: date.dayNumber, step: step) { break }
            date = date.advanced(byDays: step)
        }
        throw plan.weekTotal == 0 ? .neverOpens : .outOfRange
    }
}

extension PublicHolidays {
    /// The entry of a date, if it differs from the week.
    public func day(on date: CivilDate) -> Day? {
        var low = 0
        var high = days.count
        while low < high {
            let middle = (low + high) / 2
            if days[middle].date < date { low = middle + 1 } else { high = middle }
        }
        return low < days.count && days[low].date == date ? days[low] : nil
    }
}
