/// Guards of computed amounts and of plans that rest on them.
extension GuardCase {
    /// The rules come to an amount: no hard cap is in the way, and a soft one has its reason.
    var amountComputes: [Refusal] {
        guard case .computeAmount(let items)? = command else { return [] }
        do throws(CompensationProblem) {
            _ = try policy.compensation.compute(
                items, liability: ticket.liability, policy: policy.version)
        } catch {
            return [error.refusal]
        }
        return overHardCap(items)
    }

    /// By whatever rule an amount for late or poor service is named, no more is agreed than the cap
    /// on the price: a fee is a part of it.
    private func overHardCap(_ items: [CompensationBasis]) -> [Refusal] {
        let bound = items.compactMap(\.forService)
        guard let first = bound.first else { return [] }
        switch ticket.hardCap(under: policy.compensation) {
        case .none: return []
        case .unknownBase:
            let isNamed = items.contains { if case .shortfall = $0 { true } else { false } }
            return isNamed ? [] : [.capBaseMissing]
        case .limit(let limit):
            guard bound.allSatisfy({ $0.currency == limit.currency }) else {
                return [.currenciesDiffer]
            }
            let sum = bound.dropFirst().reduce(first) { sum, next in
                sum.adding(next) ?? Money(minorUnits: .max, currency: sum.currency)
            }
            return sum.minorUnits > limit.minorUnits
                ? [.overHardCap(asked: sum, limit: limit)] : []
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
            let together = withPaid(amount)
            if let ceiling = ceiling(over: computed), together.minorUnits > ceiling.minorUnits {
                return .overHardCap(asked: together, limit: ceiling)
            }
            guard together.minorUnits > computed.amount.minorUnits, !content.isExplained else {
                return nil
            }
            return .amountOverComputed(
                option: index + 1, amount: amount, computed: computed.amount,
                paid: together == amount ? nil : ticket.paidBefore(in: amount.currency))
        }
    }

    /// What no reason goes beyond: the caps that were met in computing, else the cap of the claim's
    /// ground, where the rules themselves did not come to more.
    private func ceiling(over computed: Computation) -> Money? {
        if let ceiling = computed.ceiling { return ceiling }
        switch ticket.hardCap(under: policy.compensation) {
        case .none: return nil
        case .unknownBase: return computed.amount
        case .limit(let limit):
            guard limit.currency == computed.amount.currency else { return computed.amount }
            return limit.minorUnits > computed.amount.minorUnits ? limit : computed.amount
        }
    }

    /// A hard cap binds also where nobody has computed; where it has no base, that comes first.
    private func overHardCap(_ content: PlanContent) -> [Refusal] {
        let limit: Money
        switch ticket.hardCap(under: policy.compensation) {
        case .none: return []
        case .unknownBase:
            return content.options.contains { !$0.amount.isZero } ? [.capBaseMissing] : []
        case .limit(let known): limit = known
        }
        return content.options.compactMap { option in
            if option.amount.isZero { return nil }
            guard option.amount.currency == limit.currency else { return .currenciesDiffer }
            let together = withPaid(option.amount)
            return together.minorUnits > limit.minorUnits
                ? .overHardCap(asked: together, limit: limit) : nil
        }
    }

    /// An amount together with what earlier rounds paid: a new round pays for the same claim.
    private func withPaid(_ amount: Money) -> Money {
        amount.adding(ticket.paidBefore(in: amount.currency))
            ?? Money(minorUnits: .max, currency: amount.currency)
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

extension CompensationBasis {
    /// What it gives for a service that came late or fell short; nil where it is for something
    /// else.
    fileprivate var forService: Money? {
        switch self {
        case .negotiated(let agreed): agreed
        case .shortfall(_, let asked): asked
        case .repairable, .notRepairable, .loss, .attitude, .breach, .customerPays, .thirdPartyPays:
            nil
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
