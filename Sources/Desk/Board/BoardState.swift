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
        let number: DisplayText
        let subject: DisplayText

        init(clock: ClockRow, ticket: TicketRow?) {
            self.clock = clock
            self.ticket = ticket
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

    var current: Line? { lines.indices.contains(selected) ? lines[selected] : nil }
}
