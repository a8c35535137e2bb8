public import Casework
public import Journal

// Like cases lie next to one another in one index, ordered by amount: a figure of them is one place
// in a stretch of it.
extension SQLiteStore {
    public func comparableCases(
        _ sought: ComparableAmount, besides number: String
    ) throws(StoreFailure) -> ComparableCases {
        try perform { connection in
            try connection.snapshot {
                try connection.comparableCases(sought, besides: number)
            }
        }
    }
}

extension Connection {
    fileprivate func comparableCases(
        _ sought: ComparableAmount, besides number: String
    ) throws -> ComparableCases {
        let own = try first("SELECT id FROM tickets WHERE number = ?", .text(number)) {
            $0.integer(0)
        }
        let names = [("product", sought.product), ("product_group", sought.group)]
        let given = names.filter { !$0.1.isEmpty }
        let named =
            given.isEmpty
            ? "product = '' AND product_group = ''"
            : given.map { "\($0.0) = ?" }.joined(separator: " OR ")
        let alike = """
            FROM settled WHERE ground = ? AND currency = ?
            AND amount BETWEEN ? AND ? AND id <> ? AND (\(named))
            """
        func values(_ range: ClosedRange<Int>, _ more: Value...) -> [Value] {
            [
                .text(sought.ground.rawValue), .text(sought.amount.currency.rawValue),
                .integer(range.lowerBound), .integer(range.upperBound), .integer(own ?? -1),
            ] + given.map { .text($0.1) } + more
        }
        let band = sought.band
        let count =
            try rows("SELECT count(*) \(alike)", values(band)) { $0.integer(0) }.first ?? 0
        let amount = sought.amount.minorUnits
        let limit = Value.integer(ComparableCases.mostNamed)
        let above = try cases(
            "\(alike) ORDER BY amount, id LIMIT ?", values(amount...band.upperBound, limit), sought)
        let below = try cases(
            "\(alike) ORDER BY amount DESC, id LIMIT ?",
            values(band.lowerBound...max(band.lowerBound, amount - 1), limit), sought)
        return try ComparableCases(sought: sought, count: count, nearby: above + below) { place in
            try rows(
                "SELECT amount \(alike) ORDER BY amount, id LIMIT 1 OFFSET ?",
                values(band, .integer(place))
            ) { $0.integer(0) }.first ?? amount
        }
    }

    private func cases(
        _ rest: String, _ values: [Value], _ sought: ComparableAmount
    ) throws -> [ComparableCases.Case] {
        try rows(
            """
            SELECT t.number, s.amount FROM (SELECT id, amount \(rest)) s
            JOIN tickets t ON t.id = s.id
            """, values
        ) { row in
            ComparableCases.Case(
                number: row.text(0),
                amount: Money(minorUnits: row.integer(1), currency: sought.amount.currency))
        }
    }
}
