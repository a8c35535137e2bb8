import Casework
import ServiceTime
import Terminal
import Wording

// Everything on a dossier as lines.
extension DetailDocument {
    mutating func add(_ open: OpenDossier, at now: Instant) {
        let dossier = open.dossier
        let today = zone.date(at: now)
        let words = words
        kind = dossier.kind
        files = dossier.files.map(\.evidence)
        entry(
            label: words(dossier.kind), words.state(dossier.state(on: today), of: dossier.kind),
            .important)
        switch dossier.matter {
        case .customer(let customer): add(customer)
        case .contract(let contract): add(contract)
        case .commitment(let commitment): add(commitment)
        // Care and improvement.
        case .correctiveAction(let action): add(action)
        case .careActivity(let activity): add(activity)
        case .duty(let duty): add(duty)
        case .audit(let audit): add(audit)
        case .suggestion(let suggestion): add(suggestion)
        case .article(let article): add(article)
        }
        for other in open.related {
            let state = words.state(other.state(on: today), of: other.kind)
            entry(label: words(other.kind), "\(other.number) \(other.summary.title) · \(state)")
            // Its own relations stand on the page already.
            for side in dossier.relations(to: other) where !side.isOwn {
                add("commitment-relation", words(side, other.number))
            }
        }
        for (number, state) in dossier.endangered(by: open.related, on: today) {
            entry(
                label: words.label("commitment-relation", of: dossier.kind),
                "\(words(.dependent, number)) · \(words.state(state, of: dossier.kind))", .breached)
        }
        describeFiles(of: dossier)
        let running = dossier.clocks.filter(\.isRunning)
        if !running.isEmpty { heading(.clocks) }
        for clock in running {
            let verdict = clock.serviceClock(under: open.policy).verdict(at: now)
            let parts = [
                words(verdict.state), verdict.due.map { TimeText.deadline($0, in: zone) },
                dossier.unknownYear(of: clock).map { words.provisional($0) },
                verdict.missingDate.map { words.sentence($0) },
            ]
            entry(
                label: words(clock.kind), parts.compactMap(\.self).joined(separator: " "),
                verdict.state == .breached ? .breached : .normal)
        }
        heading(.timeline)
        for fact in open.facts.reversed() {
            paragraph("\(time(fact.at)) \(name(fact.by)) \(words.describe(fact.event))")
        }
    }

    mutating func add(_ field: String, _ value: String?) {
        entry(label: kind.map { words.label(field, of: $0) } ?? words.label(field), value)
    }

    private mutating func add(_ customer: Customer) {
        let content = customer.content
        add("name", content.name)
        add("sort", choice(content.sort.rawValue, "sort"))
        add("address", content.address)
        add("dedicated-channel", content.dedicatedChannel)
        add("manager", content.manager.map(name))
        if let reason = customer.keyReason {
            entry(label: words.label("key-reason"), reason, .important)
        }
        add("into", customer.mergedInto)
        for contact in customer.contacts {
            let parts = [contact.name, contact.phone, contact.email, contact.address]
            add("contact", parts.compactMap(\.self).joined(separator: " "))
        }
        for order in customer.orders {
            let parts = [
                order.order, order.product, order.model, order.serial, order.part,
                order.delivered?.description, order.price.map { words($0) },
            ]
            add("order", parts.compactMap(\.self).joined(separator: " "))
        }
        for visit in customer.visits {
            let parts = [visit.on.description, visit.activity, visit.report]
            add("report", parts.compactMap(\.self).joined(separator: " "))
        }
        for term in customer.warranties {
            let parts = [term.product, term.serial, term.part, term.ticket, term.proof]
            add(
                "warranty",
                "\(term.from)–\(term.until) "
                    + parts.compactMap(\.self).joined(separator: " "))
        }
    }

    private mutating func add(_ contract: Contract) {
        let content = contract.content
        add("contract-sort", choice(content.sort.rawValue, "contract-sort"))
        add("customer", contract.customerName ?? content.customer)
        add("scope", content.scope)
        add("valid-from", "\(content.from)")
        add("valid-until", "\(content.until)")
        add("company-duties", content.companyDuties)
        add("customer-duties", content.customerDuties)
        add("company-rights", content.companyRights)
        add("customer-rights", content.customerRights)
        add("breach-rate", content.breach?.dailyRate?.description)
        add("breach-value", content.breach?.value.map { words($0) })
        add("breach-amount", content.breach?.amount.map { words($0) })
        add("breach-cap", content.breach?.cap?.description)
        add("signed-by", contract.signed?.by)
        add("signed", contract.signed?.on.description)
        for document in contract.documents {
            add("document", "\(document.name) \(document.digest.short)")
        }
    }

    private mutating func add(_ commitment: Commitment) {
        let content = commitment.content
        add("family", choice(content.family.rawValue, "family"))
        add("customer", content.customer.map { commitment.customerName ?? $0 })
        add("customer-group", content.group.map { choice($0.rawValue, "customer-group") })
        add("product", content.product)
        add("order", content.order)
        add("valid-from", "\(content.from)")
        add("valid-until", "\(content.until)")
        add("department", words(content.department))
        add("promisor", name(content.promisor))
        add("contract", content.contract)
        add(commitment.version)
        if let risk = commitment.risk {
            let parts = [
                choice(risk.kind.rawValue, "risk"), risk.text, time(risk.reported), name(risk.by),
            ]
            entry(label: words.label("risk"), parts.joined(separator: " · "), .important)
        }
        if let adjustment = commitment.adjustment {
            add("adjustment", adjustment.reason)
            add(adjustment.version)
        }
        for (line, milestone) in commitment.milestones.enumerated() {
            let kept = milestone.kept.map { words($0) } ?? ""
            add("milestone", "\(line + 1) \(milestone.what) \(milestone.due) \(kept)")
        }
        for fulfilment in commitment.fulfilments {
            add("kept", "\(words(fulfilment.kept)) \(fulfilment.note)\(proof(fulfilment.evidence))")
        }
        for relation in commitment.relations {
            add("commitment-relation", words(relation.side, relation.to))
        }
    }

    private mutating func add(_ version: CommitmentVersion) {
        entry(.version, "v\(version.number) \(version.digest.short)")
        for (line, clause) in version.content.clauses.enumerated() {
            let said = clause.text.map { " — \($0)" } ?? ""
            add("clauses", "\(line + 1) \(words(clause)) · \(words(clause.effect))\(said)")
        }
    }

    func choice(_ code: String, _ field: String) -> String {
        words.value(code, of: Field(field, .choice([code])))
    }
}
