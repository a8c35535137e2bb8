import Casework
import ServiceTime
import Terminal
import Wording

// The document of one ticket, from what matters first to what happened first.
extension DetailDocument {
    mutating func describe(_ loaded: DetailState.Loaded, guide: Guide, keys: String) {
        let ticket = loaded.ticket
        comparables = loaded.comparables
        paragraph(ticket.registration.subject, .title)
        line(.stages(ticket.stage))
        describe(guide, keys: keys)
        if let merging = ticket.merging {
            entry(label: words.label("into"), "\(merging.into) · \(merging.reason)", .important)
        }
        for action in loaded.failedActions {
            entry(
                label: words(ClockKind.correctiveAction),
                "\(action.number) \(action.summary.title) · \(words.problemReturned)", .important)
        }
        if loaded.clocks.contains(where: \.clock.isRunning) {
            heading(.clocks)
            for index in loaded.clocks.indices where loaded.clocks[index].clock.isRunning {
                line(.clock(index))
                for problem in loaded.clocks[index].service.undatedProblems(
                    at: ticket.updated)
                {
                    paragraph(words(problem), .important)
                }
            }
        }
        files = ticket.allEvidence
        describe(ticket.regions)
        describe(ticket.registration, of: ticket)
        if let claim = ticket.claim { describe(claim, from: ticket.takenClaim?.from) }
        if let finding = ticket.finding { describe(finding, ticket.liability) }
        describePlans(of: ticket, under: loaded.policy)
        if let executing = ticket.executing { describe(executing) }
        if case .executed(let done)? = ticket.outcome { describe(done) }
        describeEvidence(of: ticket)
        describeRelations(of: ticket)
        describeClosing(of: ticket)
        describe(loaded.facts)
    }

    private mutating func describe(_ guide: Guide, keys: String) {
        guard let next = guide.next else { return entry(.next, look(.nothingMore)) }
        let key = keys.isEmpty ? "" : "  [\(keys)]"
        entry(.next, words(next) + key, .key)
        if !guide.gates.isEmpty {
            entry(.who, words.list(guide.gates.map { words($0) }))
        }
        for reason in guide.reasons { entry(.missing, words(reason), .important) }
    }

    private mutating func describe(_ registration: Registration, of ticket: Ticket) {
        heading(.request)
        entry(.owner, ticket.owner.login.map(name) ?? look(.nobody))
        entry(.urgency, words(ticket.urgency), ticket.urgency.role)
        if let waiting = ticket.waiting {
            entry(.waitingOn, "\(words(waiting.on)) · \(waiting.reason)", .paused)
        }
        let customer = [registration.customer, registration.contact, registration.phone]
        entry("customer", customer.compactMap { $0 }.joined(separator: " · "))
        entry(
            "kind",
            [
                words(registration.kind), words.code(registration.problem, of: .problems),
                registration.complaintClass.map { words($0) }, words(registration.severity),
            ].compactMap { $0 }.joined(separator: " · "))
        entry("channel", words(registration.channel))
        entry("received", time(ticket.received))
        for promise in ticket.promises {
            entry("commitment", "\(promise.citation) \(words(promise.clause))")
        }
        entry("description", registration.details)
        describe(registration.goods)
    }

    private mutating func describe(_ goods: Goods) {
        entry("product", [goods.product, goods.model].compactMap { $0 }.joined(separator: " "))
        entry("serial", goods.serial)
        entry("order", goods.order)
        entry("part", goods.part)
        entry("batch", goods.batch)
        entry("purchased", goods.purchased)
        entry("delivered", goods.delivered)
        if let quantity = goods.quantity {
            entry("quantity", "\(quantity)" + (goods.defective.map { " (\($0))" } ?? ""))
        }
        entry("price", goods.price.map { words($0) }, .money)
    }

    /// An entry under the label of a field.
    private mutating func entry(_ field: String, _ value: String?, _ role: Terminal.Role = .normal)
    {
        entry(label: words.label(field), value, role)
    }

    /// `origin` is the merged ticket that brought it.
    private mutating func describe(_ claim: Claim, from origin: String?) {
        heading(.claim)
        let merged = origin.map { "\(words(Event.Kind.absorbed)) \($0)" }
        entry(.number, [claim.number, merged].compactMap(\.self).joined(separator: " · "))
        entry(
            "ground",
            [
                words(claim.terms.ground),
                claim.terms.detail.map { words.code($0, of: .groundDetails) },
            ].compactMap { $0 }.joined(separator: " · "))
        entry("demand", words(claim.terms.demand))
        entry("amount", claim.terms.amount.map { words($0) }, .money)
        entry("direct-loss", claim.terms.directLoss.map { words($0) })
        entry("indirect-loss", claim.terms.indirectLoss.map { words($0) })
        entry("commitment", claim.terms.commitment)
        entry("clause", claim.terms.clause)
        entry(label: "", claim.basis.map { words($0) }, .dim)
        for material in claim.materials {
            let (mark, role, note): (Unicode.Scalar, Terminal.Role, String) =
                switch material.status {
                case .missing: (look.glyphs.ahead, .important, "")
                case .present(let evidence): (look.glyphs.check, .met, proof(evidence))
                case .waived(let reason): (look.glyphs.check, .dim, " · " + reason)
                }
            entry(
                label: "  \(mark) " + words(material.status),
                words.code(material.item, of: .materials) + note, role)
        }
    }

    private mutating func describe(_ finding: Finding, _ liability: Liability?) {
        heading(.diagnosis)
        entry("facts", finding.facts)
        entry("cause", words.code(finding.cause, of: .causes))
        entry("mode", words(finding.mode))
        entry("symptom", finding.symptom)
        entry("environment", finding.environment)
        entry("tried", finding.tried)
        entry("test", finding.test)
        entry("trace", finding.trace)
        entry("conforms", finding.conforms.map { words($0) })
        entry("visit-evidence", finding.visitEvidence.map { NamedFile.shown($0, among: files) })
        entry("affected-customers", finding.affectedCustomers.map { "\($0)" })
        guard let liability else { return }
        heading(.liability)
        entry(
            "parties",
            words.list(liability.parties.map { "\(words($0.party)) \(words($0.share))" }))
        entry(
            "departments",
            words.list(
                liability.departments.map {
                    "\(words($0.department))\($0.stage.map { "/" + $0 } ?? "") \(words($0.share))"
                }))
        entry("person", liability.person)
        entry("rule", liability.rule)
    }

    private mutating func describeClosing(of ticket: Ticket) {
        if let archiving = ticket.archiving {
            heading(.file)
            entry("satisfaction", words(archiving.satisfaction))
            entry("feedback", archiving.feedback)
            for filed in archiving.filed {
                entry(label: words(filed.document), filed.location ?? look(.noPaper))
            }
        }
        if case .closed(let closure) = ticket.state { entry(.ended, words(closure)) }
    }

    private mutating func describe(_ facts: [Fact]) {
        heading(.timeline)
        for fact in facts.reversed() {
            line(
                .text(
                    DisplayText("\(time(fact.at))  \(name(fact.by))").truncated(to: width), .dim))
            paragraph("  " + words.describe(fact.event))
        }
    }
}

extension Urgency {
    /// The look of the tier.
    var role: Terminal.Role {
        switch self {
        case .general: .normal
        case .important: .important
        case .urgent: .urgent
        }
    }

    /// The tier in two columns, told apart without colour.
    var mark: DisplayText {
        switch self {
        case .general: "  "
        case .important: " !"
        case .urgent: "!!"
        }
    }
}
