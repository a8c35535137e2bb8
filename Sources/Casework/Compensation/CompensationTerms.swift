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
    /// Groups that lose value by steps of age instead of in a straight line.
    public var keptByAge: [String: [AgeStep]] = [:]
    /// A day's penalty where the contract names none.
    public var penaltyRate = Rate(millionths: 500)
    /// Of the contract's value, where the contract names no cap of its own.
    public var penaltyCap = Rate.percent(5)
    /// Whether no plan on a claim pays without a computed amount.
    public var requiresComputation = false

    private enum CodingKeys: String, CodingKey {
        case attitudeCap = "attitude-cap"
        case shortfallCap = "shortfall-cap"
        case usefulMonths = "useful-months"
        case usualMonths = "usual-months"
        case residual
        case paysIndirectLoss = "pays-indirect-loss"
        case keptByAge = "kept-by-age"
        case penaltyRate = "penalty-rate"
        case penaltyCap = "penalty-cap"
        case requiresComputation = "requires-computation"
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

    // What terms did not have from the beginning is read with the value it has when left out.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            attitudeCap: try container.decode(Rate.self, forKey: .attitudeCap),
            shortfallCap: try container.decode(Rate.self, forKey: .shortfallCap),
            usefulMonths: try container.decode([String: Int].self, forKey: .usefulMonths),
            usualMonths: try container.decode(Int.self, forKey: .usualMonths),
            residual: try container.decode(Rate.self, forKey: .residual),
            paysIndirectLoss: try container.decode(Bool.self, forKey: .paysIndirectLoss))
        keptByAge =
            try container.decodeIfPresent([String: [AgeStep]].self, forKey: .keptByAge) ?? [:]
        penaltyRate = try container.decodeIfPresent(Rate.self, forKey: .penaltyRate) ?? penaltyRate
        penaltyCap = try container.decodeIfPresent(Rate.self, forKey: .penaltyCap) ?? penaltyCap
        requiresComputation =
            try container.decodeIfPresent(Bool.self, forKey: .requiresComputation) ?? false
    }

    /// Sane defaults: attitude 30 %, shortfall 50 % of the fee, five years of use, nothing left.
    public static let standard = CompensationTerms(
        attitudeCap: .percent(30), shortfallCap: .percent(50),
        usefulMonths: ["electronics": 36, "motor": 120, "appliance": 96, "tool": 60],
        usualMonths: 60, residual: .percent(0), paysIndirectLoss: false)
}

/// One step of a depreciation table: up to an age, a part of the price is kept.
public struct AgeStep: Hashable, Sendable, Codable {
    /// The age the step reaches to, in months; at least 1.
    public let months: Int
    /// Of the price.
    public let kept: Rate

    public init(months: Int, kept: Rate) {
        self.months = months
        self.kept = kept
    }
}
