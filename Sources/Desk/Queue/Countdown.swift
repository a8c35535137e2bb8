import Casework
import Journal
import ServiceTime
import Terminal
import Wording

/// The time a ticket or a clock has left, with its tier as colour and as a mark.
struct Countdown {
    let text: DisplayText
    let role: Terminal.Role
    /// One or two characters that say the tier without colour.
    let mark: DisplayText

    init(
        due: Instant?, risk: Instant?, isPaused: Bool, missingDate: MissingDate?, waits: Bool,
        at now: Instant, look: Look
    ) {
        guard let due else {
            if let missingDate {
                text = DisplayText(look.words.short(missingDate))
                role = .atRisk
                mark = "?"
                return
            }
            text = isPaused ? DisplayText(look(.paused)) : "–"
            role = isPaused ? .paused : .dim
            mark = isPaused ? "‖" : ""
            return
        }
        text = DisplayText(look.words.countdown(due - now))
        let isAtRisk = risk.map { $0 <= now } ?? false
        role = due < now ? .breached : isAtRisk ? .atRisk : .normal
        let tier = due < now ? "\(look.glyphs.cross)" : isAtRisk ? "!" : " "
        mark = DisplayText(tier + (waits ? "W" : " "))
    }

    init(of ticket: TicketRow, at now: Instant, look: Look) {
        self.init(
            due: ticket.due, risk: ticket.risk, isPaused: ticket.isPaused,
            missingDate: ticket.missingDate, waits: ticket.waiting != nil, at: now, look: look)
    }
}
