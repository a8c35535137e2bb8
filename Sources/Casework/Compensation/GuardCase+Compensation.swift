/// Guards of computed amounts and of plans that rest on them.
extension GuardCase {
    /// The rules come to an amount: no hard cap is in the way, and a soft one has its reason.
    var amountComputes: [Refusal] {
        guard case .computeAmount(let items)? = command else { return [] }
        do throws(CompensationProblem) {
            _ = try policy.compensation.compute(
                items, liability: ticket.liability, policy: policy.version)
            return []
        } catch {
            return [error.refusal]
        }
    }

    /// A version at its gates or beyond is not computed anew under its approvers' eyes.
    var planNotAtGates: [Refusal] {
        switch ticket.planning?.phase {
        case .inApproval(let approval)?, .approved(let approval)?, .offered(let approval)?:
            [.planInApproval(version: approval.version.number)]
        case .drafting?, .rejected?, nil: []
        }
    }

    /// What a plan pays keeps to what was computed: never over a hard cap, over the computed amount
    /// only with a reason.
    var amountAsComputed: [Refusal] {
        guard case .proposePlan(let content)? = command, !content.kind.isDecline else { return [] }
        guard let computed = ticket.computation else {
            let isNeeded = policy.compensation.requiresComputation && ticket.claim != nil
            return isNeeded && content.options.contains { !$0.amount.isZero }
                ? [.computationMissing] : overHardCap(content)
        }
        return content.options.enumerated().compactMap { index, option in
            let amount = option.amount
            if amount.isZero { return nil }
            guard amount.currency == computed.amount.currency else { return .currenciesDiffer }
            if let ceiling = computed.ceiling, amount.minorUnits > ceiling.minorUnits {
                return .overHardCap(asked: amount, limit: ceiling)
            }
            guard amount.minorUnits > computed.amount.minorUnits, !content.isExplained else {
                return nil
            }
            return .amountOverComputed(
                option: index + 1, amount: amount, computed: computed.amount)
        }
    }

    /// A hard cap binds also where nobody has computed, as far as its base is known.
    private func overHardCap(_ content: PlanContent) -> [Refusal] {
        guard case .limit(let limit) = ticket.hardCap(under: policy.compensation) else {
            return []
        }
        return content.options.compactMap { option in
            guard option.amount.currency == limit.currency else { return nil }
            return option.amount.minorUnits > limit.minorUnits
                ? .overHardCap(asked: option.amount, limit: limit) : nil
        }
    }

    /// Who bears the cost follows from whose fault it is, or a reason says why not.
    var costSharesFollow: [Refusal] {
        guard case .proposePlan(let content)? = command, !content.kind.isDecline,
            !content.isExplained, let liability = ticket.liability
        else { return [] }
        return content.options.enumerated().compactMap { index, option in
            guard !option.cost.isZero, !option.bearers.agree(with: liability.parties) else {
                return nil
            }
            return .costSharesDiffer(option: index + 1)
        }
    }
}

extension PlanContent {
    /// Whether it says why it is otherwise than computed.
    var isExplained: Bool { !(deviation ?? "").trimmed().isEmpty }
}

extension [PartyShare] {
    /// Whether each party has the same part, whatever the order; parts of nothing do not count.
    fileprivate func agree(with other: [PartyShare]) -> Bool {
        Set(filter { $0.share != .none }) == Set(other.filter { $0.share != .none })
    }
}
