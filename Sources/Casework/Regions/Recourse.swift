public import ServiceTime

/// Our own claim against the supplier or carrier who is at fault, from the finding of the ticket.
///
/// It has a life of its own and may outlive the ticket. Source: domain.md §2 and §5.
public struct Recourse: Hashable, Sendable {
    public let demanded: RecourseDemanded
    public let demandedBy: String
    public let demandedAt: Instant
    /// The rule or clause of the liability it rests on.
    public let basis: String
    /// What the other side said, oldest first; the last counts.
    public internal(set) var answers: [Recorded<RecourseAnswered>] = []
    public internal(set) var recoveries: [Recorded<RecourseRecovered>] = []
    /// Why nothing more is expected.
    public internal(set) var writeOff: Remark?

    /// What the other side has accepted to pay; nothing while it has not answered.
    public var accepted: Money {
        guard let answer = answers.last?.content else { return .zero(demanded.amount.currency) }
        return switch answer.reply {
        case .accepted: demanded.amount
        case .partly: answer.amount ?? .zero(demanded.amount.currency)
        case .refused: .zero(demanded.amount.currency)
        }
    }

    /// What has come in.
    public var recovered: Money {
        Money(
            minorUnits: recoveries.map(\.content.amount.minorUnits).reduce(0, +),
            currency: demanded.amount.currency)
    }

    /// What was accepted and has not come in.
    public var outstanding: Money {
        Money(
            minorUnits: accepted.minorUnits - recovered.minorUnits,
            currency: demanded.amount.currency)
    }

    /// Where it stands.
    public var state: RegionState {
        if writeOff != nil { return .recourseWrittenOff }
        if answers.isEmpty { return .recourseDemanded }
        return !accepted.isZero && outstanding.isZero ? .recourseRecovered : .recourseAnswered
    }
}

/// Whom a recourse is against.
public enum RecourseParty: String, CaseIterable, Hashable, Sendable, Codable {
    case supplier
    case carrier
}

/// What the other side of a recourse says.
public enum RecourseReply: String, CaseIterable, Hashable, Sendable, Codable {
    case accepted
    case partly
    case refused
}

/// Recourse was demanded.
public struct RecourseDemanded: Hashable, Sendable, Codable {
    public let against: RecourseParty
    /// The supplier or carrier by name.
    public let debtor: String
    public let amount: Money

    public init(against: RecourseParty, debtor: String, amount: Money) {
        self.against = against
        self.debtor = debtor
        self.amount = amount
    }
}

/// The other side answered.
public struct RecourseAnswered: Hashable, Sendable, Codable {
    /// From 0, in the order they were demanded.
    public let recourse: Int
    public let reply: RecourseReply
    /// What is accepted, when it is only a part.
    public let amount: Money?
    public let note: String?

    public init(recourse: Int, reply: RecourseReply, amount: Money? = nil, note: String? = nil) {
        self.recourse = recourse
        self.reply = reply
        self.amount = amount
        self.note = note
    }
}

/// Money came in.
public struct RecourseRecovered: Hashable, Sendable, Codable {
    /// From 0, in the order they were demanded.
    public let recourse: Int
    public let amount: Money
    /// The number of the voucher.
    public let voucher: String

    public init(recourse: Int, amount: Money, voucher: String) {
        self.recourse = recourse
        self.amount = amount
        self.voucher = voucher
    }
}

/// Nothing more is expected.
public struct RecourseWrittenOff: Hashable, Sendable, Codable {
    /// From 0, in the order they were demanded.
    public let recourse: Int
    public let reason: String

    public init(recourse: Int, reason: String) {
        self.recourse = recourse
        self.reason = reason
    }
}
