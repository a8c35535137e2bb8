import Casework
import Journal
import Terminal

// Duties and care activities are work on a clock like tickets, and stand among them.
extension QueueLine {
    init(_ row: WorkPage.Row) {
        switch row.item {
        case .ticket(let ticket): self.init(ticket, key: row.key)
        case .dossier(let dossier): self.init(dossier, key: row.key)
        }
    }

    /// A dossier as a line of the queue.
    init(_ dossier: DossierRow, key: QueueKey) {
        let registration = Registration(
            customer: dossier.customer ?? "", channel: .phone, kind: .inquiry, problem: "",
            subject: dossier.title)
        let row = TicketRow(
            number: dossier.number, version: dossier.version, stage: .execution, planPhase: nil,
            closure: nil, owner: dossier.owner, department: dossier.department,
            registration: registration, urgency: .general, waiting: nil, claim: nil,
            received: dossier.begun, updated: dossier.updated, due: dossier.due,
            dueKind: dossier.dueKind, risk: dossier.risk, isPaused: false)
        self.init(row, key: key, dossier: dossier)
    }
}
