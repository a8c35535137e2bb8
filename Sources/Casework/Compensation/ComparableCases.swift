/// An amount with what makes cases alike: ground and product, in one currency.
///
/// Two cases are alike by the product as registered, or by the product group their computations
/// name: a case without a computation meets one that has one, and a pump another pump. Cases that
/// name neither are alike among themselves. Source: domain.md §5; like is to be treated alike.
public struct ComparableAmount: Hashable, Sendable {
    public let ground: Ground
    /// The product's name as registered; empty when there is none.
    public let product: String
    /// The product group of the computation; empty when there is none.
    public let group: String
    public let amount: Money

    public init(ground: Ground, product: String = "", group: String = "", amount: Money) {
        self.ground = ground
        self.product = product
        self.group = group
        self.amount = amount
    }

    /// What it is compared by, for people.
    public var names: [String] {
        [product, group == product ? "" : group].filter { !$0.isEmpty }
    }

    /// Whether another is of the same ground, currency and product or product group, and near
    /// enough in amount.
    func isLike(_ other: ComparableAmount) -> Bool {
        let isSame = { (one: String, another: String) in !one.isEmpty && one == another }
        return ground == other.ground && amount.currency == other.amount.currency
            && band.contains(other.amount.minorUnits)
            && (isSame(product, other.product) || isSame(group, other.group)
                || names.isEmpty && other.names.isEmpty)
    }

    /// The amounts that are near enough to compare, in minor units: from half to twice.
    public var band: ClosedRange<Int> {
        let most = amount.minorUnits.multipliedReportingOverflow(by: 2)
        let half = amount.minorUnits / 2
        return half...max(half, most.overflow ? .max : most.partialValue)
    }
}

/// What was paid in past cases that are alike.
///
/// The median of an even number of cases is the mean of the middle two, rounded half up to the
/// minor unit; quartiles are actual cases by nearest rank.
public struct ComparableCases: Hashable, Sendable {
    /// What they were looked for by.
    public let sought: ComparableAmount
    public let count: Int
    /// The middle half lies between the quartiles; nil when there is no case.
    public let spread: Spread?
    /// The cases nearest in amount, nearest first; at most `mostNamed`.
    public let nearest: [Case]

    /// Where the amounts lie.
    public struct Spread: Hashable, Sendable {
        public let least: Money
        public let lowerQuartile: Money
        public let median: Money
        public let upperQuartile: Money
        public let most: Money
    }

    /// One case of them.
    public struct Case: Hashable, Sendable {
        public let number: String
        public let amount: Money

        public init(number: String, amount: Money) {
            self.number = number
            self.amount = amount
        }
    }

    public static let mostNamed = 5

    /// The place, from 0, of a part of `count` cases in order of amount, in quarters.
    static func rank(_ quarters: Int, of count: Int) -> Int {
        max(0, (count * quarters + 3) / 4 - 1)
    }

    /// The mean of two amounts of at least 0, rounded half up.
    static func mean(_ less: Int, _ more: Int) -> Int {
        less / 2 + more / 2 + (less % 2 + more % 2 + 1) / 2
    }

    /// Gathers the cases of a store.
    ///
    /// - Parameters:
    ///   - sought: What was looked for.
    ///   - count: How many there are.
    ///   - nearby: Those next to the amount on either side, `mostNamed` of each.
    ///   - amount: The amount in minor units at a place in ascending order, from 0.
    public init(
        sought: ComparableAmount, count: Int, nearby: [Case], amount: (Int) throws -> Int
    ) rethrows {
        self.sought = sought
        self.count = count
        func money(_ quarters: Int) throws -> Money {
            let minor = try amount(Self.rank(quarters, of: count))
            return Money(minorUnits: minor, currency: sought.amount.currency)
        }
        spread =
            count == 0
            ? nil
            : Spread(
                least: try money(0), lowerQuartile: try money(1),
                median: Money(
                    minorUnits: Self.mean(try amount((count - 1) / 2), try amount(count / 2)),
                    currency: sought.amount.currency),
                upperQuartile: try money(3), most: try money(4))
        let wanted = sought.amount.minorUnits
        nearest = Array(
            nearby.sorted { one, other in
                let far = (
                    (one.amount.minorUnits - wanted).magnitude,
                    (other.amount.minorUnits - wanted).magnitude
                )
                return (far.0, one.number) < (far.1, other.number)
            }.prefix(Self.mostNamed))
    }

    /// Gathers them from all amounts there are.
    public init(_ sought: ComparableAmount, among cases: some Sequence<(String, ComparableAmount)>)
    {
        let alike = cases.filter { _, other in sought.isLike(other) }
        let amounts = alike.map { $1.amount.minorUnits }.sorted()
        self.init(
            sought: sought, count: amounts.count,
            nearby: alike.map { Case(number: $0, amount: $1.amount) }
        ) { amounts[$0] }
    }
}

extension Ticket {
    /// The amount at hand, by which comparable cases are looked for; nil without a claim or amount.
    public var soughtAmount: ComparableAmount? {
        let version = planning?.phase.version ?? agreedPlan?.version
        let offered = version?.content.choice?.amount
        return comparable(offered.flatMap { $0.isZero ? nil : $0 } ?? computation?.amount, version)
    }

    /// An amount somebody thinks of paying, by which comparable cases are looked for; nil without a
    /// claim.
    public func sought(for amount: Money) -> ComparableAmount? {
        comparable(amount, planning?.phase.version ?? agreedPlan?.version)
    }

    /// What a computation nobody wrote down comes to, by which comparable cases are looked for; nil
    /// without a claim.
    public func sought(for computation: Computation) -> ComparableAmount? {
        comparable(computation.amount, computation)
    }

    /// The amount agreed with the customer, by which later cases find this one.
    public var settledAmount: ComparableAmount? {
        guard let version = agreedPlan?.version else { return nil }
        return comparable(version.content.choice?.amount, version)
    }

    private func comparable(_ amount: Money?, _ version: PlanVersion?) -> ComparableAmount? {
        comparable(amount, version?.content.computation ?? computation)
    }

    private func comparable(_ amount: Money?, _ computed: Computation?) -> ComparableAmount? {
        guard let ground = claim?.terms.ground, let amount, amount.minorUnits > 0 else {
            return nil
        }
        return ComparableAmount(
            ground: ground, product: registration.goods.product ?? "",
            group: computed?.group ?? "", amount: amount)
    }
}
