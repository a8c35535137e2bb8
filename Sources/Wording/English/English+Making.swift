import Casework

extension English {
    func name(_ measure: MeasureKind) -> String {
        switch measure {
        case .payment: "payment"
        case .refund: "refund"
        case .discount: "discount"
        case .replacement: "replacement"
        case .return: "return"
        case .parts: "parts"
        case .repair: "repair"
        case .visit: "visit"
        case .training: "training"
        case .apology: "apology"
        }
    }

    func name(_ proof: ProofKind) -> String {
        switch proof {
        case .voucher: "voucher no."
        case .waybill: "waybill no."
        case .serviceRecord: "service record"
        case .letter: "letter"
        }
    }

    func name(_ document: DocumentKind) -> String {
        switch document {
        case .registrationForm: "registration form"
        case .complaintRegister: "complaint register"
        case .acceptanceNotice: "acceptance notice"
        case .diagnosisForm: "diagnosis and liability form"
        case .confirmationLetter: "plan confirmation letter"
        case .compensationNotice: "compensation notice"
        case .serviceRecord: "service record"
        case .closingLetter: "closing letter"
        }
    }

    func name(_ material: MaterialStatus) -> String {
        switch material {
        case .missing: "missing"
        case .present: "present"
        case .waived: "waived"
        }
    }
}
