import Casework
import Journal
import ServiceTime
import Terminal

/// What the countdowns and the board are drawn from.
struct BoardState: Sendable {
    /// A running clock with what the queue knows of its ticket.
    struct Line: Sendable {
        let clock: ClockRow
        let ticket: TicketRow?
        /// The login of whoever answers for it; nil for nobody.
        let owner: String?
        let number: DisplayText
        let subject: DisplayText

        /// A clock of a dossier, with what lists know of it.
        init(clock: ClockRow, dossier: DossierSummary) {
            self.clock = clock
            ticket = nil
            owner = dossier.owner
            number = DisplayText(clock.number, limit: 40)
            subject = DisplayText(
                [dossier.customer, dossier.title].compactMap(\.self).joined(separator: " "),
                limit: 200)
        }

        init(clock: ClockRow, ticket: TicketRow?) {
            self.clock = clock
            self.ticket = ticket
            owner = ticket?.owner
            number = DisplayText(clock.number, limit: 40)
            let registration = ticket?.registration
            subject = DisplayText(
                [registration?.customer, registration?.subject].compactMap { $0 }
                    .joined(separator: " "), limit: 200)
        }
    }

    var figures = BoardFigures()
    var responses = ResponseFigures()
    /// First-response figures of the last seven days, oldest first.
    var week: [ResponseFigures] = []
    /// Open, at risk by urgency.
    var byUrgency: [(urgency: Urgency, open: Int, atRisk: Int)] = []
    var lines: [Line] = []
    /// How many clocks stand before the first line.
    var skipped = 0
    var hasMore = false
    var selected = 0
    var top = 0
    /// Rows there was room for.
    var height = 10
    var readAt: Instant?

    /// Whether rows stay blank that there would be clocks for.
    var hasUnreadRoom: Bool { hasMore && lines.count < height }

    var current: Line? { lines.indices.contains(selected) ? lines[selected] : nil }
}
