import Casework
import Journal

// Steps that need more than SQL.
extension Connection {
    /// Up to how many texts are kept in memory at a time.
    private static let stretch = 5_000

    func run(_ migration: Schema.Migration) throws {
        switch migration {
        case .sql(let statements): try execute(statements)
        case .laterGrams: try addLaterGrams()
        case .foldedKeys: try foldKeys()
        case .promises: try addPlaces()
        case .productGroups: try addProductGroups()
        }
    }

    /// A second row of the index under the same id adds grams and takes none away, so that only
    /// the few texts that have new ones are cut again.
    private func addLaterGrams() throws {
        var last = 0
        while true {
            let texts = try rows(
                """
                SELECT s.id, s.text, t.stage = 'closed' FROM search_text s
                JOIN tickets t ON t.id = s.id WHERE s.id > ? ORDER BY s.id LIMIT ?
                """, [.integer(last), .integer(Self.stretch)]
            ) { (id: $0.integer(0), text: $0.text(1), isClosed: $0.integer(2) == 1) }
            guard let final = texts.last else { return }
            for row in texts {
                let text = FoldedText(alreadyFolded: row.text)
                guard SearchGrams.hasLaterGrams(text) else { continue }
                let table = row.isClosed ? Schema.closedSearch : Schema.openSearch
                try run(
                    "INSERT INTO \(table) (rowid, grams) VALUES (?, ?)", .integer(row.id),
                    .text(SearchGrams.index(text)))
            }
            last = final.id
        }
    }

    /// Numbers called from and names written in traditional characters are kept in one form.
    private func foldKeys() throws {
        let kept = try rows("SELECT key, id FROM dossier_keys", []) {
            (key: DossierKey(kept: $0.text(0)), id: $0.integer(1))
        }
        for row in kept where row.key.refolded != row.key {
            try run(
                "DELETE FROM dossier_keys WHERE key = ? AND id = ?", .text(row.key.text),
                .integer(row.id))
            try run(
                "INSERT OR IGNORE INTO dossier_keys VALUES (?, ?)",
                .text(row.key.refolded.text), .integer(row.id))
        }
    }

    /// Only the tickets that were settled are folded; an empty file has none and no identity yet.
    private func addProductGroups() throws {
        try execute(Schema.productGroups)
        let kept = try rows(
            "SELECT s.id, t.number FROM settled s JOIN tickets t ON t.id = s.id", []
        ) { (id: $0.integer(0), number: $0.text(1)) }
        guard !kept.isEmpty else { return }
        let ledger = SQLiteLedger(connection: self, shelf: PolicyShelf(try identity()))
        for row in kept {
            guard let settled = try ledger.ticket(row.number)?.settledAmount else { continue }
            try run(
                "UPDATE settled SET product = ?, product_group = ? WHERE id = ?",
                .text(settled.product), .text(settled.group), .integer(row.id))
        }
    }
}
