public import Casework
public import ServiceTime

/// The entries of the policy stream: a policy and the day from which it governs new tickets.
public enum PolicyEntry {
    public static let kind = "policy-adopted"

    /// The draft that adopts an edition; `origin` is nil for the one a store begins with.
    public static func draft(
        _ edition: PolicyBook.Edition, by login: String, at instant: Instant, origin: Origin? = nil
    ) throws -> Entry.Draft {
        Entry.Draft(
            stream: .policy, happened: instant, person: login, kind: kind,
            schema: EventCodec.schema, origin: origin, body: try CanonicalJSON.encode(edition))
    }

    /// The edition that an entry of the policy stream says.
    ///
    /// - Throws: `EventCodec.Unreadable` when the kind or the schema is unknown or the body does
    ///   not fit.
    public static func edition(
        _ content: Entry.Draft
    ) throws(EventCodec.Unreadable) -> PolicyBook.Edition {
        guard content.kind == kind, content.schema == EventCodec.schema else {
            throw EventCodec.Unreadable(
                kind: content.kind, problem: "no policy of schema \(EventCodec.schema)")
        }
        do {
            return try CanonicalJSON.decode(PolicyBook.Edition.self, from: content.body)
        } catch {
            throw EventCodec.Unreadable(kind: content.kind, problem: "\(error)")
        }
    }
}

extension StoreIdentity {
    /// The edition of a store that begins with `policy`, dated the day it is made.
    public func beginning(with policy: Policy) -> PolicyBook.Edition {
        PolicyBook.Edition(policy, from: zone.date(at: created))
    }
}

extension Store {
    /// The policy of a version; when nil, the one in force when the newest entry was written.
    ///
    /// - Throws: `StoreFailure` when it cannot be read, or when there is no such version.
    public func policy(version: Int?) throws(StoreFailure) -> Policy {
        guard let version else { return try policy(at: try head().recorded ?? identity.created) }
        guard let edition = try policies()[version] else {
            throw StoreFailure(
                .corrupt, at: identity.id,
                "The record names policy version \(version), which was never adopted. "
                    + "Run `makegood audit verify`.")
        }
        return edition.policy
    }

    /// The policy that a ticket opened at an instant comes under.
    ///
    /// - Throws: `StoreFailure` when it cannot be read.
    public func policy(at instant: Instant) throws(StoreFailure) -> Policy {
        try policies().edition(on: identity.zone.date(at: instant)).policy
    }
}
