public import ServiceTime

/// A decision that a plan needs before work may go on, as it was opened under the policy of the
/// day.
///
/// Source: domain.md §4.
public struct GateRequirement: Hashable, Sendable, Codable {
    /// Which gate it is; a department's head is one gate for each department.
    public let id: GateID
    /// Counted from 1; every gate of a lower level must be passed first.
    public let level: Int
    /// How many different people must approve; at least 1.
    public let minimum: Int
    /// How long it may take on the calendar of gates; nil for what the policy says of gates.
    public let target: Target?

    private enum CodingKeys: String, CodingKey {
        case id, level, minimum
        case target = "clock"
    }

    public init(_ id: GateID, level: Int, minimum: Int = 1, within target: Target? = nil) {
        self.target = target
        self.id = id
        self.level = level
        self.minimum = minimum
    }
}

/// The role that decides a gate, in one department when it matters: `finance`,
/// `department-head:quality`.
public struct GateID: Hashable, Sendable {
    public let role: Role
    public let department: Department?

    public init(_ role: Role, of department: Department? = nil) {
        self.role = role
        self.department = department
    }

    /// Whether nobody who investigated may decide it (domain.md §4, rule 2).
    public var isClosedToInvestigators: Bool { role == .finance || role == .executive }

    /// Reads `role` or `role:department`; nil when the role is none.
    public init?(_ text: String) {
        let parts = text.split(separator: ":", maxSplits: 1)
        guard let first = parts.first, let role = Role(rawValue: String(first)) else { return nil }
        self.init(role, of: parts.count == 2 ? Department(String(parts[1])) : nil)
    }
}

extension GateID: CustomStringConvertible {
    public var description: String {
        guard let department else { return role.rawValue }
        return "\(role.rawValue):\(department.code)"
    }
}

extension GateID: Codable {
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let id = GateID(text) else {
            throw DecodingError.dataCorruptedError(
                in: container, debugDescription: "no gate: \(text)")
        }
        self = id
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}

/// What was decided at a gate.
public enum Verdict: String, CaseIterable, Hashable, Sendable, Codable {
    case approved
    case returned
    case refused
}

/// One person's decision at a gate, bound to the digest it was made on; never deleted.
public struct GateDecision: Hashable, Sendable {
    public let by: String
    public let at: Instant
    public let verdict: Verdict
    public let reason: String?
    public let digest: Digest
    /// In which right, when the person did not hold the gate's role.
    public let authority: GateAuthority?
    /// Why it no longer counts, when it does not.
    public internal(set) var lapse: Lapse?

    /// Whose decision it is: a delegate's is also that of the person in whose place it was taken,
    /// so that the two never count as two.
    public var people: Set<String> {
        switch authority {
        case .delegation(_, let from)?: [by, from]
        case .escalation?, nil: [by]
        }
    }

    var isStandingApproval: Bool { lapse == nil && verdict == .approved }

    /// Why a decision no longer counts.
    public enum Lapse: String, Hashable, Sendable {
        /// The person took it back.
        case recalled
        /// A gate of a lower level, on which it rested, was taken back.
        case lowerLevelRecalled = "lower-level-recalled"
    }
}

/// A gate with what was decided at it.
public struct Gate: Hashable, Sendable {
    public let requirement: GateRequirement
    public internal(set) var decisions: [GateDecision] = []

    init(_ requirement: GateRequirement) {
        self.requirement = requirement
    }

    public var id: GateID { requirement.id }

    /// The decisions that count.
    public var standing: [GateDecision] { decisions.filter { $0.lapse == nil } }

    public var state: GateState {
        if let last = standing.last, last.verdict != .approved {
            return last.verdict == .returned ? .returned : .refused
        }
        return standing.count >= requirement.minimum ? .approved : .open
    }
}

/// Where a gate stands.
public enum GateState: String, CaseIterable, Hashable, Sendable {
    case open
    case approved
    case returned
    case refused
}

/// A plan version before its gates.
public struct Approval: Hashable, Sendable {
    public let version: PlanVersion
    public internal(set) var gates: [Gate]
    public let submittedAt: Instant

    init(_ version: PlanVersion, requirements: [GateRequirement], at instant: Instant) {
        self.version = version
        gates = requirements.map { Gate($0) }
        submittedAt = instant
    }

    /// Whether every gate is passed on this very version.
    public var isComplete: Bool {
        gates.allSatisfy { gate in
            gate.state == .approved && gate.standing.allSatisfy { $0.digest == version.digest }
        }
    }

    /// Whether a decision that counts returned or refused it.
    var isRejected: Bool {
        gates.contains { $0.state == .returned || $0.state == .refused }
    }

    /// The lowest level with a gate not yet passed; nil when all are.
    public var currentLevel: Int? {
        gates.filter { $0.state != .approved }.map(\.requirement.level).min()
    }

    /// Everybody whose decision counts, and in whose place one was taken.
    public var deciders: Set<String> { Set(gates.flatMap { $0.standing.flatMap(\.people) }) }

    func gate(_ id: GateID) -> Gate? { gates.first { $0.id == id } }
}

/// The customer's answer to one exact plan version.
public struct Consent: Hashable, Sendable {
    public let digest: Digest
    public let accepted: Bool
    /// Who said it, on the customer's side.
    public let saidBy: String
    /// How it was said, such as `phone` or `signed letter`.
    public let means: String
    public let note: String?
    public let recordedBy: String
    public let at: Instant
}

/// A plan version with every gate passed and the customer's consent, all on one digest.
///
/// It cannot be made otherwise, and nothing is executed or paid without one: this type is the
/// proof.
public struct AgreedPlan: Hashable, Sendable {
    public let approval: Approval
    public let consent: Consent

    /// Nil unless every gate is passed and the customer accepted this very version.
    init?(_ approval: Approval, _ consent: Consent) {
        guard approval.isComplete, consent.accepted, consent.digest == approval.version.digest,
            approval.version.content.choice != nil
        else { return nil }
        self.approval = approval
        self.consent = consent
    }

    public var version: PlanVersion { approval.version }

    /// The measures to carry out, in the plan's order; none for a declined claim.
    public var measures: [Measure] { version.content.choice?.measures ?? [] }
}
