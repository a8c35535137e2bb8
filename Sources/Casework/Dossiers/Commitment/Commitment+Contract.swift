import ServiceTime

// A commitment comes from a contract that holds on all the days it names, and none is changed
// once its own days are over.
extension Commitment {
    /// The contract is looked up again at filing: it may have ended since the draft named it.
    func lookups(for command: Command, of number: String) -> [DossierKey] {
        switch command {
        case .submit, .approve, .approveAdjustment:
            ((adjustment?.version.content ?? content).contract.map { [.number($0)] } ?? [])
                + relations.map { .number($0.to) } + [.restsOn(number)]
        case .fulfil: relations.map { .number($0.to) }
        case .draft, .amend, .addClause, .dropClause, .giveBack, .withdraw, .setMilestone,
            .settleMilestone, .recordFulfilment, .reportRisk, .escalateRisk, .liftRisk,
            .proposeAdjustment, .dropAdjustment, .agreeAdjustment, .relate, .unrelate, .breach,
            .expire, .note:
            []
        }
    }

    static func contractHolds(_ matter: DossierMatter<Commitment>) -> [Refusal] {
        guard matter.command != nil, let machine = matter.machine else { return [] }
        let content = machine.adjustment?.version.content ?? machine.content
        guard let number = content.contract else { return [] }
        guard case .contract(let contract)? = matter.others[number]?.matter else {
            return [.dossier(.noSuchDossier(number))]
        }
        let (from, until) = (contract.content.from, contract.content.until)
        guard contract.state == .inForce, matter.today <= until else {
            let state = contract.state == .inForce ? .expired : contract.state
            return [.dossier(.contractNotInForce(number, state: state.rawValue))]
        }
        var reasons: [Refusal] = []
        if content.from < from || until < content.until {
            reasons.append(.dossier(.outsideContract(number, from: from, until: until)))
        }
        let own = [content.customer, machine.customerName].compactMap(\.self)
        let party = [contract.content.customer, contract.customerName].compactMap(\.self)
        if !own.isEmpty,
            Set(own.map(DossierKey.folded)).isDisjoint(with: party.map(DossierKey.folded))
        {
            reasons.append(.dossier(.contractOfAnother(number)))
        }
        return reasons
    }

    static func notLapsed(_ matter: DossierMatter<Commitment>) -> [Refusal] {
        guard let until = matter.machine?.content.until, until < matter.today else { return [] }
        return [.dossier(.validityOver(until: until))]
    }
}
