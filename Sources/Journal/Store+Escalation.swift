public import Casework
public import ServiceTime

extension Store {
    /// Writes down the escalations that have fallen due, each once however many desks do so.
    ///
    /// The key of an entry follows from number, clock, its start and the part of its time, so two
    /// desks ask for the same thing; the rules refuse what is recorded already.
    ///
    /// - Parameters:
    ///   - login: At whose desk it is noticed.
    ///   - now: The present.
    ///   - limit: How many clocks at most.
    ///   - patience: How long to wait for the commit of another process, in milliseconds; nil for
    ///     as long as the store was opened with.
    /// - Returns: What was written now, with the number of the ticket or dossier.
    /// - Throws: `StoreFailure` when the store cannot be read or written.
    @discardableResult
    public func recordEscalations(
        by login: String, at now: Instant, limit: Int, patience: Int? = nil
    ) throws(StoreFailure) -> [(number: String, escalation: Escalation)] {
        var written: [(number: String, escalation: Escalation)] = []
        for row in try escalations(at: now, limit: limit) {
            let request = request(for: row)
            for escalation in try dueEscalations(of: row.number, at: now)
            where escalation.clock == row.kind && escalation.subject == row.subject {
                var submission = Submission(
                    request, key: escalation.key(on: row.number), person: login, at: now)
                submission.patience = patience
                guard case .accepted(let receipt) = try submit(submission), !receipt.isRepeat
                else { continue }
                written.append((row.number, escalation))
            }
        }
        return written
    }

    private func dueEscalations(
        of number: String, at now: Instant
    ) throws(StoreFailure) -> [Escalation] {
        if let ticket = try ticket(number) {
            return ticket.dueEscalations(at: now, under: try policy(version: ticket.policy))
        }
        guard let dossier = try dossier(number) else { return [] }
        return dossier.dueEscalations(at: now, under: try policy(version: dossier.policy))
    }

    private func request(for row: ClockRow) -> Request {
        guard let kind = DossierKind(number: row.number) else {
            return .act(
                on: row.number, .escalate(row.kind, subject: row.subject), expecting: nil)
        }
        return .pursue(
            row.number, .escalate(kind, row.kind, subject: row.subject), expecting: nil)
    }
}

extension Escalation {
    /// The same at every desk.
    fileprivate func key(on number: String) -> IdempotencyKey {
        let parts = [number, clock.rawValue, subject, "\(start.seconds)", "\(percent)"]
        return IdempotencyKey("escalation/" + parts.joined(separator: "/")) ?? .random()
    }
}
