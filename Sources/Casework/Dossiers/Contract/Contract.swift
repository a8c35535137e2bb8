public import ServiceTime

/// The agreement that commitments come from: warranty, repair, return or exchange.
///
/// Source: domain.md §1 and §3. What both sides owe is kept in words, what a breach costs as exact
/// terms that the engine computes with.
public struct Contract: Hashable, Sendable {
    public internal(set) var state: State
    public internal(set) var content: ContractContent
    public internal(set) var customerName: String?
    public internal(set) var documents: [ContractDocument] = []
    public internal(set) var signed: Signature?
    /// The days it held until before it was extended, oldest first.
    public internal(set) var formerEnds: [CivilDate] = []

    public enum State: String, CaseIterable, Hashable, Sendable {
        case draft
        case inForce = "in-force"
        case expired
        case terminated
        case withdrawn
    }

    /// Who signed for the customer and when.
    public struct Signature: Hashable, Sendable, Codable {
        public let by: String
        public let on: CivilDate

        public init(by: String, on: CivilDate) {
            self.by = by
            self.on = on
        }
    }

    public enum Rule: String, CaseIterable, Hashable, Sendable {
        case textGiven
        case customerNamed
        case periodInOrder
        case breachTermsFit
        case dutiesGiven
        case partsGiven
        case signedInTime
        case extends
        case periodOver
        case fileNamed
    }
}

/// What a contract says.
public struct ContractContent: Hashable, Sendable, Codable {
    public var title: String
    public var sort: Sort
    /// The customer by number or name.
    public var customer: String
    /// The goods or services it covers.
    public var scope: String
    public var from: CivilDate
    public var until: CivilDate
    public var companyDuties: String?
    public var customerDuties: String?
    public var companyRights: String?
    public var customerRights: String?
    public var breach: BreachTerms?

    public enum Sort: String, CaseIterable, Hashable, Sendable, Codable {
        case warranty
        case repair
        case returnExchange = "return-exchange"
        case service
    }

    public init(
        title: String, sort: Sort, customer: String, scope: String, from: CivilDate,
        until: CivilDate, companyDuties: String? = nil, customerDuties: String? = nil,
        companyRights: String? = nil, customerRights: String? = nil, breach: BreachTerms? = nil
    ) {
        self.title = title
        self.sort = sort
        self.customer = customer
        self.scope = scope
        self.from = from
        self.until = until
        self.companyDuties = companyDuties
        self.customerDuties = customerDuties
        self.companyRights = companyRights
        self.customerRights = customerRights
        self.breach = breach
    }
}

/// What a breach costs: a rate of a value for every day, or an amount, up to a cap.
public struct BreachTerms: Hashable, Sendable, Codable {
    /// Of the value, for every day; nil where an amount is agreed.
    public var dailyRate: Rate?
    /// What the rate is taken of: the contract's or the goods' value.
    public var value: Money?
    /// Once for a breach, whatever its days.
    public var amount: Money?
    /// Of the value, what it comes to at most.
    public var cap: Rate?

    public init(
        dailyRate: Rate? = nil, value: Money? = nil, amount: Money? = nil, cap: Rate? = nil
    ) {
        self.dailyRate = dailyRate
        self.value = value
        self.amount = amount
        self.cap = cap
    }

    /// Whether a rate has the value it is taken of, or an amount is agreed, and not both.
    var fits: Bool {
        if dailyRate != nil { return value != nil && amount == nil }
        return amount != nil
    }
}

/// A paper of a contract, known by the digest of its content.
public struct ContractDocument: Hashable, Sendable, Codable {
    public let name: String
    public let digest: Digest

    public init(name: String, digest: Digest) {
        self.name = name
        self.digest = digest
    }
}
