import Casework

// Rules of compensation and the steps of a derivation.
extension SimplifiedChinese {
    func name(_ rule: CompensationRule) -> String {
        switch rule {
        case .repairable: "可修复：免费维修及费用"
        case .notRepairable: "无法修复：价款扣除折旧"
        case .loss: "评估损失"
        case .attitude: "服务态度：按服务费比例"
        case .shortfall: "服务延误或不达标"
        case .breach: "违约：违约金"
        case .negotiated: "协商金额"
        case .customerPays: "客户承担"
        case .thirdPartyPays: "第三方承担"
        }
    }

    func name(_ step: DerivationStep) -> String {
        switch step {
        case .repairCosts: "维修费用"
        case .price: "价款"
        case .usefulLife: "使用年限"
        case .depreciation: "扣除折旧"
        case .keptByAge: "按使用时间保留"
        case .residual: "不低于残值"
        case .directLoss: "直接损失"
        case .indirectLossPaid: "间接损失（赔付）"
        case .indirectLossKept: "间接损失（另记）"
        case .asked: "拟赔"
        case .softCap: "软性上限"
        case .overSoftCap: "超过软性上限"
        case .hardCap: "硬性上限"
        case .penalty: "违约金"
        case .penaltyCap: "违约金上限"
        case .agreed: "协商"
        case .customerPays: "客户承担"
        case .thirdPartyPays: "第三方应付"
        case .sum: "合计"
        case .costShare: "承担"
        case .departmentShare: "部门承担"
        case .ownShare: "客户自担，不予支付"
        case .result: "金额"
        }
    }

    func name(_ rounding: Rounding) -> String {
        switch rounding {
        case .halfUp: "四舍五入"
        case .down: "向下取整"
        case .largestRemainder: "向下取整，余数给余额最大者"
        }
    }

    func label(figure: String) -> String? { Self.figures[figure] }

    private static let figures = [
        "rate": "比例",
        "months": "月数",
        "taken": "扣除",
        "share": "比例",
        "party": "承担方",
    ]

    func label(basis: String) -> String? { Self.bases[basis] }

    func label(policy version: String) -> String { "政策第 \(version) 版" }

    private static let bases = [
        "compensation.usual-months": "政策：没有这一产品类别的折旧年限，按一般使用月数",
        "compensation.useful-months": "政策：产品使用月数",
        "compensation.residual": "政策：残值率",
        "compensation.kept-by-age": "政策：按使用时间的保留价值",
        "compensation.penalty-rate": "政策：违约金比率",
        "compensation.penalty-cap": "政策：违约金上限",
        "compensation.pays-indirect-loss": "政策：间接损失",
        "compensation.attitude-cap": "政策：服务态度赔偿上限",
        "compensation.shortfall-cap": "政策：服务不足赔偿上限",
        "order": "订单",
        "liability": "责任判定",
        "assessment": "评估",
        "contract": "合同",
        "reason": "理由",
        "repair": "维修",
        "agreement": "协商",
        "rules": "各项规则",
    ]
}
