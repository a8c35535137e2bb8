import Casework
import Journal
import ServiceTime

// The row of a dossier as lists show it: written whole, read whole.
enum DossierTable {
    static let columns = """
        number, kind, version, state, open, title, customer, product, department, owner,
        valid_from, valid_until, begun, updated, ord, due, due_kind, risk, folded_customer, text
        """

    static let insert = """
        INSERT OR REPLACE INTO dossiers (id, \(columns))
        VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)
        """

    static func values(_ derived: DerivedDossier, id: Int) -> [Value] {
        let row = derived.row
        return [
            .integer(id), .text(row.number), .text(row.kind.rawValue), .integer(row.version),
            .text(row.state), .integer(row.isOpen ? 1 : 0), .text(row.title),
            .text(row.customer), .text(row.product), .text(row.department), .text(row.owner),
            .integer(row.from?.dayNumber), .integer(row.until?.dayNumber),
            .integer(row.begun.seconds), .integer(row.updated.seconds),
            .integer(row.due?.seconds ?? QueueKey.noDue), .integer(row.due?.seconds),
            .text(row.dueKind?.rawValue), .integer(row.risk?.seconds),
            .text(FoldedText(row.customer ?? "").text), .text(derived.text.text),
        ]
    }

    static func clocks(_ derived: DerivedDossier, id: Int) -> [[Value]] {
        derived.clocks.map { clock in
            [
                .integer(-id), .text(clock.kind.rawValue), .text(clock.subject),
                .integer(clock.start.seconds), .integer(clock.due?.seconds),
                .integer(clock.risk?.seconds), .integer(clock.escalates?.seconds),
                .integer(clock.missingDate?.code),
            ]
        }
    }

    /// Reads `columns`.
    static func row(_ statement: Statement) throws -> DossierRow {
        func instant(_ column: Int) -> Instant? {
            statement.optionalInteger(column).map(Instant.init(seconds:))
        }
        func date(_ column: Int) -> CivilDate? {
            statement.optionalInteger(column).map(CivilDate.init(dayNumber:))
        }
        guard let kind = DossierKind(rawValue: statement.text(1)), let begun = instant(12),
            let updated = instant(13)
        else { throw DerivedDamage(number: statement.text(0)) }
        return DossierRow(
            number: statement.text(0), kind: kind, version: statement.integer(2),
            state: statement.text(3), isOpen: statement.integer(4) == 1,
            title: statement.text(5), customer: statement.optionalText(6),
            product: statement.optionalText(7), department: statement.optionalText(8),
            owner: statement.optionalText(9), from: date(10), until: date(11), begun: begun,
            updated: updated, due: instant(15),
            dueKind: statement.optionalText(16).flatMap(ClockKind.init(rawValue:)),
            risk: instant(17))
    }
}

extension Connection {
    /// Brings the rows of a dossier in line with `derived`; `tally` collects what is added up.
    func write(_ derived: DerivedDossier, tally: inout Tally) throws {
        let number = derived.row.number
        let known = try dossierID(number)
        let id = try known ?? integer("SELECT ifnull(max(id), 0) + 1 FROM dossiers")
        if known == nil {
            tally.serials[String(number.prefix { $0 != "-" }), default: 0] += 1
        } else {
            try run("DELETE FROM clocks WHERE id = ?", .integer(-id))
            try run("DELETE FROM dossier_keys WHERE id = ?", .integer(id))
        }
        try run(DossierTable.insert, values: DossierTable.values(derived, id: id))
        for clock in DossierTable.clocks(derived, id: id) {
            try run("INSERT INTO clocks VALUES (?,?,?,?,?,?,?,?)", values: clock)
        }
        try write(derived.places, of: id)
        for key in derived.keys {
            try run("INSERT INTO dossier_keys VALUES (?, ?)", .text(key.text), .integer(id))
        }
    }

    private func dossierID(_ number: String) throws -> Int? {
        try first("SELECT id FROM dossiers WHERE number = ?", .text(number)) { $0.integer(0) }
    }

    /// The numbers of the dossiers kept under a key, in the order they were begun.
    func dossierNumbers(under key: DossierKey) throws -> [String] {
        if let number = key.number {
            return try rows(
                "SELECT number FROM dossiers WHERE number = ?", [.text(number)]
            ) { $0.text(0) }
        }
        return try rows(
            """
            SELECT d.number FROM dossier_keys k JOIN dossiers d ON d.id = k.id
            WHERE k.key = ? ORDER BY d.id
            """, [.text(key.text)]
        ) { $0.text(0) }
    }

    /// Whether the rows of a dossier are those its fold calls for.
    func isCurrent(_ derived: DerivedDossier) throws -> Bool {
        guard let id = try dossierID(derived.row.number) else { return false }
        let value = Value.integer(id)
        let keys = try rowValues("SELECT key FROM dossier_keys WHERE id = ?", value)
        let places = try rowValues("SELECT * FROM promises WHERE id = ?", value)
        let clocks = try rowValues("SELECT * FROM clocks WHERE id = ?", .integer(-id))
        return try rowValues("SELECT * FROM dossiers WHERE id = ?", value)
            == [DossierTable.values(derived, id: id)]
            && Set(keys) == Set(derived.keys.map { [.text($0.text)] })
            && Set(places) == Set(derived.places.map { PromiseTable.values($0, id: id) })
            && Set(clocks) == Set(DossierTable.clocks(derived, id: id))
    }
}
