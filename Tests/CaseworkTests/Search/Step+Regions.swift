import Casework

/// What the regions beside the stage hold back.
extension Step {
    /// Whether the customer accepted, or something of an agreed plan was carried out.
    private var goesOn: Bool {
        if case .consentRecorded(let answer) = fact.event { return answer.accepted }
        return [.proofRecorded, .executionFinished].contains(fact.event.kind)
    }

    /// Whether the ticket ended, or went into another.
    private var ends: Bool { [.archived, .withdrawn, .merged].contains(fact.event.kind) }

    var disputed: String? {
        if goesOn || fact.event.kind == .booked, prior.isStopped {
            return "\(fact.event.kind) while the matter is disputed"
        }
        return ends && !prior.disputes.isEmpty ? "\(fact.event.kind) over a dispute" : nil
    }

    var undedicated: String? {
        guard prior.taskGroup != nil else { return undeclared }
        if goesOn || fact.event.kind == .planSubmitted {
            if !prior.isDedicated { return "\(fact.event.kind) without a plan of the task group" }
            let unseen = [Role.legal, .executive].filter {
                trail.approvers(of: GateID($0)).isEmpty
            }
            if goesOn, !unseen.isEmpty { return "\(unseen) did not see a major incident" }
        }
        return ends ? "\(fact.event.kind) over a major incident" : nil
    }

    private var undeclared: String? {
        let isAgreed = goesOn && fact.event.kind == .consentRecorded
        guard isAgreed || [.planSubmitted, .planSent].contains(fact.event.kind),
            let choice = prior.content?.choice
        else { return nil }
        let limit = policy.majorIncident.amount.minorUnits
        let highest = max(choice.amount.minorUnits, choice.cost.minorUnits)
        return highest < limit ? nil : "\(fact.event.kind) of \(highest) is no major incident"
    }

    var contested: String? {
        if let contest = prior.contest {
            if goesOn || [.planSubmitted, .planSent].contains(fact.event.kind) {
                return "\(fact.event.kind) on shares that \(contest) recorded as contested"
            }
        }
        guard [.liabilityUpheld, .liabilityChanged].contains(fact.event.kind) else { return nil }
        return [prior.contest, prior.liabilityAuthor].contains(person.login)
            ? "\(person.login) ruled in a matter of their own" : nil
    }

    var roundless: String? {
        let isOffer = [.planSent, .answeredAtFirstContact, .fedBack].contains(fact.event.kind)
        let limit = policy.negotiation.rounds + prior.settled
        guard isOffer, !prior.isStopped, trail.round > limit else { return nil }
        return "\(fact.event.kind) in round \(trail.round) of \(limit)"
    }
}
