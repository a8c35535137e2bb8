import Casework
import ServiceTime

// What follows on one dossier from something done elsewhere, in one transaction.
extension Ledger {
    /// A visit made in turn counts for the customer who was visited, with its report.
    ///
    /// `activity` is as it stood in front of the facts.
    func visits(of facts: [DossierFact], on activity: Dossier) throws -> [FileFact] {
        guard case .careActivity(let care) = activity.matter, care.content.activity == .visit
        else { return [] }
        var written: [FileFact] = []
        for fact in facts {
            guard case .careActivity(.reported(let report, _, _)) = fact.event,
                let day = report.on,
                let customer = try written.last?.dossier ?? standing(care.content.customer)
            else { continue }
            let visit = CustomerVisit(on: day, report: report.report, activity: activity.number)
            written.append(try follow(.customer(.visited(visit: visit)), on: customer, fact))
        }
        return written
    }

    /// The commitments that depend on one are told when it gets into danger, out of it, or ends.
    func notices(
        of commitment: Dossier, since before: Dossier, _ facts: [DossierFact]
    ) throws -> [FileFact] {
        guard commitment.kind == .commitment, commitment.state != before.state,
            let last = facts.last
        else { return [] }
        return try dossiers(under: .restsOn(commitment.number)).compactMap { dependent in
            try commitment.change(from: before, for: dependent)
                .map { try follow($0, on: dependent, last) }
        }
    }

    /// The measures that a new ticket shows to have failed, taken up again where the policy says
    /// that nobody has to ask for it.
    func returns(of ticket: Ticket, _ fact: Fact, under policy: Policy) throws -> [FileFact] {
        guard policy.care.reopensOnReturn else { return [] }
        let registration = ticket.registration
        let day = policy.day(of: ticket.received)
        var written: [FileFact] = []
        for key in CorrectiveAction.keys(against: registration) {
            for dossier in try dossiers(under: key) {
                guard case .correctiveAction(let action) = dossier.matter,
                    action.isShownToFail(by: registration, receivedOn: day)
                else { continue }
                let event = CorrectiveAction.Event.reopened(
                    ticket: ticket.number, reason: registration.subject)
                let known = DossierFact(.correctiveAction(event), by: fact.by, at: fact.at)
                written.append(try follow(.correctiveAction(event), on: dossier, known))
            }
        }
        return written
    }

    /// The customer's file that counts: what a file was merged into, and that one in turn.
    private func standing(_ number: String) throws -> Dossier? {
        var seen: Set<String> = []
        var next: String? = number
        while let number = next, seen.insert(number).inserted, let dossier = try dossier(number) {
            guard case .customer(let customer) = dossier.matter else { return nil }
            guard let into = customer.mergedInto else { return dossier }
            next = into
        }
        return nil
    }

    private func follow(
        _ event: DossierEvent, on dossier: Dossier, _ fact: DossierFact
    ) throws -> FileFact {
        guard let policy = try policies()[dossier.policy]?.policy else {
            throw UnknownPolicy(version: dossier.policy)
        }
        var next = dossier
        let known = DossierFact(event, by: fact.by, at: fact.at)
        try next.apply(known, under: policy)
        return FileFact(fact: known, dossier: next, version: dossier.version, policy: policy)
    }
}
