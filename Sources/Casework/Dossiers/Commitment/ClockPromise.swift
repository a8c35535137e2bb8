public import ServiceTime

/// A clause that drives a clock of a ticket, as it was found when the ticket was opened.
///
/// It is written into the opening, so that a commitment that is adjusted or ends later changes no
/// deadline that was promised.
public struct ClockPromise: Hashable, Sendable, Codable {
    /// The commitment by its number.
    public let commitment: String
    /// Its version, and the digest of it.
    public let version: Int
    public let digest: Digest
    /// The clause, from 0, and what it says.
    public let line: Int
    public let clause: CommitmentClause
    public let clock: ClockKind
    /// From the clock's own start, or from `since`.
    public let target: Target
    /// The name of the calendar of the ticket's policy.
    public let calendar: String
    /// The day of delivery or purchase it counts from, where nobody knew yet when it is due.
    ///
    /// The holidays of a year were not known. Nil for a clause that counts from the receipt or
    /// whose date is in `target`.
    public let since: Instant?

    public init(
        commitment: String, version: Int, digest: Digest, line: Int, clause: CommitmentClause,
        clock: ClockKind, target: Target, calendar: String,
        since: Instant? = nil
    ) {
        self.commitment = commitment
        self.version = version
        self.digest = digest
        self.line = line
        self.clause = clause
        self.clock = clock
        self.target = target
        self.calendar = calendar
        self.since = since
    }

    /// When it is due for a request received then; for one that is due before, nobody waits.
    ///
    /// - Throws: `CalendarError` when that is not known.
    public func due(received: Instant, under policy: Policy) throws(CalendarError) -> Instant {
        let calendar = policy.calendars[calendar] ?? .roundTheClock()
        return try calendar.due(from: since ?? received, target: target)
    }

    /// How people cite it: `K202611-001 v2 §1`.
    public var citation: String { "\(commitment) v\(version) §\(line + 1)" }
}

extension Commitment {
    /// Whether it counts for goods on a day; what it leaves open holds for all.
    public func applies(to goods: Goods, on day: CivilDate) -> Bool {
        state.isInForce && content.from <= day && day <= content.until && covers(goods)
    }

    /// Whether it is about the goods, in whatever state and on whatever day.
    func covers(_ goods: Goods) -> Bool {
        func isSame(_ own: String?, _ others: [String?]) -> Bool {
            guard let own else { return true }
            let wanted = DossierKey.folded(own)
            return others.contains { $0.map { DossierKey.folded($0) == wanted } ?? false }
        }
        return isSame(content.product, [goods.product, goods.model])
            && isSame(content.model, [goods.model]) && isSame(content.order, [goods.order])
    }
}

extension Dossier {
    /// The clauses of a commitment that drive clocks of a ticket.
    func promises(
        to goods: Goods, received: Instant, under policy: Policy
    ) -> [ClockPromise] {
        guard case .commitment(let commitment) = matter else { return [] }
        return commitment.content.clauses.enumerated().compactMap { line, clause in
            guard let clock = clause.clock,
                let term = clause.term(for: goods, received: received, under: policy)
            else { return nil }
            return ClockPromise(
                commitment: number, version: commitment.version.number,
                digest: commitment.version.digest, line: line, clause: clause, clock: clock,
                target: term.target, calendar: term.calendar, since: term.since)
        }
    }
}

extension CommitmentClause {
    /// What the clause gives a clock that starts at the receipt; nil when it gives none, or counts
    /// from something that is not known.
    ///
    /// A day that falls into a year without holiday data is kept with what it counts from, so that
    /// it is said to be undated.
    func term(
        for goods: Goods, received: Instant, under policy: Policy
    ) -> (target: Target, calendar: String, since: Instant?)? {
        let usual = unit == .workingDays ? Policy.office : Policy.roundTheClock
        let name = calendar ?? usual
        guard let calendar = policy.calendars[name] else { return nil }
        let day: String?
        switch trigger {
        case .report, .request, nil:
            return target(from: received, in: calendar.zone).map { ($0, name, nil) }
        case .delivery, .acceptance: day = goods.delivered
        case .purchase, .order: day = goods.purchased
        case .agreement: day = nil
        }
        guard let date = day.flatMap({ CivilDate($0) }) else { return nil }
        let start = calendar.zone.instant(of: date)
        guard let target = target(from: start, in: calendar.zone) else { return nil }
        do throws(CalendarError) {
            let due = try calendar.due(from: start, target: target)
            return due > received ? (.until(due), name, nil) : nil
        } catch {
            if case .noPublicHolidays = error { return (target, name, start) }
            return nil
        }
    }
}
