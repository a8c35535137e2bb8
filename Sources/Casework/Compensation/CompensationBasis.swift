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
    /// A breach of contract: a part of the contract's value, each day or once when `days` is nil,
    /// with its own cap; what the contract leaves open is as the policy says.
    case breach(value: Money, rate: Rate?, days: Int?, cap: Rate?)
    /// An ambiguous clause: the amount both sides agreed.
    case negotiated(Money)
    /// The customer is liable and pays this, told before work begins.
    case customerPays(Money)
    /// A third party is liable and owes this; we help to claim it and pay nothing.
    case thirdPartyPays(Money)

    /// Which rule it is.
    public var rule: CompensationRule {
        switch self {
        case .repairable: .repairable
        case .notRepairable: .notRepairable
        case .loss: .loss
        case .attitude: .attitude
        case .shortfall: .shortfall
        case .breach: .breach
        case .negotiated: .negotiated
        case .customerPays: .customerPays
        case .thirdPartyPays: .thirdPartyPays
        }
    }

    /// The product group the amount rests on, when there is one.
    public var group: String? {
        guard case .notRepairable(_, let group, _) = self else { return nil }
        return group
    }
}

/// A rule of domain.md §5 by its stable name.
public enum CompensationRule: String, CaseIterable, Hashable, Sendable, Codable {
    case repairable
    case notRepairable = "not-repairable"
    case loss
    case attitude
    case shortfall
    case breach
    case negotiated
    case customerPays = "customer-pays"
    case thirdPartyPays = "third-party-pays"
}

extension CompensationBasis: Codable {
    private enum CodingKeys: String, CodingKey {
        case rule, costs, price, group, direct, indirect, fee, asked, reason, value, rate, days, cap
        case agreed, charge, owed
        case monthsUsed = "months-used"
    }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        func money(_ key: CodingKeys) throws -> Money { try container.decode(forKey: key) }
        switch try container.decode(CompensationRule.self, forKey: .rule) {
        case .repairable: self = .repairable(costs: try money(.costs))
        case .notRepairable:
            self = .notRepairable(
                price: try money(.price), group: try container.decode(forKey: .group),
                monthsUsed: try container.decode(forKey: .monthsUsed))
        case .loss: self = .loss(direct: try money(.direct), indirect: try money(.indirect))
        case .attitude:
            self = .attitude(
                fee: try money(.fee), asked: try money(.asked),
                reason: try container.decodeIfPresent(String.self, forKey: .reason))
        case .shortfall: self = .shortfall(fee: try money(.fee), asked: try money(.asked))
        case .breach:
            self = .breach(
                value: try money(.value),
                rate: try container.decodeIfPresent(Rate.self, forKey: .rate),
                days: try container.decodeIfPresent(Int.self, forKey: .days),
                cap: try container.decodeIfPresent(Rate.self, forKey: .cap))
        case .negotiated: self = .negotiated(try money(.agreed))
        case .customerPays: self = .customerPays(try money(.charge))
        case .thirdPartyPays: self = .thirdPartyPays(try money(.owed))
        }
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(rule, forKey: .rule)
        switch self {
        case .repairable(let costs): try container.encode(costs, forKey: .costs)
        case .notRepairable(let price, let group, let months):
            try container.encode(price, forKey: .price)
            try container.encode(group, forKey: .group)
            try container.encode(months, forKey: .monthsUsed)
        case .loss(let direct, let indirect):
            try container.encode(direct, forKey: .direct)
            try container.encode(indirect, forKey: .indirect)
        case .attitude(let fee, let asked, let reason):
            try container.encode(fee, forKey: .fee)
            try container.encode(asked, forKey: .asked)
            try container.encodeIfPresent(reason, forKey: .reason)
        case .shortfall(let fee, let asked):
            try container.encode(fee, forKey: .fee)
            try container.encode(asked, forKey: .asked)
        case .breach(let value, let rate, let days, let cap):
            try container.encode(value, forKey: .value)
            try container.encodeIfPresent(rate, forKey: .rate)
            try container.encodeIfPresent(days, forKey: .days)
            try container.encodeIfPresent(cap, forKey: .cap)
        case .negotiated(let amount): try container.encode(amount, forKey: .agreed)
        case .customerPays(let amount): try container.encode(amount, forKey: .charge)
        case .thirdPartyPays(let amount): try container.encode(amount, forKey: .owed)
        }
    }
}

extension KeyedDecodingContainer {
    fileprivate func decode<Value: Decodable>(forKey key: Key) throws -> Value {
        try decode(Value.self, forKey: key)
    }
}
