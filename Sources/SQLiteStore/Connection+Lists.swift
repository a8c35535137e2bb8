import Casework
import Journal
import ServiceTime

// Lists: every one is read from where a page begins, never from the front, and never whole.
extension Connection {
    func page(_ query: QueueQuery, from start: PageStart, limit: Int) throws -> QueuePage {
        var keys: [QueueKey]
        let scan = PageScan(start, prefix: "l")
        if query.view == .myGates {
            let page = try gatePage(query, from: start, limit: limit)
            return QueuePage(rows: try pageRows(page.keys), hasMore: page.hasMore)
        } else if query.filter.isSearch {
            keys = try search(query, from: start, limit: limit + 1)
        } else {
            keys = try listed(query, scan, limit: limit + 1)
        }
        let hasMore = keys.count > limit
        if hasMore { keys.removeLast() }
        if scan.isReversed { keys.reverse() }
        return QueuePage(rows: try pageRows(keys), hasMore: hasMore)
    }

    private func listed(
        _ query: QueueQuery, _ scan: PageScan, limit: Int
    ) throws -> [QueueKey] {
        // Only a walk over everything could find that there is nothing.
        if query.countedAs != nil, try count(query).number == 0 { return [] }
        let condition = query.condition
        return try rows(
            """
            SELECT l.ord, l.id FROM listing l \(query.index)
            WHERE \(condition.sql) AND \(scan.condition.sql) \(scan.order("l")) LIMIT ?
            """,
            condition.values + scan.condition.values + [.integer(limit)], Self.key)
    }

    private func pageRows(_ keys: [QueueKey]) throws -> [QueuePage.Row] {
        try keys.compactMap { key in
            try first(
                "SELECT \(TicketTable.columns) FROM tickets WHERE id = ?", .integer(key.id)
            ) { QueuePage.Row(key: key, ticket: try TicketTable.row($0)) }
        }
    }

    static func key(_ row: Statement) -> QueueKey {
        QueueKey(order: row.integer(0), id: row.integer(1))
    }

    func count(_ query: QueueQuery) throws -> QueueCount {
        if query.view == .myGates { return QueueCount(try gateKeys(query).count) }
        if query.filter.isSearch { return try searchCount(query) }
        if let name = query.countedAs {
            return QueueCount(
                try integer("SELECT number FROM counts WHERE name = ?", .text(name)))
        }
        if query.view == .atRisk, query.filter.isEmpty {
            return QueueCount(
                try integer(
                    "SELECT count(*) FROM listing WHERE risk <= ?", .integer(query.now.seconds)))
        }
        let condition = query.condition
        return QueueCount(
            try integer(
                "SELECT count(*) FROM listing l \(query.index) WHERE \(condition.sql)",
                condition.values))
    }

    func key(of number: String, in query: QueueQuery) throws -> QueueKey? {
        let found = try first(
            "SELECT id, \(TicketTable.columns) FROM tickets WHERE number = ?", .text(number)
        ) { ($0.integer(0), try TicketTable.row($0, offset: 1)) }
        guard let (id, row) = found else { return nil }
        let gates = try rows(
            "SELECT role, department, level, barred, gate FROM gates WHERE id = ?", [.integer(id)]
        ) { Self.gate($0, of: number) }
        guard query.matches(row, gates: gates.compactMap(\.self)) else { return nil }
        return query.key(of: row, id: id)
    }

    private static func gate(_ row: Statement, of number: String) -> GateRow? {
        guard let role = Role(rawValue: row.text(0)), let gate = GateID(row.text(4)) else {
            return nil
        }
        let department = row.text(1).isEmpty ? nil : Department(row.text(1))
        return GateRow(
            number: number, gate: gate, decider: GateID(role, of: department),
            level: row.integer(2),
            barred: row.text(3).split(separator: "\n").map(String.init))
    }

    func position(of key: QueueKey, in query: QueueQuery) throws -> Int {
        if query.view == .myGates { return try gateKeys(query).count { $0 < key } }
        if query.filter.isSearch { return try searchPosition(of: key, query) }
        let condition = query.condition
        return try integer(
            """
            SELECT count(*) FROM listing l \(query.index)
            WHERE \(condition.sql) AND (l.ord, l.id) < (?, ?)
            """,
            condition.values + [.integer(key.order), .integer(key.id)])
    }
}

// Gates: few at any time, so all of a person's are gathered.
extension Connection {
    private func gateKeys(_ query: QueueQuery) throws -> [QueueKey] {
        guard let person = query.person, person.mayDecideGates else { return [] }
        let barred = query.logins.sorted().map { Value.text(PreparedTicket.barred([$0])) }
        let free = barred.map { _ in " AND instr(barred, ?) = 0" }.joined()
        var keys: Set<QueueKey> = []
        // What has come up to a superior has come up to nobody who stands in for them.
        let places =
            person.gates.map { ($0, "") } + query.standIns.flatMap(\.gates).map { ($0, Self.own) }
        for (gate, own) in places {
            keys.formUnion(
                try rows(
                    "SELECT ord, id FROM gates WHERE role = ? AND department = ?" + free + own,
                    [.text(gate.role.rawValue), .text(gate.department?.code ?? "")] + barred,
                    Self.key))
        }
        let sorted = keys.sorted()
        if query.filter.isEmpty { return sorted }
        var plain = query
        plain.view = .all
        return try pageRows(sorted).filter { plain.matches($0.ticket, gates: []) }.map(\.key)
    }

    /// That a row is for the gate's own role and not for the one above.
    private static let own = " AND gate = role || iif(department = '', '', ':' || department)"

    private func gatePage(
        _ query: QueueQuery, from start: PageStart, limit: Int
    ) throws -> (keys: [QueueKey], hasMore: Bool) {
        let keys = try gateKeys(query)
        switch start {
        case .first: return (Array(keys.prefix(limit)), keys.count > limit)
        case .after(let bound):
            let rest = keys.drop { $0 <= bound }
            return (Array(rest.prefix(limit)), rest.count > limit)
        case .at(let bound):
            let rest = keys.drop { $0 < bound }
            return (Array(rest.prefix(limit)), rest.count > limit)
        case .last: return (Array(keys.suffix(limit)), keys.count > limit)
        case .before(let bound):
            let rest = keys.prefix { $0 < bound }
            return (Array(rest.suffix(limit)), rest.count > limit)
        }
    }
}

extension Person {
    /// The gates whose role the person holds, those of no department included.
    fileprivate var gates: Set<GateID> {
        Set(assignments.flatMap { [GateID($0.role), GateID($0.role, of: $0.department)] })
    }
}

extension QueueQuery.StandIn {
    /// The gates that were handed on.
    fileprivate var gates: [GateID] {
        principal.gates.filter { delegation.covers($0, of: principal) }
    }
}
