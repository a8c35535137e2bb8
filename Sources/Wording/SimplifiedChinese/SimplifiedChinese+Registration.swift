import Casework

extension SimplifiedChinese {
    func name(_ channel: Channel) -> String {
        switch channel {
        case .phone: "电话"
        case .email: "电子邮件"
        case .chat: "在线客服"
        case .officialAccount: "公众号"
        case .webForm: "网页表单"
        case .letter: "信函"
        case .walkIn: "到店"
        case .customerVisit: "客户走访"
        case .branchOffice: "分支机构"
        }
    }

    func name(_ kind: TicketKind) -> String {
        switch kind {
        case .repair: "报修"
        case .inquiry: "咨询"
        case .complaint: "投诉"
        case .suggestion: "建议"
        }
    }

    func name(_ urgency: Urgency) -> String {
        switch urgency {
        case .general: "一般"
        case .important: "重要"
        case .urgent: "紧急"
        }
    }

    func name(_ severity: Severity) -> String {
        switch severity {
        case .light: "轻微"
        case .ordinary: "普通"
        case .severe: "严重"
        }
    }

    func name(_ complaintClass: ComplaintClass) -> String {
        switch complaintClass {
        case .quality: "质量类"
        case .human: "非质量（人为）类"
        case .other: "其他类"
        }
    }

    func name(_ ground: Ground) -> String {
        switch ground {
        case .quality: "产品质量"
        case .transport: "运输"
        case .lateDelivery: "交付延迟"
        case .service: "服务"
        case .contract: "合同"
        case .other: "其他"
        }
    }

    func name(_ demand: Demand) -> String {
        switch demand {
        case .refund: "退款"
        case .return: "退货"
        case .replacement: "换货"
        case .repair: "维修"
        case .discount: "折让"
        case .compensation: "赔偿"
        }
    }

    func name(_ party: Party) -> String {
        switch party {
        case .company: "企业"
        case .customer: "客户"
        case .thirdParty: "第三方"
        }
    }

    func name(_ mode: DiagnosisMode) -> String {
        switch mode {
        case .phone: "电话"
        case .video: "视频"
        case .remote: "远程工具"
        case .onSite: "现场"
        case .mailIn: "寄修"
        }
    }

    func name(_ waiting: WaitingOn) -> String {
        switch waiting {
        case .customer: "客户"
        case .parts: "备件"
        case .thirdParty: "第三方"
        }
    }

    func name(_ satisfaction: Satisfaction) -> String {
        switch satisfaction {
        case .satisfied: "满意"
        case .basicallySatisfied: "基本满意"
        case .dissatisfied: "不满意"
        }
    }
}
