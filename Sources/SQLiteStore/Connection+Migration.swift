import Journal

// Steps that need more than SQL.
extension Connection {
    /// Up to how many texts are kept in memory at a time.
    private static let stretch = 5_000

    func run(_ migration: Schema.Migration) throws {
        switch migration {
        case .sql(let statements): try execute(statements)
        case .laterGrams: try addLaterGrams()
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
}
