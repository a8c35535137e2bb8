/// How a customer reached the desk.
public enum Channel: String, CaseIterable, Hashable, Sendable, Codable {
    case phone
    case email
    case chat
    case officialAccount = "official-account"
    case webForm = "web-form"
    case letter
    case walkIn = "walk-in"
    case customerVisit = "customer-visit"
    case branchOffice = "branch-office"
}

/// What sort of request a ticket is.
public enum TicketKind: String, CaseIterable, Hashable, Sendable, Codable {
    case repair
    case inquiry
    case complaint
    case suggestion
}

/// How soon a first answer is due; the tiers of domain.md §3.
public enum Urgency: String, CaseIterable, Hashable, Sendable, Codable, Comparable {
    case general
    case important
    case urgent

    private var rank: Int {
        switch self {
        case .general: 0
        case .important: 1
        case .urgent: 2
        }
    }

    public static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }
}

/// How grave a complaint is: a light one may take the short path, a severe one needs every
/// department concerned.
public enum Severity: String, CaseIterable, Hashable, Sendable, Codable {
    case light
    case ordinary
    case severe
}

/// What a complaint is about.
public enum ComplaintClass: String, CaseIterable, Hashable, Sendable, Codable {
    case quality
    case human
    case other
}

/// On what a claim rests.
public enum Ground: String, CaseIterable, Hashable, Sendable, Codable {
    case quality
    case transport
    case lateDelivery = "late-delivery"
    case service
    case contract
    case other
}

/// What a customer asks for.
public enum Demand: String, CaseIterable, Hashable, Sendable, Codable {
    case refund
    case `return`
    case replacement
    case repair
    case discount
    case compensation
}

/// Whose fault a finding names.
public enum Party: String, CaseIterable, Hashable, Sendable, Codable {
    case company
    case customer
    case thirdParty = "third-party"
}

/// How a fault was looked at.
public enum DiagnosisMode: String, CaseIterable, Hashable, Sendable, Codable {
    case phone
    case video
    case remote
    case onSite = "on-site"
    case mailIn = "mail-in"
}

/// Whom or what a ticket waits on; the wait on a gate is not stored, it follows from the plan.
public enum WaitingOn: String, CaseIterable, Hashable, Sendable, Codable {
    case customer
    case parts
    case thirdParty = "third-party"
}

/// What the customer says at follow-up.
public enum Satisfaction: String, CaseIterable, Hashable, Sendable, Codable {
    case satisfied
    case basicallySatisfied = "basically-satisfied"
    case dissatisfied
}
