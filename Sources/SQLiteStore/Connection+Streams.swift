import Casework
import Journal

// Walking stream by stream, for checking and for making derived rows anew.
extension Connection {
    /// Gives the entries of every stream, one stream at a time, leaving out what lies behind `end`.
    ///
    /// Entries that cannot be read are left out: the walk along the chain names them.
    func eachStream(to end: Int, _ body: ([Entry]) throws -> Void) throws {
        let statement = try statement(
            """
            SELECT sequence, stream, version, happened, recorded, person, kind, schema, key,
              request, part, parts, body, previous, hash
            FROM entries INDEXED BY entries_by_stream ORDER BY stream, version
            """)
        defer { statement.reset() }
        var entries: [Entry] = []
        while try statement.step() {
            guard statement.integer(0) <= end, let entry = try? Self.entry(statement) else {
                continue
            }
            if let last = entries.last, last.content.stream != entry.content.stream {
                try body(entries)
                entries.removeAll(keepingCapacity: true)
            }
            entries.append(entry)
        }
        if !entries.isEmpty { try body(entries) }
    }

    /// The entries of one stream up to `end`, leaving out those that cannot be read.
    func readable(of stream: Stream, to end: Int) throws -> [Entry] {
        let entries = try rows(
            """
            SELECT \(Self.columns) FROM entries WHERE stream = ? AND sequence <= ? ORDER BY version
            """,
            [.text(stream.description), .integer(end)]
        ) { row in try? Self.entry(row) }
        return entries.compactMap(\.self)
    }

    /// Whether the rows of a ticket are those its fold calls for.
    func isCurrent(_ derived: DerivedTicket) throws -> Bool {
        let number = derived.row.number
        let found = try first("SELECT id FROM tickets WHERE number = ?", .text(number)) {
            $0.integer(0)
        }
        guard let id = found else { return false }
        let prepared = try PreparedTicket(derived, id: id)
        let value = Value.integer(id)
        let isSame =
            try rowValues("SELECT * FROM tickets WHERE id = ?", value) == [prepared.ticket]
            && rowValues(
                "SELECT * FROM listing WHERE open = ? AND ord = ? AND id = ?",
                prepared.listing[0], prepared.listing[1], value) == [prepared.listing]
            && rowValues("SELECT * FROM settled WHERE id = ?", value)
                == (prepared.settled.map { [$0] } ?? [])
            && rowValues("SELECT * FROM besides WHERE id = ?", value)
                == (prepared.besides.map { [$0] } ?? [])
            && rowValues("SELECT text FROM search_text WHERE id = ?", value)
                == [[.text(prepared.text)]]
        if !isSame || !prepared.isOpen { return isSame }
        let clocks = try rowValues("SELECT * FROM clocks WHERE id = ?", value)
        let gates = try rowValues("SELECT * FROM gates WHERE id = ?", value)
        return Set(clocks) == Set(prepared.clocks) && Set(gates) == Set(prepared.gates)
    }

    /// How many entries the rows of a ticket or dossier tell of; 0 when it has none.
    func version(inRowsOf number: String) throws -> Int {
        try integer(
            """
            SELECT max(version) FROM (
              SELECT version FROM tickets WHERE number = ?1
              UNION ALL SELECT version FROM dossiers WHERE number = ?1)
            """, .text(number))
    }

    /// The first ticket or dossier with rows and without an entry.
    func rowWithoutRecord() throws -> String? {
        let found = try rowValues(
            """
            SELECT number FROM tickets
            WHERE NOT EXISTS (SELECT 1 FROM entries WHERE stream = ? || number)
            UNION ALL SELECT number FROM dossiers
            WHERE NOT EXISTS (SELECT 1 FROM entries WHERE stream = ? || number)
            LIMIT 1
            """, .text(Stream.ticket("").description), .text(Stream.dossier("").description))
        guard case .text(let number)? = found.first?.first else { return nil }
        return number
    }

    /// Whole rows, as the values that would write them.
    func rowValues(_ sql: String, _ values: Value...) throws -> [[Value]] {
        try rows(sql, values) { row in (0..<row.columnCount).map(row.value) }
    }
}
