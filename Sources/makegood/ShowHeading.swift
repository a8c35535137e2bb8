import Wording

/// What stands in front of the lines of `ticket show`.
enum ShowHeading {
    case ticket
    case stage
    case owner
    case waiting
    case claim
    case gate
    case clock

    func text(in language: Language) -> String {
        switch language {
        case .en: english
        case .zhHans: simplified
        case .zhHant: traditional
        }
    }

    private var english: String {
        switch self {
        case .ticket: "Ticket"
        case .stage: "Stage"
        case .owner: "Owner"
        case .waiting: "Waiting on"
        case .claim: "Claim"
        case .gate: "Gate"
        case .clock: "Clock"
        }
    }

    private var simplified: String {
        switch self {
        case .ticket: "工单"
        case .stage: "阶段"
        case .owner: "负责人"
        case .waiting: "等待"
        case .claim: "索赔"
        case .gate: "审批"
        case .clock: "时限"
        }
    }

    private var traditional: String {
        switch self {
        case .ticket: "工單"
        case .stage: "階段"
        case .owner: "負責人"
        case .waiting: "等待"
        case .claim: "索賠"
        case .gate: "審批"
        case .clock: "時限"
        }
    }
}
