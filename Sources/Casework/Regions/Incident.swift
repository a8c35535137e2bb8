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
    ///
    /// Amounts in another currency are not compared.
    public var amount: Money
    /// Defective pieces; at least 1.
    public var pieces: Int
    /// Customers affected; at least 1.
    public var customers: Int

    private enum CodingKeys: String, CodingKey {
        case amount = "amount-at-least"
        case pieces = "pieces-at-least"
        case customers = "customers-at-least"
    }

    public init(amount: Money, pieces: Int, customers: Int) {
        self.amount = amount
        self.pieces = pieces
        self.customers = customers
    }

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
        ].compactMap(\.self).filter { $0.currency == terms.amount.currency }
        var causes: [MajorCause] = []
        if let highest = amounts.map(\.minorUnits).max(), highest >= terms.amount.minorUnits {
            causes.append(
                .amount(
                    Money(minorUnits: highest, currency: terms.amount.currency),
                    threshold: terms.amount))
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
