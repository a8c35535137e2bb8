import Casework
import ServiceTime
import TestSupport

/// Every command a person could give on a ticket, each with the payloads that matter.
enum Proposals {
    /// Commands of every kind; the payloads follow from what stands on the ticket.
    static func all(on ticket: Ticket, plans: [PlanContent], now: Instant) -> [Command] {
        desk(on: ticket) + claims(on: ticket) + diagnoses() + plans.map { .proposePlan($0) }
            + gates(on: ticket) + answers(on: ticket) + execution(on: ticket, now: now)
            + endings(on: ticket)
    }

    private static func desk(on ticket: Ticket) -> [Command] {
        [
            .take, .handOver(to: "engineer", reason: "Knows it"),
            .handOver(to: nil, reason: "Holiday"), .respond(message: "We look into it"),
            .note("Called"), .amend(ticket.registration), .raiseUrgency(.important, reason: nil),
            .raiseUrgency(.urgent, reason: nil), .lowerUrgency(.important, reason: "Spare runs"),
            .lowerUrgency(.general, reason: "Spare runs"),
            .wait(on: .customer, reason: "Invoice"), .wait(on: .parts, reason: "Bearing"),
            .wait(on: .thirdParty, reason: "Carrier"), .resume(note: ""),
        ] + [CasePapers.evidence()].compactMap { $0 }.map { .addEvidence($0) }
    }

    private static func claims(on ticket: Ticket) -> [Command] {
        let item = ticket.claim?.missing.first ?? ticket.claim?.materials.first?.item ?? "nature"
        return [
            .fileClaim(CasePapers.claim()), .requestMaterials(note: nil),
            .recordMaterial(Material(item: item, status: .present(evidence: "letter"))),
            .recordMaterial(Material(item: item, status: .missing)),
            .sendAcceptanceNotice(means: "letter"), .accept(note: ""),
            .answerAtFirstContact(answer: "Press twice"),
            .feedBack(CasePapers.service, feedback: "Be on time"),
        ]
    }

    private static func diagnoses() -> [Command] {
        [
            .returnToIntake(reason: "Wrong customer"), .recordFinding(CasePapers.finding()),
            .recordFinding(CasePapers.finding(.onSite)),
            .determineLiability(CasePapers.liability()), .concludeDiagnosis(note: ""),
        ]
    }

    private static func gates(on ticket: Ticket) -> [Command] {
        let approval = ticket.planning?.phase.approval
        let named = (approval?.gates ?? []).flatMap { gate -> [Command] in
            [
                .approve(gate.id, digest: approval?.version.digest, note: nil),
                .recallDecision(gate.id, reason: "Misread"),
            ]
        }
        return [
            .chooseOption(0), .chooseOption(1), .submitPlan,
            .approve(nil, digest: nil, note: nil),
            .approve(nil, digest: otherVersion(than: ticket).digest, note: nil),
            .returnPlan(nil, digest: nil, reason: "Too much"),
            .refusePlan(nil, digest: nil, reason: "No"), .recallDecision(nil, reason: "Misread"),
            .sendPlan(means: "e-mail"),
        ] + named
    }

    /// The version before the one on the table, or one that never was.
    private static func otherVersion(than ticket: Ticket) -> (digest: Digest?, number: Int) {
        let past = ticket.pastPlans.last?.version
        let table = ticket.planning?.phase.version?.number
        guard let past, past.number != table else {
            return (Digest(hex: String(repeating: "0", count: 64)), 0)
        }
        return (past.digest, past.number)
    }

    private static func answers(on ticket: Ticket) -> [Command] {
        let other = otherVersion(than: ticket)
        return [
            .recordConsent(CasePapers.answer(version: ticket.planning?.phase.version?.number)),
            .recordRejection(CasePapers.answer()),
            .recordConsent(CasePapers.answer(digest: other.digest)),
            .recordConsent(CasePapers.answer(version: other.number)),
        ]
    }

    private static func execution(on ticket: Ticket, now: Instant) -> [Command] {
        let half = ticket.executing.map {
            Money(minorUnits: $0.unpaid.minorUnits / 2, currency: $0.unpaid.currency)
        }
        let isBooked = (ticket.executing?.bookings.count ?? 0) > 1
        return [
            isBooked ? .settleBooking(1, kept: false) : .book(what: "Visit", promised: now),
            .settleBooking(0, kept: true), .recordReturn(now),
            .recordProof(measure: nil, number: "N-1", paid: nil, note: nil),
            .recordProof(measure: 0, number: "N-2", paid: nil, note: nil),
            .recordProof(measure: 0, number: "N-2", paid: half, note: nil),
            .recordProof(measure: 1, number: "N-3", paid: nil, note: nil),
            .finishExecution(note: ""),
        ]
    }

    private static func endings(on ticket: Ticket) -> [Command] {
        [
            .confirmResult(note: ""), .rejectResult(reason: "Still noisy"),
            .recordSatisfaction(.satisfied, feedback: nil),
            .recordSatisfaction(.dissatisfied, feedback: nil),
            .recordDissatisfaction(feedback: "Too slow"),
            .fileDocuments([.registrationForm], location: "cabinet 3"),
            .fileDocuments(ticket.missingDocuments, location: nil), .archive(note: ""),
            .withdraw(reason: "Changed his mind"), .reopen(reason: "Seized again"),
        ]
    }
}
