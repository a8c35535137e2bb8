import Casework

extension SimplifiedChinese {
    func word(_ code: String, of list: Field.PolicyList) -> String? {
        switch list {
        case .problems: Self.problems[code]
        case .causes: Self.causes[code]
        case .declineReasons: Self.declineReasons[code]
        case .groundDetails: Self.groundDetails[code]
        case .materials: Self.materials[code]
        case .departments: Self.departments[code]
        }
    }

    private static let problems = [
        "hardware-fault": "硬件故障",
        "software-fault": "软件故障",
        "usage-question": "使用咨询",
        "service-complaint": "服务投诉",
        "delivery": "交付问题",
        "transport-damage": "运输损坏",
        "wrong-goods": "错发货物",
        "invoice": "发票问题",
        "contract": "合同问题",
        "other": "其他",
    ]

    private static let causes = [
        "design": "设计",
        "material": "材料",
        "workmanship": "工艺",
        "batch-defect": "批次缺陷",
        "installation": "安装",
        "packaging": "包装",
        "transport-accident": "运输事故",
        "wrong-goods": "错发货物",
        "production-delay": "生产延误",
        "transport-delay": "运输延误",
        "process-error": "流程差错",
        "attitude": "服务态度",
        "misuse": "使用不当",
        "force-majeure": "不可抗力",
        "none": "未发现故障",
        "other": "其他",
    ]

    private static let declineReasons = [
        "customer-liable": "客户责任",
        "out-of-warranty": "已过保修期",
        "no-fault-found": "未发现故障",
        "no-proof": "缺少证明",
        "force-majeure": "不可抗力",
        "out-of-scope": "超出服务范围",
        "other": "其他",
    ]

    private static let groundDetails = [
        "defect": "缺陷",
        "below-specification": "未达规格",
        "wrong-material": "材料不符",
        "workmanship": "工艺不良",
        "reliability": "可靠性差",
        "packaging": "包装不当",
        "accident": "运输事故",
        "wrong-goods": "错发货物",
        "production": "生产延误",
        "transport": "运输延误",
        "changed-date": "交期变更",
        "attitude": "服务态度",
        "late": "服务延迟",
        "below-standard": "未达服务标准",
        "process-error": "流程差错",
        "not-performed": "未履行",
        "ambiguous-clause": "条款不明",
        "breach": "违约",
        "price-change": "价格变动",
    ]

    private static let materials = [
        "nature": "故障性质",
        "severity": "严重程度",
        "impact": "影响范围",
        "proof-of-purchase": "购买凭证",
        "fault-photo": "故障照片或视频",
        "test-report": "检测报告",
        "supplier-contacted": "已联系供应商",
        "loss-assessed": "损失评估",
        "inspection-on-receipt": "收货检验记录",
        "extent-of-damage": "损坏程度",
        "photos": "照片",
        "carrier-contacted": "已联系承运人",
        "goods-kept": "货物及包装已保留",
        "documents-kept": "单据已保留",
        "agreed-date": "约定交期及其确认",
        "actual-date": "实际交期",
        "cause": "延误原因",
        "service-record": "服务记录",
        "promised-standard": "承诺的服务标准",
        "statement": "情况说明",
        "contract": "合同",
        "clause": "条款",
        "breach-facts": "违约事实",
    ]

    private static let departments = [
        "customer-service": "客服部",
        "quality": "质量部",
        "production": "生产部",
        "logistics": "物流部",
        "purchasing": "采购部",
        "sales": "业务部",
        "service": "服务部",
        "finance": "财务部",
        "legal": "法务部",
        "management": "管理层",
    ]
}
