import Casework
import Journal
import ServiceTime
import Wording

/// A dossier as scripts and people read it.
struct DossierDocument {
    let dossier: Dossier
    let policy: Policy
    let facts: [DossierFact]
    let related: [Dossier]
    let now: Instant
    let zone: Zone
    let words: Words

    var json: JSONValue {
        let summary = dossier.summary
        return .members([
            "number": .text(dossier.number), "kind": .text(dossier.kind.rawValue),
            "state": .text(standing(dossier)), "title": .text(summary.title),
            "open": .bool(summary.isOpen && standing(dossier) == dossier.state),
            "customer": .text(summary.customer),
            "product": .text(summary.product),
            "department": .text(summary.department?.code), "owner": .text(summary.owner),
            "from": .text(summary.from?.description), "until": .text(summary.until?.description),
            "content": matter,
            "related": .array(
                related.map {
                    .members([
                        "number": .text($0.number), "kind": .text($0.kind.rawValue),
                        "state": .text(standing($0)), "title": .text($0.summary.title),
                        "relations": .texts(dossier.relations(to: $0).map(\.code)),
                    ])
                }),
            "endangered_by": .array(
                dossier.endangered(by: related, on: zone.date(at: now)).map { number, state in
                    .members(["number": .text(number), "state": .text(state)])
                }),
            "clocks": .array(dossier.clocks.map(clock)),
            "escalations": .array(dossier.escalations.map(escalation)),
            "evidence": .array(dossier.files.indices.map(file)),
            "history": .array(facts.map(entry)),
            "version": .number(dossier.version), "policy": .number(dossier.policy),
            "begun": iso(dossier.begun), "begun_by": .text(dossier.begunBy),
            "updated": iso(dossier.updated),
        ])
    }

    /// What only this kind has.
    private var matter: JSONValue {
        switch dossier.matter {
        case .customer(let customer): json(customer)
        case .contract(let contract): json(contract)
        case .commitment(let commitment): json(commitment)
        // Care and improvement.
        case .correctiveAction(let action): json(action)
        case .careActivity(let activity): json(activity)
        case .duty(let duty): json(duty)
        case .audit(let audit): json(audit)
        case .suggestion(let suggestion): json(suggestion)
        case .article(let article): json(article)
        }
    }

    private func standing(_ dossier: Dossier) -> String {
        dossier.state(on: zone.date(at: now))
    }

    func iso(_ instant: Instant?) -> JSONValue { .text(instant?.iso(in: zone)) }

    func date(_ date: CivilDate?) -> JSONValue { .text(date?.description) }

    func number(_ number: Int?) -> JSONValue { number.map { .number($0) } ?? .null }

    func money(_ money: Money?) -> JSONValue {
        guard let money else { return .null }
        return .members([
            "amount": .text(money.plain), "currency": .text(money.currency.rawValue),
            "minor": .number(money.minorUnits),
        ])
    }

    private func clock(_ clock: Clock) -> JSONValue {
        let verdict = clock.serviceClock(under: policy).verdict(at: now)
        let isDropped = clock.end?.isAnswered == false && verdict.state != .breached
        return .members([
            "kind": .text(clock.kind.rawValue), "start": iso(clock.start),
            "due": iso(verdict.due),
            "state": .text(isDropped ? "dropped" : verdict.state.rawValue),
            "remaining_seconds": number(verdict.remaining?.seconds),
            "subject": .text(clock.subject.isEmpty ? nil : clock.subject),
            "ended": iso(clock.end?.at), "is_running": .bool(clock.isRunning),
            "no_date": verdict.missingDate?.json(words) ?? .null,
            "calendar": .text(clock.calendar),
            "days_off_known": .bool(dossier.unknownYear(of: clock) == nil),
        ])
    }

    private func escalation(_ told: Escalation) -> JSONValue {
        .members([
            "clock": .text(told.clock.rawValue),
            "subject": .text(told.subject.isEmpty ? nil : told.subject),
            "start": iso(told.start), "percent": .number(told.percent),
            "to": .text(told.to.description),
        ])
    }

    private func file(_ line: Int) -> JSONValue {
        let file = dossier.files[line]
        return .members([
            "name": .text(file.evidence.name), "digest": .text(file.evidence.digest.hex),
            "shows": .text(file.evidence.shows), "origin": .text(file.evidence.origin),
            "size": number(file.evidence.size), "by": .text(file.by), "at": iso(file.at),
            "disposed": .bool(dossier.isDisposed(line)),
        ])
    }

    private func entry(_ fact: DossierFact) -> JSONValue {
        .members([
            "at": iso(fact.at), "by": .text(fact.by), "event": .text(fact.event.kind.code),
            "text": .text(words.describe(fact.event)),
        ])
    }

    /// The dossier for people: what it is, where it stands, and what happened.
    func text(_ roster: Roster) -> String {
        let summary = dossier.summary
        var rows = [
            [words(dossier.kind), dossier.number], ["", summary.title],
            ["", words.state(standing(dossier), of: dossier.kind)],
        ]
        rows += words.particulars(of: dossier).map { [$0.label, $0.value] }
        for clock in dossier.clocks where clock.isRunning {
            let verdict = clock.serviceClock(under: policy).verdict(at: now)
            let parts = [
                words(verdict.state), verdict.due.map { words.deadline($0) },
                verdict.remaining.map { words.countdown($0) },
                dossier.unknownYear(of: clock).map { words.provisional($0) },
                verdict.missingDate.map { words.sentence($0) },
            ]
            rows.append([words(clock.kind), parts.compactMap { $0 }.joined(separator: "  ")])
        }
        for other in related {
            let state = words.state(standing(other), of: other.kind)
            rows.append([words(other.kind), "\(other.number)  \(other.summary.title)  \(state)"])
            for side in dossier.relations(to: other) where !side.isOwn {
                rows.append([words.label("commitment-relation"), words(side, other.number)])
            }
        }
        rows += dossier.files.map {
            [
                words.label("evidence"),
                "\($0.evidence.digest.short)  \($0.evidence.name)  \($0.evidence.shows)",
            ]
        }
        let history = facts.map {
            [words.moment($0.at), roster[$0.by]?.name ?? $0.by, words.describe($0.event)]
        }
        return Output.table(rows) + "\n" + Output.table(history)
    }
}

// Customers.
extension DossierDocument {
    private func json(_ customer: Customer) -> JSONValue {
        let content = customer.content
        return .members([
            "name": .text(content.name), "sort": .text(content.sort.rawValue),
            "address": .text(content.address),
            "dedicated_channel": .text(content.dedicatedChannel),
            "manager": .text(content.manager), "key": .bool(customer.isKey),
            "key_reason": .text(customer.keyReason), "key_since": iso(customer.keySince),
            "merged_into": .text(customer.mergedInto),
            "warranties": .array(
                customer.warranties.map {
                    .members([
                        "subject": .text($0.subject.rawValue), "product": .text($0.product),
                        "serial": .text($0.serial), "order": .text($0.order),
                        "part": .text($0.part), "from": date($0.from), "until": date($0.until),
                        "ticket": .text($0.ticket), "proof": .text($0.proof),
                    ])
                }),
            "last_visit": date(customer.lastVisit),
            "visits": .array(
                customer.visits.map {
                    .members([
                        "on": date($0.on), "report": .text($0.report),
                        "activity": .text($0.activity),
                    ])
                }),
            "contacts": .array(
                customer.contacts.map {
                    .members([
                        "name": .text($0.name), "phone": .text($0.phone),
                        "email": .text($0.email), "address": .text($0.address),
                    ])
                }),
            "orders": .array(
                customer.orders.map {
                    .members([
                        "order": .text($0.order), "product": .text($0.product),
                        "model": .text($0.model), "serial": .text($0.serial),
                        "part": .text($0.part), "batch": .text($0.batch),
                        "purchased": date($0.purchased), "delivered": date($0.delivered),
                        "quantity": number($0.quantity), "price": money($0.price),
                    ])
                }),
        ])
    }
}
