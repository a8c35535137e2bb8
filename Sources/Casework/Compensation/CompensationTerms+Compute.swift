extension CompensationTerms {
    /// Computes what `items` come to together; exact, rounded as each line says.
    ///
    /// - Parameters:
    ///   - items: The facts, in one currency; each rule may occur several times.
    ///   - liability: Whose fault it is; the customer's own share is not paid.
    ///   - policy: The version these terms belong to, which the result cites.
    /// - Returns: The amount with its derivation.
    /// - Throws: `CompensationProblem` when a cap forbids it or the figures do not go together.
    public func compute(
        _ items: [CompensationBasis], liability: Liability? = nil, policy: Int = 1
    ) throws(CompensationProblem) -> Computation {
        guard let currency = items.first?.currency else { throw .empty }
        var derivation = Derivation(currency, under: self)
        for item in items { try derivation.add(item) }
        let gross = derivation.amount
        if items.count > 1 { derivation.line(.sum, "rules", [], gross) }
        let parties = Self.split(gross, among: liability?.parties ?? [])
        for part in parties {
            derivation.line(
                .costShare, "liability", [("party", part.party.rawValue), ("share", part.share)],
                part.amount, .largestRemainder)
        }
        let departments = Self.split(parties, among: liability?.departments ?? [])
        for part in departments {
            derivation.line(
                .departmentShare, "liability",
                [("department", part.department.code), ("share", part.share)], part.amount,
                .largestRemainder)
        }
        var amount = gross
        for own in parties where own.party == .customer && !own.amount.isZero {
            amount = try amount.minus(own.amount)
            derivation.line(.ownShare, "liability", [("share", own.share)], own.amount)
        }
        derivation.line(.result, "policy \(policy)", [], amount)
        return Computation(
            items: items, policy: policy, gross: gross, amount: amount,
            charge: derivation.charge, recourse: derivation.recourse,
            unpaidIndirectLoss: derivation.unpaidIndirectLoss,
            ceiling: derivation.isCapped
                ? Self.ceiling(derivation.most, liability?.parties ?? []) : nil,
            needsExecutive: derivation.needsExecutive, parties: parties, departments: departments,
            caps: derivation.caps, lines: derivation.lines)
    }

    private static func split(_ gross: Money, among parties: [PartyShare]) -> [PartyAmount] {
        guard Share.isWhole(parties.map(\.share)) else { return [] }
        return zip(parties, gross.split(by: parties.map(\.share))).map {
            PartyAmount(party: $0.party, share: $0.share, amount: $1)
        }
    }

    private static func split(
        _ parties: [PartyAmount], among departments: [DepartmentShare]
    ) -> [DepartmentAmount] {
        guard let company = parties.first(where: { $0.party == .company })?.amount,
            Share.isWhole(departments.map(\.share))
        else { return [] }
        return zip(departments, company.split(by: departments.map(\.share))).map {
            DepartmentAmount(department: $0.department, share: $0.share, amount: $1)
        }
    }

    /// What may be paid at most once the customer's share is taken off.
    private static func ceiling(_ most: Money, _ parties: [PartyShare]) -> Money {
        let own = split(most, among: parties).filter { $0.party == .customer }
        return own.reduce(most) { $0.subtracting($1.amount) ?? $0 }
    }
}

extension CompensationBasis {
    /// The currency of its first figure.
    var currency: Currency {
        switch self {
        case .repairable(let money), .notRepairable(let money, _, _), .loss(let money, _),
            .attitude(let money, _, _), .shortfall(let money, _), .breach(let money, _, _, _),
            .negotiated(let money), .customerPays(let money), .thirdPartyPays(let money):
            money.currency
        }
    }
}
