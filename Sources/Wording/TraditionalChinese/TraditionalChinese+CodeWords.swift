import Casework

extension TraditionalChinese {
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
        "hardware-fault": "硬體故障",
        "software-fault": "軟體故障",
        "usage-question": "使用諮詢",
        "service-complaint": "服務投訴",
        "delivery": "交付問題",
        "transport-damage": "運輸損壞",
        "wrong-goods": "錯發貨物",
        "invoice": "發票問題",
        "contract": "合約問題",
        "other": "其他",
    ]

    private static let causes = [
        "design": "設計",
        "material": "材料",
        "workmanship": "工藝",
        "batch-defect": "批次缺陷",
        "installation": "安裝",
        "packaging": "包裝",
        "transport-accident": "運輸事故",
        "wrong-goods": "錯發貨物",
        "production-delay": "生產延誤",
        "transport-delay": "運輸延誤",
        "process-error": "流程差錯",
        "attitude": "服務態度",
        "misuse": "使用不當",
        "force-majeure": "不可抗力",
        "none": "未發現故障",
        "other": "其他",
    ]

    private static let declineReasons = [
        "customer-liable": "客戶責任",
        "out-of-warranty": "已過保固期",
        "no-fault-found": "未發現故障",
        "no-proof": "缺少證明",
        "force-majeure": "不可抗力",
        "out-of-scope": "超出服務範圍",
        "other": "其他",
    ]

    private static let groundDetails = [
        "defect": "缺陷",
        "below-specification": "未達規格",
        "wrong-material": "材料不符",
        "workmanship": "工藝不良",
        "reliability": "可靠性差",
        "packaging": "包裝不當",
        "accident": "運輸事故",
        "wrong-goods": "錯發貨物",
        "production": "生產延誤",
        "transport": "運輸延誤",
        "changed-date": "交期變更",
        "attitude": "服務態度",
        "late": "服務延遲",
        "below-standard": "未達服務標準",
        "process-error": "流程差錯",
        "not-performed": "未履行",
        "ambiguous-clause": "條款不明",
        "breach": "違約",
        "price-change": "價格變動",
    ]

    private static let materials = [
        "nature": "故障性質",
        "severity": "嚴重程度",
        "impact": "影響範圍",
        "proof-of-purchase": "購買憑證",
        "fault-photo": "故障照片或影片",
        "test-report": "檢測報告",
        "supplier-contacted": "已聯絡供應商",
        "loss-assessed": "損失評估",
        "inspection-on-receipt": "收貨檢驗記錄",
        "extent-of-damage": "損壞程度",
        "photos": "照片",
        "carrier-contacted": "已聯絡運送業者",
        "goods-kept": "貨物及包裝已保留",
        "documents-kept": "單據已保留",
        "agreed-date": "約定交期及其確認",
        "actual-date": "實際交期",
        "cause": "延誤原因",
        "service-record": "服務記錄",
        "promised-standard": "承諾的服務標準",
        "statement": "情況說明",
        "contract": "合約",
        "clause": "條款",
        "breach-facts": "違約事實",
    ]

    private static let departments = [
        "customer-service": "客服部",
        "quality": "品質部",
        "production": "生產部",
        "logistics": "物流部",
        "purchasing": "採購部",
        "sales": "業務部",
        "service": "服務部",
        "finance": "財務部",
        "legal": "法務部",
        "management": "管理層",
    ]
}
