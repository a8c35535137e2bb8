public import ServiceTime

/// What a commitment says, whole; every change makes a version of it.
public struct CommitmentContent: Hashable, Sendable, Codable {
    public var title: String
    public var family: Family
    /// The customer by number or name; nil when it is made to a group.
    public var customer: String?
    public var group: Group?
    /// The product or service; nil when it holds for all.
    public var product: String?
    public var model: String?
    /// The order it is made for; nil when it holds for all.
    public var order: String?
    /// The first and last day on which it holds.
    public var from: CivilDate
    public var until: CivilDate
    /// The department that answers for keeping it.
    public var department: Department
    /// Who made the promise, by login or name.
    public var promisor: String
    /// The contract it comes from, by number.
    public var contract: String?
    public var clauses: [CommitmentClause]

    public init(
        title: String, family: Family, customer: String? = nil, group: Group? = nil,
        product: String? = nil, model: String? = nil, order: String? = nil, from: CivilDate,
        until: CivilDate, department: Department, promisor: String, contract: String? = nil,
        clauses: [CommitmentClause]
    ) {
        self.title = title
        self.family = family
        self.customer = customer
        self.group = group
        self.product = product
        self.model = model
        self.order = order
        self.from = from
        self.until = until
        self.department = department
        self.promisor = promisor
        self.contract = contract
        self.clauses = clauses
    }

    /// What a commitment is about; source: domain.md §3.
    public enum Family: String, CaseIterable, Hashable, Sendable, Codable {
        case warranty
        case responseTime = "response-time"
        case returnExchange = "return-exchange"
        case delivery
        case customised
        case installation
        case training
        case spareParts = "spare-parts"
        case unboxing
        case other
    }

    /// Customers that share a promise.
    public enum Group: String, CaseIterable, Hashable, Sendable, Codable {
        case everyone
        case keyCustomers = "key-customers"
        case companies
        case persons
    }
}

/// One version of a commitment, bound by its digest.
public struct CommitmentVersion: Hashable, Sendable {
    /// Counted from 1.
    public let number: Int
    public let content: CommitmentContent
    /// Over the commitment's number, the version's and all of the content.
    public let digest: Digest

    init(_ content: CommitmentContent, number: Int, of commitment: String) {
        self.number = number
        self.content = content
        var builder = DigestBuilder(domain: "makegood commitment")
        builder.add(commitment)
        builder.add(number)
        for text in content.texts { builder.add(text) }
        builder.add(content.from.dayNumber)
        builder.add(content.until.dayNumber)
        builder.add(each: content.clauses) { builder, clause in
            builder.add(clause.promise.rawValue)
            builder.add(clause.comparator.rawValue)
            builder.add(clause.number)
            builder.add(clause.unit.rawValue)
            builder.add(clause.calendar ?? "")
            builder.add(clause.trigger?.rawValue ?? "")
            builder.add(clause.text ?? "")
        }
        digest = builder.finish()
    }
}

extension CommitmentContent {
    fileprivate var texts: [String] {
        [
            title, family.rawValue, customer ?? "", group?.rawValue ?? "", product ?? "",
            model ?? "", order ?? "", department.code, promisor, contract ?? "",
        ]
    }
}

/// Something to be done on the way to keeping a commitment.
public struct CommitmentMilestone: Hashable, Sendable, Codable {
    public let what: String
    public let due: CivilDate
    /// Whether it was kept; nil while it is open.
    public internal(set) var kept: Bool?

    public init(what: String, due: CivilDate) {
        self.what = what
        self.due = due
    }
}

/// What endangers a commitment.
public enum CommitmentRisk: String, CaseIterable, Hashable, Sendable, Codable {
    case partsShortage = "parts-shortage"
    case technical
    case capacity
    case supplier
    case transport
    case other
}

/// How one commitment stands to another.
public enum CommitmentRelation: String, CaseIterable, Hashable, Sendable, Codable {
    case dependsOn = "depends-on"
    case supplements
    case replaces
    case conflictsWith = "conflicts-with"
}

/// One entry of the log of keeping a commitment.
public struct Fulfilment: Hashable, Sendable, Codable {
    /// The clause it is about, from 0; nil for all.
    public let clause: Int?
    public let kept: Bool
    public let note: String
    /// The ticket it was seen on.
    public let ticket: String?
    /// The paper that shows it.
    public let evidence: String?

    public init(
        clause: Int?, kept: Bool, note: String, ticket: String? = nil, evidence: String? = nil
    ) {
        self.evidence = evidence
        self.clause = clause
        self.kept = kept
        self.note = note
        self.ticket = ticket
    }
}
