import Casework

// Rules of compensation and the steps of a derivation.
extension English {
    func name(_ rule: CompensationRule) -> String {
        switch rule {
        case .repairable: "repairable: free repair and costs"
        case .notRepairable: "not repairable: price less use"
        case .loss: "assessed loss"
        case .attitude: "attitude: part of the fee"
        case .shortfall: "service late or below standard"
        case .breach: "breach: penalty"
        case .negotiated: "agreed amount"
        case .customerPays: "customer pays"
        case .thirdPartyPays: "third party pays"
        }
    }

    func name(_ step: DerivationStep) -> String {
        switch step {
        case .repairCosts: "Repair costs"
        case .price: "Price"
        case .usefulLife: "Useful life"
        case .depreciation: "Less depreciation"
        case .keptByAge: "Kept by age"
        case .residual: "At least the residual"
        case .directLoss: "Direct loss"
        case .indirectLossPaid: "Indirect loss, paid"
        case .indirectLossKept: "Indirect loss, kept beside"
        case .asked: "Asked"
        case .softCap: "Soft cap"
        case .overSoftCap: "Over the soft cap"
        case .hardCap: "Hard cap"
        case .penalty: "Penalty"
        case .penaltyCap: "Cap of the penalty"
        case .agreed: "Agreed"
        case .customerPays: "Customer pays"
        case .thirdPartyPays: "Third party owes"
        case .sum: "Sum"
        case .costShare: "Bears"
        case .departmentShare: "Department bears"
        case .ownShare: "Customer’s own share, not paid"
        case .result: "Amount"
        }
    }

    func name(_ rounding: Rounding) -> String {
        switch rounding {
        case .halfUp: "rounded half up"
        case .down: "rounded down"
        case .largestRemainder: "rounded down, the rest to the largest remainders"
        }
    }

    func label(figure: String) -> String? { Self.figures[figure] }

    private static let figures = [
        "rate": "rate",
        "months": "months",
        "taken": "taken off",
        "share": "share",
        "party": "party",
    ]

    func label(basis: String) -> String? { Self.bases[basis] }

    func label(policy version: String) -> String { "policy v\(version)" }

    private static let bases = [
        "compensation.usual-months": "policy: no row for this product group, so the usual months",
        "compensation.useful-months": "policy: useful months",
        "compensation.residual": "policy: residual value",
        "compensation.kept-by-age": "policy: value kept by age",
        "compensation.penalty-rate": "policy: penalty rate",
        "compensation.penalty-cap": "policy: penalty cap",
        "compensation.pays-indirect-loss": "policy: indirect loss",
        "compensation.attitude-cap": "policy: cap for attitude",
        "compensation.shortfall-cap": "policy: cap for shortfall",
        "order": "order",
        "liability": "liability",
        "assessment": "assessment",
        "contract": "contract",
        "reason": "reason",
        "repair": "repair",
        "agreement": "agreement",
        "rules": "rules",
    ]
}
