/// An amount with the way it came about, as it is kept with a plan.
public struct Computation: Hashable, Sendable, Codable {
    /// What it was computed from.
    public let items: [CompensationBasis]
    /// The policy version whose terms were applied.
    public let policy: Int
    /// What the rules come to, before the customer's own share is taken off.
    public let gross: Money
    /// What the customer is paid.
    public let amount: Money
    /// What the customer pays; zero unless the customer is liable.
    public let charge: Money
    /// What a third party owes, for the recourse.
    public let recourse: Money
    /// Kept beside the amount, not part of it.
    public let unpaidIndirectLoss: Money
    /// Nothing goes over this, when a hard cap was applied.
    public let ceiling: Money?
    /// Whether a soft cap was passed, so that the executive must agree.
    public let needsExecutive: Bool
    /// What each party bears of `gross`, following the liability; adds up to it to the cent.
    public let parties: [PartyAmount]
    /// What each department bears of the company's part; adds up to it to the cent.
    public let departments: [DepartmentAmount]
    /// The caps that were looked at.
    public let caps: [AppliedCap]
    /// The way to the amount, each line following from those before.
    public let lines: [DerivationLine]

    /// The product group it rests on, when a rule needed one.
    public var group: String? { items.lazy.compactMap(\.group).first }
}

/// What one party bears.
public struct PartyAmount: Hashable, Sendable, Codable {
    public let party: Party
    public let share: Share
    public let amount: Money
}

/// What one department bears.
public struct DepartmentAmount: Hashable, Sendable, Codable {
    public let department: Department
    public let share: Share
    public let amount: Money
}

/// A cap and what it did.
public struct AppliedCap: Hashable, Sendable, Codable {
    /// The rule it belongs to.
    public let rule: CompensationRule
    /// Nothing goes over a hard one; a soft one wants a reason and the executive.
    public let isHard: Bool
    public let limit: Money
    /// What would have been without it.
    public let asked: Money
    /// Whether `asked` is over `limit`.
    public let wasReached: Bool
}

/// One step a person can check.
public struct DerivationLine: Hashable, Sendable, Codable {
    /// What was done.
    public let step: DerivationStep
    /// What it rests on: a key of the policy, the contract, or what was assessed.
    public let basis: String
    public let inputs: [DerivationInput]
    /// What it came to; nil for a row that was only looked up.
    public let result: Money?
    /// How the result was rounded; nil when it is exact.
    public let rounding: Rounding?
}

/// One figure that went into a step, as scripts write it.
public struct DerivationInput: Hashable, Sendable, Codable {
    /// As fields are named, such as `months-used`.
    public let name: String
    public let value: String

    public init(_ name: String, _ value: String) {
        self.name = name
        self.value = value
    }
}

/// How an amount that is no whole number of minor units was made one.
public enum Rounding: String, CaseIterable, Hashable, Sendable, Codable {
    /// To the nearest, a half up.
    case halfUp = "half-up"
    /// Down: limits, so that nothing is over them by a fraction.
    case down
    /// Down, and what is left over one each to the largest remainders, the earlier first.
    case largestRemainder = "largest-remainder"
}

/// What a step of a derivation does.
public enum DerivationStep: String, CaseIterable, Hashable, Sendable, Codable {
    case repairCosts = "repair-costs"
    case price
    case usefulLife = "useful-life"
    case depreciation
    case keptByAge = "kept-by-age"
    case residual
    case directLoss = "direct-loss"
    case indirectLossPaid = "indirect-loss-paid"
    case indirectLossKept = "indirect-loss-kept"
    case asked
    case softCap = "soft-cap"
    case overSoftCap = "over-soft-cap"
    case hardCap = "hard-cap"
    case penalty
    case penaltyCap = "penalty-cap"
    case agreed
    case customerPays = "customer-pays"
    case thirdPartyPays = "third-party-pays"
    case sum
    case costShare = "cost-share"
    case departmentShare = "department-share"
    case ownShare = "own-share"
    case result
}

/// Why no amount can be computed.
public enum CompensationProblem: Error, Hashable, Sendable {
    case currenciesDiffer
    case tooLarge
    case negative(field: String)
    /// A hard cap: nothing over it is paid.
    case overHardCap(asked: Money, limit: Money)
    /// Over a soft cap without a reason.
    case reasonMissing(asked: Money, limit: Money)
    /// Nothing to compute from.
    case empty

    /// The refusal a person reads.
    public var refusal: Refusal {
        switch self {
        case .currenciesDiffer: .currenciesDiffer
        case .tooLarge: .amountTooLarge
        case .negative(let field): .amountNegative(field: field)
        case .overHardCap(let asked, let limit): .overHardCap(asked: asked, limit: limit)
        case .reasonMissing(let asked, let limit): .overSoftCap(asked: asked, limit: limit)
        case .empty: .nothingToCompute
        }
    }
}
