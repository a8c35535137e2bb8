/// Why a deadline is what it is, line by line, as values; `text(in:)` puts them into words.
public struct Explanation: Hashable, Sendable {
    /// The zone in which instants are shown.
    public let zone: Zone
    /// The lines, in the order in which one reads them.
    public let lines: [Line]

    /// The number of counted stretches that are listed one by one; the rest is summed up.
    public static let mostStretches = 400

    /// One line of an explanation.
    public enum Line: Hashable, Sendable {
        /// The clock starts.
        case started(Instant)
        /// The terms changed; they count from the start all the same.
        case changed(at: Instant, who: String, why: String)
        /// A term, what sets it, and whether it is the strictest one in force.
        case term(Target, basis: String, policyVersion: String, due: Instant?, isStrictest: Bool)
        /// The calendar the term counts on.
        case calendar(name: String, version: String, zone: String)
        /// Time that counted, and all that has counted so far.
        case counted(from: Instant, to: Instant, span: Span, total: Span)
        /// Stretches that are not listed one by one.
        case summedUp(stretches: Int, span: Span, total: Span)
        /// A pause; `span` is the time it kept from counting.
        case paused(from: Instant, to: Instant, isOpen: Bool, span: Span, who: String, why: String)
        /// A day on the way that differs from its weekday.
        case day(CivilDate, DayKind)
        /// A deadline that passed while it was in force, before the terms changed.
        case passedInForce(due: Instant, changedAt: Instant)
        /// The deadline.
        case due(Instant)
        /// Why there is no deadline.
        case problem(CalendarError)
        /// A term that cannot be dated, beside others that can.
        case undated(basis: String, CalendarError)
        /// How the clock stands.
        case verdict(ServiceClock.State, remaining: Span?)
    }
}

extension Explanation {
    /// Explains a deadline by itself: one target on one calendar.
    ///
    /// Throws as `WorkCalendar.due(from:working:pauses:)` does.
    public init(
        start: Instant, term: ClockTerm, pauses: [Pause] = []
    ) throws(CalendarError) {
        let due = try term.calendar.due(from: start, target: term.target, pauses: pauses)
        zone = term.calendar.zone
        lines =
            [.started(start)] + Self.heading(term, due: due, isStrictest: true)
            + Self.passage(from: start, to: due, term: term, pauses: pauses, openPauses: [])
            + [.due(due)]
    }

    /// The term and its calendar.
    static func heading(_ term: ClockTerm, due: Instant?, isStrictest: Bool) -> [Line] {
        [
            .term(
                term.target, basis: term.basis, policyVersion: term.policyVersion, due: due,
                isStrictest: isStrictest),
            .calendar(
                name: term.calendar.name, version: term.calendarVersion,
                zone: term.calendar.zone.id),
        ]
    }

    /// What happens between the start and the deadline, in order of time.
    static func passage(
        from start: Instant, to due: Instant, term: ClockTerm, pauses: [Pause],
        openPauses: Set<Instant>
    ) -> [Line] {
        let counting = term.target.isWorkingTime ? term.calendar : WorkCalendar.everySecond
        var entries: [(at: Int, order: Int, line: Line)] = []
        var total = Span.zero
        for part in UnpausedStretches(from: start.seconds, to: due.seconds, pauses: pauses) {
            for stretch in counting.stretches(from: part.start, to: part.end) {
                let span = Span(seconds: stretch.end - stretch.start)
                total = total + span
                let line = Line.counted(
                    from: Instant(seconds: stretch.start), to: Instant(seconds: stretch.end),
                    span: span, total: total)
                entries.append((stretch.start, 2, line))
            }
        }
        entries = summedUp(entries, total: total)
        // Where pauses overlap, the time is the first one's, so that the lines add up.
        var covered = start
        for pause in pauses.sorted(by: { $0.from < $1.from })
        where pause.from < due && (pause.to ?? due) > start {
            let from = max(pause.from, start)
            let to = max(from, pause.to ?? due)
            let own = min(max(from, covered), to)
            let kept = (try? counting.workingTime(from: own, to: to)) ?? .zero
            covered = max(covered, to)
            let line = Line.paused(
                from: pause.from, to: to, isOpen: openPauses.contains(pause.from), span: kept,
                who: pause.who, why: pause.why)
            entries.append((from.seconds, 1, line))
        }
        if term.target.isWorkingTime {
            for date in term.calendar.unusualDays(from: start, to: due) {
                let at = max(start, term.calendar.zone.instant(of: date))
                entries.append((at.seconds, 0, .day(date, term.calendar.kind(of: date))))
            }
        }
        return entries.sorted { ($0.at, $0.order) < ($1.at, $1.order) }.map(\.line)
    }

    private typealias Entry = (at: Int, order: Int, line: Line)

    /// Keeps the first stretches and the last one, and sums up those between.
    private static func summedUp(_ entries: [Entry], total: Span) -> [Entry] {
        guard entries.count > mostStretches, let last = entries.last else { return entries }
        let hidden = entries[(mostStretches - 1)..<(entries.count - 1)]
        var sum = Span.zero
        var reached = Span.zero
        for entry in hidden {
            guard case .counted(_, _, let span, let total) = entry.line else { continue }
            sum = sum + span
            reached = total
        }
        let line = Line.summedUp(stretches: hidden.count, span: sum, total: reached)
        let at = hidden.first?.at ?? last.at
        return entries[..<(mostStretches - 1)] + [(at, 2, line), last]
    }
}

extension Target {
    /// Whether the target passes in open time only.
    var isWorkingTime: Bool {
        switch self {
        case .elapsed, .workingDays: true
        case .calendarDays, .until: false
        }
    }
}

extension WorkCalendar {
    /// The open stretches between two instants, those that touch joined to one.
    func stretches(from start: Int, to end: Int) -> [(start: Int, end: Int)] {
        var walk = OpenStretches(plan, from: start, until: end)
        var result: [(start: Int, end: Int)] = []
        while let stretch = walk.next() {
            if let last = result.last, last.end == stretch.start {
                result[result.count - 1].end = stretch.end
            } else {
                result.append(stretch)
            }
        }
        return result
    }

    /// The dates between two instants that differ from their weekday, ascending.
    func unusualDays(from start: Instant, to end: Instant) -> [CivilDate] {
        let last = plan.day(at: end.seconds)
        let first = plan.day(at: start.seconds)
        return plan.exceptionDays[plan.firstException(from: first)...].prefix { $0 <= last }
            .map(CivilDate.init(dayNumber:))
    }
}
