public import Casework
public import Journal
public import ServiceTime

extension SQLiteStore {
    public func changeToken() throws(StoreFailure) -> Int {
        // `data_version` counts the commits of others, `total_changes` our own.
        try perform { connection in
            try connection.integer("PRAGMA data_version") << 32 | connection.ownChanges
        }
    }

    public func head() throws(StoreFailure) -> Head {
        try perform { try $0.head() }
    }

    public func entries(from sequence: Int, limit: Int) throws(StoreFailure) -> [Entry] {
        try perform { try $0.entries(from: sequence, limit: limit) }
    }

    public func roster() throws(StoreFailure) -> Roster {
        try perform { try ledger($0).roster() }
    }

    public func policies() throws(StoreFailure) -> PolicyBook {
        try perform { try shelf.book(of: $0) }
    }

    public func ticket(_ number: String) throws(StoreFailure) -> Ticket? {
        try perform { try ledger($0).ticket(number) }
    }

    public func facts(of number: String) throws(StoreFailure) -> [Fact] {
        try perform { try ledger($0).facts(of: number, after: 0) }
    }

    public func row(_ number: String) throws(StoreFailure) -> TicketRow? {
        try perform { connection in
            try connection.first(
                "SELECT \(TicketTable.columns) FROM tickets WHERE number = ?", .text(number)
            ) { try TicketTable.row($0) }
        }
    }

    public func page(
        _ query: QueueQuery, from start: PageStart, limit: Int
    ) throws(StoreFailure) -> QueuePage {
        try perform { connection in
            try connection.snapshot { try connection.page(query, from: start, limit: limit) }
        }
    }

    public func count(_ query: QueueQuery) throws(StoreFailure) -> QueueCount {
        try perform { connection in try connection.snapshot { try connection.count(query) } }
    }

    public func key(of number: String, in query: QueueQuery) throws(StoreFailure) -> QueueKey? {
        try perform { connection in
            try connection.snapshot { try connection.key(of: number, in: query) }
        }
    }

    public func position(of key: QueueKey, in query: QueueQuery) throws(StoreFailure) -> Int {
        try perform { connection in
            try connection.snapshot { try connection.position(of: key, in: query) }
        }
    }

    public func clocks(skipping: Int, limit: Int) throws(StoreFailure) -> [ClockRow] {
        try perform { connection in
            let running = try connection.clocks(
                "WHERE c.due IS NOT NULL ORDER BY c.due, c.id, c.kind, c.subject",
                [.integer(limit), .integer(skipping)])
            if running.count == limit { return running }
            let count = try connection.integer(
                "SELECT count(*) FROM clocks WHERE due IS NOT NULL")
            let paused = try connection.clocks(
                "WHERE c.due IS NULL ORDER BY c.id, c.kind, c.subject",
                [.integer(limit - running.count), .integer(max(0, skipping - count))])
            return running + paused
        }
    }

    public func escalations(at now: Instant, limit: Int) throws(StoreFailure) -> [ClockRow] {
        try perform {
            try $0.clocks(
                "WHERE c.escalates <= ? ORDER BY c.escalates, t.number, c.kind, c.subject",
                [.integer(now.seconds), .integer(limit), .integer(0)])
        }
    }

    public func clocks(of number: String) throws(StoreFailure) -> [ClockRow] {
        try perform { connection in
            let id = try connection.integer(
                """
                SELECT id FROM tickets WHERE number = ?1
                UNION ALL SELECT -id FROM dossiers WHERE number = ?1
                """, .text(number))
            return try connection.clocks(
                "WHERE c.id = ? ORDER BY ifnull(c.due, \(QueueKey.noDue)), c.kind, c.subject",
                [.integer(id), .integer(1_000), .integer(0)])
        }
    }

    public func figures(at now: Instant) throws(StoreFailure) -> BoardFigures {
        try perform { connection in
            try connection.snapshot { try connection.figures(at: now) }
        }
    }

    public func responses(
        from start: Instant, to end: Instant
    ) throws(StoreFailure) -> ResponseFigures {
        try perform { connection in
            let counts = try connection.rows(
                """
                SELECT response_met, count(*) FROM tickets
                WHERE responded >= ? AND responded < ? GROUP BY response_met
                """, [.integer(start.seconds), .integer(end.seconds)]
            ) { (isMet: $0.integer(0) == 1, count: $0.integer(1)) }
            let overdue = try connection.integer(
                "SELECT count(*) FROM clocks WHERE kind = ? AND due >= ? AND due < ?",
                [
                    .text(ClockKind.firstResponse.rawValue), .integer(start.seconds),
                    .integer(end.seconds),
                ])
            return ResponseFigures(
                met: counts.first { $0.isMet }?.count ?? 0,
                breached: (counts.first { !$0.isMet }?.count ?? 0) + overdue)
        }
    }

    func ledger(_ connection: Connection) -> SQLiteLedger {
        SQLiteLedger(connection: connection, shelf: shelf)
    }
}

extension Connection {
    fileprivate func clocks(_ rest: String, _ values: [Value]) throws -> [ClockRow] {
        try rows(
            """
            SELECT ifnull(t.number, d.number), c.kind, c.subject, c.start, c.due, c.risk,
              c.escalates, c.undated
            FROM clocks c LEFT JOIN tickets t ON t.id = c.id
            LEFT JOIN dossiers d ON d.id = -c.id \(rest) LIMIT ? OFFSET ?
            """, values
        ) { row in
            guard let kind = ClockKind(rawValue: row.text(1)) else {
                throw DerivedDamage(number: row.text(0))
            }
            return ClockRow(
                number: row.text(0), kind: kind, subject: row.text(2),
                start: Instant(seconds: row.integer(3)),
                due: row.optionalInteger(4).map(Instant.init(seconds:)),
                risk: row.optionalInteger(5).map(Instant.init(seconds:)),
                escalates: row.optionalInteger(6).map(Instant.init(seconds:)),
                missingDate: row.optionalInteger(7).map(MissingDate.init(code:)))
        }
    }

    fileprivate func figures(at now: Instant) throws -> BoardFigures {
        let seconds = Value.integer(now.seconds)
        let open = try integer("SELECT number FROM counts WHERE name = 'open'")
        let all = try integer("SELECT count(*) FROM clocks")
        let running = try integer("SELECT count(*) FROM clocks WHERE due IS NOT NULL")
        let undated = try integer("SELECT count(*) FROM clocks WHERE undated IS NOT NULL")
        let breached = try integer("SELECT count(*) FROM clocks WHERE due < ?", seconds)
        let risky = try integer("SELECT count(*) FROM clocks WHERE risk <= ?", seconds)
        return BoardFigures(
            open: open, running: running, breached: breached, atRisk: max(0, risky - breached),
            paused: all - running - undated, undated: undated,
            clockJump: try clockJump(shownAt: now))
    }
}
