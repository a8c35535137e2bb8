import Casework
import ServiceTime

/// Plan, gates, consent and what follows from them.
extension TicketDocument {
    /// The version that counts: on the table, or agreed.
    private var version: PlanVersion? {
        ticket.planning?.phase.version ?? ticket.agreedPlan?.version
    }

    /// The gates it stands before, or passed.
    var approval: Approval? { ticket.planning?.phase.approval ?? ticket.agreedPlan?.approval }

    /// The customer's last answer to the version that counts; those to others stand with theirs.
    var consent: Consent? {
        let answers =
            ticket.pastPlans.compactMap(\.consent)
            + [ticket.agreedPlan?.consent].compactMap(\.self)
        return answers.last { $0.digest == version?.digest }
    }

    var closure: Closure? {
        guard case .closed(let closure) = ticket.state else { return nil }
        return closure
    }

    var archiving: Archiving? { ticket.archiving }

    var plan: JSONValue {
        guard let version else {
            return ticket.planning.map { .members(["phase": .text($0.phase.code)]) } ?? .null
        }
        return planVersion(version, phase: ticket.planning?.phase.code ?? "agreed")
    }

    private func planVersion(_ version: PlanVersion, phase: String) -> JSONValue {
        let content = version.content
        var decline: String?
        if case .decline(let reason) = content.kind { decline = reason }
        return .members([
            "version": .number(version.number), "phase": .text(phase),
            "digest": .text(version.digest.hex), "decline": .text(decline),
            "chosen": content.chosen.map { .number($0 + 1) } ?? .null,
            "amount": money(content.choice?.amount), "authors": .texts(version.authors.sorted()),
            "options": .array(content.options.map(option)),
            "derivation": .texts(content.derivation), "deviation": .text(content.deviation),
            "computed": content.computation?.json(words) ?? .null,
        ])
    }

    private func option(_ option: PlanOption) -> JSONValue {
        .members([
            "title": .text(option.title),
            "measures": .texts(option.measures.map(\.kind.rawValue)),
            "amount": money(option.amount), "cost": money(option.cost),
            "bearers": .object(
                option.bearers.map { .init($0.party.rawValue, .text($0.share.description)) }),
            "cost_shares": .array(
                zip(option.bearers, option.cost.split(by: option.bearers.map(\.share))).map {
                    .members([
                        "party": .text($0.party.rawValue), "share": .text($0.share.description),
                        "amount": money($1),
                    ])
                }),
            "executing": .text(option.executing.code), "completion": iso(option.completion),
            "cycle_days": option.cycleDays.map { .number($0) } ?? .null,
            "resources": .text(option.resources), "explanation": .text(option.explanation),
        ])
    }

    func pastPlan(_ past: PastPlan) -> JSONValue {
        .members([
            "plan": planVersion(past.version, phase: "past"), "gates": .array(past.gates.map(gate)),
            "consent": past.consent.map(json) ?? .null,
        ])
    }

    /// What was computed, approved and paid.
    var amounts: JSONValue {
        guard let amounts = ticket.amounts else { return .null }
        return .members([
            "computed": money(amounts.computed), "proposed": money(amounts.proposed),
            "approved": money(amounts.approved), "paid": money(amounts.paid),
            "paid_less_computed": money(amounts.difference),
        ])
    }

    func gate(_ gate: Gate) -> JSONValue {
        .members([
            "gate": .text(gate.id.description), "level": .number(gate.requirement.level),
            "state": .text(gate.state.rawValue), "by": .text(gate.standing.last?.by),
            "minimum": .number(gate.requirement.minimum),
            "decisions": .array(
                gate.decisions.map {
                    .members([
                        "by": .text($0.by), "at": iso($0.at), "verdict": .text($0.verdict.rawValue),
                        "reason": .text($0.reason), "digest": .text($0.digest.hex),
                        "lapse": .text($0.lapse?.rawValue),
                        "authority": authority($0.authority),
                    ])
                }),
        ])
    }

    /// In whose place it was decided; null for one's own right.
    private func authority(_ authority: GateAuthority?) -> JSONValue {
        switch authority {
        case .delegation(let number, let from)?:
            .members(["delegation": .number(number), "for": .text(from)])
        case .escalation(let above)?: .members(["escalated_to": .text(above.description)])
        case nil: .null
        }
    }

    func json(_ consent: Consent) -> JSONValue {
        .members([
            "accepted": .bool(consent.accepted), "digest": .text(consent.digest.hex),
            "said_by": .text(consent.saidBy), "means": .text(consent.means),
            "note": .text(consent.note), "recorded_by": .text(consent.recordedBy),
            "at": iso(consent.at),
        ])
    }

    func finding(_ finding: Finding) -> JSONValue {
        .members([
            "facts": .text(finding.facts), "cause": .text(finding.cause),
            "mode": .text(finding.mode.rawValue), "symptom": .text(finding.symptom),
            "environment": .text(finding.environment), "tried": .text(finding.tried),
            "test": .text(finding.test), "trace": .text(finding.trace),
            "conforms": finding.conforms.map { .bool($0) } ?? .null,
            "visit_evidence": .text(finding.visitEvidence),
            "affected_customers": finding.affectedCustomers.map { .number($0) } ?? .null,
        ])
    }

    func liability(_ liability: Liability) -> JSONValue {
        .members([
            "parties": .object(
                liability.parties.map { .init($0.party.rawValue, .text($0.share.description)) }),
            "departments": .array(
                liability.departments.map {
                    .members([
                        "department": .text($0.department.code), "stage": .text($0.stage),
                        "share": .text($0.share.description),
                    ])
                }), "person": .text(liability.person), "rule": .text(liability.rule),
        ])
    }

    /// What was carried out, with its proofs.
    var execution: JSONValue {
        var executing = ticket.executing
        if case .executed(let done)? = ticket.outcome { executing = done }
        guard let executing else { return .null }
        let measures = executing.plan.measures.enumerated().map { index, measure in
            let proof = executing.proofs.first { $0.measure == index }
            return JSONValue.members([
                "measure": .number(index + 1), "kind": .text(measure.kind.rawValue),
                "proof": .text(measure.kind.proof.rawValue), "number": .text(proof?.number),
                "paid": money(proof?.paid), "by": .text(proof?.by), "at": iso(proof?.at),
            ])
        }
        return .members([
            "measures": .array(measures),
            "bookings": .array(
                executing.bookings.map {
                    .members([
                        "what": .text($0.what), "promised": iso($0.promised),
                        "kept": $0.kept.map { .bool($0) } ?? .null,
                    ])
                }),
        ])
    }
}
