public import ServiceTime

/// Who may hand the deciding of gates to whom (domain.md §4, rule 6).
extension Roster {
    /// The delegation that follows when `person` gives one.
    ///
    /// The holder gives it, or a superior: whoever holds the role above by the policy's escalation
    /// table, and so on upwards; the head of the same department where a head stands above. An
    /// administrator decides no gate and so neither gives, hands on nor receives one.
    ///
    /// - Throws: `Refused` with every reason at once.
    public func delegation(
        _ terms: DelegationTerms, by person: Person, at now: Instant, under policy: Policy
    ) throws(Refused) -> Delegation {
        var reasons = textReasons(terms.reason)
        reasons += TextLimit.refusals(in: terms, fields: DelegationTerms.fields)
        if !Workflow.deciders.contains(terms.role) { reasons.append(.roleNotDelegated(terms.role)) }
        reasons += delegatorReasons(terms, at: now) + delegateReasons(terms)
        if person.holds(.administrator) || self[terms.from]?.holds(.administrator) == true
            || self[terms.to]?.holds(.administrator) == true
        {
            reasons.append(.administratorDecidesNoGate)
        }
        if let from = self[terms.from], person.login != from.login, !person.holds(.administrator),
            !policy.isSuperior(person, of: from, as: terms.gate)
        {
            reasons.append(
                .notHolderOrSuperior(
                    of: from.login, superior: policy.escalation.superior(of: terms.role)))
        }
        if terms.until <= max(terms.since, now) {
            reasons.append(.delegationEndsTooEarly(terms.until))
        }
        guard reasons.isEmpty else { throw Refused(reasons: reasons) }
        return Delegation(
            terms, number: delegations.count + 1, givenBy: person.login, givenAt: now)
    }

    private func textReasons(_ reason: String) -> [Refusal] {
        reason.trimmed().isEmpty ? [.textEmpty(field: "reason")] : []
    }

    /// Only what somebody holds in their own right can be handed on.
    private func delegatorReasons(_ terms: DelegationTerms, at now: Instant) -> [Refusal] {
        guard let from = self[terms.from] else { return [.unknownPerson(login: terms.from)] }
        guard !from.holds(terms.role, in: terms.department) else { return [] }
        let isDelegate = delegations(to: from.login, at: now).contains {
            $0.terms.role == terms.role
        }
        return [
            isDelegate
                ? .noChainOfDelegation(by: from.login)
                : .delegatorLacksRole(terms.gate, login: from.login)
        ]
    }

    private func delegateReasons(_ terms: DelegationTerms) -> [Refusal] {
        guard let to = self[terms.to] else { return [.unknownPerson(login: terms.to)] }
        if terms.to == terms.from { return [.delegationToSelf] }
        return Workflow.workers.isDisjoint(with: to.roles)
            && !to.holds(.administrator) ? [.recipientDoesNotWork(login: to.login)] : []
    }

    /// The taking back of a delegation: by either side, by whoever gave it, or by a superior.
    ///
    /// - Throws: `Refused` with every reason at once.
    public func withdrawal(
        of number: Int, reason: String, by person: Person, at now: Instant, under policy: Policy
    ) throws(Refused) -> Delegation.Withdrawal {
        var reasons = textReasons(reason)
        let withdrawal = Delegation.Withdrawal(by: person.login, at: now, reason: reason)
        reasons += TextLimit.refusals(in: withdrawal, fields: Delegation.withdrawalFields)
        if let delegation = delegations.first(where: { $0.number == number }) {
            let terms = delegation.terms
            if delegation.isOver(at: now) { reasons.append(.delegationOver(number)) }
            let isParty = [terms.from, terms.to, delegation.givenBy].contains(person.login)
            let isAbove =
                self[terms.from].map { policy.isSuperior(person, of: $0, as: terms.gate) } ?? false
            if !isParty, !isAbove {
                reasons.append(
                    .notHolderOrSuperior(
                        of: terms.from, superior: policy.escalation.superior(of: terms.role)))
            }
        } else {
            reasons.append(.noSuchDelegation(number, count: delegations.count))
        }
        guard reasons.isEmpty else { throw Refused(reasons: reasons) }
        return withdrawal
    }
}

extension Policy {
    /// Whether `person` stands above `other` as holder of a role: one of the roles above it in the
    /// escalation table, never a peer and never an administrator.
    func isSuperior(_ person: Person, of other: Person, as gate: GateID) -> Bool {
        guard person.login != other.login, !person.holds(.administrator) else { return false }
        var role = gate.role
        var seen: Set<Role> = [role]
        while seen.insert(escalation.superior(of: role)).inserted {
            role = escalation.superior(of: role)
            guard role == .departmentHead else {
                if person.holds(role) { return true }
                continue
            }
            let departments =
                gate.department.map { [$0] }
                ?? other.assignments.filter { $0.role == gate.role }.map(\.department)
            if !departments.isEmpty,
                departments.allSatisfy({ person.holds(.departmentHead, in: $0) })
            {
                return true
            }
        }
        return false
    }
}
