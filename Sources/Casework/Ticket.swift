public import ServiceTime

/// One service request, as the fold of what happened to it.
///
/// What a stage guarantees is the payload of its case: a ticket in execution without an agreed plan
/// cannot be built. Everything beside the stage (owner, waiting, clocks) is a region of its own
/// over the same events.
public struct Ticket: Hashable, Sendable {
    /// Year, month and serial, such as `202611-014`.
    public let number: String
    /// How many events were folded in; what a command expects to see.
    public internal(set) var version: Int
    /// The policy version that governs the ticket, from the day it was opened.
    public let policy: Int

    public internal(set) var registration: Registration
    public let received: Instant
    /// The clauses of commitments that apply, as they were found at intake.
    public internal(set) var promises: [ClockPromise]
    public internal(set) var urgency: Urgency
    public internal(set) var owner: Owner
    public internal(set) var state: State
    public internal(set) var claim: Claim?
    public internal(set) var waiting: Waiting?
    public internal(set) var firstResponse: Instant?
    public internal(set) var clocks: [Clock]
    /// Of which clocks the one above was told, oldest first.
    public internal(set) var escalations: [Escalation] = []
    public internal(set) var evidence: [Evidence] = []
    /// What of the evidence was disposed of, oldest first; the file is gone, its hash stays.
    public internal(set) var disposals: [Disposal] = []
    /// When it was closed; nil while it is open.
    public internal(set) var closedAt: Instant?
    /// Tickets this one has to do with, in the order they were linked.
    public internal(set) var links: [Link] = []
    /// Tickets whose work goes on in this one.
    public internal(set) var absorbed: [AbsorbedTicket] = []
    /// Where the claim came from when a merged ticket brought it; nil for a claim of its own.
    public internal(set) var takenClaim: TakenClaim?
    /// Plan versions that no longer count, oldest first, with their gates and consents.
    public internal(set) var pastPlans: [PastPlan] = []
    /// Rounds of negotiation: 1 with the first plan, one more each time the customer says no, and
    /// each time another version is sent before the last was answered.
    public internal(set) var round = 1
    /// Whether the customer was sent a version in this round and has not answered it.
    var hasUnansweredOffer = false
    /// Everybody who took part in the diagnosis of this ticket; what merged ones bring is apart, so
    /// that it goes with them.
    var ownInvestigators: Set<String> = []
    /// Everybody who wrote a plan version of this ticket.
    public internal(set) var planAuthors: Set<String> = []
    public internal(set) var reopened = 0
    /// What moves beside the stage: disputes and the like.
    public internal(set) var regions = Regions()
    /// The amount as last computed; a finding of liability made since takes it away.
    public internal(set) var computation: Computation?
    public internal(set) var updated: Instant

    /// What is true at each stage.
    public enum State: Hashable, Sendable {
        case intake
        case diagnosis(Diagnosing)
        case plan(Planning)
        case execution(Executing)
        case confirmation(Outcome)
        case followUp(Outcome)
        case archive(Archiving)
        case closed(Closure)
    }

    public var stage: Stage { state.stage }

    /// Whether somebody still has work to do.
    public var isOpen: Bool { stage != .closed }
}

extension Ticket.State {
    /// The node of the diagram it stands at.
    var stage: Stage {
        switch self {
        case .intake: .intake
        case .diagnosis: .diagnosis
        case .plan: .plan
        case .execution: .execution
        case .confirmation: .confirmation
        case .followUp: .followUp
        case .archive: .archive
        case .closed: .closed
        }
    }
}

/// A diagnosis under way.
public struct Diagnosing: Hashable, Sendable {
    public internal(set) var finding: Finding?
    public internal(set) var liability: Liability?
}

/// A plan under way, on a finding.
public struct Planning: Hashable, Sendable {
    public let finding: Finding
    public internal(set) var liability: Liability?
    public internal(set) var phase: PlanPhase = .drafting(nil)
}

/// How far a plan is.
public enum PlanPhase: Hashable, Sendable {
    /// The newest version not yet submitted, when there is one.
    case drafting(PlanVersion?)
    case inApproval(Approval)
    /// Every gate passed; the customer has not been told.
    case approved(Approval)
    /// Told to the customer, who has not answered.
    case offered(Approval)
    /// A gate returned or refused it, or the customer did; a new version is needed.
    case rejected(Approval)

    /// The version on the table, whatever became of it.
    public var version: PlanVersion? {
        switch self {
        case .drafting(let version): version
        case .inApproval(let approval), .approved(let approval), .offered(let approval),
            .rejected(let approval):
            approval.version
        }
    }

    /// The version before its gates, once it was submitted.
    public var approval: Approval? {
        switch self {
        case .drafting: nil
        case .inApproval(let approval), .approved(let approval), .offered(let approval),
            .rejected(let approval):
            approval
        }
    }

    /// Whether it was the customer who said no: then no gate is taken back on it any more.
    var isRejectedByCustomer: Bool {
        guard case .rejected(let approval) = self else { return false }
        return !approval.isRejected
    }

    public var code: String {
        switch self {
        case .drafting(nil): "wanted"
        case .drafting: "draft"
        case .inApproval: "in-approval"
        case .approved: "approved"
        case .offered: "offered"
        case .rejected: "rejected"
        }
    }
}

/// A plan version that no longer counts.
public struct PastPlan: Hashable, Sendable {
    public let version: PlanVersion
    public let gates: [Gate]
    public internal(set) var consent: Consent?
    /// What was carried out on it before it ceased to count.
    public internal(set) var proofs: [Proof] = []

    /// Whether money went out on it.
    var hasPaid: Bool { proofs.contains { $0.kind == .voucher } }
}

/// An agreed plan being carried out.
public struct Executing: Hashable, Sendable {
    public let finding: Finding
    public let liability: Liability?
    public let plan: AgreedPlan
    public internal(set) var proofs: [Proof] = []
    public internal(set) var bookings: [Booking] = []
    /// When the engineer came back from the site; the service record is due from then on.
    public internal(set) var leftSite: Instant?

    /// The measures without a proof, by index.
    public var unproved: [Int] {
        plan.measures.indices.filter { index in !proofs.contains { $0.measure == index } }
    }

    /// Whether money went out.
    public var hasPaid: Bool { proofs.contains { $0.kind == .voucher } }
}

/// What shows that one measure was carried out.
public struct Proof: Hashable, Sendable {
    /// The index of the measure in the agreed option, from 0.
    public let measure: Int
    public let kind: ProofKind
    /// The number on the voucher, waybill, service record or letter.
    public let number: String
    /// What was paid, for a voucher.
    public let paid: Money?
    public let note: String?
    public let by: String
    public let at: Instant
}

/// Something promised to the customer during execution: a part, a visit, a pick-up.
public struct Booking: Hashable, Sendable {
    public let what: String
    public let promised: Instant
    public internal(set) var kept: Bool?
}

/// How a ticket came to have nothing left but the customer's word.
public enum Outcome: Hashable, Sendable {
    case executed(Executing)
    /// A declined claim: the customer was told why and has accepted it.
    case declined(Finding, Liability?, AgreedPlan)
    /// Answered on the phone; no claim, no cost.
    case answered(String)
    /// A light complaint, fed back to its department.
    case fedBack(Department, String)
    /// Settled in another system before it was imported.
    case settledElsewhere(String)

    /// The finding and liability a new round starts from, when there was a diagnosis.
    var diagnosis: (finding: Finding, liability: Liability?)? {
        switch self {
        case .executed(let done): (done.finding, done.liability)
        case .declined(let finding, let liability, _): (finding, liability)
        case .answered, .fedBack, .settledElsewhere: nil
        }
    }

    /// What was carried out.
    var proofs: [Proof] {
        guard case .executed(let done) = self else { return [] }
        return done.proofs
    }

    /// The plan it rests on, when there was one.
    public var plan: AgreedPlan? {
        switch self {
        case .executed(let done): done.plan
        case .declined(_, _, let plan): plan
        case .answered, .fedBack, .settledElsewhere: nil
        }
    }
}

/// The file being put together.
public struct Archiving: Hashable, Sendable {
    public let outcome: Outcome
    public let satisfaction: Satisfaction
    public let feedback: String?
    public internal(set) var filed: [FiledDocument] = []
}

/// A document in the file, and where its paper is.
public struct FiledDocument: Hashable, Sendable, Codable {
    public let document: DocumentKind
    /// The paper's place, such as `cabinet 3, folder 12`; nil when there is no paper.
    public let location: String?

    public init(_ document: DocumentKind, location: String? = nil) {
        self.document = document
        self.location = location
    }
}

/// The documents of domain.md §7 that a file may need.
public enum DocumentKind: String, CaseIterable, Hashable, Sendable, Codable {
    case registrationForm = "registration-form"
    case complaintRegister = "complaint-register"
    case acceptanceNotice = "acceptance-notice"
    case diagnosisForm = "diagnosis-form"
    case confirmationLetter = "confirmation-letter"
    case compensationNotice = "compensation-notice"
    case serviceRecord = "service-record"
    case closingLetter = "closing-letter"
}

/// How a ticket ended.
public enum Closure: Hashable, Sendable {
    case archived(Archiving)
    case withdrawn(reason: String)
    case closedElsewhere(String)
    /// Its work goes on in another ticket.
    indirect case merged(Merging)

    public var code: String {
        switch self {
        case .archived: "archived"
        case .withdrawn: "withdrawn"
        case .closedElsewhere: "closed-elsewhere"
        case .merged: "merged"
        }
    }
}

/// A wait that somebody declared.
public struct Waiting: Hashable, Sendable {
    public let on: WaitingOn
    public let reason: String
    public let since: Instant
    public let by: String
}
