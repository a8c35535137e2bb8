import Casework
import ServiceTime
import TestSupport

/// Every command a person could give on a ticket, each with the payloads that matter.
enum Proposals {
    /// What a group of commands is about.
    ///
    /// A search that tells fewer regions apart proposes fewer, and of each kind those whose outcome
    /// it can tell.
    enum Theme: CaseIterable, Sendable {
        case desk
        case waits
        case claims
        case diagnosis
        case plans
        case submission
        case gates
        case recalls
        case answers
        case execution
        case endings
        /// One wait, on the customer.
        case pause
        /// One approval and one return a gate.
        case verdicts
        /// Proofs in full, and a booking.
        case proofs
        case disputes
        /// Mediation and what follows it.
        case talks
        case contests
        case incidents
        case relations

        /// The stages in full, without the regions beside them.
        static let stages: Set<Theme> = [
            .desk, .waits, .claims, .diagnosis, .plans, .submission, .gates, .recalls, .answers,
            .execution, .endings,
        ]

        /// The stages with the fewest commands that reach every state of a plan.
        static let path: Set<Theme> = [
            .diagnosis, .plans, .submission, .verdicts, .answers, .proofs, .endings,
        ]
    }

    /// Commands about `themes`; the payloads follow from what stands on the ticket.
    static func all(
        on ticket: Ticket, about themes: Set<Theme> = Theme.stages, plans: [PlanContent],
        now: Instant
    ) -> [Command] {
        Theme.allCases.filter(themes.contains).flatMap { theme -> [Command] in
            switch theme {
            case .desk: desk(on: ticket)
            case .waits: waits
            case .claims: claims(on: ticket)
            case .diagnosis: diagnosis
            case .plans: plans.map { .proposePlan($0) }
            case .submission: [.submitPlan, .sendPlan(means: "e-mail")]
            case .gates: gates(on: ticket)
            case .recalls: recalls(on: ticket)
            case .answers: answers(on: ticket)
            case .execution: execution(on: ticket, now: now)
            case .endings: endings(on: ticket)
            case .pause: [.wait(on: .customer, reason: "Invoice"), .resume(note: "")]
            case .verdicts: verdicts(on: ticket)
            case .proofs: proofs(now: now)
            case .disputes: disputes
            case .talks: talks
            case .contests: contests
            case .incidents: incidents
            case .relations: relations
            }
        }
    }

    private static func desk(on ticket: Ticket) -> [Command] {
        [
            .take, .handOver(to: "engineer", reason: "Knows it"),
            .handOver(to: nil, reason: "Holiday"), .respond(message: "We look into it"),
            .note("Called"), .amend(ticket.registration), .raiseUrgency(.important, reason: nil),
            .raiseUrgency(.urgent, reason: nil), .lowerUrgency(.important, reason: "Spare runs"),
            .lowerUrgency(.general, reason: "Spare runs"),
        ] + [CasePapers.evidence()].compactMap { $0 }.map { .addEvidence($0) }
    }

    private static let waits: [Command] = [
        .wait(on: .customer, reason: "Invoice"), .wait(on: .parts, reason: "Bearing"),
        .wait(on: .thirdParty, reason: "Carrier"), .resume(note: ""),
    ]

    private static func claims(on ticket: Ticket) -> [Command] {
        let item = ticket.claim?.missing.first ?? ticket.claim?.materials.first?.item ?? "nature"
        return [
            .fileClaim(CasePapers.claim()), .requestMaterials(note: nil),
            .recordMaterial(Material(item: item, status: .present(evidence: "letter"))),
            .recordMaterial(Material(item: item, status: .missing)),
            .sendAcceptanceNotice(means: "letter"),
            .answerAtFirstContact(answer: "Press twice"),
            .feedBack(CasePapers.service, feedback: "Be on time"),
        ]
    }

    private static let diagnosis: [Command] = [
        .accept(note: ""), .returnToIntake(reason: "Wrong customer"),
        .recordFinding(CasePapers.finding()), .recordFinding(CasePapers.finding(.onSite)),
        .determineLiability(CasePapers.liability()), .concludeDiagnosis(note: ""),
    ]

    private static func gates(on ticket: Ticket) -> [Command] {
        [
            .chooseOption(0), .chooseOption(1), .approve(nil, digest: nil, note: nil),
            .approve(nil, digest: otherVersion(than: ticket).digest, note: nil),
            .returnPlan(nil, digest: nil, reason: "Too much"),
            .refusePlan(nil, digest: nil, reason: "No"),
        ] + approvals(on: ticket)
    }

    private static func approvals(on ticket: Ticket) -> [Command] {
        let approval = ticket.planning?.phase.approval
        return (approval?.gates ?? []).map {
            .approve($0.id, digest: approval?.version.digest, note: nil)
        }
    }

    private static func verdicts(on ticket: Ticket) -> [Command] {
        approvals(on: ticket) + [.returnPlan(nil, digest: nil, reason: "Too much")]
    }

    private static func recalls(on ticket: Ticket) -> [Command] {
        let gates = ticket.planning?.phase.approval?.gates ?? []
        return [.recallDecision(nil, reason: "Misread")]
            + gates.map { .recallDecision($0.id, reason: "Misread") }
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
            isBooked
                ? .settleBooking(1, kept: false) : .book(what: "Visit", promised: now + .hours(1)),
            .settleBooking(0, kept: true), .recordReturn(now),
            .recordProof(measure: nil, number: "N-1", paid: nil, note: nil),
            .recordProof(measure: 0, number: "N-2", paid: nil, note: nil),
            .recordProof(measure: 0, number: "N-2", paid: half, note: nil),
            .recordProof(measure: 1, number: "N-3", paid: nil, note: nil),
            .finishExecution(note: ""),
        ]
    }

    private static func proofs(now: Instant) -> [Command] {
        [
            .book(what: "Visit", promised: now + .hours(1)),
            .recordProof(measure: 0, number: "N-2", paid: nil, note: nil),
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
