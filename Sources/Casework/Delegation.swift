public import ServiceTime

// Invariants: a delegation is of a role its giver's principal holds in their own right, so there is
// no chain; it ends by its period, by being withdrawn, or when that role is lost; while it is in
// force the delegate is barred wherever the delegator is.

/// What is laid down when somebody is to decide gates in another's place.
///
/// Source: domain.md §4, rule 6.
public struct DelegationTerms: Hashable, Sendable, Codable {
    /// The login of the person in whose place gates are decided.
    public let from: String
    /// The login of the person who decides them.
    public let to: String
    /// The role whose gates are meant.
    public let role: Role
    /// The department whose gates are meant; nil for every one in which `from` holds the role.
    public let department: Department?
    /// From when on; a decision before it rests on nothing.
    public let since: Instant
    /// Until when, itself no longer included.
    public let until: Instant
    public let reason: String

    public init(
        from: String, to: String, role: Role, department: Department? = nil, since: Instant,
        until: Instant, reason: String
    ) {
        self.from = from
        self.to = to
        self.role = role
        self.department = department
        self.since = since
        self.until = until
        self.reason = reason
    }

    /// The role and department as a gate names them.
    public var gate: GateID { GateID(role, of: department) }
}

/// A delegation that was given, with what became of it.
public struct Delegation: Hashable, Sendable, Codable {
    /// Counted from 1 over the life of the desk.
    public let number: Int
    public let terms: DelegationTerms
    /// The login of whoever gave it: the holder of the role or a superior.
    public let givenBy: String
    public let givenAt: Instant
    /// When and by whom it was taken back; nil when it was not.
    public private(set) var withdrawal: Withdrawal?

    /// The end of a delegation before its time.
    public struct Withdrawal: Hashable, Sendable, Codable {
        public let by: String
        public let at: Instant
        public let reason: String

        public init(by: String, at: Instant, reason: String) {
            self.by = by
            self.at = at
            self.reason = reason
        }
    }

    public init(_ terms: DelegationTerms, number: Int, givenBy: String, givenAt: Instant) {
        self.terms = terms
        self.number = number
        self.givenBy = givenBy
        self.givenAt = givenAt
    }

    /// Whether `instant` lies in its period and nobody has taken it back.
    ///
    /// Whether the delegator still holds the role is for `Roster.delegations(to:at:)` to say.
    public func runs(at instant: Instant) -> Bool {
        max(terms.since, givenAt) <= instant && instant < terms.until
            && (withdrawal.map { instant < $0.at } ?? true)
    }

    /// The same delegation, taken back.
    public func ended(by withdrawal: Withdrawal) -> Delegation {
        var ended = self
        ended.withdrawal = withdrawal
        return ended
    }

    /// Whether it is over at `instant`, by its period or because it was taken back.
    public func isOver(at instant: Instant) -> Bool {
        terms.until <= instant || (withdrawal.map { $0.at <= instant } ?? false)
    }
}

/// In which right somebody decided a gate whose role is not their own.
public enum GateAuthority: Hashable, Sendable, Codable {
    /// In the place of `from`, under a delegation.
    case delegation(number: Int, from: String)
    /// As the one above, after the gate's clock ran out.
    case escalation(to: GateID)
}

extension Roster {
    /// The delegations under which `login` may act at `instant`: running, and of a role that the
    /// delegator holds at that moment in their own right and is not barred from as administrator.
    public func delegations(to login: String, at instant: Instant) -> [Delegation] {
        delegations.filter { delegation in
            delegation.terms.to == login && delegation.runs(at: instant)
                && (self[delegation.terms.from]?.canDelegate(delegation.terms.gate) ?? false)
        }
    }

    /// Under which delegation `login` may decide `gate` at `instant`; the one given first.
    public func delegation(to login: String, for gate: GateID, at instant: Instant) -> Delegation? {
        delegations(to: login, at: instant).first { delegation in
            delegation.covers(gate, of: self[delegation.terms.from])
        }
    }

    /// In whose place `login` may act at `instant`, and in whose place those may.
    ///
    /// No right passes on beyond one delegation, but what bars somebody does: or whoever is barred
    /// as a delegate could hand a role of their own to one who is free.
    public func principals(of login: String, at instant: Instant) -> Set<String> {
        var (found, open) = (Set<String>(), [login])
        while let next = open.popLast() {
            let further = delegations(to: next, at: instant).map(\.terms.from)
            open += further.filter { $0 != login && found.insert($0).inserted }
        }
        return found
    }

    /// Enters a delegation that was given.
    public mutating func enter(_ delegation: Delegation) {
        delegations.append(delegation)
    }

    /// Enters that a delegation was taken back; nothing when there is none of that number.
    public mutating func withdraw(_ number: Int, _ withdrawal: Delegation.Withdrawal) {
        guard let index = delegations.firstIndex(where: { $0.number == number }) else { return }
        delegations[index] = delegations[index].ended(by: withdrawal)
    }
}

extension Delegation {
    /// Whether the delegator could decide `gate`, and it is among what was handed on.
    public func covers(_ gate: GateID, of delegator: Person?) -> Bool {
        guard gate.role == terms.role, delegator?.holds(gate.role, in: gate.department) == true
        else { return false }
        return terms.department == nil || gate.department == nil
            || terms.department == gate.department
    }
}

extension Person {
    /// Whether the person holds what a delegation hands on, and could use it.
    func canDelegate(_ gate: GateID) -> Bool {
        holds(gate.role, in: gate.department) && mayDecideGates
    }
}
