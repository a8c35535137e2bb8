import Journal

// Searching. The rarest grams of what was typed narrow down, the text itself decides.
//
// Open tickets are few and ordered by what is due: rare words are looked up in the index, all hits
// verified and put in order; common ones are met soon by walking down the order and looking at
// each text. Closed tickets are many and ordered by their id, which is the index's own order, so
// there the index is walked down from where the page begins.
extension Connection {
    /// Up to how many tickets of the index are looked at and put in order.
    private static let fewEnough = 4_000
    /// Among how many closed tickets it is counted how common a gram is.
    private static let sample = 2_000
    /// How many grams of a long text are looked at.
    private static let looked = 24
    /// Where counting matches is given up.
    private static let countLimit = 300

    func search(
        _ query: QueueQuery, from start: PageStart, limit: Int
    ) throws -> [QueueKey] {
        let scan = PageScan(start, prefix: "l")
        let source = try source(of: query)
        let bound = source.condition(scan)
        return try rows(
            """
            SELECT l.ord, l.id FROM \(source.tables)
            WHERE \(source.condition.sql) AND \(bound.sql)
            \(source.order(scan)) LIMIT ?
            """,
            source.condition.values + bound.values + [.integer(limit)], Self.key)
    }

    func searchCount(_ query: QueueQuery) throws -> QueueCount {
        let source = try source(of: query)
        let found = try integer(
            """
            SELECT count(*) FROM (
              SELECT 1 FROM \(source.tables) WHERE \(source.condition.sql) LIMIT ?)
            """,
            source.condition.values + [.integer(Self.countLimit + 1)])
        return found > Self.countLimit
            ? QueueCount(Self.countLimit, isExact: false) : QueueCount(found)
    }

    func searchPosition(of key: QueueKey, _ query: QueueQuery) throws -> Int {
        let source = try source(of: query)
        return try integer(
            """
            SELECT count(*) FROM \(source.tables)
            WHERE \(source.condition.sql) AND (l.ord, l.id) < (?, ?)
            """,
            source.condition.values + [.integer(key.order), .integer(key.id)])
    }

    /// From where the matches of a search are read.
    private struct Source {
        /// Ends in a table `l` with `ord` and `id`.
        let tables: String
        let condition: Condition
        /// Whether the walk is down the index of closed tickets.
        let isByIndex: Bool

        func order(_ scan: PageScan) -> String {
            guard isByIndex else { return scan.order("l") }
            return "ORDER BY f.rowid " + (scan.isReversed ? "ASC" : "DESC")
        }

        /// A walk down the index bounds it by the id, which a bound on `l` would not.
        func condition(_ scan: PageScan) -> Condition {
            guard isByIndex else { return scan.condition }
            return scan.closedCondition
        }
    }

    private func source(of query: QueueQuery) throws -> Source {
        let match = try match(query.filter)
        let condition = Self.verified(query)
        if query.view == .archived, let match {
            var indexed = Condition(
                parts: ["f.\(Schema.closedSearch) MATCH ?"], values: [.text(match)])
            indexed.parts += condition.parts
            indexed.values += condition.values
            return Source(
                tables: """
                    \(Schema.closedSearch) f CROSS JOIN search_text s ON s.id = f.rowid
                    CROSS JOIN listing l ON l.open = 0 AND l.ord = -f.rowid AND l.id = f.rowid
                    """,
                condition: indexed, isByIndex: true)
        }
        if query.view != .archived, let match, try isRare(match) {
            var indexed = Condition(
                parts: ["f.\(Schema.openSearch) MATCH ?"], values: [.text(match)])
            indexed.parts += condition.parts
            indexed.values += condition.values
            return Source(
                tables: """
                    \(Schema.openSearch) f CROSS JOIN search_text s ON s.id = f.rowid
                    CROSS JOIN tickets t ON t.id = f.rowid
                    CROSS JOIN listing l ON l.open = 1
                      AND l.ord = ifnull(t.due, \(QueueKey.noDue)) AND l.id = t.id
                    """,
                condition: indexed, isByIndex: false)
        }
        return Source(
            tables: "listing l \(query.index) CROSS JOIN search_text s ON s.id = l.id",
            condition: condition, isByIndex: false)
    }

    private func isRare(_ match: String) throws -> Bool {
        let found = try integer(
            """
            SELECT count(*) FROM (
              SELECT 1 FROM \(Schema.openSearch) WHERE \(Schema.openSearch) MATCH ? LIMIT ?)
            """, .text(match), .integer(Self.fewEnough))
        return found < Self.fewEnough
    }

    private static func verified(_ query: QueueQuery) -> Condition {
        var condition = query.condition
        for text in query.filter.texts {
            condition.add("instr(s.text, ?) > 0", .text(text.text))
        }
        condition.add("s.text", holdsOneOfEach: query.filter.spellings)
        return condition
    }

    /// The words of the index that every match has; nil when what was typed has none.
    private func match(_ filter: QueueFilter) throws -> String? {
        var parts: [String] = []
        if let all = try match(filter.texts) { parts.append(all) }
        for spellings in filter.spellings {
            let ways = try spellings.compactMap { try match([$0]) }
            // A spelling without a word of the index may be anywhere.
            guard ways.count == spellings.count else { continue }
            parts.append("(" + ways.map { "(\($0))" }.joined(separator: " OR ") + ")")
        }
        return parts.isEmpty ? nil : parts.joined(separator: " AND ")
    }

    private func match(_ texts: [FoldedText]) throws -> String? {
        var grams: [String] = []
        for gram in texts.flatMap(SearchGrams.wanted) where !grams.contains(gram) {
            grams.append(gram)
        }
        let chosen = try rarest(of: grams.map { "\"\($0)\"" })
        return chosen.isEmpty ? nil : chosen.joined(separator: " AND ")
    }

    /// Those that narrow down most; a word that most texts have, such as the year in a number,
    /// would make the index walk far and leave nothing out.
    private func rarest(of words: [String]) throws -> [String] {
        guard words.count > 1 else { return words }
        // Where tickets are closed late the newest of all are all open, so the newest closed count;
        // and years differ, so some from the middle do as well.
        let newest = try integer("SELECT -min(ord) FROM listing WHERE open = 0")
        let ends = [newest, newest / 2]
        let part = Self.sample / ends.count
        let table = Schema.closedSearch
        let counted = try words.prefix(Self.looked).enumerated().map { index, word in
            let found = try ends.map { end in
                try integer(
                    """
                    SELECT count(*) FROM \(table)
                    WHERE \(table) MATCH ? AND rowid > ? AND rowid <= ?
                    """, .text(word), .integer(end - part), .integer(end))
            }
            return (found: found.reduce(0, +), index: index, word: word)
        }
        .sorted { ($0.found, $0.index) < ($1.found, $1.index) }
        let narrowing = counted.prefix(4).filter { $0.found < Self.sample / 2 }
        return (narrowing.isEmpty ? Array(counted.prefix(1)) : narrowing).map(\.word)
    }
}
