import Casework
import ServiceTime
import Wording

extension ServiceClock {
    /// What sets the deadline that counts: the kind of clock, or the clause of a commitment.
    func basis(at now: Instant) -> String? {
        for case .term(_, let basis, _, _, isStrictest: true) in explanation(at: now).lines {
            return basis
        }
        return nil
    }
}

extension CommitmentClause.Effect {
    /// The clock it drives; nil when it drives none.
    fileprivate var clock: ClockKind? {
        if case .drives(let clock) = self { clock } else { nil }
    }
}

// Contracts and commitments for scripts.
extension DossierDocument {
    func json(_ contract: Contract) -> JSONValue {
        let content = contract.content
        let breach = content.breach
        return .members([
            "title": .text(content.title), "sort": .text(content.sort.rawValue),
            "customer": .text(content.customer), "scope": .text(content.scope),
            "from": date(content.from), "until": date(content.until),
            "company_duties": .text(content.companyDuties),
            "customer_duties": .text(content.customerDuties),
            "company_rights": .text(content.companyRights),
            "customer_rights": .text(content.customerRights),
            "breach": .members([
                "daily_rate": .text(breach?.dailyRate?.description),
                "value": money(breach?.value), "amount": money(breach?.amount),
                "cap": .text(breach?.cap?.description),
            ]),
            "documents": .array(
                contract.documents.map {
                    .members(["name": .text($0.name), "digest": .text($0.digest.hex)])
                }),
            "signed_by": .text(contract.signed?.by), "signed_on": date(contract.signed?.on),
            "former_ends": .texts(contract.formerEnds.map(\.description)),
        ])
    }

    func json(_ commitment: Commitment) -> JSONValue {
        .members([
            "version": json(commitment.version),
            "past_versions": .array(commitment.pastVersions.map(json)),
            "authors": .texts(commitment.authors.sorted()),
            "approval": json(commitment.approval),
            "risk": commitment.risk.map { risk in
                .members([
                    "risk": .text(risk.kind.rawValue), "text": .text(risk.text),
                    "reported": iso(risk.reported), "by": .text(risk.by),
                    "escalated": iso(risk.escalated),
                ])
            } ?? .null,
            "adjustment": commitment.adjustment.map { adjustment in
                .members([
                    "version": json(adjustment.version), "reason": .text(adjustment.reason),
                    "approval": json(adjustment.approval),
                ])
            } ?? .null,
            "milestones": .array(
                commitment.milestones.map {
                    .members([
                        "what": .text($0.what), "by": date($0.due),
                        "kept": $0.kept.map { .bool($0) } ?? .null,
                    ])
                }),
            "fulfilments": .array(
                commitment.fulfilments.map {
                    .members([
                        "clause": number($0.clause.map { $0 + 1 }), "kept": .bool($0.kept),
                        "note": .text($0.note), "ticket": .text($0.ticket),
                        "evidence": .text($0.evidence),
                    ])
                }),
            "relations": .array(
                commitment.relations.map {
                    .members([
                        "commitment": .text($0.to), "relation": .text($0.relation.rawValue),
                    ])
                }),
        ])
    }

    private func json(_ approval: Commitment.Approval?) -> JSONValue {
        guard let approval else { return .null }
        return .members([
            "digest": .text(approval.digest.hex),
            "within_capability": .bool(approval.withinCapability),
            "conforms_to_norms": .bool(approval.conformsToNorms), "note": .text(approval.note),
        ])
    }

    private func json(_ version: CommitmentVersion) -> JSONValue {
        let content = version.content
        return .members([
            "number": .number(version.number), "digest": .text(version.digest.hex),
            "title": .text(content.title), "family": .text(content.family.rawValue),
            "customer": .text(content.customer), "group": .text(content.group?.rawValue),
            "product": .text(content.product), "model": .text(content.model),
            "order": .text(content.order), "from": date(content.from),
            "until": date(content.until), "department": .text(content.department.code),
            "promisor": .text(content.promisor), "contract": .text(content.contract),
            "clauses": .array(
                content.clauses.map { clause in
                    .members([
                        "promise": .text(clause.promise.rawValue),
                        "comparator": .text(clause.comparator.rawValue),
                        "count": .number(clause.number), "unit": .text(clause.unit.rawValue),
                        "calendar": .text(clause.calendar),
                        "trigger": .text(clause.trigger?.rawValue), "text": .text(clause.text),
                        "words": .text(words(clause)), "effect": .text(words(clause.effect)),
                        "clock": .text(clause.effect.clock?.rawValue),
                    ])
                }),
        ])
    }
}
