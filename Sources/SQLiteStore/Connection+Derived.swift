import Casework
import Journal
import ServiceTime

// Derived rows: written in the transaction that appends, by the difference to what was there.

/// What a transaction adds to the counts and the last serials.
struct Tally {
    var counts: [String: Int] = [:]
    var serials: [String: Int] = [:]
}

/// The rows a ticket has, as far as they must be known to take them away.
private struct KnownRows {
    let id: Int
    let isOpen: Bool
    let order: Int
    let counted: [String]
}

extension Connection {
    /// Brings the rows of a ticket in line with `derived`; `tally` collects what is added up.
    func write(_ derived: DerivedTicket, tally: inout Tally) throws {
        guard let known = try knownRows(derived.row.number) else {
            let id = try integer("SELECT ifnull(max(id), 0) + 1 FROM tickets")
            return try insert(try PreparedTicket(derived, id: id), tally: &tally)
        }
        try replace(try PreparedTicket(derived, id: known.id), known: known, tally: &tally)
    }

    /// Writes the rows of a ticket that has some.
    func replace(_ prepared: PreparedTicket, tally: inout Tally) throws {
        guard let known = try knownRows(prepared.number) else {
            return try insert(prepared, tally: &tally)
        }
        try replace(prepared, known: known, tally: &tally)
    }

    private func replace(
        _ prepared: PreparedTicket, known: KnownRows, tally: inout Tally
    ) throws {
        for name in known.counted { tally.counts[name, default: 0] -= 1 }
        let id = Value.integer(known.id)
        try run(
            "DELETE FROM listing WHERE open = ? AND ord = ? AND id = ?",
            .integer(known.isOpen ? 1 : 0), .integer(known.order), id)
        try run("DELETE FROM clocks WHERE id = ?", id)
        try run("DELETE FROM gates WHERE id = ?", id)
        try run("DELETE FROM settled WHERE id = ?", id)
        try run("DELETE FROM besides WHERE id = ?", id)
        try insertRows(prepared, tally: &tally)
        try changeSearch(prepared, wasOpen: known.isOpen)
    }

    /// Writes the rows of a ticket that has none.
    func insert(_ prepared: PreparedTicket, tally: inout Tally) throws {
        tally.serials[prepared.month, default: 0] += 1
        try insertRows(prepared, tally: &tally)
        try run(
            "INSERT INTO search_text VALUES (?, ?)", .integer(prepared.id), .text(prepared.text))
        try insertGrams(prepared)
    }

    private func knownRows(_ number: String) throws -> KnownRows? {
        try first(
            "SELECT id, stage, due, owner, waiting, urgency FROM tickets WHERE number = ?",
            .text(number)
        ) { row in
            let id = row.integer(0)
            let isOpen = row.text(1) != Stage.closed.rawValue
            return KnownRows(
                id: id, isOpen: isOpen,
                order: isOpen ? row.optionalInteger(2) ?? QueueKey.noDue : -id,
                counted: PreparedTicket.counted(
                    stage: row.text(1), owner: row.text(3), waiting: row.text(4),
                    urgency: row.text(5)))
        }
    }

    private func insertRows(_ prepared: PreparedTicket, tally: inout Tally) throws {
        try run(TicketTable.insert, values: prepared.ticket)
        try run(
            "INSERT INTO listing VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?)", values: prepared.listing)
        for clock in prepared.clocks {
            try run("INSERT INTO clocks VALUES (?,?,?,?,?,?,?,?)", values: clock)
        }
        for gate in prepared.gates {
            try run("INSERT INTO gates VALUES (?,?,?,?,?,?,?)", values: gate)
        }
        if let settled = prepared.settled {
            try run("INSERT INTO settled VALUES (?,?,?,?,?,?)", values: settled)
        }
        if let besides = prepared.besides {
            try run("INSERT INTO besides VALUES (?,?,?)", values: besides)
        }
        for name in prepared.counted { tally.counts[name, default: 0] += 1 }
    }

    private func insertGrams(_ prepared: PreparedTicket) throws {
        let table = prepared.isOpen ? Schema.openSearch : Schema.closedSearch
        try run(
            "INSERT INTO \(table) (rowid, grams) VALUES (?, ?)", .integer(prepared.id),
            .text(prepared.grams))
    }

    // The index keeps no texts of its own, so what was indexed must be said again to take it out.
    private func changeSearch(_ prepared: PreparedTicket, wasOpen: Bool) throws {
        let id = Value.integer(prepared.id)
        let old = try first("SELECT text FROM search_text WHERE id = ?", id) { $0.text(0) } ?? ""
        if old == prepared.text, wasOpen == prepared.isOpen { return }
        let table = wasOpen ? Schema.openSearch : Schema.closedSearch
        try run(
            "INSERT INTO \(table) (\(table), rowid, grams) VALUES ('delete', ?, ?)", id,
            .text(SearchGrams.index(FoldedText(alreadyFolded: old))))
        if old != prepared.text {
            try run("UPDATE search_text SET text = ? WHERE id = ?", .text(prepared.text), id)
        }
        try insertGrams(prepared)
    }

    /// Adds up what a transaction changed.
    func write(_ tally: Tally) throws {
        for (name, change) in tally.counts where change != 0 {
            try run(
                """
                INSERT INTO counts (name, number) VALUES (?, ?)
                ON CONFLICT (name) DO UPDATE SET number = number + excluded.number
                """, .text(name), .integer(change))
            try run("DELETE FROM counts WHERE name = ? AND number = 0", .text(name))
        }
        for (month, added) in tally.serials {
            try run(
                """
                INSERT INTO numbers (month, last) VALUES (?, ?)
                ON CONFLICT (month) DO UPDATE SET last = last + excluded.last
                """, .text(month), .integer(added))
        }
    }

    func write(_ change: StaffEntry.Change) throws {
        switch change {
        case .person(let person):
            try run(
                "INSERT OR REPLACE INTO staff VALUES (?, ?)", .text(person.login),
                .utf8(try CanonicalJSON.encode(person)))
        case .delegation(let delegation): try write(delegation)
        case .withdrawal(let number, let withdrawal):
            let known = try first(
                "SELECT delegation FROM delegations WHERE number = ?", .integer(number)
            ) { try CanonicalJSON.decode(Delegation.self, from: $0.utf8(0)) }
            if let known { try write(known.ended(by: withdrawal)) }
        }
    }

    private func write(_ delegation: Delegation) throws {
        try run(
            "INSERT OR REPLACE INTO delegations VALUES (?, ?)", .integer(delegation.number),
            .utf8(try CanonicalJSON.encode(delegation)))
    }
}
