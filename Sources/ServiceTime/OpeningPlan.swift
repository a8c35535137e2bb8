/// A calendar laid out for arithmetic: flat arrays of integers, sorted, made once per calendar.
///
/// Invariants: `changes` ascends and `offsets` has one entry more; the slots of `week` (Monday
/// first) and of `exceptions` point into `opens` and `closes`, seconds of the day, ascending and
/// apart inside a slot; `exceptionDays` ascends.
final class OpeningPlan: Sendable {
    let changes: [Int]
    let offsets: [Int]
    let opens: [Int]
    let closes: [Int]
    let week: [Slot]
    let weekTotal: Int
    let exceptionDays: [Int]
    let exceptions: [Slot]
    let provider: String?
    /// Days for which the public holidays are known, as first and last day number; ascending.
    let known: [ClosedRange<Int>]

    /// The intervals of one day, as a range of indices.
    struct Slot {
        let lower: Int
        let upper: Int
    }

    init(
        zone: Zone, week: [DayHours], holidays: Set<CivilDate>, workdays: [CivilDate: DayHours],
        publicHolidays: PublicHolidays?
    ) {
        var opens: [Int] = []
        var closes: [Int] = []
        func slot(_ hours: DayHours) -> Slot {
            let lower = opens.count
            opens += hours.intervals.map(\.opens.secondOfDay)
            closes += hours.intervals.map(\.closes.secondOfDay)
            return Slot(lower: lower, upper: opens.count)
        }
        let closed = slot(.closed)
        let makeUp = slot(WorkCalendar.makeUpHours(week: week))
        var byDay: [Int: Slot] = [:]
        for day in publicHolidays?.days ?? [] {
            byDay[day.date.dayNumber] = day.isOff ? closed : makeUp
        }
        for date in holidays { byDay[date.dayNumber] = closed }
        for (date, hours) in workdays { byDay[date.dayNumber] = slot(hours) }
        let sorted = byDay.sorted { $0.key < $1.key }
        self.week = week.map(slot)
        weekTotal = week.reduce(0) { $0 + $1.total.seconds }
        exceptionDays = sorted.map(\.key)
        exceptions = sorted.map(\.value)
        self.opens = opens
        self.closes = closes
        changes = zone.changes
        offsets = zone.offsets
        provider = publicHolidays?.provider
        known = Self.ranges(of: publicHolidays)
    }

    /// The years of the notices, and the days of other years that a notice speaks of.
    private static func ranges(of holidays: PublicHolidays?) -> [ClosedRange<Int>] {
        guard let holidays else { return [] }
        let years = holidays.years.compactMap { year -> ClosedRange<Int>? in
            guard let first = CivilDate(year: year, month: 1, day: 1),
                let last = CivilDate(year: year, month: 12, day: 31)
            else { return nil }
            return first.dayNumber...last.dayNumber
        }
        let days = holidays.days.map { $0.date.dayNumber...$0.date.dayNumber }
        var ranges: [ClosedRange<Int>] = []
        for next in (years + days).sorted(by: { $0.lowerBound < $1.lowerBound }) {
            if let before = ranges.last, before.upperBound + 1 >= next.lowerBound {
                let end = max(before.upperBound, next.upperBound)
                ranges[ranges.count - 1] = before.lowerBound...end
            } else {
                ranges.append(next)
            }
        }
        return ranges
    }

    /// The index of the first exception on or after a day.
    func firstException(from day: Int) -> Int {
        var low = 0
        var high = exceptionDays.count
        while low < high {
            let middle = (low + high) / 2
            if exceptionDays[middle] < day { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// The index of the offset that holds at an instant in seconds.
    func segment(at seconds: Int) -> Int {
        var low = 0
        var high = changes.count
        while low < high {
            let middle = (low + high) / 2
            if changes[middle] <= seconds { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// The day number of the date at an instant in seconds.
    func day(at seconds: Int) -> Int {
        (seconds + offsets[segment(at: seconds)]).flooredQuotient(86_400)
    }

    /// Throws when the answer rests on a day whose public holidays are not known.
    func requireKnown(from start: Int, to end: Int) throws(CalendarError) {
        guard let provider else { return }
        let first = day(at: start)
        let last = day(at: end)
        var unknown = first
        if let range = known.first(where: { $0.contains(first) }) {
            if last <= range.upperBound { return }
            unknown = range.upperBound + 1
        }
        throw .noPublicHolidays(provider: provider, year: CivilDate(dayNumber: unknown).year)
    }

    /// Throws when the public holidays of one day are not known.
    func requireKnown(day: Int) throws(CalendarError) {
        guard let provider, !known.contains(where: { $0.contains(day) }) else { return }
        throw .noPublicHolidays(provider: provider, year: CivilDate(dayNumber: day).year)
    }

    /// Whether a day with hours or a closure of its own lies further on in a direction.
    func hasException(beyond day: Int, step: Int) -> Bool {
        guard let first = exceptionDays.first, let last = exceptionDays.last else { return false }
        return step > 0 ? day < last : day > first
    }
}
