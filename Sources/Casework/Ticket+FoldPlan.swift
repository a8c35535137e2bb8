import ServiceTime

/// The fold of diagnosis, plan, gates and consent. Each function answers what does not fit.
extension Ticket {
    mutating func foldFinding(_ finding: Finding, by login: String) -> String? {
        guard var diagnosing else { return "there is no diagnosis" }
        diagnosing.finding = finding
        ownInvestigators.insert(login)
        return move(to: .diagnosis(diagnosing))
    }

    /// A liability found while a plan is on the table takes the plan off it: the digest covers it.
    mutating func foldLiability(_ liability: Liability, by login: String) -> String? {
        guard liability.isExact else { return "the shares do not add up" }
        ownInvestigators.insert(login)
        regions.liabilityAuthor = login
        computation = nil
        if var diagnosing {
            diagnosing.liability = liability
            return move(to: .diagnosis(diagnosing))
        }
        guard var planning else { return "there is no diagnosis and no plan" }
        shelvePlan()
        planning.liability = liability
        planning.phase = .drafting(nil)
        return move(to: .plan(planning))
    }

    mutating func foldConclusion() -> String? {
        guard let diagnosing, let finding = diagnosing.finding else { return "there is no finding" }
        return move(to: .plan(Planning(finding: finding, liability: diagnosing.liability)))
    }

    /// Moves the version on the table to those that no longer count.
    mutating func shelvePlan(consent: Consent? = nil) {
        guard let phase = planning?.phase, let version = phase.version else { return }
        let past = PastPlan(
            version: version, gates: phase.approval?.gates ?? [], consent: consent)
        if pastPlans.last?.version.number != version.number { pastPlans.append(past) }
    }

    mutating func foldPlan(_ proposed: PlanProposed, by login: String) -> String? {
        guard var planning else { return "there is no plan stage" }
        let version = nextVersion(proposed.content, by: login)
        guard version.digest == proposed.digest else {
            return "the digest of plan version \(version.number) does not cover what is stored"
        }
        shelvePlan()
        planAuthors.insert(login)
        regions.notePlan(version.number, by: login)
        planning.phase = .drafting(version)
        return move(to: .plan(planning))
    }

    mutating func foldSubmission(_ submitted: PlanSubmitted, at instant: Instant) -> String? {
        guard var planning, case .drafting(let version?) = planning.phase,
            version.digest == submitted.digest, version.content.choice != nil
        else { return "that plan version is not on the table" }
        guard submitted.gates.allSatisfy({ $0.minimum >= 1 }) else {
            return "a gate would pass without a decision"
        }
        let approval = Approval(version, requirements: submitted.gates, at: instant)
        planning.phase = approval.isComplete ? .approved(approval) : .inApproval(approval)
        return move(to: .plan(planning))
    }

    mutating func foldDecision(
        _ decided: GateDecided, by login: String, at instant: Instant
    ) -> String? {
        guard var planning, case .inApproval(var approval) = planning.phase,
            let index = approval.gates.firstIndex(where: { $0.id == decided.gate })
        else { return "there is no such gate" }
        guard decided.digest == approval.version.digest else {
            return "the decision binds another digest"
        }
        guard approval.gates[index].state == .open,
            approval.gates[index].requirement.level == approval.currentLevel
        else { return "the gate is not open" }
        let decision = GateDecision(
            by: login, at: instant, verdict: decided.verdict, reason: decided.reason,
            digest: decided.digest, authority: decided.authority)
        guard approval.barred(from: decided.gate, of: self).isDisjoint(with: decision.people) else {
            return "\(login) may not decide this gate"
        }
        approval.gates[index].decisions.append(decision)
        switch decided.verdict {
        case .approved:
            planning.phase = approval.isComplete ? .approved(approval) : .inApproval(approval)
        case .returned, .refused:
            planning.phase = .rejected(approval)
        }
        return move(to: .plan(planning))
    }

    /// A recall opens the gate again, and the approvals of higher levels that rested on it lapse.
    ///
    /// A return or refusal by somebody else does not lapse: the version stays rejected, or a recall
    /// below it would be a way to ask another person at the gate that said no.
    mutating func foldRecall(_ recalled: DecisionRecalled, by login: String) -> String? {
        guard var planning, var approval = planning.phase.approval,
            !planning.phase.isRejectedByCustomer,
            let index = approval.gates.firstIndex(where: { $0.id == recalled.gate }),
            let decision = approval.gates[index].decisions.lastIndex(where: {
                $0.by == login && $0.lapse == nil
            })
        else { return "there is no such decision" }
        approval.gates[index].decisions[decision].lapse = .recalled
        let level = approval.gates[index].requirement.level
        for higher in approval.gates.indices where approval.gates[higher].requirement.level > level
        {
            for other in approval.gates[higher].decisions.indices
            where approval.gates[higher].decisions[other].isStandingApproval {
                approval.gates[higher].decisions[other].lapse = .lowerLevelRecalled
            }
        }
        planning.phase = approval.isRejected ? .rejected(approval) : .inApproval(approval)
        return move(to: .plan(planning))
    }

    mutating func foldSending(_ sent: PlanSent) -> String? {
        guard var planning, case .approved(let approval) = planning.phase,
            approval.version.digest == sent.digest
        else { return "that plan version is not approved" }
        planning.phase = .offered(approval)
        countOffer()
        return move(to: .plan(planning))
    }

    mutating func foldConsent(
        _ answer: ConsentRecorded, by login: String, at instant: Instant
    ) -> String? {
        guard var planning, case .offered(let approval) = planning.phase,
            approval.version.digest == answer.digest
        else { return "the customer was not offered that plan version" }
        let consent = Consent(
            digest: answer.digest, accepted: answer.accepted, saidBy: answer.saidBy,
            means: answer.means, note: answer.note, recordedBy: login, at: instant)
        guard answer.accepted else {
            shelvePlan(consent: consent)
            countRefusal()
            planning.phase = .rejected(approval)
            return move(to: .plan(planning))
        }
        guard let agreed = AgreedPlan(approval, consent) else {
            return "gates and consent are not on one digest"
        }
        hasUnansweredOffer = false
        return move(
            to: agreed.version.content.kind.isDecline
                ? .followUp(.declined(planning.finding, planning.liability, agreed))
                : .execution(
                    Executing(
                        finding: planning.finding, liability: planning.liability, plan: agreed)))
    }
}
