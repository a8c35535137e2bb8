import Casework
import Terminal
import Wording

// The tickets a ticket has to do with, and those merged into it.
extension DetailDocument {
    mutating func describeRelations(of ticket: Ticket) {
        let isAlone = ticket.links.isEmpty && ticket.absorbed.isEmpty
        guard !isAlone else { return }
        heading(.otherTickets)
        for link in ticket.links {
            let note = link.note.map { " · " + $0 } ?? ""
            entry(label: words(link.relation), link.number + note)
        }
        for other in ticket.absorbed {
            let parts = [other.number, other.claim, other.customer, other.subject]
            entry(
                label: words(Event.Kind.absorbed),
                parts.compactMap { $0 }.joined(separator: " · "))
            // The claim that leads is described whole above.
            guard let claim = other.held?.claim, ticket.takenClaim?.from != other.number else {
                continue
            }
            entry(label: "", words.summary(of: claim), .dim)
        }
    }
}
