public import ServiceTime

/// One version of a plan for making good, sealed by its digest.
///
/// Source: domain.md §3, Plan. Any change makes a new version.
public struct PlanVersion: Hashable, Sendable {
    /// Counted from 1 over the life of the ticket.
    public let number: Int
    public let content: PlanContent
    /// Everybody who proposed, chose or edited this version or one it was made from.
    public let authors: Set<String>
    /// Covers everything an approver or the customer relies on.
    public let digest: Digest
}

/// What is proposed.
public struct PlanContent: Hashable, Sendable, Codable {
    public var kind: PlanKind
    /// 1 to 3.
    public var options: [PlanOption]
    /// The index of the option chosen, from 0; nil while none is.
    public var chosen: Int?
    /// How the amount was computed, line by line.
    public var derivation: [String]
    /// The amount the rules come to; a version takes it over from the ticket when it is written.
    public var computation: Computation?
    /// Why an amount or a cost split is another than computed.
    public var deviation: String?

    public init(
        kind: PlanKind = .remedy, options: [PlanOption], chosen: Int? = nil,
        derivation: [String] = [], deviation: String? = nil
    ) {
        self.kind = kind
        self.options = options
        self.chosen = chosen
        self.derivation = derivation
        self.deviation = deviation
    }

    /// The option chosen, when one is.
    public var choice: PlanOption? {
        guard let chosen, options.indices.contains(chosen) else { return nil }
        return options[chosen]
    }
}

/// Whether a plan makes good or says why nothing will be.
public enum PlanKind: Hashable, Sendable, Codable {
    case remedy
    /// `reason` is a code of the policy; the options' explanation is what the customer is told.
    case decline(reason: String)

    public var isDecline: Bool {
        switch self {
        case .remedy: false
        case .decline: true
        }
    }
}

/// One way of making good.
public struct PlanOption: Hashable, Sendable, Codable {
    public var title: String
    public var measures: [Measure]
    /// What the customer is paid.
    public var amount: Money
    /// What it costs in all, the payment included.
    public var cost: Money
    public var bearers: [PartyShare]
    public var executing: Department
    /// When everything will be done.
    public var completion: Instant
    /// Days it takes, as promised; at least 0.
    public var cycleDays: Int?
    public var resources: String?
    /// In plain words, for the customer.
    public var explanation: String

    public init(
        title: String, measures: [Measure], amount: Money, cost: Money,
        bearers: [PartyShare] = [PartyShare(.company, .whole)], executing: Department,
        completion: Instant, cycleDays: Int? = nil, resources: String? = nil, explanation: String
    ) {
        self.title = title
        self.measures = measures
        self.amount = amount
        self.cost = cost
        self.bearers = bearers
        self.executing = executing
        self.completion = completion
        self.cycleDays = cycleDays
        self.resources = resources
        self.explanation = explanation
    }

    /// Whether money goes to the customer.
    public var pays: Bool { !amount.isZero || measures.contains { $0.kind.proof == .voucher } }

    /// Whether a gate of the department's head is due: a cost, a payment or a replacement.
    public var isCostly: Bool {
        pays || !cost.isZero || measures.contains { $0.kind == .replacement }
    }
}

/// One thing to be done.
public struct Measure: Hashable, Sendable, Codable {
    public var kind: MeasureKind
    public var details: String?

    public init(_ kind: MeasureKind, details: String? = nil) {
        self.kind = kind
        self.details = details
    }
}

/// What sort of thing is done; each sort has its proof.
public enum MeasureKind: String, CaseIterable, Hashable, Sendable, Codable {
    case payment
    case refund
    case discount
    case replacement
    case `return`
    case parts
    case repair
    case visit
    case training
    case apology

    /// What proves that it was done (domain.md §2, execution).
    public var proof: ProofKind {
        switch self {
        case .payment, .refund, .discount: .voucher
        case .replacement, .return, .parts: .waybill
        case .repair, .visit, .training: .serviceRecord
        case .apology: .letter
        }
    }
}

/// The paper that shows that a measure was carried out.
public enum ProofKind: String, CaseIterable, Hashable, Sendable, Codable {
    case voucher
    case waybill
    case serviceRecord = "service-record"
    case letter
}

extension PlanVersion {
    /// Seals `content`: the digest covers the claim, options, amounts, shares and evidence.
    static func sealed(
        _ content: PlanContent, number: Int, authors: Set<String>, ticket: String,
        liability: Liability?, evidence: [Digest]
    ) -> PlanVersion {
        var builder = DigestBuilder(domain: "makegood/plan/1")
        builder.add(ticket)
        builder.add(number)
        builder.add(content)
        builder.add(liability)
        builder.add(each: evidence) { $0.add($1.hex) }
        return PlanVersion(
            number: number, content: content, authors: authors, digest: builder.finish())
    }
}

extension DigestBuilder {
    fileprivate mutating func add(_ content: PlanContent) {
        switch content.kind {
        case .remedy: add("remedy")
        case .decline(let reason):
            add("decline")
            add(reason)
        }
        add(content.chosen ?? -1)
        add(each: content.derivation) { $0.add($1) }
        add(each: content.options) { $0.add($1) }
        // Versions from before there were these keep the digest they were sealed with.
        if let deviation = content.deviation {
            add("deviation")
            add(deviation)
        }
        if let computation = content.computation {
            add("computation")
            add(computation)
        }
    }

    private mutating func add(_ computation: Computation) {
        add(computation.policy)
        for money in [
            computation.gross, computation.amount, computation.charge, computation.recourse,
            computation.unpaidIndirectLoss, computation.ceiling ?? computation.gross,
        ] {
            add(money)
        }
        add(computation.needsExecutive ? 1 : 0)
        add(each: computation.lines) { builder, line in
            builder.add(line.step.rawValue)
            builder.add(line.basis)
            builder.add(each: line.inputs) {
                $0.add($1.name)
                $0.add($1.value)
            }
            builder.add(line.result?.exact ?? "")
        }
    }

    private mutating func add(_ option: PlanOption) {
        add(option.title)
        add(each: option.measures) {
            $0.add($1.kind.rawValue)
            $0.add($1.details ?? "")
        }
        add(option.amount)
        add(option.cost)
        add(each: option.bearers) {
            $0.add($1.party.rawValue)
            $0.add($1.share)
        }
        add(option.executing.code)
        add(option.completion.seconds)
        add(option.cycleDays ?? -1)
        add(option.resources ?? "")
        add(option.explanation)
    }

    fileprivate mutating func add(_ liability: Liability?) {
        add(liability == nil ? 0 : 1)
        guard let liability else { return }
        add(each: liability.parties) {
            $0.add($1.party.rawValue)
            $0.add($1.share)
        }
        add(each: liability.departments) {
            $0.add($1.department.code)
            $0.add($1.stage ?? "")
            $0.add($1.share)
        }
        add(liability.person ?? "")
        add(liability.rule)
    }
}
