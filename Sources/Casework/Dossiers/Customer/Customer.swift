public import ServiceTime

/// A company or person the desk serves: who they are, what they bought, who to call.
///
/// Source: domain.md §3, Customer. Two dossiers of the same customer are merged without losing
/// either: the merged one keeps its file and points to the one that counts.
public struct Customer: Hashable, Sendable {
    public internal(set) var content: CustomerContent
    public internal(set) var contacts: [CustomerContact]
    public internal(set) var orders: [CustomerOrder] = []
    /// Why this is a key customer; nil for others.
    public internal(set) var keyReason: String?
    /// When the customer became a key customer.
    public internal(set) var keySince: Instant?
    // Visits to key customers.
    /// The last day somebody visited and gave a report.
    public internal(set) var lastVisit: CivilDate?
    /// Visits with their reports, oldest first.
    public internal(set) var visits: [CustomerVisit] = []
    /// When the time for the next visit began and when it is over; nil for others.
    var visitTerm: CustomerVisit.Term?
    /// The number of the dossier this one was merged into.
    public internal(set) var mergedInto: String?
    /// Stretches of warranty, oldest first; an old one stays when a new one begins.
    public internal(set) var warranties: [WarrantyTerm] = []

    public var isKey: Bool { keyReason != nil }

    public enum State: String, CaseIterable, Hashable, Sendable {
        case active
        case merged
    }

    public enum Rule: String, CaseIterable, Hashable, Sendable {
        case textGiven
        case notEnteredYet
        case contactIsNew
        case contactExists
        case orderIsNew
        case orderExists
        case notKeyYet
        case isKey
        case mergesIntoAnother
        case visitFits
    }
}

/// What is known of a customer whatever they bought.
public struct CustomerContent: Hashable, Sendable, Codable {
    public var name: String
    public var sort: Sort
    /// Where the customer is.
    public var address: String?
    /// The way this customer is served, such as an account manager's line.
    public var dedicatedChannel: String?
    /// The login of the account manager.
    public var manager: String?

    public enum Sort: String, CaseIterable, Hashable, Sendable, Codable {
        case company
        case person
    }

    public init(
        name: String, sort: Sort, address: String? = nil, dedicatedChannel: String? = nil,
        manager: String? = nil
    ) {
        self.name = name
        self.sort = sort
        self.address = address
        self.dedicatedChannel = dedicatedChannel
        self.manager = manager
    }
}

/// Somebody to reach at a customer.
public struct CustomerContact: Hashable, Sendable, Codable {
    public var name: String
    public var phone: String?
    public var email: String?
    public var address: String?

    public init(
        name: String, phone: String? = nil, email: String? = nil, address: String? = nil
    ) {
        self.name = name
        self.phone = phone
        self.email = email
        self.address = address
    }
}

/// Something a customer bought: one line of an order.
public struct CustomerOrder: Hashable, Sendable, Codable {
    public var order: String
    public var product: String
    public var model: String?
    public var serial: String?
    public var part: String?
    public var batch: String?
    public var purchased: CivilDate?
    public var delivered: CivilDate?
    /// Pieces; at least 1 when known.
    public var quantity: Int?
    public var price: Money?

    public init(
        order: String, product: String, model: String? = nil, serial: String? = nil,
        part: String? = nil, batch: String? = nil, purchased: CivilDate? = nil,
        delivered: CivilDate? = nil, quantity: Int? = nil, price: Money? = nil
    ) {
        self.order = order
        self.product = product
        self.model = model
        self.serial = serial
        self.part = part
        self.batch = batch
        self.purchased = purchased
        self.delivered = delivered
        self.quantity = quantity
        self.price = price
    }
}
