import Journal

/// A walk down the dossiers in the order of what is due, from where a page begins.
///
/// What is on a clock stands in an index of its own, by whoever answers for it or by what is due,
/// so that no page walks over the many dossiers that nothing is to be done with.
struct DossierScan {
    let sql: String
    let values: [Value]

    init(_ query: DossierQuery, from start: PageStart, limit: Int) {
        var condition = query.condition
        // The number behind the minus is the dossier's own: of equal ones the last begun is first.
        func bound(_ key: QueueKey, _ outer: String, _ inner: String) {
            condition.add(
                "ord \(outer)= ? AND (ord \(outer) ? OR id \(inner) ?)", .integer(key.order),
                .integer(key.order), .integer(-key.id))
        }
        switch start {
        case .first, .last: break
        case .after(let key): bound(key, ">", "<")
        case .at(let key): bound(key, ">", "<=")
        case .before(let key): bound(key, "<", ">")
        }
        let order = start.isBackward ? "ord DESC, id ASC" : "ord ASC, id DESC"
        sql = """
            SELECT \(DossierTable.columns), id FROM dossiers \(query.index)
            WHERE \(condition.sql) ORDER BY \(order) LIMIT ?
            """
        values = condition.values + [.integer(limit == .max ? limit : limit + 1)]
    }
}

extension DossierQuery {
    /// The index that narrows most; the planner knows nothing of how many rows a value has.
    var index: String {
        guard isClockedOnly, number == nil else { return "" }
        return owner != nil || isUnowned
            ? "INDEXED BY dossiers_clocked_by_owner" : "INDEXED BY dossiers_clocked"
    }
}
