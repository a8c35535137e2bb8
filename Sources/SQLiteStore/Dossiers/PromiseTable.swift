import Casework
import Journal
import ServiceTime

// Commitments in force by party, product and last day: what a request looks for is one stretch of
// the table, whatever else was promised to the same party.
enum PromiseTable {
    static let creation = """
        CREATE TABLE IF NOT EXISTS promises (
          key TEXT NOT NULL,
          product TEXT NOT NULL,
          valid_until INTEGER NOT NULL,
          valid_from INTEGER NOT NULL,
          id INTEGER NOT NULL,
          PRIMARY KEY (key, product, valid_until, id)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX IF NOT EXISTS promises_by_id ON promises (id);
        """

    /// The numbers of those under a key, for one of so many products, on a day given twice.
    static func search(products: Int) -> String {
        let marks = repeatElement("?", count: products).joined(separator: ",")
        return """
            SELECT d.number FROM promises p JOIN dossiers d ON d.id = p.id
            WHERE p.key = ? AND p.product IN (\(marks)) AND p.valid_until >= ?
              AND p.valid_from <= ? ORDER BY d.id
            """
    }

    static func values(_ place: PromisePlace, id: Int) -> [Value] {
        [
            .text(place.key.text), .text(place.product), .integer(place.until.dayNumber),
            .integer(place.from.dayNumber), .integer(id),
        ]
    }
}

extension Connection {
    /// Brings the places of a dossier in line.
    func write(_ places: [PromisePlace], of id: Int) throws {
        try run("DELETE FROM promises WHERE id = ?", .integer(id))
        for place in places {
            try run(
                "INSERT INTO promises VALUES (?,?,?,?,?)",
                values: PromiseTable.values(place, id: id))
        }
    }

    /// The numbers of the commitments that fit a search, in the order they were begun.
    func promisedNumbers(_ search: PromiseSearch) throws -> [String] {
        let products = [""] + search.products.sorted()
        let day = Value.integer(search.day.dayNumber)
        return try rows(
            PromiseTable.search(products: products.count),
            [.text(search.key.text)] + products.map { .text($0) } + [day, day]
        ) { $0.text(0) }
    }

    /// Fills the table of a file that had none, from the rows of its commitments.
    func addPlaces() throws {
        try execute(PromiseTable.creation)
        let kept = try rows(
            """
            SELECT id, state, product, valid_from, valid_until FROM dossiers
            WHERE kind = '\(DossierKind.commitment.rawValue)'
            """, []
        ) { row in
            (
                id: row.integer(0), state: row.text(1), product: row.optionalText(2),
                from: row.optionalInteger(3), until: row.optionalInteger(4)
            )
        }
        for row in kept {
            let keys = try rows(
                "SELECT key FROM dossier_keys WHERE id = ? ORDER BY key", [.integer(row.id)]
            ) { DossierKey(kept: $0.text(0)) }
            let summary = DossierSummary(
                keys: keys, product: row.product, from: row.from.map(CivilDate.init(dayNumber:)),
                until: row.until.map(CivilDate.init(dayNumber:)))
            try write(summary.places(of: .commitment, in: row.state), of: row.id)
        }
    }
}
