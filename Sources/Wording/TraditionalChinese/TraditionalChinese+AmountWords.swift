import Casework

// Rules of compensation and the steps of a derivation.
extension TraditionalChinese {
    func name(_ rule: CompensationRule) -> String {
        switch rule {
        case .repairable: "可修復：免費維修及費用"
        case .notRepairable: "無法修復：價款扣除折舊"
        case .loss: "評估損失"
        case .attitude: "服務態度：依服務費比例"
        case .shortfall: "服務延誤或不達標"
        case .breach: "違約：違約金"
        case .negotiated: "協商金額"
        case .customerPays: "客戶負擔"
        case .thirdPartyPays: "第三方負擔"
        }
    }

    func name(_ step: DerivationStep) -> String {
        switch step {
        case .repairCosts: "維修費用"
        case .price: "價款"
        case .usefulLife: "使用年限"
        case .depreciation: "扣除折舊"
        case .keptByAge: "依使用時間保留"
        case .residual: "不低於殘值"
        case .directLoss: "直接損失"
        case .indirectLossPaid: "間接損失（賠付）"
        case .indirectLossKept: "間接損失（另記）"
        case .asked: "擬賠"
        case .softCap: "軟性上限"
        case .overSoftCap: "超過軟性上限"
        case .hardCap: "硬性上限"
        case .penalty: "違約金"
        case .penaltyCap: "違約金上限"
        case .agreed: "協商"
        case .customerPays: "客戶負擔"
        case .thirdPartyPays: "第三方應付"
        case .sum: "合計"
        case .costShare: "負擔"
        case .departmentShare: "部門負擔"
        case .ownShare: "客戶自負，不予支付"
        case .result: "金額"
        }
    }

    func name(_ rounding: Rounding) -> String {
        switch rounding {
        case .halfUp: "四捨五入"
        case .down: "向下取整"
        case .largestRemainder: "向下取整，餘數給餘額最大者"
        }
    }

    func label(figure: String) -> String? { Self.figures[figure] }

    private static let figures = [
        "rate": "比例",
        "months": "月數",
        "taken": "扣除",
        "share": "比例",
        "party": "負擔方",
    ]

    func label(basis: String) -> String? { Self.bases[basis] }

    func label(policy version: String) -> String { "政策第 \(version) 版" }

    private static let bases = [
        "compensation.usual-months": "政策：沒有這一產品類別的折舊年限，按一般使用月數",
        "compensation.useful-months": "政策：產品使用月數",
        "compensation.residual": "政策：殘值率",
        "compensation.kept-by-age": "政策：按使用時間保留的價值",
        "compensation.penalty-rate": "政策：違約金比率",
        "compensation.penalty-cap": "政策：違約金上限",
        "compensation.pays-indirect-loss": "政策：間接損失",
        "compensation.attitude-cap": "政策：服務態度賠償上限",
        "compensation.shortfall-cap": "政策：服務不足賠償上限",
        "order": "訂單",
        "liability": "責任判定",
        "assessment": "評估",
        "contract": "合約",
        "reason": "理由",
        "repair": "維修",
        "agreement": "協商",
        "rules": "各項規則",
    ]
}
