/// Guards of merging, linking and splitting.
extension GuardCase {
    /// The other ticket a command names, and why it cannot be that one.
    private var other: (ticket: Ticket?, refusals: [Refusal]) {
        guard let number = command?.otherNumber, !number.isEmpty else { return (nil, []) }
        if number == ticket.number { return (nil, [.sameTicket(number)]) }
        guard let found = context.neighbours.tickets[number] else {
            return (nil, [.unknownTicket(number)])
        }
        return (found, [])
    }

    /// A ticket goes into one that is being worked on, so there are neither cycles nor dead ends.
    var survivorOpen: [Refusal] {
        let (survivor, refusals) = other
        guard let survivor else { return refusals }
        if let merging = survivor.merging {
            return [.ticketMerged(survivor.number, into: merging.into)]
        }
        return survivor.isOpen ? [] : [.ticketClosed(survivor.number)]
    }

    /// A claim goes where it can still be looked into and decided.
    var claimCarried: [Refusal] {
        guard let survivor = other.ticket, survivor.claim == nil, survivor.isOpen,
            let claim = ticket.claim
        else { return [] }
        return survivor.refusals(ofTaking: claim)
    }

    /// A claim that is being settled elsewhere does not come back to be settled twice.
    var claimReturnable: [Refusal] {
        guard command != nil, let claim = ticket.claim,
            let leader = ticket.claimLeader(in: context), leader.settlesClaim
        else { return [] }
        return [.claimBeingSettled(claim.number, ticket: leader.number)]
    }

    var merged: [Refusal] { ticket.merging == nil ? [.notMerged] : [] }

    var notMergedAway: [Refusal] {
        ticket.merging.map { [.mergedAway(into: $0.into)] } ?? []
    }

    var linkable: [Refusal] {
        let (other, refusals) = other
        guard let other, case .link(let relation, _, _)? = command else { return refusals }
        return ticket.links(to: other.number, relation).isEmpty
            ? [] : [.alreadyLinked(other.number)]
    }

    var linked: [Refusal] {
        let links = ticket.links.filter { !$0.relation.isLasting }
        guard let number = command?.otherNumber else {
            return links.isEmpty ? [.notLinked(nil)] : []
        }
        return links.contains { $0.number == number } ? [] : [.notLinked(number)]
    }

    /// Something stays and something goes, and no piece is in both.
    var splitFits: [Refusal] {
        guard case .split(let splitting)? = command else { return [] }
        let (whole, part) = (ticket.registration.goods, splitting.goods)
        var reasons = part.refusals(at: context.now, in: policy.zone)
        if let quantity = part.quantity, let all = whole.quantity, quantity >= all {
            reasons.append(.splitTakesAll(quantity: quantity, of: all))
        }
        if let defective = part.defective, let all = whole.defective, defective > all {
            reasons.append(.moreDefectiveThanDelivered(defective: defective, quantity: all))
        }
        let rest = whole.rest(without: part)
        if let left = rest.quantity, left > 0, let faulty = rest.defective ?? whole.defective,
            faulty > left
        {
            reasons.append(.moreDefectiveThanDelivered(defective: faulty, quantity: left))
        }
        return reasons
    }

    /// What people decide on or the customer relies on does not change under their hands.
    ///
    /// An amendment is free as long as it leaves alone to whom and for what the plan is.
    var planNotOut: [Refusal] {
        if kind == .amend {
            guard case .amend(let amended)? = command,
                amended.customer != ticket.registration.customer
                    || amended.goods != ticket.registration.goods
            else { return [] }
        }
        guard let phase = ticket.planning?.phase, let approval = phase.approval else { return [] }
        if case .rejected = phase { return [] }
        return [.planInApproval(version: approval.version.number)]
    }
}
