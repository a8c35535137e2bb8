/// The open stretches of a calendar between two instants, in order, as seconds since 1970.
///
/// The idea: between two changes of the zone's offset the wall clock is a straight line, so the
/// intervals of each local day are shifted by the offset and cut to the segment. Stretches never
/// overlap and are never empty; two may touch (24:00 to 00:00, or at a change of the clock).
///
/// Invariant: `index` runs through `slot`, the intervals of `day`, inside `segment`, whose offset
/// is `offset` and which ends at `segmentEnd`; nothing before `lower` is given again.
struct OpenStretches: IteratorProtocol {
    private let plan: OpeningPlan
    private let limit: Int
    private var lower: Int
    private var segment: Int
    private var segmentEnd = 0
    private var offset = 0
    private var day = 0
    private var exception = 0
    private var slot = OpeningPlan.Slot(lower: 0, upper: 0)
    private var index = 0

    init(_ plan: OpeningPlan, from start: Int, until limit: Int) {
        self.plan = plan
        self.limit = limit
        lower = start
        segment = plan.segment(at: start)
        enterSegment()
    }

    mutating func next() -> (start: Int, end: Int)? {
        while lower < limit {
            let dayStart = day * 86_400 - offset
            while index < slot.upper {
                let start = max(dayStart + plan.opens[index], lower)
                let end = min(dayStart + plan.closes[index], min(segmentEnd, limit))
                index += 1
                if start < end { return (start, end) }
            }
            advanceDay()
        }
        return nil
    }

    /// Leaps over whole ordinary weeks that together hold at most `seconds` of open time.
    ///
    /// Gives the open time leapt over; it is less than could be where the clock changes, a day has
    /// hours of its own, or the current day has begun.
    mutating func leapWeeks(atMost seconds: Int) -> Int {
        guard plan.weekTotal > 0 else { return 0 }
        if index == slot.upper { advanceDay() }
        guard lower < limit, index == slot.lower, lower <= day * 86_400 - offset else { return 0 }
        let end = (min(segmentEnd, limit) + offset).flooredQuotient(86_400)
        let ordinary =
            min(
                end,
                exception < plan.exceptionDays.count
                    ? plan.exceptionDays[exception] : Int.max) - day
        let weeks = min(ordinary / 7, seconds / plan.weekTotal)
        guard weeks > 0 else { return 0 }
        enter(day: day + weeks * 7)
        return weeks * plan.weekTotal
    }

    private mutating func advanceDay() {
        var next = day + 1
        if plan.weekTotal == 0 {
            // Without weekly hours only exceptions can open; the days between need no look.
            let following = plan.exceptionDays[exception...].first { $0 >= next }
            next = following ?? (min(segmentEnd, limit) + offset).flooredQuotient(86_400) + 1
        }
        if next * 86_400 - offset < segmentEnd {
            enter(day: next)
        } else if segment < plan.changes.count {
            lower = segmentEnd
            segment += 1
            enterSegment()
        } else {
            lower = limit
        }
    }

    private mutating func enterSegment() {
        offset = plan.offsets[segment]
        segmentEnd = segment < plan.changes.count ? plan.changes[segment] : Int.max
        let first = (lower + offset).flooredQuotient(86_400)
        exception = plan.firstException(from: first)
        enter(day: first)
    }

    private mutating func enter(day number: Int) {
        day = number
        let dayStart = number * 86_400 - offset
        if dayStart > lower { lower = min(dayStart, limit) }
        while exception < plan.exceptionDays.count, plan.exceptionDays[exception] < number {
            exception += 1
        }
        if exception < plan.exceptionDays.count, plan.exceptionDays[exception] == number {
            slot = plan.exceptions[exception]
        } else {
            slot = plan.week[(number + 3).flooredRemainder(7)]
        }
        index = slot.lower
    }
}
