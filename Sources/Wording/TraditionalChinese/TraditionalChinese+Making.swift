import Casework

extension TraditionalChinese {
    func name(_ measure: MeasureKind) -> String {
        switch measure {
        case .payment: "賠付"
        case .refund: "退款"
        case .discount: "折讓"
        case .replacement: "換貨"
        case .return: "退貨"
        case .parts: "寄送備品"
        case .repair: "維修"
        case .visit: "到府服務"
        case .training: "教育訓練"
        case .apology: "道歉"
        }
    }

    func name(_ proof: ProofKind) -> String {
        switch proof {
        case .voucher: "憑證號"
        case .waybill: "物流單號"
        case .serviceRecord: "服務記錄"
        case .letter: "函件"
        }
    }

    func name(_ document: DocumentKind) -> String {
        switch document {
        case .registrationForm: "工單登記表"
        case .complaintRegister: "投訴登記表"
        case .acceptanceNotice: "索賠受理通知"
        case .diagnosisForm: "問題診斷與責任判定表"
        case .confirmationLetter: "服務方案確認書"
        case .compensationNotice: "賠付通知"
        case .serviceRecord: "服務記錄"
        case .closingLetter: "結案函"
        }
    }

    func name(_ material: MaterialStatus) -> String {
        switch material {
        case .missing: "待補充"
        case .present: "已齊全"
        case .waived: "已免除"
        }
    }
}
