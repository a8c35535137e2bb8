public import ServiceTime

/// What was promised to the customer of a request: the commitments that apply to it, and their
/// clauses that drive clocks.
///
/// Found by customer, product, order and date (domain.md §3). Which clause is the strictest is not
/// said here: every clock takes all of them as terms, and the one that is due first counts, by the
/// instants they come to and never by their numbers, which are of different units and calendars.
public struct PromisesFound: Sendable {
    /// The commitments in force that apply, by number.
    public let commitments: [Dossier]
    /// Those that would apply if another had not taken their place, with the number of the other.
    public let replaced: [(dossier: Dossier, by: String)]
    /// Those that were promised to the ticket before and do not apply any more, by number.
    public let standing: [Dossier]
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
    ///   - standing: What a ticket was promised before it was corrected. Of a commitment that still
    ///     is about the customer and the goods, these stay, whatever became of it since.
    ///   - lookup: Gives the dossiers kept under a key.
    ///   - promised: Gives the commitments in force that fit; more of the key's do no harm.
    /// - Throws: What `lookup` and `promised` throw.
    public init(
        for registration: Registration, received: Instant, under policy: Policy,
        standing: [ClockPromise] = [], lookup: (DossierKey) throws -> [Dossier],
        promised: (PromiseSearch) throws -> [Dossier]
    ) rethrows {
        let customers = try Self.customers(of: registration, lookup)
        let goods = registration.goods.completed(from: customers)
        var keys = [DossierKey.promisedTo(registration.customer)]
        for dossier in customers {
            keys += [.promisedTo(dossier.number), .promisedTo(dossier.summary.title)]
        }
        // Whoever is in no file still belongs to everyone.
        let groups = customers.reduce(into: [CommitmentContent.Group.everyone]) {
            $0 += $1.groups
        }
        keys += Set(groups).map { .promisedToGroup($0.rawValue) }
        let day = policy.zone.date(at: received)
        var found: [String: Dossier] = [:]
        for key in Set(keys).sorted() {
            let search = PromiseSearch(key, goods: goods, on: day)
            for dossier in try promised(search) { found[dossier.number] = dossier }
        }
        let applying = found.values.filter { dossier in
            guard case .commitment(let commitment) = dossier.matter else { return false }
            return commitment.applies(to: goods, on: day)
        }
        .sorted { $0.number < $1.number }
        var commitments: [Dossier] = []
        var replaced: [(dossier: Dossier, by: String)] = []
        for dossier in applying {
            let successor = try lookup(.restsOn(dossier.number)).first {
                $0.replaces(dossier.number, at: received, in: policy.zone)
            }
            if let successor {
                replaced.append((dossier, successor.number))
            } else {
                commitments.append(dossier)
            }
        }
        self.customers = customers
        self.commitments = commitments
        self.replaced = replaced
        // What was promised stays, also where the commitment is in force no more.
        for number in Set(standing.map(\.commitment)) where found[number] == nil {
            found[number] = try lookup(.number(number)).first {
                !$0.summary.keys.filter(keys.contains).isEmpty
            }
        }
        let kept = standing.filter { promise in
            guard case .commitment(let commitment)? = found[promise.commitment]?.matter else {
                return false
            }
            return commitment.covers(goods) && promise.clause.countsFromAsking
        }
        let known = Set(kept.map(\.commitment))
        let ended = known.subtracting(commitments.map(\.number)).sorted()
        self.standing = ended.compactMap { found[$0] }
        let new = commitments.flatMap { dossier in
            dossier.promises(to: goods, received: received, under: policy)
        }
        .filter { !known.contains($0.commitment) || !$0.clause.countsFromAsking }
        promises = (kept + new).sorted {
            ($0.commitment, $0.line) < ($1.commitment, $1.line)
        }
    }

    /// Everybody the request may be from: by name or number called from, with merged files.
    public static func customers(
        of registration: Registration, _ lookup: (DossierKey) throws -> [Dossier]
    ) rethrows -> [Dossier] {
        var open = try lookup(.name(registration.customer)) + lookup(.number(registration.customer))
        if let phone = registration.phone, !PhoneNumber(phone).line.isEmpty {
            open += try lookup(.phone(phone))
        }
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
}

extension Dossier {
    /// The groups of customers a customer belongs to; empty for other dossiers.
    public var groups: [CommitmentContent.Group] {
        guard case .customer(let customer) = matter else { return [] }
        return [.everyone, customer.content.sort == .company ? .companies : .persons]
            + (customer.isKey ? [.keyCustomers] : [])
    }
}
