/// A target turned into time: how much of it there is, and on which clock it passes.
struct TimeBudget: Hashable {
    let span: Span
    /// True when only open time counts, false when every second does.
    let isWorkingTime: Bool
}

extension WorkCalendar {
    /// The instant at which a target that starts at `start` is due.
    ///
    /// Pauses move every kind of target: one in days, or until a date, is first turned into the
    /// time it leaves without pauses. Throws as `due(from:working:pauses:)` does.
    public func due(
        from start: Instant, target: Target, pauses: [Pause] = []
    ) throws(CalendarError) -> Instant {
        try due(from: start, budget: budget(of: target, from: start), pauses: pauses)
    }

    /// The instant at which a part of a target has passed, in percent, rounded up to the second.
    ///
    /// Throws as `due(from:working:pauses:)` does.
    public func due(
        from start: Instant, percent: Int, of target: Target, pauses: [Pause] = []
    ) throws(CalendarError) -> Instant {
        guard 0...10_000 ~= percent else { throw .outOfRange }
        let whole = try budget(of: target, from: start)
        let (product, overflow) = whole.span.seconds.multipliedReportingOverflow(by: percent)
        guard !overflow else { throw .outOfRange }
        let part = Span(seconds: product / 100 + (product % 100 == 0 ? 0 : 1))
        let budget = TimeBudget(span: part, isWorkingTime: whole.isWorkingTime)
        return try due(from: start, budget: budget, pauses: pauses)
    }

    /// How much time a target gives when it starts at `start` and nothing pauses.
    func budget(of target: Target, from start: Instant) throws(CalendarError) -> TimeBudget {
        guard Instant.supported.contains(start) else { throw .outOfRange }
        switch target {
        case .elapsed(let span):
            return TimeBudget(span: span, isWorkingTime: true)
        case .calendarDays(let count):
            guard 1...Target.mostDays ~= count else { throw .negativeTarget }
            let end = zone.instant(of: zone.date(at: start).advanced(byDays: count + 1))
            return TimeBudget(span: end - start, isWorkingTime: false)
        case .workingDays(let count):
            guard 1...Target.mostDays ~= count else { throw .negativeTarget }
            let end = try close(ofWorkingDay: count, after: zone.date(at: start))
            return TimeBudget(span: try workingTime(from: start, to: end), isWorkingTime: true)
        case .until(let instant):
            guard Instant.supported.contains(instant) else { throw .outOfRange }
            return TimeBudget(span: max(.zero, instant - start), isWorkingTime: false)
        }
    }

    private func due(
        from start: Instant, budget: TimeBudget, pauses: [Pause]
    ) throws(CalendarError) -> Instant {
        if budget.isWorkingTime {
            return try due(from: start, working: budget.span, pauses: pauses)
        }
        return try Self.everySecond.due(from: start, working: budget.span, pauses: pauses)
    }

    static let everySecond = WorkCalendar.roundTheClock()

    private func close(
        ofWorkingDay count: Int, after date: CivilDate
    ) throws(CalendarError) -> Instant {
        var day = date
        for _ in 0..<count {
            day = try nextWorkingDay(onOrAfter: day.advanced(byDays: 1))
        }
        guard let closes = opening(on: day)?.closes else { throw .neverOpens }
        return closes
    }
}
