public import Casework

/// The entries of the staff stream: a person as they are from now on, a delegation that was given,
/// one that was taken back.
public enum StaffEntry {
    public static let kind = "person-set"
    public static let delegation = "delegation-given"
    public static let withdrawal = "delegation-withdrawn"

    /// The body of a delegation: who gave it and when are the entry's own.
    struct DelegationGiven: Codable {
        let number: Int
        let terms: DelegationTerms
    }

    /// The body of a withdrawal.
    struct DelegationWithdrawn: Codable {
        let number: Int
        let reason: String
    }

    /// What a change of the staff comes to.
    public enum Change: Hashable, Sendable {
        case person(Person)
        case delegation(Delegation)
        case withdrawal(Int, Delegation.Withdrawal)
    }

    /// The kind of entry a change is written as.
    static func kind(of change: Change) -> String {
        switch change {
        case .person: kind
        case .delegation: delegation
        case .withdrawal: withdrawal
        }
    }

    /// The body of the entry a change is written as.
    static func body(of change: Change) throws -> [UInt8] {
        switch change {
        case .person(let person): try CanonicalJSON.encode(person)
        case .delegation(let given):
            try CanonicalJSON.encode(DelegationGiven(number: given.number, terms: given.terms))
        case .withdrawal(let number, let withdrawal):
            try CanonicalJSON.encode(
                DelegationWithdrawn(number: number, reason: withdrawal.reason))
        }
    }

    /// What an entry of the staff stream says.
    ///
    /// - Throws: `EventCodec.Unreadable` when the kind or the schema is unknown or the body does
    ///   not fit.
    public static func change(_ content: Entry.Draft) throws(EventCodec.Unreadable) -> Change {
        guard content.schema == EventCodec.schema else {
            throw EventCodec.Unreadable(
                kind: content.kind, problem: "schema \(content.schema) is not known")
        }
        do {
            switch content.kind {
            case kind:
                return .person(try CanonicalJSON.decode(Person.self, from: content.body))
            case delegation:
                let given = try CanonicalJSON.decode(DelegationGiven.self, from: content.body)
                return .delegation(
                    Delegation(
                        given.terms, number: given.number, givenBy: content.person,
                        givenAt: content.happened))
            case withdrawal:
                let body = try CanonicalJSON.decode(DelegationWithdrawn.self, from: content.body)
                return .withdrawal(
                    body.number,
                    Delegation.Withdrawal(
                        by: content.person, at: content.happened, reason: body.reason))
            default:
                throw EventCodec.Unreadable(kind: content.kind, problem: "no such staff entry")
            }
        } catch let unreadable as EventCodec.Unreadable {
            throw unreadable
        } catch {
            throw EventCodec.Unreadable(kind: content.kind, problem: "\(error)")
        }
    }
}

extension Roster {
    /// Folds one entry of the staff stream in.
    public mutating func apply(_ change: StaffEntry.Change) {
        switch change {
        case .person(let person): set(person)
        case .delegation(let delegation): enter(delegation)
        case .withdrawal(let number, let withdrawal): withdraw(number, withdrawal)
        }
    }
}
