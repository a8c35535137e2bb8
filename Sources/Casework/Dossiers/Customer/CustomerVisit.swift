public import ServiceTime

/// A visit to a customer with its report.
///
/// Source: domain.md §6, key-customer visit: a key customer is visited at least once a year, and
/// the clock stops only with the report.
public struct CustomerVisit: Hashable, Sendable, Codable {
    public var on: CivilDate
    public var report: String
    /// The number of the care activity it was done for.
    public var activity: String?

    public init(on day: CivilDate, report: String, activity: String? = nil) {
        on = day
        self.report = report
        self.activity = activity
    }

    /// The time in which a key customer must be visited.
    struct Term: Hashable {
        let from: CivilDate
        let start: Instant
        let end: Instant
    }
}

extension Customer {
    /// Sets the time for the next visit: counted from the last one, or from when the customer
    /// became a key customer.
    mutating func setVisitTerm(_ stamp: DossierStamp) {
        guard let keySince, mergedInto == nil else {
            visitTerm = nil
            return
        }
        let policy = stamp.policy
        let from = lastVisit ?? policy.zone.date(at: keySince)
        guard visitTerm?.from != from else { return }
        let until = from.advanced(byMonths: policy.care.keyVisitMonths)
        visitTerm = CustomerVisit.Term(
            from: from, start: policy.zone.instant(of: from), end: policy.end(of: until))
    }

    static let clockKinds: [ClockKind] = [.keyCustomerVisit]
    static let clockedStates: [State] = [.active]

    func dueClocks(under policy: Policy) -> [DossierDueClock] {
        guard let visitTerm else { return [] }
        return [
            DossierDueClock(
                kind: .keyCustomerVisit, subject: visitTerm.from.description,
                start: visitTerm.start, target: .until(visitTerm.end))
        ]
    }

    static func answers(_ event: Event, _ clock: Clock) -> Bool {
        guard case .visited = event else { return false }
        return true
    }

    /// The visit was made, and the care activity it is said to be done for is one of this customer
    /// with a report of that day.
    static func visitFits(_ matter: DossierMatter<Customer>) -> [Refusal] {
        guard case .recordVisit(let visit)? = matter.command else { return [] }
        let reasons = matter.notAhead(visit.on)
        guard let number = visit.activity else { return reasons }
        guard case .careActivity(let activity)? = matter.others[number]?.matter else {
            return reasons + [.dossier(.noSuchDossier(number))]
        }
        if activity.content.customer != matter.number {
            return reasons + [.care(.anotherCustomer(number))]
        }
        let isReported = activity.reports.contains { $0.on == visit.on }
        return reasons
            + (isReported && activity.content.activity == .visit
                ? [] : [.care(.noVisitReport(number, on: visit.on))])
    }
}
