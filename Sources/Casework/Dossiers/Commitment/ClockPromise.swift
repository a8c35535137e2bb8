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
    /// From the clock's own start.
    public let target: Target
    /// The name of the calendar of the ticket's policy.
    public let calendar: String

    public init(
        commitment: String, version: Int, digest: Digest, line: Int, clause: CommitmentClause,
        clock: ClockKind, target: Target, calendar: String
    ) {
        self.commitment = commitment
        self.version = version
        self.digest = digest
        self.line = line
        self.clause = clause
        self.clock = clock
        self.target = target
        self.calendar = calendar
    }

    /// How people cite it: `K202611-001 v2 §1`.
    public var citation: String { "\(commitment) v\(version) §\(line + 1)" }
}

/// What was promised to the customer of a request: the commitments that apply to it, and their
/// clauses that drive clocks.
///
/// Found by customer, product, order and date (domain.md §3). Which clause is the strictest is not
/// said here: every clock takes all of them as terms, and the one that is due first counts, by the
/// instants they come to and never by their numbers, which are of different units and calendars.
public struct PromisesFound: Sendable {
    /// The commitments in force that apply, by number.
    public let commitments: [Dossier]
    /// Their clauses that drive a clock, by number and line.
    public let promises: [ClockPromise]
    /// The customers the request is from, merged files followed.
    public let customers: [Dossier]

    /// Looks for what was promised.
    ///
    /// - Parameters:
    ///   - registration: What the customer reports.
    ///   - received: When; the commitment must hold on that day.
    ///   - policy: The one that governs the ticket; it names the calendars.
    ///   - lookup: Gives the dossiers kept under a key.
    /// - Throws: What `lookup` throws.
    public init(
        for registration: Registration, received: Instant, under policy: Policy,
        lookup: (DossierKey) throws -> [Dossier]
    ) rethrows {
        let customers = try Self.customers(of: registration, lookup)
        var keys = [DossierKey.promisedTo(registration.customer)]
        for dossier in customers {
            keys += [.promisedTo(dossier.number), .promisedTo(dossier.summary.title)]
        }
        let groups = Self.groups(of: customers)
        keys += groups.map { .promisedToGroup($0.rawValue) }
        var found: [String: Dossier] = [:]
        for key in Set(keys).sorted() {
            for dossier in try lookup(key) { found[dossier.number] = dossier }
        }
        let day = policy.zone.date(at: received)
        let applying = found.values.filter { dossier in
            guard case .commitment(let commitment) = dossier.matter else { return false }
            return commitment.applies(to: registration.goods, on: day)
        }
        self.customers = customers
        commitments = applying.sorted { $0.number < $1.number }
        promises = commitments.flatMap { dossier in
            dossier.promises(to: registration.goods, received: received, under: policy)
        }
    }

    /// Everybody the request may be from: by name or number called from, with merged files.
    public static func customers(
        of registration: Registration, _ lookup: (DossierKey) throws -> [Dossier]
    ) rethrows -> [Dossier] {
        var open = try lookup(.name(registration.customer)) + lookup(.number(registration.customer))
        if let phone = registration.phone { open += try lookup(.phone(phone)) }
        var found: [String: Dossier] = [:]
        while let dossier = open.popLast() {
            guard case .customer(let customer) = dossier.matter, found[dossier.number] == nil else {
                continue
            }
            found[dossier.number] = dossier
            if let target = customer.mergedInto { open += try lookup(.number(target)) }
            open += try lookup(.restsOn(dossier.number))
        }
        return found.values.sorted { $0.number < $1.number }
    }

    private static func groups(of customers: [Dossier]) -> Set<CommitmentContent.Group> {
        var groups: Set<CommitmentContent.Group> = [.everyone]
        for dossier in customers {
            guard case .customer(let customer) = dossier.matter else { continue }
            if customer.isKey { groups.insert(.keyCustomers) }
            groups.insert(customer.content.sort == .company ? .companies : .persons)
        }
        return groups
    }
}

extension Commitment {
    /// Whether it counts for goods on a day; what it leaves open holds for all.
    public func applies(to goods: Goods, on day: CivilDate) -> Bool {
        func isSame(_ own: String?, _ others: [String?]) -> Bool {
            guard let own else { return true }
            let wanted = DossierKey.folded(own)
            return others.contains { $0.map { DossierKey.folded($0) == wanted } ?? false }
        }
        return state.isInForce && content.from <= day && day <= content.until
            && isSame(content.product, [goods.product, goods.model])
            && isSame(content.model, [goods.model]) && isSame(content.order, [goods.order])
    }
}

extension Dossier {
    /// The clauses of a commitment that drive clocks of a ticket.
    fileprivate func promises(
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
                target: term.target, calendar: term.calendar)
        }
    }
}

extension CommitmentClause {
    /// What the clause gives a clock that starts at the receipt; nil when it gives none, or counts
    /// from something that is not known.
    func term(
        for goods: Goods, received: Instant, under policy: Policy
    ) -> (target: Target, calendar: String)? {
        let usual = unit == .workingDays ? Policy.office : Policy.roundTheClock
        let name = calendar ?? usual
        guard let calendar = policy.calendars[name] else { return nil }
        let day: String?
        switch trigger {
        case .report, .request, nil:
            return target(from: received, in: calendar.zone).map { ($0, name) }
        case .delivery, .acceptance: day = goods.delivered
        case .purchase, .order: day = goods.purchased
        case .agreement: day = nil
        }
        guard let date = day.flatMap({ CivilDate($0) }) else { return nil }
        let start = calendar.zone.instant(of: date)
        guard let target = target(from: start, in: calendar.zone),
            let due = try? calendar.due(from: start, target: target), due > received
        else { return nil }
        return (.until(due), name)
    }
}
