public import ServiceTime

extension Clock {
    /// The clock as ServiceTime judges it, under the policy that governs the ticket.
    ///
    /// A calendar the policy does not know is replaced by round-the-clock, the strictest there is.
    public func serviceClock(under policy: Policy) -> ServiceClock {
        let terms = aims.map { aim in
            [
                ClockTerm(
                    target: aim.target,
                    calendar: policy.calendars[aim.calendar] ?? .roundTheClock(),
                    basis: kind.rawValue,
                    policyVersion: "\(policy.version)", calendarVersion: "\(policy.version)")
            ]
                + aim.promises.compactMap { promise in
                    // What turns out to have been due before the receipt was no promise for it.
                    if promise.since != nil,
                        let due = try? promise.due(received: start, under: policy), due <= start
                    {
                        return nil
                    }
                    return ClockTerm(
                        target: promise.target,
                        calendar: policy.calendars[promise.calendar] ?? .roundTheClock(),
                        basis: promise.citation, calendarVersion: "\(policy.version)",
                        from: promise.since)
                }
        }
        let changes = zip(aims, terms).dropFirst().map { aim, terms in
            ClockChange(at: aim.since, terms: terms, who: aim.by)
        }
        return ServiceClock(
            start: start, terms: terms.first ?? [], changes: Array(changes),
            pauses: pauses.map { Pause(from: $0.start, to: $0.end, who: $0.by, why: $0.reason) },
            stop: end?.at)
    }
}
