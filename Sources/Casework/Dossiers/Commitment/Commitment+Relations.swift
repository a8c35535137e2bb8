import ServiceTime

// How commitments stand to one another, and what that means.
//
// Of two commitments the newer one may take the place of the older: from the day it is in force and
// the relation is recorded, the older one drives no clock of what is reported then. What was
// reported before keeps its promises. No relation that has a direction comes back to itself.

/// A relation seen from one of the two.
public struct RelationSide: Hashable, Sendable {
    public let relation: CommitmentRelation
    /// Whether it was recorded on this one; on the other it reads the other way round.
    public let isOwn: Bool

    /// The place was taken by another.
    public static let replaced = RelationSide(relation: .replaces, isOwn: false)

    /// This one is kept only when the other is.
    public static let dependent = RelationSide(relation: .dependsOn, isOwn: true)

    /// A stable word, such as `replaces` or `replaced-by`.
    public var code: String {
        switch (relation, isOwn) {
        case (_, true), (.conflictsWith, _): relation.rawValue
        case (.dependsOn, false): "needed-by"
        case (.supplements, false): "supplemented-by"
        case (.replaces, false): "replaced-by"
        }
    }
}

extension CommitmentRelation {
    /// Whether the two sides are not alike.
    var hasDirection: Bool {
        switch self {
        case .dependsOn, .supplements, .replaces: true
        case .conflictsWith: false
        }
    }
}

extension Dossier {
    /// How this commitment stands to another; empty for other dossiers.
    public func relations(to other: Dossier) -> [RelationSide] {
        guard case .commitment(let own) = matter, case .commitment(let theirs) = other.matter else {
            return []
        }
        return own.relations(to: other.number).map { RelationSide(relation: $0, isOwn: true) }
            + theirs.relations(to: number).map { RelationSide(relation: $0, isOwn: false) }
    }

    /// Whether it had taken the place of another commitment at an instant.
    func replaces(_ number: String, at instant: Instant, in zone: Zone) -> Bool {
        guard case .commitment(let commitment) = matter, let filed = commitment.filed else {
            return false
        }
        let begins = max(filed, zone.instant(of: commitment.content.from))
        return zip(commitment.relations, commitment.related).contains { relation, recorded in
            relation.relation == .replaces && relation.isTo(number)
                && max(begins, recorded) <= instant
        }
    }
}

extension Commitment.Relation {
    /// The relation as the commitment it is recorded on sees it.
    public var side: RelationSide { RelationSide(relation: relation, isOwn: true) }

    func isTo(_ number: String) -> Bool { DossierKey.number(to) == DossierKey.number(number) }
}

extension Commitment {
    func relations(to number: String) -> [CommitmentRelation] {
        relations.filter { $0.isTo(number) }.map(\.relation)
    }

    /// A relation that has a direction leads from no commitment back to itself; one that has none
    /// is recorded once; and only a promise to the same customers takes another's place.
    static func relationFits(_ matter: DossierMatter<Commitment>) -> [Refusal] {
        guard case .relate(let relation)? = matter.command, let number = matter.number,
            !relation.isTo(number),
            case .commitment(let other)? = matter.others[relation.to]?.matter
        else { return [] }
        var reasons: [Refusal] = []
        if relation.relation.hasDirection {
            let path = path(from: relation.to, to: number, by: relation.relation, matter.others)
            if let path { reasons.append(.dossier(.relationCycle([number] + path))) }
        } else if other.relations(to: number).contains(relation.relation) {
            reasons.append(.dossier(.alreadyRelated(relation.to)))
        }
        if relation.relation == .replaces, matter.machine?.hasParty(of: other) == false {
            reasons.append(.dossier(.replacesOtherParty(relation.to)))
        }
        return reasons
    }

    /// Once it is in force, taking another's place is the department head's to say: before, the
    /// approval covers it.
    static func replacementApproved(_ matter: DossierMatter<Commitment>) -> [Refusal] {
        guard case .relate(let relation)? = matter.command, relation.relation == .replaces,
            matter.machine?.state.isInForce == true
        else { return [] }
        return headOfDepartment(matter)
    }

    /// The numbers on the way from one commitment to another; nil when there is no way.
    private static func path(
        from start: String, to end: String, by relation: CommitmentRelation,
        _ shelf: DossierShelf
    ) -> [String]? {
        var paths = [[start]]
        var seen: Set<DossierKey> = [.number(start)]
        while let path = paths.popLast(), let last = path.last {
            if DossierKey.number(last) == .number(end) { return path }
            guard case .commitment(let commitment)? = shelf[last]?.matter else { continue }
            for next in commitment.relations
            where next.relation == relation && seen.insert(.number(next.to)).inserted {
                paths.append(path + [next.to])
            }
        }
        return nil
    }

    /// Whether it is made to everybody another one is made to.
    private func hasParty(of other: Commitment) -> Bool {
        if content.group == .everyone { return true }
        if let group = content.group { return group == other.content.group }
        let own = [content.customer, customerName].compactMap(\.self).map(DossierKey.name)
        let theirs = [other.content.customer, other.customerName].compactMap(\.self)
        return theirs.contains { own.contains(.name($0)) }
    }
}

extension DossierShelf {
    /// The dossiers a command needs, and where it relates commitments, those they lead on to.
    ///
    /// - Parameters:
    ///   - keys: Under which the command looks dossiers up.
    ///   - command: What is asked for.
    ///   - lookup: Gives the dossiers kept under a key.
    /// - Returns: What is kept under each key that was asked for.
    /// - Throws: What `lookup` throws.
    public static func gathered(
        _ keys: [DossierKey], for command: DossierCommand, lookup: (DossierKey) throws -> [Dossier]
    ) rethrows -> [DossierKey: [Dossier]] {
        var byKey: [DossierKey: [Dossier]] = [:]
        var open = keys
        let isFollowed = if case .commitment(.relate) = command { true } else { false }
        while let key = open.popLast() {
            guard byKey[key] == nil else { continue }
            let found = try lookup(key)
            byKey[key] = found
            guard isFollowed else { continue }
            for case .commitment(let commitment) in found.map(\.matter) {
                open += commitment.relations.map { .number($0.to) }
            }
        }
        return byKey
    }
}
