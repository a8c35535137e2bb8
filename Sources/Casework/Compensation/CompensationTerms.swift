/// What the policy lays down about amounts.
///
/// Source: domain.md §5.
public struct CompensationTerms: Hashable, Sendable, Codable {
    /// Of the service fee, for attitude; over it a reason and the executive are needed.
    public var attitudeCap: Rate
    /// Of the service fee, for service late or below standard; nothing goes over it.
    public var shortfallCap: Rate
    /// The months a product group is useful, for straight-line depreciation.
    public var usefulMonths: [String: Int]
    /// The months for a group the table does not name; at least 1.
    public var usualMonths: Int
    /// Of the price that a used product keeps at least.
    public var residual: Rate
    /// Whether indirect loss is paid; it is always kept beside the amount.
    public var paysIndirectLoss: Bool

    private enum CodingKeys: String, CodingKey {
        case attitudeCap = "attitude-cap"
        case shortfallCap = "shortfall-cap"
        case usefulMonths = "useful-months"
        case usualMonths = "usual-months"
        case residual
        case paysIndirectLoss = "pays-indirect-loss"
    }

    public init(
        attitudeCap: Rate, shortfallCap: Rate, usefulMonths: [String: Int], usualMonths: Int,
        residual: Rate, paysIndirectLoss: Bool
    ) {
        self.attitudeCap = attitudeCap
        self.shortfallCap = shortfallCap
        self.usefulMonths = usefulMonths
        self.usualMonths = usualMonths
        self.residual = residual
        self.paysIndirectLoss = paysIndirectLoss
    }

    /// Sane defaults: attitude 30 %, shortfall 50 % of the fee, five years of use, nothing left.
    public static let standard = CompensationTerms(
        attitudeCap: .percent(30), shortfallCap: .percent(50),
        usefulMonths: ["electronics": 36, "motor": 120, "appliance": 96, "tool": 60],
        usualMonths: 60, residual: .percent(0), paysIndirectLoss: false)
}

/// The facts an amount is computed from; one case a rule of domain.md §5.
public enum CompensationBasis: Hashable, Sendable {
    /// A quality fault that can be repaired: the repair is free, and reasonable costs are paid.
    case repairable(costs: Money)
    /// A fault that cannot be repaired or came back: the price, less depreciation when it was used.
    case notRepairable(price: Money, group: String, monthsUsed: Int)
    /// Loss besides the goods, as assessed.
    case loss(direct: Money, indirect: Money)
    /// Bad manners: at most a part of the service fee, a soft cap.
    case attitude(fee: Money, asked: Money, reason: String?)
    /// Service late or below the standard: at most a part of the fee, a hard cap.
    case shortfall(fee: Money, asked: Money)
    /// A breach of contract: rate × days of the contract's value, with its own cap, and the loss.
    case breach(value: Money, dailyRate: Rate, days: Int, cap: Rate, loss: Money)
    /// An ambiguous clause: the amount both sides agreed.
    case negotiated(Money)
    /// The customer is liable and pays this, told before work begins.
    case customerPays(Money)
}
