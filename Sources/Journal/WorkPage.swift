import Casework
public import ServiceTime

// The queue: tickets, and among them the dossiers that are on a clock, in one order.
//
// Either has a list of its own, ordered by the same key. A stretch of the queue is the nearest of
// both lists put in order: the first n of two lists together are among the first n of each, so no
// list is ever read further than the page is long. A dossier's place has its number in the order
// dossiers were begun, taken negative, so that no two rows share a place and, of what is due in the
// same second, the dossiers stand in front, the one begun last first.

/// A line of the queue: a ticket, or a dossier that is on a clock.
public enum WorkItem: Hashable, Sendable {
    case ticket(TicketRow)
    /// A duty, a care activity or whatever else runs to a date.
    case dossier(DossierRow)

    public var number: String {
        switch self {
        case .ticket(let row): row.number
        case .dossier(let row): row.number
        }
    }
}

/// A stretch of the queue, always in its order.
public struct WorkPage: Hashable, Sendable {
    public struct Row: Hashable, Sendable {
        public let key: QueueKey
        public let item: WorkItem

        public init(key: QueueKey, item: WorkItem) {
            self.key = key
            self.item = item
        }
    }

    public let rows: [Row]
    /// Whether the queue goes on in the direction that was read.
    public let hasMore: Bool

    public init(rows: [Row], hasMore: Bool) {
        self.rows = rows
        self.hasMore = hasMore
    }
}

extension WorkPage {
    /// A page of a list that is whole in memory and in order.
    init(_ list: [Row], from start: PageStart, limit: Int) {
        let rest: ArraySlice<Row>
        switch start {
        case .first, .last: rest = list[...]
        case .after(let key): rest = list.drop { $0.key <= key }
        case .at(let key): rest = list.drop { $0.key < key }
        case .before(let key): rest = list.prefix { $0.key < key }
        }
        rows = Array(start.isBackward ? rest.suffix(limit) : rest.prefix(limit))
        hasMore = rest.count > limit
    }
}

extension PageStart {
    /// Whether the rows nearest to the end are read.
    public var isBackward: Bool {
        switch self {
        case .first, .after, .at: false
        case .last, .before: true
        }
    }
}

extension QueueQuery {
    /// The dossiers that belong among the tickets of the list; nil where none can.
    ///
    /// - Parameter day: The day on which one looks.
    /// - Returns: What a store is asked for.
    public func dossiers(on day: CivilDate) -> DossierQuery? {
        guard filter.admitsDossiers else { return nil }
        var query = DossierQuery.clocked(on: day)
        switch view {
        case .all: break
        case .mine:
            guard let person else { return nil }
            query.owner = person.login
        case .unassigned: query.isUnowned = true
        case .atRisk: query.riskAt = now
        case .waiting, .myGates, .archived: return nil
        }
        switch filter.owner {
        case nil: break
        case .nobody:
            guard query.owner == nil else { return nil }
            query.isUnowned = true
        case .me:
            guard let person, !query.isUnowned else { return nil }
            query.owner = person.login
        case .login(let login):
            guard !query.isUnowned, query.owner.map({ $0 == login }) ?? true else { return nil }
            query.owner = login
        }
        query.department = filter.department
        query.customerName = filter.customer
        query.dueBy = filter.dueWithin.map { now + $0 }
        query.texts = filter.texts
        query.spellings = filter.spellings
        return query
    }
}

extension QueueFilter {
    /// Whether nothing is asked for that only a ticket has.
    var admitsDossiers: Bool {
        stages.isEmpty && urgencies.isEmpty && kinds.isEmpty && waiting.isEmpty && marks.isEmpty
            && problem == nil && hasClaim == nil
    }
}

extension Store {
    /// A stretch of the queue, at most `limit` rows.
    ///
    /// - Throws: `StoreFailure` when it cannot be read.
    public func work(
        _ query: QueueQuery, from start: PageStart, limit: Int
    ) throws(StoreFailure) -> WorkPage {
        let tickets = try page(query, from: start, limit: limit)
        let rows = tickets.rows.map { WorkPage.Row(key: $0.key, item: .ticket($0.ticket)) }
        guard let asked = query.dossiers(on: identity.zone.date(at: query.now)) else {
            return WorkPage(rows: rows, hasMore: tickets.hasMore)
        }
        let dossiers = try dossierPage(asked, from: start, limit: limit)
        guard !dossiers.rows.isEmpty else {
            return WorkPage(rows: rows, hasMore: tickets.hasMore)
        }
        let all = (rows + dossiers.rows).sorted { $0.key < $1.key }
        return WorkPage(
            rows: Array(start.isBackward ? all.suffix(limit) : all.prefix(limit)),
            hasMore: tickets.hasMore || dossiers.hasMore || all.count > limit)
    }

    /// How many tickets and dossiers the queue has.
    ///
    /// - Throws: `StoreFailure` when it cannot be read.
    public func workCount(_ query: QueueQuery) throws(StoreFailure) -> QueueCount {
        let tickets = try count(query)
        guard let asked = query.dossiers(on: identity.zone.date(at: query.now)) else {
            return tickets
        }
        return QueueCount(
            tickets.number + (try dossierCount(asked)), isExact: tickets.isExact)
    }

    /// The place of a ticket or a dossier in the queue; nil when it is not in it.
    ///
    /// - Throws: `StoreFailure` when it cannot be read.
    public func workKey(
        of number: String, in query: QueueQuery
    ) throws(StoreFailure) -> QueueKey? {
        guard DossierKind(number: number) != nil else { return try key(of: number, in: query) }
        var asked = query.dossiers(on: identity.zone.date(at: query.now))
        asked?.number = number
        guard let asked else { return nil }
        return try dossierPage(asked, from: .first, limit: 1).rows.first?.key
    }

    /// What lists show of a dossier; nil when there is none.
    ///
    /// - Throws: `StoreFailure` when it cannot be read.
    public func dossierRow(_ number: String) throws(StoreFailure) -> DossierRow? {
        var query = DossierQuery()
        query.number = number
        return try dossierRows(query, skipping: 0, limit: 1).first
    }
}
