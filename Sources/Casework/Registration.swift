import ServiceTime

/// What is written down when a customer first reports something.
///
/// Source: domain.md §3, Ticket.
public struct Registration: Hashable, Sendable, Codable {
    public var customer: String
    /// The person to call back, when it is not the customer.
    public var contact: String?
    public var phone: String?
    public var channel: Channel
    public var kind: TicketKind
    /// A problem type of the policy, such as `hardware-fault`.
    public var problem: String
    public var complaintClass: ComplaintClass?
    public var severity: Severity
    public var subject: String
    public var details: String?
    public var goods: Goods
    /// Where the ticket is known elsewhere, such as the number in an imported log.
    public var externalNumber: String?

    public init(
        customer: String, contact: String? = nil, phone: String? = nil, channel: Channel,
        kind: TicketKind, problem: String, complaintClass: ComplaintClass? = nil,
        severity: Severity = .ordinary, subject: String, details: String? = nil,
        goods: Goods = Goods(), externalNumber: String? = nil
    ) {
        self.customer = customer
        self.contact = contact
        self.phone = phone
        self.channel = channel
        self.kind = kind
        self.problem = problem
        self.complaintClass = complaintClass
        self.severity = severity
        self.subject = subject
        self.details = details
        self.goods = goods
        self.externalNumber = externalNumber
    }
}

/// The goods or order a ticket is about; every field as the customer or the label says it.
public struct Goods: Hashable, Sendable, Codable {
    public var product: String?
    public var model: String?
    public var serial: String?
    public var order: String?
    public var part: String?
    public var batch: String?
    public var purchased: String?
    public var delivered: String?
    /// Pieces; at least 1 when known.
    public var quantity: Int?
    /// Pieces; at most `quantity`.
    public var defective: Int?
    public var price: Money?

    public init(
        product: String? = nil, model: String? = nil, serial: String? = nil, order: String? = nil,
        part: String? = nil, batch: String? = nil, purchased: String? = nil,
        delivered: String? = nil, quantity: Int? = nil, defective: Int? = nil, price: Money? = nil
    ) {
        self.product = product
        self.model = model
        self.serial = serial
        self.order = order
        self.part = part
        self.batch = batch
        self.purchased = purchased
        self.delivered = delivered
        self.quantity = quantity
        self.defective = defective
        self.price = price
    }
}

/// Who answers for a ticket: always exactly one, a person or the desk's queue nobody has taken
/// from.
public enum Owner: Hashable, Sendable {
    case queue
    case person(login: String)

    public var login: String? {
        switch self {
        case .queue: nil
        case .person(let login): login
        }
    }
}

/// A file the ticket rests on, known by the digest of its content.
public struct Evidence: Hashable, Sendable, Codable {
    public let name: String
    public let digest: Digest
    /// What it shows, such as `photo of the bearing`.
    public let shows: String
    /// Where it came from, such as `customer, by e-mail`.
    public let origin: String?
    /// Bytes of the file kept beside the store; nil when it is kept elsewhere and only cited.
    public let size: Int?

    public init(
        name: String, digest: Digest, shows: String, origin: String? = nil, size: Int? = nil
    ) {
        self.name = name
        self.digest = digest
        self.shows = shows
        self.origin = origin
        self.size = size
    }
}
