/// A customer's demand that something be made good.
///
/// Source: domain.md §3, Claim.
public struct Claim: Hashable, Sendable, Codable {
    /// `C202611-001`: the letter and the ticket's own number.
    public let number: String
    public var terms: ClaimTerms
    /// The checklist of the ground, in the policy's order.
    public var materials: [Material]
    /// Whether the acceptance notice went out.
    public internal(set) var noticeSent = false
    /// Whether the customer was asked for what is missing.
    public internal(set) var requested = false
    /// Why it rests on its commitment when nobody named one; nil for one that was named.
    public internal(set) var basis: ClaimBasis?

    /// Complete when nothing on the checklist is missing.
    public var isComplete: Bool { missing.isEmpty }

    /// The items still to come.
    public var missing: [String] {
        materials.filter { $0.status == .missing }.map(\.item)
    }
}

/// What the customer demands and on what it rests.
public struct ClaimTerms: Hashable, Sendable, Codable {
    public var ground: Ground
    /// A finer ground of the policy, such as `workmanship`.
    public var detail: String?
    public var demand: Demand
    public var amount: Money?
    public var directLoss: Money?
    public var indirectLoss: Money?
    /// The commitment the claim rests on, and its clause.
    public var commitment: String?
    public var clause: String?

    public init(
        ground: Ground, detail: String? = nil, demand: Demand, amount: Money? = nil,
        directLoss: Money? = nil, indirectLoss: Money? = nil, commitment: String? = nil,
        clause: String? = nil
    ) {
        self.ground = ground
        self.detail = detail
        self.demand = demand
        self.amount = amount
        self.directLoss = directLoss
        self.indirectLoss = indirectLoss
        self.commitment = commitment
        self.clause = clause
    }
}

/// One item of a claim's checklist.
public struct Material: Hashable, Sendable, Codable {
    /// Its code in the policy, such as `proof-of-purchase`.
    public let item: String
    public var status: MaterialStatus

    public init(item: String, status: MaterialStatus = .missing) {
        self.item = item
        self.status = status
    }
}

/// Whether an item of a checklist is there.
public enum MaterialStatus: Hashable, Sendable {
    case missing
    /// `evidence` says what or where it is.
    case present(evidence: String)
    case waived(reason: String)

    /// The word scripts read: `missing`, `present` or `waived`.
    public var code: String {
        switch self {
        case .missing: "missing"
        case .present: "present"
        case .waived: "waived"
        }
    }
}

extension MaterialStatus: Codable {
    enum CodingKeys: String, CodingKey {
        case status
        case note
    }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        switch try container.decode(String.self, forKey: .status) {
        case "missing": self = .missing
        case "present": self = .present(evidence: try container.decode(String.self, forKey: .note))
        case "waived": self = .waived(reason: try container.decode(String.self, forKey: .note))
        case let other:
            throw DecodingError.dataCorruptedError(
                forKey: .status, in: container, debugDescription: "\(other) is no material status")
        }
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(code, forKey: .status)
        switch self {
        case .missing: break
        case .present(let note), .waived(let note): try container.encode(note, forKey: .note)
        }
    }
}
