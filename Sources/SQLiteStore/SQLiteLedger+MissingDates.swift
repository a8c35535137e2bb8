import Casework
import Journal

// A policy may bring the public holidays of a year that older ones did not know. Clocks that had no
// date for want of them get one in the transaction that adopts it, and no other row changes.
extension SQLiteLedger {
    /// Derives what has a clock without a date anew, once an edition was adopted.
    ///
    /// The book is the one before: a later one of the shelf would be kept though not committed.
    func dateAnew(knowing adopted: PolicyBook.Edition, after before: PolicyBook) throws {
        var book = before
        let numbers = try connection.rows(
            """
            SELECT DISTINCT ifnull(t.number, d.number) FROM clocks c
            LEFT JOIN tickets t ON t.id = c.id LEFT JOIN dossiers d ON d.id = -c.id
            WHERE c.undated IS NOT NULL
            """, []
        ) { $0.text(0) }
        guard !numbers.isEmpty else { return }
        book.add(adopted)
        var tally = Tally()
        for number in numbers {
            if let ticket = try ticket(number, under: book),
                let policy = book[ticket.policy]?.policy
            {
                try connection.write(DerivedTicket(ticket, under: policy), tally: &tally)
            } else if let dossier = try dossier(number, under: book),
                let policy = book[dossier.policy]?.policy
            {
                try connection.write(DerivedDossier(dossier, under: policy), tally: &tally)
            }
        }
        try connection.write(tally)
    }

    private func ticket(_ number: String, under book: PolicyBook) throws -> Ticket? {
        let facts = try facts(of: number, after: 0)
        return facts.isEmpty ? nil : try Ticket(number: number, facts: facts, under: book)
    }

    private func dossier(_ number: String, under book: PolicyBook) throws -> Dossier? {
        let facts = try dossierFacts(of: number, after: 0)
        return facts.isEmpty ? nil : try Dossier(number: number, facts: facts, under: book)
    }
}
