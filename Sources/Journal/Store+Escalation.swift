public import Casework
public import ServiceTime

extension Store {
    /// Writes down the escalations that have fallen due, each once however many desks do so.
    ///
    /// The key of an entry follows from ticket, clock, its start and the part of its time, so two
    /// desks ask for the same thing; the rules refuse what is recorded already.
    ///
    /// - Parameters:
    ///   - login: At whose desk it is noticed.
    ///   - now: The present.
    ///   - limit: How many clocks at most.
    /// - Returns: What was written now, with the ticket's number.
    /// - Throws: `StoreFailure` when the store cannot be read or written.
    @discardableResult
    public func recordEscalations(
        by login: String, at now: Instant, limit: Int
    ) throws(StoreFailure) -> [(number: String, escalation: Escalation)] {
        var written: [(number: String, escalation: Escalation)] = []
        for row in try escalations(at: now, limit: limit) {
            guard let ticket = try ticket(row.number) else { continue }
            let due = ticket.dueEscalations(
                at: now, under: try policy(version: ticket.policy))
            for escalation in due
            where escalation.clock == row.kind && escalation.subject == row.subject {
                let request = Request.act(
                    on: row.number, .escalate(row.kind, subject: row.subject), expecting: nil)
                let submission = Submission(
                    request, key: escalation.key(on: row.number), person: login, at: now)
                guard case .accepted(let receipt) = try submit(submission), !receipt.isRepeat
                else { continue }
                written.append((row.number, escalation))
            }
        }
        return written
    }
}

extension Escalation {
    /// The same at every desk.
    fileprivate func key(on number: String) -> IdempotencyKey {
        let parts = [number, clock.rawValue, subject, "\(start.seconds)", "\(percent)"]
        return IdempotencyKey("escalation/" + parts.joined(separator: "/")) ?? .random()
    }
}
