import Casework
import TestSupport

extension CaseDesk {
    /// How far a dispute is brought.
    enum Talks: Int, CaseIterable, Sendable {
        case raised
        case negotiation
        case mediation
        case arbitration
        case settled
    }

    static let dispute = Command.region(
        .raiseDispute(
            DisputeRaised(
                coordinator: "legal", clause: "contract 7, clause 4", about: "the amount",
                reason: "The customer wants twice as much")))

    static func advance(_ step: DisputeStep) -> Command {
        .region(.advanceDispute(DisputeAdvanced(to: step, note: "Met")))
    }

    static let settlement = Command.region(
        .settleDispute(DisputeSettled(terms: "900 yuan, no more claims")))

    static let separation = Command.region(
        .separateMatters(Reasoned(reason: "It is about another delivery")))

    /// Raises a dispute and takes it as far as `talks`.
    mutating func dispute(through talks: Talks = .raised) throws {
        try perform(Self.dispute, as: "agent")
        let steps: [(Talks, Command)] = [
            (.negotiation, Self.advance(.negotiation)), (.mediation, Self.advance(.mediation)),
            (.arbitration, Self.advance(.arbitration)), (.settled, Self.settlement),
        ]
        for (_, step) in steps.prefix(while: { $0.0.rawValue <= talks.rawValue }) {
            try perform(step, as: "legal")
        }
    }

    /// A claim at `milestone`, disputed there.
    static func disputed(
        at milestone: Milestone, through talks: Talks = .raised
    ) throws -> CaseDesk {
        var desk = try CaseDesk.claim(at: milestone)
        try desk.dispute(through: talks)
        return desk
    }

    /// A claim in its last round of negotiation, with the last offer at the customer.
    static func exhausted() throws -> CaseDesk {
        var desk = try CaseDesk.claim(at: .offered)
        while desk.ticket.round < desk.policy.negotiation.rounds {
            try desk.perform(.recordRejection(CasePapers.answer()), as: "agent")
            try desk.submit()
            try desk.approveAll()
            try desk.perform(.sendPlan(means: "mail"), as: "agent")
        }
        return desk
    }
}

extension RefusalCase {
    static let disputes: [RefusalCase] = [
        RefusalCase("not-from-region", .intake, CaseDesk.settlement),
        RefusalCase("no-such-step", as: "legal", CaseDesk.advance(.lawsuit)) {
            try .disputed(at: .offered)
        },
        RefusalCase("not-coordinator", as: "agent-two", CaseDesk.advance(.negotiation)) {
            try .disputed(at: .offered)
        },
        RefusalCase("already-separated", as: "supervisor", CaseDesk.separation) {
            var desk = try CaseDesk.disputed(at: .execution)
            try desk.perform(CaseDesk.separation, as: "executive")
            return desk
        },
        RefusalCase(
            "dispute-stops-work", as: "finance-two",
            .recordProof(measure: 0, number: "V-1", paid: nil, note: nil)
        ) { try .disputed(at: .execution) },
        RefusalCase("dispute-open", .withdraw(reason: "Found it")) {
            try .disputed(at: .planWanted)
        },
        RefusalCase("rounds-exhausted", as: "engineer", .proposePlan(CasePapers.payment())) {
            try .exhausted()
        },
        RefusalCase(
            "plan-stands", .execution, as: "engineer",
            .region(.returnToPlan(Reasoned(reason: "x")))),
    ]
}
