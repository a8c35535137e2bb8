import Casework
import ServiceTime

// What customers, contracts and commitments say.
extension ParticularList {
    mutating func add(_ customer: Customer) {
        let content = customer.content
        add("name", content.name)
        add("sort", choice(content.sort.rawValue, "sort"))
        add("address", content.address)
        add("dedicated-channel", content.dedicatedChannel)
        add("manager", content.manager.map(name))
        add("key-reason", customer.keyReason, important: true)
        add("into", customer.mergedInto)
        for (line, contact) in customer.contacts.enumerated() {
            add(
                "contact",
                parts: [
                    "\(line + 1) \(contact.name)", contact.phone, contact.email, contact.address,
                ])
        }
        for (line, order) in customer.orders.enumerated() {
            add("order", "\(line + 1) \(text(of: order))")
        }
        for visit in customer.visits {
            add("report", parts: [visit.on.description, visit.activity, visit.report])
        }
        for term in customer.warranties {
            add(
                "warranty",
                parts: [
                    "\(term.from)–\(term.until)", term.product, term.serial, term.part, term.ticket,
                    proof(term.proof),
                ])
        }
    }

    private func text(of order: CustomerOrder) -> String {
        func labelled(_ field: String, _ value: String?) -> String? {
            value.map { "\(words.label(field)) \($0)" }
        }
        return joined([
            order.order, order.product, order.model, order.serial, order.part,
            labelled("batch", order.batch),
            labelled("quantity", order.quantity.map { "\($0)" }),
            labelled("purchased", order.purchased?.description),
            labelled("delivered", order.delivered?.description), order.price.map { words($0) },
        ])
    }

    mutating func add(_ contract: Contract) {
        let content = contract.content
        add("contract-sort", choice(content.sort.rawValue, "contract-sort"))
        add("customer", parts: [content.customer, contract.customerName])
        add("scope", content.scope)
        add("valid-from", "\(content.from)")
        add("valid-until", "\(content.until)")
        for end in contract.formerEnds { add(.formerEnd, "\(end)") }
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
            add("document", parts: [document.name, document.digest.short])
        }
    }

    mutating func add(_ commitment: Commitment) {
        let content = commitment.content
        add("family", choice(content.family.rawValue, "family"))
        add(
            "customer",
            parts: [content.customer, content.customer.flatMap { _ in commitment.customerName }])
        add("customer-group", content.group.map { choice($0.rawValue, "customer-group") })
        add("product", content.product)
        add("model", content.model)
        add("order", content.order)
        add("valid-from", "\(content.from)")
        add("valid-until", "\(content.until)")
        add("department", words(content.department))
        add("promisor", name(content.promisor))
        add("contract", content.contract)
        addClauses(of: commitment.version)
        add(commitment.approval)
        if let risk = commitment.risk {
            let parts = [
                choice(risk.kind.rawValue, "risk"), risk.text, words.moment(risk.reported),
                name(risk.by),
            ]
            add("risk", joined(parts), important: true)
        }
        if let adjustment = commitment.adjustment {
            add(.adjustment, adjustment.reason)
            addClauses(of: adjustment.version)
            add(adjustment.approval)
        }
        for (line, milestone) in commitment.milestones.enumerated() {
            add(
                "milestone",
                parts: [
                    "\(line + 1) \(milestone.what)", "\(milestone.due)",
                    milestone.kept.map { "\(words.label("kept")) \(words($0))" },
                ])
        }
        for fulfilment in commitment.fulfilments {
            add(
                "kept",
                parts: [
                    words(fulfilment.kept),
                    fulfilment.clause.map {
                        "\(words.label("clause-line", of: .commitment)) \($0 + 1)"
                    },
                    fulfilment.note, fulfilment.ticket, proof(fulfilment.evidence),
                ])
        }
        for relation in commitment.relations {
            add("commitment-relation", words(relation.side, relation.to))
        }
        for version in commitment.pastVersions.reversed() {
            add(.earlierVersion, "v\(version.number) \(version.digest.short)")
            for (line, clause) in version.content.clauses.enumerated() {
                add(label: "", text(of: clause, line))
            }
        }
    }

    private mutating func add(_ approval: Commitment.Approval?) {
        guard let approval else { return }
        func stated(_ field: String, _ yes: Bool) -> String {
            "\(words.label(field, of: .commitment)) \(words(yes))"
        }
        let parts = [
            stated("within-capability", approval.withinCapability),
            stated("conforms-to-norms", approval.conformsToNorms), approval.note,
        ]
        add(.approved, joined(parts))
    }

    private mutating func addClauses(of version: CommitmentVersion) {
        for (line, clause) in version.content.clauses.enumerated() {
            add("clauses", text(of: clause, line))
        }
        add("version", "v\(version.number) \(version.digest.short)")
    }

    private func text(of clause: CommitmentClause, _ line: Int) -> String {
        let said = clause.text.map { " — \($0)" } ?? ""
        return "\(line + 1) \(words(clause)) · \(words(clause.effect))\(said)"
    }
}
