import Casework

extension English {
    func name(_ channel: Channel) -> String {
        switch channel {
        case .phone: "phone"
        case .email: "e-mail"
        case .chat: "online chat"
        case .officialAccount: "official account"
        case .webForm: "web form"
        case .letter: "letter"
        case .walkIn: "walk-in"
        case .customerVisit: "customer visit"
        case .branchOffice: "branch office"
        }
    }

    func name(_ kind: TicketKind) -> String {
        switch kind {
        case .repair: "repair request"
        case .inquiry: "inquiry"
        case .complaint: "complaint"
        case .suggestion: "suggestion"
        }
    }

    func name(_ urgency: Urgency) -> String {
        switch urgency {
        case .general: "general"
        case .important: "important"
        case .urgent: "urgent"
        }
    }

    func name(_ severity: Severity) -> String {
        switch severity {
        case .light: "light"
        case .ordinary: "ordinary"
        case .severe: "severe"
        }
    }

    func name(_ complaintClass: ComplaintClass) -> String {
        switch complaintClass {
        case .quality: "quality"
        case .human: "non-quality"
        case .other: "other"
        }
    }

    func name(_ ground: Ground) -> String {
        switch ground {
        case .quality: "product quality"
        case .transport: "transport"
        case .lateDelivery: "late delivery"
        case .service: "service"
        case .contract: "contract"
        case .other: "other"
        }
    }

    func name(_ demand: Demand) -> String {
        switch demand {
        case .refund: "refund"
        case .return: "return"
        case .replacement: "replacement"
        case .repair: "repair"
        case .discount: "discount"
        case .compensation: "compensation"
        }
    }

    func name(_ party: Party) -> String {
        switch party {
        case .company: "company"
        case .customer: "customer"
        case .thirdParty: "third party"
        }
    }

    func name(_ mode: DiagnosisMode) -> String {
        switch mode {
        case .phone: "phone"
        case .video: "video"
        case .remote: "remote tool"
        case .onSite: "on site"
        case .mailIn: "mail-in"
        }
    }

    func name(_ waiting: WaitingOn) -> String {
        switch waiting {
        case .customer: "customer"
        case .parts: "parts"
        case .thirdParty: "third party"
        }
    }

    func name(_ satisfaction: Satisfaction) -> String {
        switch satisfaction {
        case .satisfied: "satisfied"
        case .basicallySatisfied: "basically satisfied"
        case .dissatisfied: "dissatisfied"
        }
    }
}
