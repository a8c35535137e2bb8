/// What the diagnosis found: facts and cause.
///
/// Source: domain.md §3, Diagnosis.
public struct Finding: Hashable, Sendable, Codable {
    public var facts: String
    /// A cause of the policy, such as `workmanship`.
    public var cause: String
    public var mode: DiagnosisMode
    public var symptom: String?
    public var environment: String?
    public var tried: String?
    public var test: String?
    /// Where and when it was made: unit, staff, date, batch.
    public var trace: String?
    /// Whether the goods conform to the standard, as the quality department judged; nil when not
    /// judged.
    public var conforms: Bool?
    /// What shows the visit, for an on-site diagnosis: a photo or video by name.
    public var visitEvidence: String?
    /// How many customers have the same fault; nil when nobody has looked.
    public var affectedCustomers: Int?

    public init(
        facts: String, cause: String, mode: DiagnosisMode, symptom: String? = nil,
        environment: String? = nil, tried: String? = nil, test: String? = nil,
        trace: String? = nil, conforms: Bool? = nil, visitEvidence: String? = nil,
        affectedCustomers: Int? = nil
    ) {
        self.facts = facts
        self.cause = cause
        self.mode = mode
        self.symptom = symptom
        self.environment = environment
        self.tried = tried
        self.test = test
        self.trace = trace
        self.conforms = conforms
        self.visitEvidence = visitEvidence
        self.affectedCustomers = affectedCustomers
    }
}

/// Whose fault it is, with exact shares.
///
/// Source: domain.md §3, Liability.
public struct Liability: Hashable, Sendable, Codable {
    /// The parties' shares; they add up to exactly one whole.
    public let parties: [PartyShare]
    /// The company's own part by department and stage, adding up to one whole; empty when the
    /// company bears nothing.
    public let departments: [DepartmentShare]
    /// Who answers for it.
    public let person: String?
    /// The rule, law or clause cited.
    public let rule: String

    public init(
        parties: [PartyShare], departments: [DepartmentShare], person: String? = nil, rule: String
    ) {
        self.parties = parties
        self.departments = departments
        self.person = person
        self.rule = rule
    }

    /// The department whose head answers first: the one with the largest share, the earlier of
    /// equals.
    public var responsible: Department? {
        var largest: DepartmentShare?
        for candidate in departments where candidate.share > (largest?.share ?? .none) {
            largest = candidate
        }
        return largest?.department
    }

    /// The shares add up exactly, and the departments' do whenever the company bears a part.
    public var isExact: Bool {
        let company = parties.contains { $0.party == .company && $0.share != .none }
        return Share.isWhole(parties.map(\.share))
            && (company ? Share.isWhole(departments.map(\.share)) : departments.isEmpty)
    }
}

/// The part one party bears.
public struct PartyShare: Hashable, Sendable, Codable {
    public let party: Party
    public let share: Share

    public init(_ party: Party, _ share: Share) {
        self.party = party
        self.share = share
    }
}

/// The part one department bears of the company's fault, and at which stage of its work.
public struct DepartmentShare: Hashable, Sendable, Codable {
    public let department: Department
    public let stage: String?
    public let share: Share

    public init(_ department: Department, stage: String? = nil, _ share: Share) {
        self.department = department
        self.stage = stage
        self.share = share
    }
}

extension Share: Comparable {
    public static func < (left: Share, right: Share) -> Bool {
        // Two words wide, since fractions from a file may have any denominator.
        let (near, far) = (
            left.numerator.multipliedFullWidth(by: right.denominator),
            right.numerator.multipliedFullWidth(by: left.denominator)
        )
        return (near.high, near.low) < (far.high, far.low)
    }

    /// Whether `shares` add up to exactly one whole, in integers.
    ///
    /// False too when their common denominator does not fit in 63 bits: what nobody can check by
    /// hand is no exact share.
    public static func isWhole(_ shares: [Share]) -> Bool {
        var (top, bottom) = (0, 1)
        for share in shares {
            let common = share.denominator / greatestCommonDivisor(bottom, share.denominator)
            let (widened, first) = top.multipliedReportingOverflow(by: common)
            let (newBottom, second) = bottom.multipliedReportingOverflow(by: common)
            guard !first, !second else { return false }
            let added = share.numerator.multipliedReportingOverflow(
                by: newBottom / share.denominator)
            let (newTop, third) = widened.addingReportingOverflow(added.partialValue)
            guard !added.overflow, !third, newTop <= newBottom else { return false }
            (top, bottom) = (newTop, newBottom)
        }
        return top == bottom
    }
}
