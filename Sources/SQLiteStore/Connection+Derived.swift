import Casework
import Journal
import ServiceTime

/// What has to be known of a ticket's derived rows to take them away again.
struct ListingKey {
    let isOpen: Bool
    let order: Int
    let counted: [String]
}

// Derived rows: written in the transaction that appends, by the difference to what was there.
extension Connection {
    /// Writes the derived rows of a ticket and takes away those from before.
    ///
    /// - Parameters:
    ///   - counts: Collects what changes in the counts; see `write(counts:)`.
    func write(_ derived: DerivedTicket, counts: inout [String: Int]) throws {
        let row = derived.row
        let known = try first(
            "SELECT id, \(Self.listingColumns) FROM tickets WHERE number = ?", .text(row.number)
        ) { ($0.integer(0), Self.listingKey($0)) }
        let id: Int
        if let (old, key) = known {
            id = old
            for name in key.counted { counts[name, default: 0] -= 1 }
            try run(
                "DELETE FROM listing WHERE open = ? AND ord = ? AND id = ?",
                .integer(key.isOpen ? 1 : 0), .integer(key.order), .integer(id))
            try run("DELETE FROM clocks WHERE id = ?", .integer(id))
            try run("DELETE FROM gates WHERE id = ?", .integer(id))
        } else {
            id = try integer("SELECT ifnull(max(id), 0) + 1 FROM tickets")
            try run(
                """
                INSERT INTO numbers (month, last) VALUES (?, 1)
                ON CONFLICT (month) DO UPDATE SET last = last + 1
                """, .text(String(row.number.prefix { $0 != "-" })))
        }
        let values = try TicketTable.values(derived, id: id)
        _ = try rows(TicketTable.insert, values) { _ in }
        try insertListing(derived, id: id, counts: &counts)
        try writeSearch(derived.row, id: id, wasOpen: known?.1.isOpen)
    }

    private static let listingColumns = "stage, due, owner, waiting, urgency"

    private static func listingKey(_ row: Statement) -> ListingKey {
        let stage = row.text(1)
        let isOpen = stage != Stage.closed.rawValue
        return ListingKey(
            isOpen: isOpen,
            order: isOpen ? row.optionalInteger(2) ?? QueueKey.noDue : -row.integer(0),
            counted: counted(
                stage: stage, owner: row.text(3), waiting: row.text(4), urgency: row.text(5)))
    }

    /// The counts a ticket is counted in.
    private static func counted(
        stage: String, owner: String, waiting: String, urgency: String
    ) -> [String] {
        guard stage != Stage.closed.rawValue else { return ["closed"] }
        var names = ["open", "stage:" + stage, "urgency:" + urgency, "owner:" + owner]
        if !waiting.isEmpty { names.append("waiting:" + waiting) }
        return names
    }

    private func insertListing(
        _ derived: DerivedTicket, id: Int, counts: inout [String: Int]
    ) throws {
        let row = derived.row
        let order = row.isOpen ? row.due?.seconds ?? QueueKey.noDue : -id
        try run(
            "INSERT INTO listing VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?)",
            .integer(row.isOpen ? 1 : 0), .integer(order), .integer(id),
            .text(row.stage.rawValue), .text(row.urgency.rawValue),
            .text(row.registration.kind.rawValue), .text(row.owner ?? ""),
            .text(row.waiting?.rawValue ?? ""), .text(row.department ?? ""),
            .text(row.registration.problem), .text(row.registration.customer),
            .integer(row.claim == nil ? 0 : 1), .integer(row.due?.seconds),
            .integer(row.risk?.seconds))
        for clock in derived.clocks {
            try run(
                "INSERT INTO clocks VALUES (?,?,?,?,?,?)", .integer(id),
                .text(clock.kind.rawValue), .text(clock.subject), .integer(clock.start.seconds),
                .integer(clock.due?.seconds), .integer(clock.risk?.seconds))
        }
        for gate in derived.gates {
            try run(
                "INSERT INTO gates VALUES (?,?,?,?,?)", .text(gate.gate.role.rawValue),
                .text(gate.gate.department?.code ?? ""), .integer(order), .integer(id),
                .integer(gate.level))
        }
        let names = Self.counted(
            stage: row.stage.rawValue, owner: row.owner ?? "", waiting: row.waiting?.rawValue ?? "",
            urgency: row.urgency.rawValue)
        for name in names { counts[name, default: 0] += 1 }
    }

    /// Adds what a transaction changed to the counts.
    func write(counts: [String: Int]) throws {
        for (name, change) in counts where change != 0 {
            try run(
                """
                INSERT INTO counts (name, number) VALUES (?, ?)
                ON CONFLICT (name) DO UPDATE SET number = number + excluded.number
                """, .text(name), .integer(change))
            try run("DELETE FROM counts WHERE name = ? AND number = 0", .text(name))
        }
    }

    func write(_ person: Person) throws {
        try run(
            "INSERT OR REPLACE INTO staff VALUES (?, ?)", .text(person.login),
            .utf8(try CanonicalJSON.encode(person)))
    }

    // The index keeps no texts of its own, so what was indexed must be said again to take it out.
    private func writeSearch(_ row: TicketRow, id: Int, wasOpen: Bool?) throws {
        let text = row.searchText
        let table = row.isOpen ? Schema.openSearch : Schema.closedSearch
        if let wasOpen {
            let old = try first("SELECT text FROM search_text WHERE id = ?", .integer(id)) {
                $0.text(0)
            }
            if old == text.text, wasOpen == row.isOpen { return }
            let oldTable = wasOpen ? Schema.openSearch : Schema.closedSearch
            try run(
                "INSERT INTO \(oldTable) (\(oldTable), rowid, grams) VALUES ('delete', ?, ?)",
                .integer(id),
                .text(SearchGrams.index(FoldedText(alreadyFolded: old ?? ""))))
        }
        try run(
            "INSERT OR REPLACE INTO search_text VALUES (?, ?)", .integer(id), .text(text.text))
        try run(
            "INSERT INTO \(table) (rowid, grams) VALUES (?, ?)", .integer(id),
            .text(SearchGrams.index(text)))
    }
}
