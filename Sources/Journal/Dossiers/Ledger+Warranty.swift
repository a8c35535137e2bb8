import Casework
import ServiceTime

// A replacement proved on a ticket begins a warranty in the customer's file, in one transaction.
extension Ledger {
    /// What facts on a ticket come to in its customer's file; nothing when nobody's file is known
    /// for sure.
    ///
    /// `ticket` is as it stood in front of the facts, `policy` the one that governs it.
    func warranties(
        of facts: [Fact], on ticket: Ticket, under policy: Policy
    ) throws -> [FileFact] {
        guard let executing = ticket.executing else { return [] }
        var written: [FileFact] = []
        for fact in facts {
            guard case .proofRecorded(let proof) = fact.event,
                executing.plan.measures.indices.contains(proof.measure),
                var dossier = try written.last?.dossier ?? owner(of: ticket),
                case .customer(let customer) = dossier.matter,
                let event = customer.restart(
                    by: executing.plan.measures[proof.measure].kind, proof: proof.number,
                    on: ticket, at: policy.day(of: fact.at), under: policy)
            else { continue }
            let governing = try policies()[dossier.policy]?.policy ?? policy
            let version = dossier.version
            let known = DossierFact(.customer(event), by: fact.by, at: fact.at)
            try dossier.apply(known, under: governing)
            written.append(
                FileFact(fact: known, dossier: dossier, version: version, policy: governing))
        }
        return written
    }

    /// The customer's file of a ticket: the one that has the goods, or the only one of the name.
    private func owner(of ticket: Ticket) throws -> Dossier? {
        let registration = ticket.registration
        let found = try PromisesFound.customers(of: registration, dossiers)
            .filter { $0.state == Customer.State.active.rawValue }
        let goods = registration.goods
        let holders = found.filter { dossier in
            guard case .customer(let customer) = dossier.matter else { return false }
            return customer.orders.contains {
                (goods.serial != nil && $0.serial == goods.serial)
                    || (goods.order != nil && $0.order == goods.order)
            }
        }
        if holders.count == 1 { return holders.first }
        return found.count == 1 ? found.first : nil
    }
}

/// A fact on a customer's file that follows from one on a ticket, before it is drafted.
struct FileFact {
    let fact: DossierFact
    /// With the fact folded in.
    let dossier: Dossier
    /// In front of the fact.
    let version: Int
    let policy: Policy
}
