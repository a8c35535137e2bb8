import Casework
import ServiceTime
import TestSupport

/// What must hold whatever anybody does, numbered as in the documentation of Casework.
enum Invariant: String, CaseIterable, Sendable {
    /// Nothing is executed or paid without gates and consent on one digest.
    case agreedBeforeExecution = "I1"
    /// No gate is decided by a barred person, and no approver records the payment.
    case nobodyBarredDecides = "I2"
    /// No gate passes in silence.
    case noSilentPass = "I3"
    /// A breach never becomes a success.
    case breachStays = "I4"
    /// Liability and cost shares are whole, and the vouchers come to the agreed amount.
    case sharesExact = "I5"
    /// A ticket has exactly one owner, who changes only by taking and handing over.
    case oneOwner = "I6"
    /// Every state has a way to the archive for somebody.
    case wayForward = "I7"
    /// What was decided can be folded, arrives where the table says, and the menu had offered it.
    case tableTold = "I8"
    /// An incomplete claim is not investigated.
    case claimComplete = "I9"
    /// An incomplete file is not archived.
    case fileComplete = "I10"
    /// Nothing is agreed, booked, paid or finished while the matter is disputed, and no ticket ends
    /// over an open dispute.
    case disputeHolds = "I11"
    /// A major incident goes on by a plan of its task group alone, seen by legal and executive, and
    /// does not end with its ticket; what reaches a threshold goes on only as one.
    case incidentHolds = "I12"
    /// Nothing rests on contested shares, and no party rules on them.
    case contestHolds = "I13"
    /// After the last round only a dispute leads on.
    case roundsEnd = "I14"

    /// The ones that are judged step by step.
    static let ofSteps: [Invariant] = [
        .agreedBeforeExecution, .nobodyBarredDecides, .noSilentPass, .sharesExact, .oneOwner,
        .claimComplete, .fileComplete, .disputeHolds, .incidentHolds, .contestHolds, .roundsEnd,
    ]
}

/// One event that was folded in, with what came before it.
struct Step {
    let before: Ticket
    let after: Ticket
    let command: Command
    let fact: Fact
    let person: Person
    /// The staff at that moment, with the delegations in force.
    let roster: Roster
    let policy: Policy
    /// What the facts before this one say.
    let prior: Trail
    /// What they say together with this one.
    let trail: Trail

    init(
        before: Ticket, after: Ticket, command: Command, fact: Fact, in context: Context,
        prior: Trail
    ) {
        self.before = before
        self.after = after
        self.command = command
        self.fact = fact
        person = context.person
        roster = context.roster
        policy = context.policy
        self.prior = prior
        var trail = prior
        trail.read(fact)
        self.trail = trail
    }
}

extension Invariant {
    /// What is wrong with a step; nil when it holds.
    func violation(_ step: Step) -> String? {
        switch self {
        case .agreedBeforeExecution: step.unagreed
        case .nobodyBarredDecides: step.barred
        case .noSilentPass: step.silent
        case .sharesExact: step.inexact
        case .oneOwner: step.disowned
        case .claimComplete: step.incomplete
        case .fileComplete: step.unfiled
        case .disputeHolds: step.disputed
        case .incidentHolds: step.undedicated
        case .contestHolds: step.contested
        case .roundsEnd: step.roundless
        case .breachStays, .wayForward, .tableTold: nil
        }
    }
}

extension Step {
    fileprivate var unfiled: String? {
        guard case .archived = fact.event, !before.missingDocuments.isEmpty else { return nil }
        return "archived without \(before.missingDocuments)"
    }

    fileprivate var unagreed: String? {
        if let agreed = after.agreedPlan {
            let passed = agreed.approval.gates.allSatisfy { gate in
                !gate.standing.isEmpty
                    && gate.standing.allSatisfy {
                        $0.verdict == .approved && $0.digest == agreed.version.digest
                    }
            }
            guard passed, agreed.consent.accepted, agreed.consent.digest == agreed.version.digest
            else { return "the agreed plan is not agreed" }
        } else if after.stage == .execution {
            return "execution without an agreed plan"
        }
        switch fact.event.kind {
        case .consentRecorded where after.stage != .plan: break
        case .booked, .siteLeft, .proofRecorded, .executionFinished: break
        default: return nil
        }
        guard let digest = trail.digest, trail.consent == digest else {
            return "no consent to the version on the table"
        }
        if case .recordConsent(let answer) = command, let number = answer.version,
            number != after.agreedPlan?.version.number
        {
            return "the customer named version \(number)"
        }
        let open = trail.requiredGates(on: before).filter { trail.approvers(of: $0).isEmpty }
        return open.isEmpty ? nil : "\(open) did not approve \(digest.short)"
    }

    fileprivate var barred: String? {
        let login = person.login
        if case .proofRecorded(let proof) = fact.event, proof.kind == .voucher {
            if !person.holds(.finance) { return "\(login) paid and is not of finance" }
            let barred = principals.union([login])
            let approved = trail.standing.contains { !$0.people.isDisjoint(with: barred) }
            return approved ? "\(login) approved and paid" : nil
        }
        guard case .gateDecided(let decided) = fact.event else { return nil }
        if let named = command.namedDigest, named != decided.digest {
            return "\(login) meant another version"
        }
        if decided.digest != prior.digest { return "\(login) decided another version" }
        if person.holds(.administrator) { return "\(login) administrates and decided" }
        if !person.holds(decided.gate.role, in: decided.gate.department), !isHandedOn(decided) {
            return "\(login) decided \(decided.gate) without the role"
        }
        if let principal = principals.first(where: { prior.bars($0, from: decided.gate) }) {
            return "\(login) decided in the place of \(principal), who is barred"
        }
        if prior.authors.contains(login) { return "\(login) wrote the plan and decided" }
        let isClosed = decided.gate.role == .finance || decided.gate.role == .executive
        if isClosed, prior.investigators.contains(login) {
            return "\(login) investigated and decided \(decided.gate)"
        }
        if prior.standing.contains(where: { $0.people.contains(login) }) {
            return "\(login) decided two gates"
        }
        let level = prior.levels[decided.gate] ?? 0
        let below = prior.levels.filter { $0.value < level && prior.approvers(of: $0.key).isEmpty }
        return below.isEmpty ? nil : "\(decided.gate) was decided before \(below.keys)"
    }

    /// In whose place the person may act, read from the list of delegations alone.
    private var principals: Set<String> {
        Set(running.map(\.terms.from))
    }

    private var running: [Delegation] {
        roster.delegations.filter {
            $0.terms.to == person.login && $0.terms.since <= fact.at && fact.at < $0.terms.until
        }
    }

    /// Whether the gate was handed to the person, and the decision names the delegation.
    private func isHandedOn(_ decided: GateDecided) -> Bool {
        guard case .delegation(let number, let from)? = decided.authority,
            let principal = roster[from]
        else { return false }
        return running.contains {
            $0.number == number && $0.terms.from == from && $0.terms.role == decided.gate.role
        } && principal.holds(decided.gate.role, in: decided.gate.department)
    }

    fileprivate var silent: String? {
        let phase = after.planning?.phase
        let isPassed = phase?.code == "approved" || phase?.code == "offered"
        guard let approval = isPassed ? phase?.approval : after.agreedPlan?.approval else {
            return nil
        }
        for gate in approval.gates {
            let approvals = gate.standing.filter { $0.verdict == .approved }
            let people = Set(approvals.map(\.by))
            if people.count < max(gate.requirement.minimum, 1) {
                return "\(gate.id) passed with \(people.count) approvals"
            }
            // Whoever acts in another's place and that other are one.
            if Set(approvals.flatMap(\.people)).count < approvals.map(\.people.count).reduce(0, +) {
                return "\(gate.id) was approved twice by one person and a delegate"
            }
        }
        guard isPassed, fact.event.kind == .gateDecided || fact.event.kind == .planSubmitted else {
            return nil
        }
        let open = trail.requiredGates(on: after).filter { trail.approvers(of: $0).isEmpty }
        return open.isEmpty ? nil : "\(open) passed in silence"
    }

    fileprivate var inexact: String? {
        if fact.event.kind == .executionFinished, let agreed = after.agreedPlan {
            let amount = agreed.version.content.choice?.amount.minorUnits ?? -1
            if trail.paid != amount { return "paid \(trail.paid) of \(amount)" }
        }
        guard before.liability != after.liability || fact.event.kind == .planProposed else {
            return nil
        }
        let options = after.planning?.phase.version?.content.options ?? []
        let sums =
            [after.liability.map { $0.parties.map(\.share) }].compactMap { $0 }
            + options.map { $0.bearers.map(\.share) }
        return sums.allSatisfy(isWhole) ? nil : "shares do not add up"
    }

    private func isWhole(_ shares: [Share]) -> Bool {
        let common = shares.map(\.denominator).reduce(1, *)
        return shares.map { common / $0.denominator * $0.numerator }.reduce(0, +) == common
    }

    fileprivate var incomplete: String? {
        guard before.stage == .intake, after.stage == .diagnosis else { return nil }
        let missing = after.claim?.missing ?? []
        return missing.isEmpty ? nil : "\(missing) are missing"
    }

    fileprivate var disowned: String? {
        guard before.owner != after.owner else { return nil }
        switch fact.event {
        case .taken(let taken):
            return before.owner == .queue && taken.owner == person.login
                ? nil : "\(taken.owner) took what was not in the queue"
        case .handedOver:
            return before.owner.login == person.login || person.holds(.supervisor)
                ? nil : "\(person.login) handed over what was not theirs"
        default: return "\(fact.event.kind) changed the owner"
        }
    }
}

extension Command {
    /// The digest a decider named.
    fileprivate var namedDigest: Digest? {
        switch self {
        case .approve(_, let digest, _), .returnPlan(_, let digest, _),
            .refusePlan(_, let digest, _):
            digest
        default: nil
        }
    }
}
