import ServiceTime

/// The events that need more than the command to be written down.
extension Ticket {
    /// Without a commitment named, the claim rests on the strictest that applies.
    func claimFiled(_ terms: ClaimTerms, in context: Context) -> Event {
        let policy = context.policy
        var terms = terms
        let isNamed = !(terms.commitment ?? "").trimmed().isEmpty
        let basis = isNamed ? nil : context.basis
        if let basis {
            terms.commitment = basis.commitment
            terms.clause = terms.clause ?? basis.clause
        }
        let items = policy.checklists[terms.ground] ?? []
        let prefix = policy.numbering.claimPrefix
        return .claimFiled(
            ClaimFiled(
                terms: terms, materials: items.map { Material(item: $0) },
                prefix: prefix == NumberingTerms.standard.claimPrefix ? nil : prefix,
                basis: basis))
    }

    func materialsRequested(_ note: String?) -> Event {
        .materialsRequested(MaterialsRequested(items: claim?.missing ?? [], note: note))
    }

    /// The digest of the version on the table; guards have made sure that there is one.
    var currentDigest: Digest {
        guard let version = planning?.phase.version else {
            preconditionFailure("a guard lets this pass only with a plan version")
        }
        return version.digest
    }

    /// The next plan version as `login` would write it.
    func nextVersion(_ content: PlanContent, by login: String) -> PlanVersion {
        let newest = max(
            planning?.phase.version?.number ?? 0, pastPlans.last?.version.number ?? 0)
        return PlanVersion.sealed(
            content, number: newest + 1, authors: planAuthors.union([login]), ticket: number,
            liability: liability, evidence: allEvidence.map(\.digest))
    }

    func planProposed(_ content: PlanContent, by login: String) -> Event {
        var content = content
        content.computation = computation
        let digest = nextVersion(content, by: login).digest
        return .planProposed(PlanProposed(content: content, digest: digest))
    }

    /// Choosing changes what the customer is offered, so it makes a version of its own.
    func optionChosen(_ option: Int, by login: String) -> Event {
        guard var content = planning?.phase.version?.content else {
            preconditionFailure("a guard lets this pass only with a plan version")
        }
        content.chosen = option
        return planProposed(content, by: login)
    }

    func planSubmitted(under policy: Policy) -> Event {
        .planSubmitted(
            PlanSubmitted(
                digest: currentDigest, gates: policy.requirements(for: self), policy: policy.version
            ))
    }

    func gateDecided(
        _ command: Command, _ verdict: Verdict, _ reason: String?, in context: Context
    ) -> Event {
        let matter = GuardCase(kind: command.kind, command: command, ticket: self, context: context)
        guard let gate = matter.gate else {
            preconditionFailure("a guard lets this pass only with a gate")
        }
        return .gateDecided(
            GateDecided(
                gate: gate.id, verdict: verdict, reason: reason, digest: currentDigest,
                authority: context.authority(at: gate.id, of: self)))
    }

    func decisionRecalled(at wanted: GateID?, reason: String, by login: String) -> Event {
        guard let gate = planning?.phase.approval?.ownDecision(of: login, at: wanted) else {
            preconditionFailure("a guard lets this pass only with a decision")
        }
        return .decisionRecalled(DecisionRecalled(gate: gate.id, reason: reason))
    }

    func consentRecorded(_ answer: CustomerAnswer, accepted: Bool) -> Event {
        .consentRecorded(
            ConsentRecorded(
                digest: answer.digest ?? currentDigest, accepted: accepted, saidBy: answer.saidBy,
                means: answer.means, note: answer.note))
    }

    func proofRecorded(_ command: Command, in context: Context) -> Event {
        let matter = GuardCase(kind: command.kind, command: command, ticket: self, context: context)
        guard case .recordProof(_, let number, let paid, let note) = command, let executing,
            let measure = matter.measure
        else { preconditionFailure("a guard lets this pass only with a measure") }
        let kind = executing.plan.measures[measure].kind.proof
        return .proofRecorded(
            ProofRecorded(
                measure: measure, kind: kind, number: number,
                paid: kind == .voucher ? paid ?? executing.unpaid : nil, note: note))
    }
}

extension Executing {
    /// What is still to be paid of the agreed amount.
    public var unpaid: Money {
        guard let agreed = plan.version.content.choice?.amount else {
            preconditionFailure("an agreed plan has a choice")
        }
        return Money(
            minorUnits: agreed.minorUnits - paid(in: agreed.currency), currency: agreed.currency)
    }
}
