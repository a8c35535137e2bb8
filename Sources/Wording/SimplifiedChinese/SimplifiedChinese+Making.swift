import Casework

extension SimplifiedChinese {
    func name(_ measure: MeasureKind) -> String {
        switch measure {
        case .payment: "赔付"
        case .refund: "退款"
        case .discount: "折让"
        case .replacement: "换货"
        case .return: "退货"
        case .parts: "寄送备件"
        case .repair: "维修"
        case .visit: "上门服务"
        case .training: "培训"
        case .apology: "道歉"
        }
    }

    func name(_ proof: ProofKind) -> String {
        switch proof {
        case .voucher: "凭证号"
        case .waybill: "物流单号"
        case .serviceRecord: "服务记录"
        case .letter: "函件"
        }
    }

    func name(_ document: DocumentKind) -> String {
        switch document {
        case .registrationForm: "工单登记表"
        case .complaintRegister: "投诉登记表"
        case .acceptanceNotice: "索赔受理通知"
        case .diagnosisForm: "问题诊断与责任判定表"
        case .confirmationLetter: "服务方案确认书"
        case .compensationNotice: "赔付通知"
        case .serviceRecord: "服务记录"
        case .closingLetter: "结案函"
        }
    }

    func name(_ material: MaterialStatus) -> String {
        switch material {
        case .missing: "待补充"
        case .present: "已齐全"
        case .waived: "已免除"
        }
    }
}
