public import Casework
public import Journal
import ServiceTime

extension SQLiteStore {
    public func dossier(_ number: String) throws(StoreFailure) -> Dossier? {
        try perform { try ledger($0).dossier(number) }
    }

    public func dossierFacts(of number: String) throws(StoreFailure) -> [DossierFact] {
        try perform { try ledger($0).dossierFacts(of: number, after: 0) }
    }

    public func dossiers(under key: DossierKey) throws(StoreFailure) -> [Dossier] {
        try perform { try ledger($0).dossiers(under: key) }
    }

    public func promised(_ search: PromiseSearch) throws(StoreFailure) -> [Dossier] {
        try perform { try ledger($0).promised(search) }
    }

    public func dossierRows(
        _ query: DossierQuery, skipping: Int, limit: Int
    ) throws(StoreFailure) -> [DossierRow] {
        try perform { connection in
            let condition = query.condition
            return try connection.rows(
                """
                SELECT \(DossierTable.columns) FROM dossiers WHERE \(condition.sql)
                ORDER BY ord, id DESC LIMIT ? OFFSET ?
                """,
                condition.values + [.integer(limit), .integer(skipping)], DossierTable.row)
        }
    }

    public func dossierPage(
        _ query: DossierQuery, from start: PageStart, limit: Int
    ) throws(StoreFailure) -> WorkPage {
        try perform { connection in
            let scan = DossierScan(query, from: start, limit: limit)
            var rows = try connection.rows(scan.sql, scan.values) { row in
                WorkPage.Row(
                    key: QueueKey(order: row.integer(14), id: -row.integer(20)),
                    item: .dossier(try DossierTable.row(row)))
            }
            let hasMore = rows.count > limit
            if hasMore { rows.removeLast() }
            if start.isBackward { rows.reverse() }
            return WorkPage(rows: rows, hasMore: hasMore)
        }
    }

    public func dossierCount(_ query: DossierQuery) throws(StoreFailure) -> Int {
        try perform { connection in
            let condition = query.condition
            return try connection.integer(
                "SELECT count(*) FROM dossiers \(query.index) WHERE \(condition.sql)",
                condition.values)
        }
    }
}

extension DossierQuery {
    /// The query as a condition on the table of dossiers.
    var condition: Condition {
        var condition = Condition(parts: ["1"], values: [])
        if let number { condition.add("number = ?", .text(number)) }
        if let kind { condition.add("kind = ?", .text(kind.rawValue)) }
        if let state {
            condition.parts.append(day.map { "\(standing(on: $0)) = ?" } ?? "state = ?")
            condition.values.append(.text(state))
        }
        if let department { condition.add("department = ?", .text(department)) }
        if let owner { condition.add("owner = ?", .text(owner)) }
        if isUnowned { condition.parts.append("owner IS NULL") }
        if isOpenOnly {
            condition.parts.append("open = 1")
            if let day { condition.parts.append("\(standing(on: day)) = state") }
        }
        if isClockedOnly { condition.parts.append("due IS NOT NULL") }
        if let overdueAt { condition.add("due < ?", .integer(overdueAt.seconds)) }
        if let riskAt { condition.add("risk <= ?", .integer(riskAt.seconds)) }
        if let dueBy { condition.add("ord <= ?", .integer(dueBy.seconds)) }
        if let customerName { condition.add("customer = ?", .text(customerName)) }
        if let customer {
            condition.add("instr(folded_customer, ?) > 0", .text(customer.text))
        }
        if let keys {
            let marks = keys.map { _ in "?" }.joined(separator: ",")
            condition.parts.append(
                "id IN (SELECT id FROM dossier_keys WHERE key IN (\(marks)))")
            condition.values += keys.map { .text($0.text) }
        }
        for text in texts { condition.add("instr(text, ?) > 0", .text(text.text)) }
        condition.add("text", holdsOneOfEach: spellings)
        return condition
    }
}

extension DossierQuery {
    /// Where a dossier stands on a day, as SQL over codes that the program itself names.
    fileprivate func standing(on day: CivilDate) -> String {
        let cases = DossierKind.allCases.compactMap { kind in
            kind.lapsing.map { lapsing in
                let states = lapsing.from.map { "'\($0)'" }.joined(separator: ",")
                return """
                    WHEN kind = '\(kind.rawValue)' AND state IN (\(states))
                      AND valid_until < \(day.dayNumber) THEN '\(lapsing.to)'
                    """
            }
        }
        return "CASE \(cases.joined(separator: " ")) ELSE state END"
    }
}
