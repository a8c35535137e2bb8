import ServiceTime

/// Guards that hold in every stage, and those of intake.
extension GuardCase {
    var textGiven: [Refusal] { command?.textRefusals ?? [] }

    var codesKnown: [Refusal] { command?.codeRefusals(under: policy) ?? [] }

    var fileIsNew: [Refusal] {
        guard case .addEvidence(let new)? = command,
            let known = ticket.evidence.first(where: { $0.isFile(new) })
        else { return [] }
        return [.sameFile(known.name)]
    }

    var quantitiesFit: [Refusal] {
        guard case .amend(let registration)? = command else { return [] }
        return registration.goods.refusals(at: context.now, in: policy.zone)
    }

    var unowned: [Refusal] {
        guard let owner = ticket.owner.login else { return [] }
        return owner == person.login ? [.alreadyOwner(login: owner)] : [.alreadyOwned(by: owner)]
    }

    var ownerOrSupervisor: [Refusal] {
        let owner = ticket.owner.login
        return owner == person.login || person.holds(.supervisor) ? [] : [.notOwner(owner: owner)]
    }

    var recipientKnown: [Refusal] {
        guard case .handOver(let recipient, _)? = command else { return [] }
        guard let recipient else {
            return ticket.owner == .queue ? [.notOwner(owner: nil)] : []
        }
        if recipient == ticket.owner.login { return [.alreadyOwner(login: recipient)] }
        guard let person = context.roster[recipient] else {
            return [.unknownPerson(login: recipient)]
        }
        return Workflow.workers.isDisjoint(with: person.roles)
            ? [.recipientDoesNotWork(login: recipient)] : []
    }

    var urgencyRises: [Refusal] {
        let rises =
            switch command {
            case .raiseUrgency(let wanted, _)?: wanted > ticket.urgency
            case .some, nil: ticket.urgency < .urgent
            }
        return rises ? [] : [.urgencyNotRaised(current: ticket.urgency)]
    }

    var urgencyFalls: [Refusal] {
        let falls =
            switch command {
            case .lowerUrgency(let wanted, _)?: wanted < ticket.urgency
            case .some, nil: ticket.urgency > .general
            }
        return falls ? [] : [.urgencyNotLowered(current: ticket.urgency)]
    }

    var notYetWaiting: [Refusal] { ticket.waiting.map { [.alreadyWaiting(on: $0.on)] } ?? [] }

    var waiting: [Refusal] { ticket.waiting == nil ? [.notWaiting] : [] }

    var registrationComplete: [Refusal] {
        let missing = ticket.registration.missingFields
        return missing.isEmpty ? [] : [.registrationIncomplete(fields: missing)]
    }

    var firstResponseGiven: [Refusal] {
        ticket.firstResponse == nil ? [.firstResponseMissing] : []
    }

    var claimFiled: [Refusal] { ticket.claim == nil ? [.claimMissing] : [] }

    var noClaim: [Refusal] { ticket.claim == nil ? [] : [.claimExists] }

    var claimComplete: [Refusal] {
        let missing = ticket.claim?.missing ?? []
        return missing.isEmpty ? [] : [.claimIncomplete(missing: missing)]
    }

    var materialMissing: [Refusal] { ticket.claim?.isComplete == true ? [.nothingMissing] : [] }

    var materialKnown: [Refusal] {
        guard case .recordMaterial(let material)? = command, let claim = ticket.claim else {
            return []
        }
        let known = claim.materials.map(\.item)
        return known.contains(material.item) ? [] : [.unknownMaterial(material.item, known: known)]
    }

    var noticeNotSent: [Refusal] { ticket.claim?.noticeSent == true ? [.noticeAlreadySent] : [] }

    var answerable: [Refusal] {
        switch ticket.registration.kind {
        case .inquiry, .suggestion: []
        case .repair, .complaint: [.notAnInquiry(kind: ticket.registration.kind)]
        }
    }

    var lightComplaint: [Refusal] {
        let registration = ticket.registration
        return registration.kind == .complaint && registration.severity == .light
            ? []
            : [.notALightComplaint(kind: registration.kind, severity: registration.severity)]
    }
}

extension Goods {
    /// No more pieces can be defective than were delivered, and nothing was bought or delivered on
    /// a day to come: promises count from these days.
    func refusals(at now: Instant, in zone: Zone) -> [Refusal] {
        var reasons: [Refusal] = []
        if let quantity, let defective, defective > quantity {
            reasons.append(.moreDefectiveThanDelivered(defective: defective, quantity: quantity))
        }
        let days = [purchased, delivered].compactMap { $0.flatMap { CivilDate($0) } }
        return reasons
            + days.filter { $0 > zone.date(at: now) }.map { .inTheFuture(zone.instant(of: $0)) }
    }
}

extension Registration {
    /// What the registration still lacks before the ticket may leave intake, by field name.
    public var missingFields: [String] {
        var missing: [String] = []
        if customer.trimmed().isEmpty { missing.append("customer") }
        if subject.trimmed().isEmpty { missing.append("subject") }
        if (details ?? "").trimmed().isEmpty { missing.append("description") }
        return missing
    }
}
