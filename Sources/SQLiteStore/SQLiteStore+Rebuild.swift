import Casework
public import Journal

extension SQLiteStore {
    /// Empties the derived tables and fills them again from the entries, as one transaction.
    ///
    /// - Parameter progress: Told now and then how many tickets were done.
    /// - Returns: How many tickets there are.
    /// - Throws: `StoreFailure` when the record does not fold or cannot be written; the tables are
    ///   then as they were.
    @discardableResult
    public func rebuild(
        progress: (Progress) -> Void = { _ in }
    ) throws(StoreFailure) -> Int {
        try perform { connection in
            var tickets = 0
            let ledger = SQLiteLedger(connection: connection, shelf: shelf)
            let ending = try connection.transaction {
                let book = try ledger.policies()
                try connection.emptyDerivedTables()
                try connection.enterStaff()
                let numbers = try connection.numbersInOrder()
                var tally = Tally()
                for number in numbers {
                    guard let ticket = try ledger.ticket(number),
                        let policy = book[ticket.policy]?.policy
                    else { continue }
                    tickets += 1
                    let derived = DerivedTicket(ticket, under: policy)
                    try connection.insert(
                        try PreparedTicket(derived, id: tickets), tally: &tally)
                    if tickets % 5_000 == 0 {
                        progress(Progress(done: tickets, total: numbers.count))
                    }
                }
                for number in try connection.dossierNumbersInOrder() {
                    guard let dossier = try ledger.dossier(number),
                        let policy = book[dossier.policy]?.policy
                    else { continue }
                    try connection.write(
                        DerivedDossier(dossier, under: policy), tally: &tally)
                }
                try connection.write(tally)
                return true
            }
            if case .broken(let fault) = ending { throw fault }
            return tickets
        }
    }
}

extension Connection {
    fileprivate func emptyDerivedTables() throws {
        for table in Schema.derivedTables { try execute("DELETE FROM \(table)") }
        for table in Schema.searchTableNames {
            try execute("INSERT INTO \(table) (\(table)) VALUES ('delete-all')")
        }
    }

    /// Everybody and every delegation as the staff stream says; the later entry counts.
    fileprivate func enterStaff() throws {
        for entry in try entries(of: .staff, after: 0) {
            try write(try StaffEntry.change(entry.content))
        }
    }

    /// The tickets in the order they were opened, which gives them their ids.
    fileprivate func numbersInOrder() throws -> [String] {
        try rows(
            """
            SELECT substr(stream, 8) FROM entries
            WHERE version = 1 AND stream > 'ticket/' AND stream < 'ticket0' ORDER BY sequence
            """, []
        ) { $0.text(0) }
    }

    /// The dossiers in the order they were begun, which gives them their ids.
    fileprivate func dossierNumbersInOrder() throws -> [String] {
        try rows(
            """
            SELECT substr(stream, 9) FROM entries
            WHERE version = 1 AND stream > 'dossier/' AND stream < 'dossier0' ORDER BY sequence
            """, []
        ) { $0.text(0) }
    }
}
