public import ServiceTime

// Invariants: the first edition has version 1, each later one the next number; dates of effect
// never go back. So the edition in force on a day is the last one dated that day or before.

/// Every policy a desk ever adopted, with its date of effect.
///
/// A ticket keeps the version it was opened under, so an edition is never altered or taken out.
/// Source: domain.md §9.
public struct PolicyBook: Hashable, Sendable {
    /// A policy and the day from which new tickets come under it.
    public struct Edition: Hashable, Sendable, Codable {
        /// The first day, in the desk's zone.
        public let from: CivilDate
        /// What was laid down; its version is the place in the book.
        public let policy: Policy

        public init(_ policy: Policy, from date: CivilDate) {
            self.policy = policy
            from = date
        }
    }

    /// The policy the desk began with.
    public let first: Edition
    /// Those adopted since, oldest first.
    public private(set) var later: [Edition] = []

    /// A book that begins with `first`.
    public init(_ first: Edition) {
        self.first = first
    }

    /// A book of editions in the order they were adopted; `beginning` stands for version 1 where
    /// they do not begin with it.
    public init(_ editions: some Sequence<Edition>, beginning: Edition) {
        let editions = Array(editions)
        let own = editions.first.flatMap { $0.policy.version == 1 ? $0 : nil }
        first = own ?? beginning
        later = own == nil ? editions : Array(editions.dropFirst())
    }

    /// Every edition, oldest first.
    public var editions: [Edition] { [first] + later }

    /// The edition adopted last, in force or not.
    public var newest: Edition { later.last ?? first }

    /// The edition of a version; nil when there is none.
    public subscript(version: Int) -> Edition? {
        if version == first.policy.version { return first }
        return later.first { $0.policy.version == version }
    }

    /// The edition that new tickets of a day come under; the first one for days before all.
    public func edition(on date: CivilDate) -> Edition {
        later.last { $0.from <= date } ?? first
    }

    /// The policy that governs the ticket with these facts; the first one when they name none.
    ///
    /// - Throws: `UnknownPolicy` when the ticket names a version that the book does not have.
    public func policy(governing facts: some Sequence<Fact>) throws(UnknownPolicy) -> Policy {
        guard let opening = facts.first(where: { _ in true }),
            case .opened(let opened) = opening.event
        else { return first.policy }
        guard let edition = self[opened.policy] else {
            throw UnknownPolicy(version: opened.policy)
        }
        return edition.policy
    }

    /// Adds an edition behind the newest.
    public mutating func add(_ edition: Edition) {
        later.append(edition)
    }

    /// The edition that follows when `person` adopts `policy` from a day on.
    ///
    /// - Throws: `Refused` unless the person is an administrator and the day does not lie before
    ///   that of the newest edition.
    public func adoption(
        of policy: Policy, from date: CivilDate, by person: Person
    ) throws(Refused) -> Edition {
        var reasons: [Refusal] = []
        if !person.holds(.administrator) { reasons.append(.roleMissing(anyOf: [.administrator])) }
        if date < newest.from { reasons.append(.policyDatedBefore(newest: newest.from)) }
        guard reasons.isEmpty else { throw Refused(reasons: reasons) }
        var adopted = policy
        adopted.version = newest.policy.version + 1
        return Edition(adopted, from: date)
    }
}

/// A ticket names a policy version that was never adopted: the record is damaged.
public struct UnknownPolicy: Error, Hashable, Sendable {
    /// The version named.
    public let version: Int

    public init(version: Int) {
        self.version = version
    }
}

extension Ticket {
    /// Folds a whole stream of facts under the policy its opening names.
    ///
    /// - Throws: `UnknownPolicy`, or `CorruptRecord` at the first fact that does not fit.
    public init(number: String, facts: [Fact], under book: PolicyBook) throws {
        try self.init(number: number, facts: facts, under: try book.policy(governing: facts))
    }
}
