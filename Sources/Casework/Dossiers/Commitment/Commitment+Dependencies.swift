public import ServiceTime

// What the relations of a commitment hold back, on it and on others.
//
// A promise that depends on another is fulfilled after it, and is told when the other gets into
// danger or ends; one that conflicts with another is not filed while that is in force for the same
// customers and goods on common days. What was filed before is not judged again.

extension Commitment {
    static func dependenciesKept(_ matter: DossierMatter<Commitment>) -> [Refusal] {
        guard matter.command != nil else { return [] }
        let needed = (matter.machine?.relations ?? []).filter { $0.relation == .dependsOn }
        return needed.compactMap { relation in
            let state = matter.others[relation.to]?.state(on: matter.today)
            guard let state, state != State.fulfilled.rawValue else { return nil }
            return .dossier(.relation(.dependencyOpen(relation.to, state: state)))
        }
    }

    static func noConflict(_ matter: DossierMatter<Commitment>) -> [Refusal] {
        guard matter.command != nil, let own = matter.machine, let number = matter.number else {
            return []
        }
        let content = own.adjustment?.version.content ?? own.content
        let named = own.relations.filter { $0.relation == .conflictsWith }
            .compactMap { matter.others[$0.to] }
        let naming = matter.others.dossiers(under: .restsOn(number)).filter { other in
            guard case .commitment(let theirs) = other.matter else { return false }
            return theirs.relations(to: number).contains(.conflictsWith)
        }
        var found: [String: Refusal] = [:]
        for other in named + naming {
            guard case .commitment(let theirs) = other.matter, theirs.state.isInForce,
                matter.today <= theirs.content.until,
                !own.relations(to: other.number).contains(.replaces),
                own.overlaps(content, theirs),
                // An adjustment is held back by what it adds, not by what stood before.
                own.adjustment == nil || !own.overlaps(own.content, theirs)
            else { continue }
            found[other.number] = .dossier(
                .relation(
                    .conflictInForce(
                        other.number, from: theirs.content.from, until: theirs.content.until)))
        }
        return found.sorted { $0.key < $1.key }.map(\.value)
    }

    /// Whether both can count for one customer's goods on one day.
    private func overlaps(_ content: CommitmentContent, _ other: Commitment) -> Bool {
        let theirs = other.content
        func meet(_ one: String?, _ two: String?) -> Bool {
            guard let one, let two else { return true }
            return DossierKey.folded(one) == DossierKey.folded(two)
        }
        return content.from <= theirs.until && theirs.from <= content.until
            && meetsParty(content, of: other) && meet(content.product, theirs.product)
            && meet(content.model, theirs.model) && meet(content.order, theirs.order)
    }

    /// Whether some customer belongs to both; of whom a group holds nothing is known here, so a
    /// customer may be in any.
    private func meetsParty(_ content: CommitmentContent, of other: Commitment) -> Bool {
        if let group = content.group, let theirs = other.content.group {
            let apart: Set<CommitmentContent.Group> = [.companies, .persons]
            return group == theirs || Set([group, theirs]) != apart
        }
        guard content.group == nil, other.content.group == nil else { return true }
        let own = [content.customer, customerName].compactMap(\.self).map(DossierKey.folded)
        let theirs = [other.content.customer, other.customerName].compactMap(\.self)
        return !Set(own).isDisjoint(with: theirs.map(DossierKey.folded))
    }
}

// How a relation ends.
extension Commitment {
    private static func ending(_ matter: DossierMatter<Commitment>) -> Relation? {
        guard case .unrelate(let relation, _)? = matter.command else { return nil }
        return relation
    }

    static func relationThere(_ matter: DossierMatter<Commitment>) -> [Refusal] {
        let own = matter.machine?.relations ?? []
        guard let relation = ending(matter) else {
            return own.isEmpty && matter.command == nil
                ? [.dossier(.noSuchLine(1, count: 0))] : []
        }
        return own.contains { $0.relation == relation.relation && $0.isTo(relation.to) }
            ? [] : [.dossier(.relation(.missing(relation.to)))]
    }

    /// What was replaced does not come back.
    static func replacementNotInForce(_ matter: DossierMatter<Commitment>) -> [Refusal] {
        guard let relation = ending(matter), relation.relation == .replaces,
            matter.machine?.state.isInForce == true
        else { return [] }
        return [.dossier(.relation(.replacementStands(relation.to)))]
    }

    /// Once it is filed, what it depends on or conflicts with is the department head's to lift.
    static func relationEndApproved(_ matter: DossierMatter<Commitment>) -> [Refusal] {
        matter.machine?.state.isInForce == true ? headOfDepartment(matter) : []
    }

    mutating func foldUnrelated(_ relation: Relation) -> String? {
        let place = relations.firstIndex {
            $0.relation == relation.relation && $0.isTo(relation.to)
        }
        guard let place else { return "it is not related to \(relation.to) in this way" }
        relations.remove(at: place)
        related.remove(at: place)
        return nil
    }

    /// A milestone lies within the days of the commitment, also when those are changed.
    static func milestonesInTime(_ matter: DossierMatter<Commitment>) -> [Refusal] {
        if case .setMilestone(let milestone)? = matter.command {
            let content = matter.machine?.adjustment?.version.content ?? matter.machine?.content
            guard let until = content?.until, until < milestone.due else { return [] }
            return [.dossier(.milestoneOutside(due: milestone.due, until: until))]
        }
        guard let until = matter.command?.content(from: matter.machine?.content)?.until else {
            return []
        }
        return (matter.machine?.milestones ?? []).filter { $0.kept == nil && until < $0.due }
            .map { .dossier(.milestoneOutside(due: $0.due, until: until)) }
    }
}

extension Dossier {
    /// Of `others` those this commitment depends on and that are in danger or ended otherwise than
    /// fulfilled, with where they stand.
    public func endangered(
        by others: [Dossier], on day: CivilDate
    ) -> [(number: String, state: String)] {
        guard case .commitment(let own) = matter, summary.isOpen else { return [] }
        let safe: Set<Commitment.State> = [.draft, .inReview, .filed, .amended, .fulfilled]
        return others.compactMap { other in
            let state = other.state(on: day)
            guard own.relations(to: other.number).contains(.dependsOn),
                Commitment.State(rawValue: state).map({ !safe.contains($0) }) ?? false
            else { return nil }
            return (other.number, state)
        }
    }

    /// What a commitment that depends on this one is told when it comes to stand elsewhere than
    /// `before`; nil when that is nothing to tell.
    public func change(from before: Dossier, for dependent: Dossier) -> DossierEvent? {
        guard case .commitment(let own) = matter, case .commitment(let former) = before.matter,
            case .commitment(let theirs) = dependent.matter, former.state != own.state,
            former.state.isInForce, dependent.summary.isOpen,
            theirs.relations(to: number).contains(.dependsOn)
        else { return nil }
        return .commitment(.dependencyChanged(commitment: number, state: own.state))
    }
}
