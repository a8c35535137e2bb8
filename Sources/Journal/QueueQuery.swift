public import Casework
public import ServiceTime

/// The ready-made cuts of the queue.
public enum QueueView: String, CaseIterable, Hashable, Sendable {
    case mine
    case unassigned
    /// A clock has used 80 % of its time, or run out.
    case atRisk = "at-risk"
    /// Waiting on the customer.
    case waiting
    /// A gate whose level is reached waits for a decision I may make; what I wrote, investigated
    /// or decided elsewhere waits for others.
    case myGates = "my-gates"
    /// Everything that is open.
    case all
    /// What is closed, the ticket opened last in front.
    case archived
}

/// Which tickets a list shows, in the order of what is due first.
public struct QueueQuery: Hashable, Sendable {
    public var view: QueueView
    public var filter: QueueFilter
    /// Who looks: for `mine`, `myGates` and `owner:me`.
    public var person: Person?
    /// When: for `atRisk` and `due:<1h`.
    public var now: Instant
    /// Under which delegations the person may act, and for whom: for `myGates`.
    public var standIns: [StandIn]
    /// All whom the person stands for, at first hand or not: for `myGates`.
    public var principals: Set<String>

    /// A delegation in force, with the person in whose place gates are decided.
    public struct StandIn: Hashable, Sendable {
        public let delegation: Delegation
        public let principal: Person
    }

    /// A list as somebody asks for it at a time; with the staff in `roster` the delegations in
    /// force count for `myGates`.
    public init(
        _ view: QueueView, filter: QueueFilter = QueueFilter(), person: Person?, now: Instant,
        roster: Roster = Roster()
    ) {
        self.view = view
        self.filter = filter
        self.person = person
        self.now = now
        principals = person.map { roster.principals(of: $0.login, at: now) } ?? []
        standIns =
            person.map { roster.delegations(to: $0.login, at: now) }?.compactMap { delegation in
                roster[delegation.terms.from].map { StandIn(delegation: delegation, principal: $0) }
            } ?? []
    }
}

/// Narrows a view; everything that is set must hold.
public struct QueueFilter: Hashable, Sendable {
    public var stages: Set<Stage> = []
    public var urgencies: Set<Urgency> = []
    public var kinds: Set<TicketKind> = []
    public var waiting: Set<WaitingOn> = []
    public var owner: OwnerFilter?
    public var department: String?
    public var customer: String?
    public var problem: String?
    /// Only tickets due within this span from now, overdue ones included.
    public var dueWithin: Span?
    /// Only claims, or only tickets without one.
    public var hasClaim: Bool?
    /// Only tickets with one of these marks.
    public var marks: Set<TicketMark> = []
    /// Every one of these must occur somewhere in the ticket's text.
    public var texts: [FoldedText] = []
    /// Of each of these lists one must occur there: a number typed in part may be meant in several
    /// ways.
    public var spellings: [[FoldedText]] = []

    /// Whose tickets.
    public enum OwnerFilter: Hashable, Sendable {
        case me
        case nobody
        case login(String)
    }

    public init() {}

    public var isEmpty: Bool { self == QueueFilter() }

    /// Whether the texts of tickets have to be looked into.
    public var isSearch: Bool { !texts.isEmpty || !spellings.isEmpty }
}

/// The place of a row in the order of a list; rows of one list never share one.
public struct QueueKey: Hashable, Sendable, Comparable {
    /// What the list is ordered by: the due second; in the archive minus `id`.
    public let order: Int
    /// Breaks ties; in the order tickets were opened.
    public let id: Int

    public init(order: Int, id: Int) {
        self.order = order
        self.id = id
    }

    public static func < (left: Self, right: Self) -> Bool {
        (left.order, left.id) < (right.order, right.id)
    }

    /// The order of a ticket without a running clock: behind all others.
    public static let noDue = Int(Int32.max) * 1_000
}

/// From where a page is read.
public enum PageStart: Hashable, Sendable {
    case first
    case last
    /// The rows behind a key.
    case after(QueueKey)
    /// The rows in front of a key, the nearest ones.
    case before(QueueKey)
    /// The row with this key and those behind it.
    case at(QueueKey)
}

/// A stretch of a list, always in the list's order.
public struct QueuePage: Hashable, Sendable {
    public struct Row: Hashable, Sendable {
        public let key: QueueKey
        public let ticket: TicketRow

        public init(key: QueueKey, ticket: TicketRow) {
            self.key = key
            self.ticket = ticket
        }
    }

    public let rows: [Row]
    /// Whether the list goes on in the direction that was read.
    public let hasMore: Bool

    public init(rows: [Row], hasMore: Bool) {
        self.rows = rows
        self.hasMore = hasMore
    }
}

/// How many tickets a list has.
public struct QueueCount: Hashable, Sendable {
    public let number: Int
    /// False when counting was given up at `number`, because so many match a search.
    public let isExact: Bool

    public init(_ number: Int, isExact: Bool = true) {
        self.number = number
        self.isExact = isExact
    }
}
