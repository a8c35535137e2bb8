public import ServiceTime

// Invariants: the first edition has version 1, each later one the next number. The edition of a day
// is the one adopted last of those dated that day or before. So one adopted with an earlier date
// than others, or the same, puts these out of force for ever; that is allowed, with a reason, only
// where they are not in force yet. A day that is over never changes its policy. One adopted for
// today holds for what is opened from that moment on: what was opened before keeps its version.

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
        /// Why it takes the place of others that were not in force yet; nil where it does not.
        public let reason: String?
        /// The versions it takes the place of; nil where it takes none.
        public let replaces: [Int]?

        public init(
            _ policy: Policy, from date: CivilDate, reason: String? = nil, replaces: [Int]? = nil
        ) {
            self.policy = policy
            from = date
            self.reason = reason
            self.replaces = replaces
        }
    }

    /// The policy the desk began with.
    public private(set) var first: Edition
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
        for edition in own == nil ? editions : Array(editions.dropFirst()) { add(edition) }
    }

    /// Every edition, oldest first.
    public var editions: [Edition] { [first] + later }

    /// The edition adopted last, in force or not.
    public var newest: Edition { later.last ?? first }

    /// The editions dated after a day that no later one has taken the place of, oldest first.
    public func pending(after date: CivilDate) -> [Edition] {
        editions.enumerated().filter { index, edition in
            edition.from > date && !isSuperseded(at: index)
        }.map(\.element)
    }

    /// The editions not in force on a day that never come into force when another is adopted that
    /// day from `date` on.
    public func superseded(byOneFrom date: CivilDate, on today: CivilDate) -> [Edition] {
        pending(after: today).filter { $0.from >= date }
    }

    /// Whether an edition never comes into force, because a later one took its place.
    public func isSuperseded(_ edition: Edition) -> Bool {
        editions.firstIndex { $0.policy.version == edition.policy.version }
            .map(isSuperseded) ?? false
    }

    private func isSuperseded(at index: Int) -> Bool {
        let editions = editions
        let version = editions[index].policy.version
        return editions[(index + 1)...].contains {
            $0.from < editions[index].from || $0.replaces?.contains(version) == true
        }
    }

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
    ///
    /// Years of public holidays that its calendars know and those of the same name before did not
    /// are known to these too: a clock that had no date gets one, and none that had one moves.
    public mutating func add(_ edition: Edition) {
        first = first.knowing(yearsOf: edition.policy)
        later = later.map { $0.knowing(yearsOf: edition.policy) } + [edition]
    }

    /// The edition that follows when `person` adopts `policy` from a day on.
    ///
    /// - Throws: `Refused` unless the person is an administrator, the day is not over, and a reason
    ///   is given where the edition takes the place of one that is not in force yet.
    public func adoption(
        of policy: Policy, from date: CivilDate, by person: Person, on today: CivilDate,
        reason: String? = nil
    ) throws(Refused) -> Edition {
        var reasons: [Refusal] = []
        let superseded = superseded(byOneFrom: date, on: today)
        let why = reason?.trimmed() ?? ""
        if !person.holds(.administrator) { reasons.append(.roleMissing(anyOf: [.administrator])) }
        if date < today {
            reasons.append(.policyDayOver(today: today))
        } else if let first = superseded.first, why.isEmpty {
            reasons.append(.policySupersedes(version: first.policy.version, from: first.from))
        }
        if why.utf8.count > TextLimit.bytes {
            reasons.append(.textTooLong(field: "reason", limit: TextLimit.bytes))
        }
        guard reasons.isEmpty else { throw Refused(reasons: reasons) }
        var adopted = policy
        adopted.version = newest.policy.version + 1
        guard !superseded.isEmpty else { return Edition(adopted, from: date) }
        return Edition(
            adopted, from: date, reason: why, replaces: superseded.map(\.policy.version))
    }
}

extension PolicyBook.Edition {
    fileprivate func knowing(yearsOf other: Policy) -> Self {
        var policy = policy
        for (name, calendar) in policy.calendars {
            guard let more = other.calendars[name].flatMap({ calendar.adding(yearsKnownTo: $0) })
            else { continue }
            policy.calendars[name] = more
        }
        return Self(policy, from: from, reason: reason, replaces: replaces)
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
