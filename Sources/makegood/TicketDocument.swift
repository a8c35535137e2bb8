import Casework
import Journal
import SQLiteStore
import ServiceTime
import Wording

/// A ticket as scripts read it.
struct TicketDocument {
    let ticket: Ticket
    let policy: Policy
    let facts: [Fact]
    let now: Instant
    let zone: Zone
    let words: Words
    /// Past cases like this one.
    var comparables: ComparableCases?
    /// Measures that counted as effective until this ticket came.
    var failedActions: [Dossier] = []

    var json: JSONValue {
        .members([
            "number": .text(ticket.number),
            "stage": .text(ticket.stage.rawValue),
            "owner": .text(ticket.owner.login),
            "urgency": .text(ticket.urgency.rawValue),
            "waiting": .text(ticket.waiting?.on.rawValue),
            "clocks": .array(ticket.clocks.map(clock)),
            "claim": ticket.claim.map(claim) ?? .null,
            "claim_from": .text(ticket.takenClaim?.from),
            "plan": plan,
            "gates": .array((approval?.gates ?? []).map(gate)),
            "consent": consent.map(json) ?? .null,
            "history": .array(facts.map(entry)),
            "version": .number(ticket.version),
            "policy": .number(ticket.policy),
            "received": iso(ticket.received),
            "updated": iso(ticket.updated),
            "first_response": iso(ticket.firstResponse),
            "closure": .text(closure?.code),
            "keep_until": .text(ticket.keptUntil(under: policy)?.description),
            "round": .number(ticket.round),
            "promises": .array(ticket.promises.map { $0.json(words) }),
            "reopened": .number(ticket.reopened),
            "waiting_reason": .text(ticket.waiting?.reason),
            "registration": registration,
            "finding": ticket.finding.map(finding) ?? .null,
            "liability": ticket.liability.map(liability) ?? .null,
            "computation": ticket.computation?.json(words) ?? .null,
            "amounts": amounts,
            "comparable_cases": comparables?.json ?? .null,
            "returned_problem_of": .texts(failedActions.map(\.number)),
            "past_plans": .array(ticket.pastPlans.map(pastPlan)),
            "execution": execution,
            "disputes": .array(ticket.regions.disputes.map(dispute)),
            "contests": .array(ticket.regions.contests.map(contest)),
            "incidents": .array(ticket.regions.incidents.map(incident)),
            "investigation": investigation,
            "recourses": .array(ticket.regions.recourses.map(recourse)),
            "satisfaction": .text(archiving?.satisfaction.rawValue),
            "documents_missing": .texts(
                ticket.stage == .archive ? ticket.missingDocuments.map(\.rawValue) : []),
            "evidence": .array(
                ticket.evidence.map { evidence($0, of: ticket.number) }
                    + ticket.absorbed.flatMap { other in
                        other.evidence.map { evidence($0, of: other.number) }
                    }),
            "merged_into": .text(ticket.merging?.into),
            "merged": .array(ticket.absorbed.map(absorbed)),
            "links": .array(ticket.links.map(link)),
        ])
    }

    func iso(_ instant: Instant?) -> JSONValue { .text(instant?.iso(in: zone)) }

    func money(_ money: Money?) -> JSONValue {
        guard let money else { return .null }
        return .members([
            "amount": .text(money.plain), "currency": .text(money.currency.rawValue),
            "minor": .number(money.minorUnits),
        ])
    }

    private func clock(_ clock: Clock) -> JSONValue {
        let service = clock.serviceClock(under: policy)
        let verdict = service.verdict(at: now)
        let isDropped = clock.end?.isAnswered == false && verdict.state != .breached
        return .members([
            "kind": .text(clock.kind.rawValue),
            "start": iso(clock.start),
            "due": iso(verdict.due),
            "state": .text(isDropped ? "dropped" : verdict.state.rawValue),
            "remaining_seconds": verdict.remaining.map { .number($0.seconds) } ?? .null,
            "no_date": verdict.missingDate?.json(words) ?? .null,
            "subject": .text(clock.subject.isEmpty ? nil : clock.subject),
            "ended": iso(clock.end?.at),
            "is_running": .bool(clock.isRunning),
            "calendar": .text(clock.calendar),
            "basis": .text(service.basis(at: now)),
            "undated": .array(
                service.undatedTerms(at: now).map {
                    .members(["basis": .text($0.basis), "problem": .text(words($0.problem))])
                }),
        ])
    }

    private func entry(_ fact: Fact) -> JSONValue {
        .members([
            "at": iso(fact.at), "by": .text(fact.by), "event": .text(fact.event.kind.rawValue),
            "text": .text(words.describe(fact.event)),
        ])
    }

    private var registration: JSONValue {
        let said = ticket.registration
        let goods = said.goods
        return .members([
            "customer": .text(said.customer), "contact": .text(said.contact),
            "phone": .text(said.phone), "channel": .text(said.channel.rawValue),
            "kind": .text(said.kind.rawValue), "problem": .text(said.problem),
            "class": .text(said.complaintClass?.rawValue),
            "severity": .text(said.severity.rawValue), "subject": .text(said.subject),
            "description": .text(said.details), "external_number": .text(said.externalNumber),
            "product": .text(goods.product), "model": .text(goods.model),
            "serial": .text(goods.serial), "order": .text(goods.order), "part": .text(goods.part),
            "batch": .text(goods.batch), "purchased": .text(goods.purchased),
            "delivered": .text(goods.delivered),
            "quantity": goods.quantity.map { .number($0) } ?? .null,
            "defective": goods.defective.map { .number($0) } ?? .null,
            "price": money(goods.price),
        ])
    }

    func claim(_ claim: Claim) -> JSONValue {
        let terms = claim.terms
        return .members([
            "number": .text(claim.number), "ground": .text(terms.ground.rawValue),
            "detail": .text(terms.detail), "demand": .text(terms.demand.rawValue),
            "amount": money(terms.amount), "direct_loss": money(terms.directLoss),
            "indirect_loss": money(terms.indirectLoss), "commitment": .text(terms.commitment),
            "clause": .text(terms.clause), "basis": claim.basis.map(basis) ?? .null,
            "complete": .bool(claim.isComplete),
            "missing": .texts(claim.missing), "notice_sent": .bool(claim.noticeSent),
            "materials": .array(
                claim.materials.map {
                    .members([
                        "item": .text($0.item), "status": .text($0.status.code),
                        "note": .text($0.status.note),
                    ])
                }),
        ])
    }
}

extension TicketDocument {
    /// Why the claim rests on its commitment, when nobody named one.
    private func basis(_ basis: ClaimBasis) -> JSONValue {
        .members([
            "commitment": .text(basis.commitment), "version": .number(basis.version),
            "digest": .text(basis.digest.hex), "by": .texts(basis.by),
            "clause": basis.line.map { .number($0 + 1) } ?? .null,
            "clock": .text(basis.clock?.rawValue), "others": .texts(basis.others),
            "reason": .text(words(basis)),
        ])
    }
}

extension MaterialStatus {
    /// What or where it is, or why it is not needed.
    fileprivate var note: String? {
        switch self {
        case .missing: nil
        case .present(let note), .waived(let note): note
        }
    }
}

extension Session {
    /// The document of a ticket as it is now.
    func document(_ number: String) throws -> JSONValue { try ticketDocument(number).json }

    func ticketDocument(_ number: String) throws -> TicketDocument {
        let (ticket, policy) = try ticket(number)
        let facts = try told { () throws(StoreFailure) in try seen.facts(of: number) }
        let comparables = try ticket.soughtAmount.map { sought in
            try told { () throws(StoreFailure) in
                try seen.comparableCases(sought, besides: number)
            }
        }
        let failed = try told { () throws(StoreFailure) in
            try seen.failedActions(
                by: ticket.registration, receivedOn: policy.day(of: ticket.received))
        }
        return TicketDocument(
            ticket: ticket, policy: policy, facts: facts, now: now, zone: zone, words: words,
            comparables: comparables, failedActions: failed)
    }
}
