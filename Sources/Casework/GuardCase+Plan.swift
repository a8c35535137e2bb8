/// Guards of diagnosis and plan.
extension GuardCase {
    var findingRecorded: [Refusal] { ticket.finding == nil ? [.findingMissing] : [] }

    /// An on-site diagnosis needs a photo or video from the visit.
    var visitShown: [Refusal] {
        guard let finding = ticket.finding, finding.mode == .onSite else { return [] }
        return (finding.visitEvidence ?? "").trimmed().isEmpty ? [.visitEvidenceMissing] : []
    }

    var liabilityDetermined: [Refusal] {
        ticket.claim != nil && ticket.liability == nil ? [.liabilityMissing] : []
    }

    var liabilityExact: [Refusal] {
        guard let liability = command?.liability, !liability.isExact else { return [] }
        if Share.isWhole(liability.parties.map(\.share)) {
            let company = liability.parties.first { $0.party == .company && $0.share != .none }
            guard let company else { return [.departmentsUnasked] }
            if liability.departments.isEmpty {
                return [.departmentsMissing(company: company.share)]
            }
        }
        let parties = liability.parties.map { "\($0.party.rawValue) \($0.share)" }
        let departments = liability.departments.map { "\($0.department.code) \($0.share)" }
        return [.liabilityNotExact(sums: (parties + departments).joined(separator: ", "))]
    }

    private var proposed: PlanContent? {
        guard case .proposePlan(let content)? = command else { return nil }
        return content
    }

    var optionsCounted: [Refusal] {
        guard let proposed else { return [] }
        guard (1...3).contains(proposed.options.count) else {
            return [.optionCountWrong(proposed.options.count)]
        }
        guard let chosen = proposed.chosen else { return [] }
        return proposed.options.indices.contains(chosen)
            ? [] : [.noSuchOption(chosen &+ 1, count: proposed.options.count)]
    }

    var costSharesExact: [Refusal] {
        guard let proposed else { return [] }
        return proposed.options.enumerated().flatMap { index, option -> [Refusal] in
            Share.isWhole(option.bearers.map(\.share))
                ? [] : [.costSharesNotExact(option: index + 1)]
        }
    }

    /// What is promised can be proved: money by a voucher, everything else by its own measure.
    var measuresFit: [Refusal] {
        guard let proposed, !proposed.kind.isDecline else { return [] }
        return proposed.options.enumerated().flatMap { index, option -> [Refusal] in
            let number = index + 1
            let hasVoucher = option.measures.contains { $0.kind.proof == .voucher }
            var reasons: [Refusal] = []
            if option.measures.isEmpty { reasons.append(.measuresMissing(option: number)) }
            if !option.amount.isZero, !hasVoucher {
                reasons.append(.amountWithoutPayment(option: number))
            }
            if option.amount.isZero, hasVoucher {
                reasons.append(.paymentWithoutAmount(option: number))
            }
            if option.amount.minorUnits < 0 || option.cost.currency != option.amount.currency
                || option.cost.minorUnits < option.amount.minorUnits
            {
                reasons.append(.costBelowAmount(option: number))
            }
            return reasons
        }
    }

    /// A plan that declines rests on a claim and pays nothing.
    var declineFits: [Refusal] {
        guard let proposed, proposed.kind.isDecline else { return [] }
        let paying = proposed.options.indices.filter { proposed.options[$0].isCostly }
        return (ticket.claim == nil ? [.declineNeedsClaim] : [])
            + paying.map { .planPays(option: $0 + 1) }
    }

    var planDrafted: [Refusal] {
        switch ticket.planning?.phase {
        case .drafting(.some)?: []
        case .drafting(nil)?, nil: [.planMissing]
        case .inApproval(let approval)?, .approved(let approval)?, .offered(let approval)?:
            [.planInApproval(version: approval.version.number)]
        case .rejected(let approval)?: [.planNeedsNewVersion(version: approval.version.number)]
        }
    }

    var optionExists: [Refusal] {
        guard case .chooseOption(let option)? = command,
            let content = ticket.planning?.phase.version?.content
        else { return [] }
        return content.options.indices.contains(option)
            ? [] : [.noSuchOption(option &+ 1, count: content.options.count)]
    }

    var optionChosen: [Refusal] {
        guard let content = ticket.planning?.phase.version?.content else { return [] }
        return content.choice == nil ? [.optionNotChosen] : []
    }

    var liabilityForCost: [Refusal] {
        guard let choice = ticket.planning?.phase.version?.content.choice else { return [] }
        return choice.isCostly && ticket.liability == nil ? [.liabilityMissing] : []
    }
}
