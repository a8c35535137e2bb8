import Casework
import ServiceTime
import Terminal
import Wording

// Plan versions, gates, consent and what was done.
extension DetailDocument {
    mutating func describePlans(of ticket: Ticket, under policy: Policy) {
        if let planning = ticket.planning {
            heading(.plan)
            entry(.phase, words(planning.phase))
            if ticket.round > 1 { entry(.round, "\(ticket.round)") }
            if let version = planning.phase.version { describe(version) }
            if let approval = planning.phase.approval { describe(approval.gates) }
            if case .offered = planning.phase {
                entry(.consent, look(.noConsentYet))
            } else if planning.phase.version != nil {
                entry(.consent, look(.notOfferedYet), .dim)
            }
        } else if let agreed = ticket.agreedPlan {
            heading(.plan)
            describe(agreed.version)
            describe(agreed.approval.gates)
            describe(agreed.consent)
        }
        describeAmounts(of: ticket, under: policy)
        for past in ticket.pastPlans.reversed() { describe(past) }
    }

    /// What the rules come to, beside what was approved, paid, and paid in like cases.
    private mutating func describeAmounts(of ticket: Ticket, under policy: Policy) {
        let version = ticket.planning?.phase.version ?? ticket.agreedPlan?.version
        let computation = version?.content.computation ?? ticket.computation
        let cap = words(ticket.hardCap(under: policy.compensation))
        guard computation != nil || comparables != nil || cap != nil else { return }
        heading(.amounts)
        entry(label: "", cap, .important)
        if let computation {
            entry(.amountComputed, words(computation.amount), .money)
            if !computation.charge.isZero {
                entry(.amountCharge, words(computation.charge), .money)
            }
        }
        entry(.amountApproved, ticket.amounts?.approved.map { words($0) }, .money)
        entry(.amountPaid, ticket.amounts?.paid.map { words($0) }, .money)
        for line in comparables.map(look.words.lines) ?? [] { entry(.comparableCases, line, .dim) }
        if let reason = version?.content.deviation {
            entry(label: words.label("deviation"), reason, .important)
        }
    }

    private mutating func describe(_ past: PastPlan) {
        heading(.earlierPlan)
        describe(past.version)
        describe(past.gates)
        if let consent = past.consent { describe(consent) }
    }

    private mutating func describe(_ version: PlanVersion) {
        entry(.version, "\(version.number) · \(version.digest.short)")
        entry(.authors, words.list(version.authors.sorted().map(name)))
        if version.content.kind.isDecline {
            entry(.planKind, words(version.content.kind), .important)
        }
        for (index, option) in version.content.options.enumerated() {
            describe(option, number: index + 1, isChosen: index == version.content.chosen)
        }
        for line in version.content.derivation { entry(.derivation, line, .dim) }
    }

    private mutating func describe(_ option: PlanOption, number: Int, isChosen: Bool) {
        let mark = isChosen ? look.glyphs.here : look.glyphs.ahead
        entry(
            label: "\(mark) \(look(.option)) \(number)", option.title, isChosen ? .title : .normal)
        let measures = option.measures.map { measure in
            words(measure.kind) + (measure.details.map { " (\($0))" } ?? "")
        }
        entry(label: words.label("measures"), words.list(measures))
        entry(
            label: words.label("amount"),
            "\(words(option.amount)) · \(words.label("cost")) \(words(option.cost))", .money)
        entry(
            label: words.label("bearers"),
            words.list(option.bearers.map { "\(words($0.party)) \(words($0.share))" }))
        entry(label: words.label("executing"), words(option.executing))
        entry(label: words.label("completion"), time(option.completion))
        entry(label: words.label("explanation"), option.explanation)
    }

    private mutating func describe(_ gates: [Gate]) {
        for gate in gates {
            let (mark, role): (Unicode.Scalar, Terminal.Role) =
                switch gate.state {
                case .open: (look.glyphs.ahead, .normal)
                case .approved: (look.glyphs.check, .met)
                case .returned, .refused: (look.glyphs.cross, .breached)
                }
            entry(
                label: "\(mark) \(look(.gate)) \(gate.requirement.level)",
                "\(words(gate.id)) · \(words(gate.state))", role)
            for decision in gate.decisions {
                let parts = [
                    words(decision.verdict), name(decision.by),
                    decision.authority.map { words($0) },
                    time(decision.at), decision.reason,
                    decision.lapse.map { words($0) },
                ]
                entry(
                    label: "", parts.compactMap { $0 }.joined(separator: " · "),
                    decision.lapse == nil ? .normal : .dim)
            }
        }
    }

    private mutating func describe(_ consent: Consent) {
        let parts = [
            words(consent.accepted), consent.saidBy, consent.means, time(consent.at),
            name(consent.recordedBy), consent.digest.short, consent.note,
        ]
        entry(
            .consent, parts.compactMap { $0 }.joined(separator: " · "),
            consent.accepted ? .met : .important)
    }

    mutating func describe(_ executing: Executing) {
        heading(.execution)
        for (index, measure) in executing.plan.measures.enumerated() {
            let proof = executing.proofs.first { $0.measure == index }
            let mark = proof == nil ? look.glyphs.ahead : look.glyphs.check
            let shown = proof.map { proof in
                [
                    words(proof.kind), proof.number, proof.paid.map { words($0) },
                    name(proof.by), time(proof.at), proof.note,
                ].compactMap { $0 }.joined(separator: " · ")
            }
            entry(
                label: "\(mark) \(index + 1) \(words(measure.kind))",
                shown ?? look(.noProofYet) + " (\(words(measure.kind.proof)))",
                proof == nil ? .important : .met)
        }
        for (index, booking) in executing.bookings.enumerated() {
            let kept = booking.kept.map { $0 ? look(.kept) : look(.missed) } ?? look(.promised)
            entry(
                label: "\(look(.booking)) \(index + 1)",
                "\(booking.what) · \(time(booking.promised)) · \(kept)",
                booking.kept == false ? .breached : .normal)
        }
        if let left = executing.leftSite { entry(.backFromSite, time(left)) }
    }
}
