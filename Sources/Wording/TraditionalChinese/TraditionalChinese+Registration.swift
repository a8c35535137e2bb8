import Casework

extension TraditionalChinese {
    func name(_ channel: Channel) -> String {
        switch channel {
        case .phone: "電話"
        case .email: "電子郵件"
        case .chat: "線上客服"
        case .officialAccount: "官方帳號"
        case .webForm: "網頁表單"
        case .letter: "信函"
        case .walkIn: "親臨"
        case .customerVisit: "客戶拜訪"
        case .branchOffice: "分公司"
        }
    }

    func name(_ kind: TicketKind) -> String {
        switch kind {
        case .repair: "報修"
        case .inquiry: "諮詢"
        case .complaint: "投訴"
        case .suggestion: "建議"
        }
    }

    func name(_ urgency: Urgency) -> String {
        switch urgency {
        case .general: "一般"
        case .important: "重要"
        case .urgent: "緊急"
        }
    }

    func name(_ severity: Severity) -> String {
        switch severity {
        case .light: "輕微"
        case .ordinary: "普通"
        case .severe: "嚴重"
        }
    }

    func name(_ complaintClass: ComplaintClass) -> String {
        switch complaintClass {
        case .quality: "品質類"
        case .human: "非品質（人為）類"
        case .other: "其他類"
        }
    }

    func name(_ ground: Ground) -> String {
        switch ground {
        case .quality: "產品品質"
        case .transport: "運輸"
        case .lateDelivery: "交付延遲"
        case .service: "服務"
        case .contract: "合約"
        case .other: "其他"
        }
    }

    func name(_ demand: Demand) -> String {
        switch demand {
        case .refund: "退款"
        case .return: "退貨"
        case .replacement: "換貨"
        case .repair: "維修"
        case .discount: "折讓"
        case .compensation: "賠償"
        }
    }

    func name(_ party: Party) -> String {
        switch party {
        case .company: "企業"
        case .customer: "客戶"
        case .thirdParty: "第三方"
        }
    }

    func name(_ mode: DiagnosisMode) -> String {
        switch mode {
        case .phone: "電話"
        case .video: "視訊"
        case .remote: "遠端工具"
        case .onSite: "現場"
        case .mailIn: "送修"
        }
    }

    func name(_ waiting: WaitingOn) -> String {
        switch waiting {
        case .customer: "客戶"
        case .parts: "備品"
        case .thirdParty: "第三方"
        }
    }

    func name(_ satisfaction: Satisfaction) -> String {
        switch satisfaction {
        case .satisfied: "滿意"
        case .basicallySatisfied: "基本滿意"
        case .dissatisfied: "不滿意"
        }
    }
}
