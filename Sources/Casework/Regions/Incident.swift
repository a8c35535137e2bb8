public import ServiceTime

/// A major incident: its task group, its dedicated plans and the reports upward.
///
/// Source: domain.md §2.
public struct Incident: Hashable, Sendable {
    public let declared: IncidentDeclared
    public let declaredBy: String
    public let declaredAt: Instant
    /// The task group now, its leader first, by login.
    public internal(set) var group: [String]
    /// The plan versions that a member of the group has written since it was declared.
    public internal(set) var plans: [Int] = []
    /// What was reported upward, oldest first.
    public internal(set) var reports: [Report] = []
    /// Why it ended.
    public internal(set) var lift: Remark?

    /// One report upward.
    public struct Report: Hashable, Sendable {
        /// The login of whoever received it.
        public let to: String
        public let remark: Remark
    }

    public var isOpen: Bool { lift == nil }

    /// Where it stands.
    public var state: RegionState { isOpen ? .majorIncident : .incidentLifted }
}

/// A ticket was declared a major incident.
public struct IncidentDeclared: Hashable, Sendable, Codable {
    /// The login of whoever leads the task group.
    public let leader: String
    /// The other members, by login.
    public let members: [String]
    public let reason: String

    public init(leader: String, members: [String], reason: String) {
        self.leader = leader
        self.members = members
        self.reason = reason
    }

    /// Leader and members, each once.
    var group: [String] {
        var seen: Set<String> = []
        return ([leader] + members).filter { seen.insert($0).inserted }
    }
}

/// Progress was reported upward.
public struct ProgressReported: Hashable, Sendable, Codable {
    public let report: String
    /// The login of whoever received it.
    public let to: String
    /// The task group from now on, its leader first; nil when it stays as it is.
    public let members: [String]?

    public init(report: String, to: String, members: [String]? = nil) {
        self.report = report
        self.to = to
        self.members = members
    }
}

/// From where on a ticket is a major incident, whatever anybody thinks of it.
public struct MajorIncidentTerms: Hashable, Sendable, Codable {
    /// A claim, a loss or the cost of a plan.
    public var amount: Money
    /// The same for other currencies, one amount each; nothing is converted.
    ///
    /// An amount in a currency that no threshold is of counts as over it: nobody has said up to
    /// where it would be small.
    public var otherAmounts: [Money]
    /// Defective pieces; at least 1.
    public var pieces: Int
    /// Customers affected; at least 1.
    public var customers: Int

    private enum CodingKeys: String, CodingKey {
        case amount = "amount-at-least"
        case otherAmounts = "other-amounts-at-least"
        case pieces = "pieces-at-least"
        case customers = "customers-at-least"
    }

    public init(
        amount: Money, pieces: Int, customers: Int,
        otherAmounts: [Money] = MajorIncidentTerms.usualAmounts
    ) {
        self.amount = amount
        self.otherAmounts = otherAmounts.filter { $0.currency != amount.currency }
        self.pieces = pieces
        self.customers = customers
    }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            amount: try container.decode(Money.self, forKey: .amount),
            pieces: try container.decode(Int.self, forKey: .pieces),
            customers: try container.decode(Int.self, forKey: .customers),
            // Policies written before it was there had one currency only.
            otherAmounts: try container.decodeIfPresent([Money].self, forKey: .otherAmounts)
                ?? Self.usualAmounts)
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(amount, forKey: .amount)
        try container.encode(pieces, forKey: .pieces)
        try container.encode(customers, forKey: .customers)
        // Left out where it is as usual, so that a policy keeps the bytes it was filed with.
        if otherAmounts != Self.usualAmounts.filter({ $0.currency != amount.currency }) {
            try container.encode(otherAmounts, forKey: .otherAmounts)
        }
    }

    /// The threshold in a currency; nil when there is none.
    func threshold(in currency: Currency) -> Money? {
        ([amount] + otherAmounts).first { $0.currency == currency }
    }

    /// About what the usual threshold comes to in each currency, in round figures.
    public static let usualAmounts = [
        Money(minorUnits: 50_000_000, currency: .cny),
        Money(minorUnits: 50_000_000, currency: .hkd),
        Money(minorUnits: 200_000_000, currency: .twd),
        Money(minorUnits: 50_000_000, currency: .mop), Money(minorUnits: 7_000_000, currency: .usd),
        Money(minorUnits: 6_000_000, currency: .eur), Money(minorUnits: 5_000_000, currency: .gbp),
        Money(minorUnits: 10_000_000, currency: .jpy),
        Money(minorUnits: 9_000_000, currency: .sgd),
    ]

    /// The usual thresholds.
    public static let standard = MajorIncidentTerms(
        amount: Money(minorUnits: 50_000_000, currency: .cny), pieces: 500, customers: 10)
}

/// What makes a ticket a major incident.
public enum MajorCause: Hashable, Sendable {
    case amount(Money, threshold: Money)
    case pieces(Int, threshold: Int)
    case customers(Int, threshold: Int)
}

extension Ticket {
    /// What makes it a major incident under `terms`; empty when nothing does.
    ///
    /// Looked at are the claim and its losses, the plan on the table or agreed, the defective
    /// pieces and the customers the finding names.
    public func majorCauses(under terms: MajorIncidentTerms) -> [MajorCause] {
        let choice = (planning?.phase.version ?? agreedPlan?.version)?.content.choice
        let amounts = [
            claim?.terms.amount, claim?.terms.directLoss, claim?.terms.indirectLoss,
            choice?.amount, choice?.cost,
        ].compactMap(\.self)
        var causes: [MajorCause] = Currency.allCases.compactMap { currency in
            let own = amounts.filter { $0.currency == currency }
            guard let highest = own.max(by: { $0.minorUnits < $1.minorUnits }) else { return nil }
            let threshold = terms.threshold(in: currency)
            let isReached = highest.minorUnits >= threshold?.minorUnits ?? 1
            return isReached ? .amount(highest, threshold: threshold ?? .zero(currency)) : nil
        }
        if let pieces = registration.goods.defective, pieces >= terms.pieces {
            causes.append(.pieces(pieces, threshold: terms.pieces))
        }
        if let customers = finding?.affectedCustomers, customers >= terms.customers {
            causes.append(.customers(customers, threshold: terms.customers))
        }
        return causes
    }
}
