import Casework
import Journal

/// A history folded, derived and encoded, to be sealed and written.
struct PreparedHistory: Sendable {
    /// How many facts of the ticket are written already.
    let recorded: Int
    /// Those that are not.
    let drafts: [Entry.Draft]
    let rows: PreparedTicket

    init(
        number: String, id: Int, facts: [AskedFact], key: IdempotencyKey?, after recorded: Int = 0,
        under book: PolicyBook
    ) throws {
        let policy = try book.policy(governing: facts.lazy.map(\.fact))
        let ticket = try Ticket(number: number, facts: facts.lazy.map(\.fact), under: policy)
        rows = try PreparedTicket(DerivedTicket(ticket, under: policy), id: id)
        let key = recorded == 0 ? key : key?.continued(after: recorded)
        let added = facts.dropFirst(recorded)
        self.recorded = recorded
        drafts = try added.enumerated().map { index, asked in
            var draft = try EventCodec.draft(asked.fact, on: number, origin: nil)
            if let key {
                draft.origin = Origin(
                    key: key, request: asked.request ?? Request.digest(ofHistory: draft.body),
                    part: index + 1, parts: added.count)
            }
            return draft
        }
    }
}
