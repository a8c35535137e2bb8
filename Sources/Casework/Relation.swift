public import ServiceTime

/// How one ticket stands to another, seen from the one it is said on.
///
/// Both sides of a link keep it, each from its own side.
public enum Relation: String, CaseIterable, Hashable, Sendable, Codable {
    case related
    /// This one says what the other said before.
    case duplicate
    case duplicatedBy = "duplicated-by"
    /// This one came after the other and because of it.
    case follows
    case followedBy = "followed-by"
    case splitFrom = "split-from"
    case splitInto = "split-into"

    /// What somebody may say; the others follow from it or from a split.
    public static let stated: [Relation] = [.related, .duplicate, .follows]

    /// The same link seen from the other ticket.
    public var inverse: Relation {
        switch self {
        case .related: .related
        case .duplicate: .duplicatedBy
        case .duplicatedBy: .duplicate
        case .follows: .followedBy
        case .followedBy: .follows
        case .splitFrom: .splitInto
        case .splitInto: .splitFrom
        }
    }

    /// Whether it stays for good: what was split can be told from nothing else.
    var isLasting: Bool { self == .splitFrom || self == .splitInto }
}

/// A ticket that this one has to do with.
public struct Link: Hashable, Sendable {
    public let number: String
    public let relation: Relation
    public let note: String?
    public let by: String
    public let at: Instant
}

/// A ticket that was merged into this one, as it was then; the whole of it is in its own stream.
public struct AbsorbedTicket: Hashable, Sendable, Codable {
    public let number: String
    /// The ticket it was merged into itself: this one, or one that was merged in turn.
    public let into: String
    public let customer: String
    public let subject: String
    /// The number of its claim, when it has one.
    public let claim: String?
    public let evidence: [Evidence]
    /// Its own claim as it was; nil when it had none, and in records written before it was kept.
    public let held: HeldClaim?
    /// Who took part in its diagnosis, in order; nil when nobody did, and in records written before
    /// it was kept.
    public let investigators: [String]?

    public init(
        number: String, into: String, customer: String, subject: String, claim: String?,
        evidence: [Evidence], held: HeldClaim? = nil, investigators: Set<String> = []
    ) {
        self.number = number
        self.into = into
        self.customer = customer
        self.subject = subject
        self.claim = claim
        self.evidence = evidence
        self.held = held
        self.investigators = investigators.isEmpty ? nil : investigators.sorted()
    }
}

/// A ticket whose work goes on in another, with what it needs to come back.
public struct Merging: Hashable, Sendable {
    public let into: String
    public let reason: String
    public let by: String
    public let at: Instant
    /// Where it stood, what it waited on, and its clocks before they were stopped.
    let state: Ticket.State
    let waiting: Waiting?
    let clocks: [Clock]

    /// The stage it comes back to.
    public var stage: Stage { state.stage }

    /// The same with another state to come back to.
    func resting(in state: Ticket.State) -> Merging {
        Merging(
            into: into, reason: reason, by: by, at: at, state: state, waiting: waiting,
            clocks: clocks)
    }
}

/// What is taken out of a ticket into a new one.
public struct Splitting: Hashable, Sendable {
    public var subject: String
    public var details: String
    public var reason: String
    /// The goods of the new ticket where they differ, and how many pieces go with it.
    public var goods: Goods

    public init(subject: String, details: String, reason: String, goods: Goods = Goods()) {
        self.subject = subject
        self.details = details
        self.reason = reason
        self.goods = goods
    }
}

/// What a decision sees of other tickets and of files; empty where only the ticket itself is asked
/// about.
public struct Neighbours: Hashable, Sendable {
    public var tickets: [String: Ticket]
    /// The commitment a claim names and the files of the ticket's customer, by number.
    public var dossiers: [String: Dossier] = [:]
    /// The number a ticket opened now would get.
    public var nextNumber: String?

    public init(_ tickets: [Ticket] = [], nextNumber: String? = nil) {
        self.tickets = Dictionary(tickets.map { ($0.number, $0) }, uniquingKeysWith: { $1 })
        self.nextNumber = nextNumber
    }
}

extension Command {
    /// The number of the ticket the command names besides its own.
    public var otherNumber: String? {
        if case .merge(let number, _) = self { return number.trimmed() }
        if case .link(_, let number, _) = self { return number.trimmed() }
        if case .unlink(let number, _) = self { return number.trimmed() }
        return nil
    }
}
