/// One deadline a clock stands under: how long, on which calendar, and what says so.
public struct ClockTerm: Hashable, Codable, Sendable {
    /// How long it gives.
    public var target: Target
    /// The calendar version in force when the clock started, whole: a later edit changes nothing.
    public var calendar: WorkCalendar
    /// The rule or clause that sets the target, as people cite it.
    public var basis: String
    /// The version of the policy that holds the rule; empty when it is no rule of the policy.
    public var policyVersion: String
    /// The version of the calendar.
    public var calendarVersion: String
    /// From when it counts; nil for the start of the clock.
    public var from: Instant?

    /// Makes a term; the texts are only cited, never interpreted.
    public init(
        target: Target, calendar: WorkCalendar, basis: String = "", policyVersion: String = "",
        calendarVersion: String = "", from: Instant? = nil
    ) {
        self.target = target
        self.calendar = calendar
        self.basis = basis
        self.policyVersion = policyVersion
        self.calendarVersion = calendarVersion
        self.from = from
    }

    /// When it is due on a clock.
    func due(from start: Instant, pauses: [Pause]) throws(CalendarError) -> Instant {
        try calendar.due(from: from ?? start, target: target, pauses: pauses)
    }
}

/// A change of what a clock stands under, such as a raised urgency.
public struct ClockChange: Hashable, Codable, Sendable {
    /// The instant from which the new terms are in force; they count from the clock's own start.
    public var at: Instant
    /// The new terms, replacing the old ones.
    public var terms: [ClockTerm]
    /// The person who changed the terms, as the record names them.
    public var who: String
    /// The reason that was given.
    public var why: String

    /// Makes a change of terms.
    public init(at: Instant, terms: [ClockTerm], who: String = "", why: String = "") {
        self.at = at
        self.terms = terms
        self.who = who
        self.why = why
    }
}

/// The facts of one clock: everything its verdict follows from.
///
/// The verdict is a pure function of these facts and of `now`; facts that lie after `now` are not
/// looked at, so the verdict of any moment can be had again later. Rules:
/// - Of several terms the one that is due first counts. One whose public holidays are not known
///   takes nothing from the others: they bind, and `problem` says that one might be due earlier.
/// - Changed terms count from the start and keep every pause.
/// - A deadline that passed while it was in force stays breached, whatever changes afterwards.
/// - Stopping at the due instant is in time, one second later is not.
/// - A pause that is still open is taken to end `now`, or when the clock stopped.
public struct ServiceClock: Hashable, Codable, Sendable {
    /// The instant from which every term counts that says nothing else.
    public var start: Instant
    /// The terms at the start; none means that nothing is ever due.
    public var terms: [ClockTerm]
    /// The changes of terms, in any order.
    public var changes: [ClockChange]
    /// The pauses, in any order; they may overlap.
    public var pauses: [Pause]
    /// When the thing was done; nil while it is not.
    public var stop: Instant?

    /// Makes a clock from its facts.
    public init(
        start: Instant, terms: [ClockTerm], changes: [ClockChange] = [], pauses: [Pause] = [],
        stop: Instant? = nil
    ) {
        self.start = start
        self.terms = terms
        self.changes = changes
        self.pauses = pauses
        self.stop = stop
    }
}

extension ServiceClock {
    /// How a clock stands at one moment.
    public struct Verdict: Hashable, Sendable {
        /// Running, paused, met, breached, or undetermined.
        public let state: State
        /// The deadline that decides; nil when there is none or `problem` keeps it unknown.
        public let due: Instant?
        /// Elapsed time from now, or from the stop, to the deadline; negative when it is overdue.
        public let remaining: Span?
        /// Why a calendar could not say when a term is due; there may be a deadline all the same,
        /// set by another term.
        public let problem: CalendarError?
    }

    /// The states of a clock.
    public enum State: String, CaseIterable, Codable, Sendable {
        /// Not stopped, and the deadline has not passed.
        case running
        /// Not stopped, and time does not count now.
        case paused
        /// Stopped at the deadline or before.
        case met
        /// The deadline passed first.
        case breached
        /// Stopped, and the calendar cannot say whether in time.
        case undetermined
    }

    /// A point on the way to the deadline at which people are told.
    public struct Warning: Hashable, Sendable {
        /// The part of the target that has passed, in percent.
        public let percent: Int
        /// When that part has passed.
        public let at: Instant
    }

    /// The warnings of a clock when the policy names no others, in percent.
    public static let usualWarnings = [50, 80, 100]

    /// How the clock stands at `now`.
    public func verdict(at now: Instant) -> Verdict {
        let end = seen(at: now)
        let pauses = pauses(until: end)
        let periods = periods(until: end)
        for (period, next) in zip(periods, periods.dropFirst()) {
            if case .due(let due, _) = strictest(of: period.terms, pauses: pauses), due < next.since
            {
                return Verdict(state: .breached, due: due, remaining: due - end, problem: nil)
            }
        }
        let isStopped = stop.map { $0 <= now } ?? false
        let isPaused = !isStopped && isPaused(at: now)
        let terms = periods.last?.terms ?? []
        switch strictest(of: terms, pauses: pauses) {
        case .due(let due, _):
            let undated = undated(of: terms, pauses: pauses)
            let isOpen = undated.contains {
                !isMet($0.term, at: end, problem: $0.problem, pauses: pauses)
            }
            let stopped: State = isOpen ? .undetermined : .met
            let state: State =
                end > due ? .breached : isStopped ? stopped : isPaused ? .paused : .running
            return Verdict(
                state: state, due: due, remaining: due - end, problem: undated.first?.problem)
        case .unknown(let problem, let term):
            let isOpen = isStopped && !isMet(term, at: end, problem: problem, pauses: pauses)
            let state: State =
                isOpen ? .undetermined : isStopped ? .met : isPaused ? .paused : .running
            return Verdict(state: state, due: nil, remaining: nil, problem: problem)
        case .nothing:
            let state: State = isStopped ? .met : isPaused ? .paused : .running
            return Verdict(state: state, due: nil, remaining: nil, problem: nil)
        }
    }

    /// When the parts of the target named in `percents` have passed, as seen at `now`.
    ///
    /// Counted on the terms in force at `now`; empty when the calendar cannot say.
    public func warnings(
        at now: Instant, percents: [Int] = ServiceClock.usualWarnings
    ) -> [Warning] {
        let end = seen(at: now)
        let pauses = pauses(until: end)
        let terms = periods(until: end).last?.terms ?? []
        guard case .due(_, let term) = strictest(of: terms, pauses: pauses) else { return [] }
        return percents.compactMap { percent in
            let at = try? term.calendar.due(
                from: term.from ?? start, percent: percent, of: term.target, pauses: pauses)
            return at.map { Warning(percent: percent, at: $0) }
        }
    }

    /// Whether a pause covers an instant.
    public func isPaused(at instant: Instant) -> Bool {
        pauses.contains { $0.from <= instant && instant < ($0.to ?? Instant(seconds: .max)) }
    }
}

// What the verdict and the explanation share.
extension ServiceClock {
    /// A stretch of time under one set of terms.
    struct Period {
        let since: Instant
        let terms: [ClockTerm]
        let change: ClockChange?
    }

    /// What several terms come to.
    enum Strictest {
        case due(Instant, ClockTerm)
        case unknown(CalendarError, ClockTerm)
        case nothing
    }

    /// The last instant whose facts count: now, or the stop if it came before.
    func seen(at now: Instant) -> Instant {
        stop.map { min($0, now) } ?? now
    }

    /// The pauses as far as they have happened, each with an end.
    func pauses(until end: Instant) -> [Pause] {
        pauses.filter { $0.from < end }.map { pause in
            var known = pause
            known.to = min(pause.to ?? end, end)
            return known
        }
    }

    /// The terms one after the other, up to `end`.
    func periods(until end: Instant) -> [Period] {
        let past = changes.filter { $0.at <= end }.sorted { $0.at < $1.at }
        return [Period(since: start, terms: terms, change: nil)]
            + past.map { Period(since: $0.at, terms: $0.terms, change: $0) }
    }

    /// The term that is due first; what cannot be dated counts only where nothing else can be, and
    /// there one that never comes due is named last.
    func strictest(of terms: [ClockTerm], pauses: [Pause]) -> Strictest {
        var result = Strictest.nothing
        for term in terms {
            do throws(CalendarError) {
                let due = try term.due(from: start, pauses: pauses)
                if case .due(let earlier, _) = result, earlier <= due { continue }
                result = .due(due, term)
            } catch .neverOpens, .outOfRange {
                if case .nothing = result { result = .unknown(.neverOpens, term) }
            } catch {
                if case .due = result { continue }
                if case .unknown(let other, _) = result, other != .neverOpens { continue }
                result = .unknown(error, term)
            }
        }
        return result
    }

    /// The terms that cannot be dated because the public holidays of a year are not known.
    func undated(
        of terms: [ClockTerm], pauses: [Pause]
    ) -> [(term: ClockTerm, problem: CalendarError)] {
        terms.compactMap { term in
            do throws(CalendarError) {
                _ = try term.due(from: start, pauses: pauses)
                return nil
            } catch {
                if case .noPublicHolidays = error { return (term, error) }
                return nil
            }
        }
    }

    /// The terms in force at `now` that cannot be dated, by what sets them, and why.
    public func undatedTerms(
        at now: Instant
    ) -> [(basis: String, problem: CalendarError)] {
        let end = seen(at: now)
        return undated(of: periods(until: end).last?.terms ?? [], pauses: pauses(until: end))
            .map { ($0.term.basis, $0.problem) }
    }

    /// Why terms in force at `now` cannot be dated, each reason once.
    public func undatedProblems(at now: Instant) -> [CalendarError] {
        undatedTerms(at: now).map(\.problem).reduce(into: []) { problems, problem in
            if !problems.contains(problem) { problems.append(problem) }
        }
    }

    /// Whether a clock was stopped in time although its deadline is unknown.
    private func isMet(
        _ term: ClockTerm, at end: Instant, problem: CalendarError, pauses: [Pause]
    ) -> Bool {
        guard case .noPublicHolidays = problem else { return true }
        let start = term.from ?? start
        // Working days begin to count on the next one, whatever day that is.
        if case .workingDays = term.target, end >= start {
            let zone = term.calendar.zone
            return zone.date(at: end) == zone.date(at: start)
        }
        guard case .elapsed(let span) = term.target,
            let used = try? term.calendar.workingTime(from: start, to: end, pauses: pauses)
        else { return false }
        return used <= span
    }
}
