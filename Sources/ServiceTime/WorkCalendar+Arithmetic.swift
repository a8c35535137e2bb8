extension WorkCalendar {
    /// The earliest instant at which `span` of working time has passed since `start`.
    ///
    /// Time inside a pause does not count. A span that ends exactly at closing is due at closing;
    /// no time at all is due at the start. Throws when the calendar never opens long enough, when
    /// an instant would leave the years 1 to 9999, when public holidays on the way are not known,
    /// or when a pause without end comes first.
    public func due(
        from start: Instant, working span: Span, pauses: [Pause] = []
    ) throws(CalendarError) -> Instant {
        guard span >= .zero else { throw .negativeTarget }
        guard Instant.supported.contains(start) else { throw .outOfRange }
        if span == .zero { return start }
        let limit = Instant.supported.upperBound.seconds
        var remaining = span.seconds
        if pauses.isEmpty {
            if let due = reach(&remaining, from: start.seconds, to: limit) {
                return try known(from: start, to: due)
            }
        } else {
            for part in UnpausedStretches(from: start.seconds, to: limit, pauses: pauses) {
                if let due = reach(&remaining, from: part.start, to: part.end) {
                    return try known(from: start, to: due)
                }
            }
        }
        if pauses.contains(where: { $0.to == nil }) { throw .stillPaused }
        try plan.requireKnown(from: start.seconds, to: limit)
        throw plan.weekTotal == 0 ? .neverOpens : .outOfRange
    }

    /// The working time between two instants, pauses not counting.
    ///
    /// Negative when `end` is before `start`. Throws when an instant is outside the years 1 to 9999
    /// or public holidays on the way are not known.
    public func workingTime(
        from start: Instant, to end: Instant, pauses: [Pause] = []
    ) throws(CalendarError) -> Span {
        guard start <= end else {
            return .zero - (try workingTime(from: end, to: start, pauses: pauses))
        }
        guard Instant.supported.contains(start), Instant.supported.contains(end) else {
            throw .outOfRange
        }
        try plan.requireKnown(from: start.seconds, to: max(start.seconds, end.seconds - 1))
        var total = 0
        if pauses.isEmpty { return Span(seconds: openTime(from: start.seconds, to: end.seconds)) }
        for part in UnpausedStretches(from: start.seconds, to: end.seconds, pauses: pauses) {
            total += openTime(from: part.start, to: part.end)
        }
        return Span(seconds: total)
    }

    /// Whether the calendar is open at an instant; the closing instant is not open.
    ///
    /// Throws when the instant is outside the years 1 to 9999 or its public holidays are not known.
    public func isOpen(at instant: Instant) throws(CalendarError) -> Bool {
        guard Instant.supported.contains(instant) else { throw .outOfRange }
        try plan.requireKnown(from: instant.seconds, to: instant.seconds)
        let second = instant.seconds
        var walk = OpenStretches(plan, from: second, until: second + 1)
        return walk.next() != nil
    }

    /// Walks until `remaining` is used up, and says where; otherwise lessens it by what was open.
    private func reach(_ remaining: inout Int, from start: Int, to end: Int) -> Instant? {
        var walk = OpenStretches(plan, from: start, until: end)
        while true {
            if remaining > plan.weekTotal {
                // One second stays, so that the walk itself finds the closing at which it is due.
                remaining -= walk.leapWeeks(atMost: remaining - 1)
            }
            guard let stretch = walk.next() else { return nil }
            let length = stretch.end - stretch.start
            if length >= remaining { return Instant(seconds: stretch.start + remaining) }
            remaining -= length
        }
    }

    private func openTime(from start: Int, to end: Int) -> Int {
        var walk = OpenStretches(plan, from: start, until: end)
        let isLong = end - start > 1_209_600
        var total = 0
        while true {
            if isLong { total += walk.leapWeeks(atMost: end - start) }
            guard let stretch = walk.next() else { return total }
            total += stretch.end - stretch.start
        }
    }

    private func known(from start: Instant, to due: Instant) throws(CalendarError) -> Instant {
        try plan.requireKnown(from: start.seconds, to: due.seconds - 1)
        return due
    }
}
