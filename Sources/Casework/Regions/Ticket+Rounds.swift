/// The rounds of negotiation.
///
/// A round is one offer to the customer. It ends with the customer's no (to the plan, to the
/// result, at follow-up), which is a fact and always recorded, or when another version is sent
/// before the last was answered. What is offered or refused in the talks of an open dispute belongs
/// to the dispute and is no round.
extension Ticket {
    /// The round in which another version would be sent.
    var nextRound: Int { hasUnansweredOffer ? round + 1 : round }

    private var isInTalks: Bool { regions.openDispute?.stopsWork ?? false }

    /// A version went to the customer.
    mutating func countOffer() {
        guard !isInTalks else { return }
        round = nextRound
        hasUnansweredOffer = true
    }

    /// The customer said no.
    mutating func countRefusal() {
        if !isInTalks { round += 1 }
        hasUnansweredOffer = false
    }
}

extension GuardCase {
    /// The rounds of negotiation the policy grants, and one more for each dispute settled.
    ///
    /// Within the talks of a dispute an offer takes no round.
    var roundsLeft: [Refusal] {
        if ticket.regions.openDispute?.stopsWork ?? false { return [] }
        let limit = policy.negotiation.rounds + ticket.regions.settledDisputes
        let next = ticket.nextRound
        return next > limit ? [.roundsExhausted(round: next, limit: limit)] : []
    }
}
