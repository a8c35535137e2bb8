public import ServiceTime

/// A ticket was opened.
public struct Opened: Hashable, Sendable, Codable {
    public let registration: Registration
    public let urgency: Urgency
    /// When the customer reported it; may lie before the entry.
    public let received: Instant
    /// The policy version that governs the ticket from now on.
    public let policy: Int
    /// The ticket it was split from; nil for what a customer reported.
    public let origin: SplitOrigin?
    /// The clauses of commitments that drive its clocks; nil when there are none.
    public let promises: [ClockPromise]?

    public init(
        registration: Registration, urgency: Urgency, received: Instant, policy: Int,
        origin: SplitOrigin? = nil, promises: [ClockPromise] = []
    ) {
        self.registration = registration
        self.urgency = urgency
        self.received = received
        self.policy = policy
        self.origin = origin
        self.promises = promises.isEmpty ? nil : promises
    }
}

/// The registration was corrected; the whole of it as it is now.
public struct Amended: Hashable, Sendable, Codable {
    public let registration: Registration
    /// What was corrected; nil in records from before it was kept.
    public let changes: [FieldChange]?
    /// What was promised to whom it is about now; nil when that is what was known before.
    public let found: PromisesAnew?

    public init(
        registration: Registration, changes: [FieldChange] = [], found: PromisesAnew? = nil
    ) {
        self.registration = registration
        self.changes = changes.isEmpty ? nil : changes
        self.found = found
    }
}

/// Somebody took the ticket from the queue.
public struct Taken: Hashable, Sendable, Codable {
    public let owner: String

    public init(owner: String) { self.owner = owner }
}

/// The ticket went to another owner.
public struct HandedOver: Hashable, Sendable, Codable {
    /// The login of the new owner; nil when it went back to the queue.
    public let to: String?
    public let reason: String

    public init(to: String?, reason: String) {
        self.to = to
        self.reason = reason
    }
}

/// The customer was answered by a person.
public struct Responded: Hashable, Sendable, Codable {
    public let message: String

    public init(message: String) { self.message = message }
}

/// Something was remarked; the remark may be empty where the event says enough.
public struct Noted: Hashable, Sendable, Codable {
    public let note: String

    public init(note: String) { self.note = note }
}

/// Something was done for a reason that must be given.
public struct Reasoned: Hashable, Sendable, Codable {
    public let reason: String

    public init(reason: String) { self.reason = reason }
}

/// The urgency was raised or lowered.
public struct UrgencyChanged: Hashable, Sendable, Codable {
    public let urgency: Urgency
    public let reason: String?

    public init(urgency: Urgency, reason: String?) {
        self.urgency = urgency
        self.reason = reason
    }
}

/// A claim was filed with the checklist of its ground.
public struct ClaimFiled: Hashable, Sendable, Codable {
    public let terms: ClaimTerms
    public let materials: [Material]
    /// The letters of its number; nil for `C`.
    public let prefix: String?
    /// Why the terms name the commitment they do; nil when a person named it, or none applies.
    public let basis: ClaimBasis?

    public init(
        terms: ClaimTerms, materials: [Material], prefix: String? = nil, basis: ClaimBasis? = nil
    ) {
        self.terms = terms
        self.materials = materials
        self.prefix = prefix
        self.basis = basis
    }
}

/// The customer was asked for what is missing.
public struct MaterialsRequested: Hashable, Sendable, Codable {
    public let items: [String]
    public let note: String?

    public init(items: [String], note: String?) {
        self.items = items
        self.note = note
    }
}

/// The customer was sent the claim acceptance notice.
public struct NoticeSent: Hashable, Sendable, Codable {
    public let means: String

    public init(means: String) { self.means = means }
}

/// The ticket began to wait.
public struct WaitStarted: Hashable, Sendable, Codable {
    public let on: WaitingOn
    public let reason: String

    public init(on: WaitingOn, reason: String) {
        self.on = on
        self.reason = reason
    }
}

/// A light complaint went to its department and needs no plan.
public struct FedBack: Hashable, Sendable, Codable {
    public let department: Department
    public let feedback: String

    public init(department: Department, feedback: String) {
        self.department = department
        self.feedback = feedback
    }
}

/// A plan version was written or an option chosen, which makes a version too.
public struct PlanProposed: Hashable, Sendable, Codable {
    public let content: PlanContent
    /// The digest as it was computed; the fold computes it again.
    public let digest: Digest

    public init(content: PlanContent, digest: Digest) {
        self.content = content
        self.digest = digest
    }
}

/// A plan version went to its gates, as the policy of that day named them.
public struct PlanSubmitted: Hashable, Sendable, Codable {
    public let digest: Digest
    public let gates: [GateRequirement]
    public let policy: Int

    public init(digest: Digest, gates: [GateRequirement], policy: Int) {
        self.digest = digest
        self.gates = gates
        self.policy = policy
    }
}

/// Somebody decided a gate.
public struct GateDecided: Hashable, Sendable, Codable {
    public let gate: GateID
    public let verdict: Verdict
    public let reason: String?
    public let digest: Digest
    /// In which right, when the person does not hold the gate's role; nil when they do.
    public let authority: GateAuthority?

    public init(
        gate: GateID, verdict: Verdict, reason: String?, digest: Digest,
        authority: GateAuthority? = nil
    ) {
        self.gate = gate
        self.verdict = verdict
        self.reason = reason
        self.digest = digest
        self.authority = authority
    }
}

/// Somebody took back a decision of their own.
public struct DecisionRecalled: Hashable, Sendable, Codable {
    public let gate: GateID
    public let reason: String

    public init(gate: GateID, reason: String) {
        self.gate = gate
        self.reason = reason
    }
}

/// The approved plan was sent to the customer.
public struct PlanSent: Hashable, Sendable, Codable {
    public let digest: Digest
    public let means: String

    public init(digest: Digest, means: String) {
        self.digest = digest
        self.means = means
    }
}

/// The customer answered a plan version.
public struct ConsentRecorded: Hashable, Sendable, Codable {
    public let digest: Digest
    public let accepted: Bool
    public let saidBy: String
    public let means: String
    public let note: String?

    public init(digest: Digest, accepted: Bool, saidBy: String, means: String, note: String?) {
        self.digest = digest
        self.accepted = accepted
        self.saidBy = saidBy
        self.means = means
        self.note = note
    }
}

/// Something was promised for a time.
public struct Booked: Hashable, Sendable, Codable {
    public let what: String
    public let promised: Instant

    public init(what: String, promised: Instant) {
        self.what = what
        self.promised = promised
    }
}

/// A booking was kept or missed.
public struct BookingSettled: Hashable, Sendable, Codable {
    /// From 0, in the order they were booked.
    public let booking: Int
    public let kept: Bool

    public init(booking: Int, kept: Bool) {
        self.booking = booking
        self.kept = kept
    }
}

/// The engineer came back from the customer's site; the service record is due.
public struct SiteLeft: Hashable, Sendable, Codable {
    public let returned: Instant

    public init(returned: Instant) { self.returned = returned }
}

/// A measure was carried out, and this shows it.
public struct ProofRecorded: Hashable, Sendable, Codable {
    /// From 0, in the agreed option.
    public let measure: Int
    public let kind: ProofKind
    public let number: String
    public let paid: Money?
    public let note: String?

    public init(measure: Int, kind: ProofKind, number: String, paid: Money?, note: String?) {
        self.measure = measure
        self.kind = kind
        self.number = number
        self.paid = paid
        self.note = note
    }
}

/// The customer said how content they are.
public struct SatisfactionRecorded: Hashable, Sendable, Codable {
    public let satisfaction: Satisfaction
    public let feedback: String?

    public init(satisfaction: Satisfaction, feedback: String?) {
        self.satisfaction = satisfaction
        self.feedback = feedback
    }
}

/// Documents were put into the file.
public struct DocumentsFiled: Hashable, Sendable, Codable {
    public let documents: [FiledDocument]

    public init(documents: [FiledDocument]) { self.documents = documents }
}

/// A step taken in another system before the ticket was imported.
public struct ImportedStep: Hashable, Sendable, Codable {
    /// The stage it stood in afterwards; only stages that guarantee nothing a desk must prove.
    public let stage: ImportedStage
    /// What it waited on afterwards.
    public let waiting: WaitingOn?
    /// Who had it there, as named there.
    public let owner: String?
    public let urgency: Urgency?
    /// Whether this step was the first answer by a person.
    public let responded: Bool
    /// The other system's word for it.
    public let label: String

    public init(
        stage: ImportedStage, waiting: WaitingOn? = nil, owner: String? = nil,
        urgency: Urgency? = nil, responded: Bool = false, label: String
    ) {
        self.stage = stage
        self.waiting = waiting
        self.owner = owner
        self.urgency = urgency
        self.responded = responded
        self.label = label
    }
}

/// The stages an import may name.
///
/// Plan, execution and archive are not among them: what they guarantee (gates, consent, a complete
/// file) cannot be taken from another system's word.
public enum ImportedStage: String, CaseIterable, Hashable, Sendable, Codable {
    case intake
    case diagnosis
    case confirmation
    case followUp = "follow-up"
    case closed
}
