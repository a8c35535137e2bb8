import Casework
import Journal
import Terminal

// Duties and care activities are work on a clock like tickets, and stand among one's own.
extension QueueLine {
    /// A dossier as a line of the queue, in front of the tickets.
    init(_ dossier: DossierRow) {
        let registration = Registration(
            customer: dossier.customer ?? "", channel: .phone, kind: .inquiry, problem: "",
            subject: dossier.title)
        let row = TicketRow(
            number: dossier.number, version: dossier.version, stage: .execution, planPhase: nil,
            closure: nil, owner: dossier.owner, department: dossier.department,
            registration: registration, urgency: .general, waiting: nil, claim: nil,
            received: dossier.begun, updated: dossier.updated, due: dossier.due,
            dueKind: dossier.dueKind, risk: dossier.risk, isPaused: false)
        self.init(row, key: QueueKey(order: .min, id: 0), dossier: dossier)
    }
}
