import Casework

/// A second reading of the facts, which shares no code with the fold: what the plan on the table
/// is, who wrote it, who decided what on which digest, what the customer accepted, and what is
/// disputed, contested or a major incident beside it.
struct Trail {
    private(set) var digest: Digest?
    private(set) var content: PlanContent?
    private(set) var authors: Set<String> = []
    private(set) var investigators: Set<String> = []
    private(set) var liability: Liability?
    private(set) var levels: [GateID: Int] = [:]
    private(set) var standing: [Decision] = []
    private(set) var consent: Digest?
    private(set) var paid = 0
    private(set) var isSubmitted = false
    /// The roles that a dispute or an incident asked for when the version was submitted.
    private(set) var forced: Set<Role> = []
    private(set) var round = 1
    /// Whether the customer has not answered what was sent in this round.
    private(set) var isPending = false
    /// The disputes that are open, oldest first: whether each was separated from the matter.
    private(set) var disputes: [Bool] = []
    /// How many disputes over the matter itself were settled.
    private(set) var settled = 0
    /// Who recorded the contest that is open.
    private(set) var contest: String?
    private(set) var liabilityAuthor: String?
    /// The people of the incident that is open.
    private(set) var taskGroup: Set<String>?
    /// Whether the version on the table was written by the task group.
    private(set) var isDedicated = false
    /// What stood before a merge that may be undone.
    private var before: [Trail] = []

    struct Decision: Hashable {
        let gate: GateID
        let by: String
        let verdict: Verdict
        let digest: Digest
        /// Whose decision it is: also that of the person in whose place it was taken.
        let people: Set<String>
    }

    init(_ facts: [Fact]) {
        for fact in facts { read(fact) }
    }

    mutating func read(_ fact: Fact) {
        switch fact.event {
        case .findingRecorded: investigators.insert(fact.by)
        case .liabilityDetermined(let found):
            lay(down: found, by: fact.by)
        case .planProposed(let proposed):
            clear()
            (digest, content) = (proposed.digest, proposed.content)
            authors.insert(fact.by)
            isDedicated = taskGroup?.contains(fact.by) ?? false
        case .planSubmitted(let submitted):
            isSubmitted = true
            forced = forcedNow
            levels = Dictionary(
                submitted.gates.map { ($0.id, $0.level) }, uniquingKeysWith: { min($0, $1) })
        case .gateDecided(let decided):
            standing.append(
                Decision(
                    gate: decided.gate, by: fact.by, verdict: decided.verdict,
                    digest: decided.digest, people: people(of: decided, by: fact.by)))
        case .decisionRecalled(let recalled): recall(recalled.gate, by: fact.by)
        case .consentRecorded(let answer):
            if answer.accepted { (consent, isPending) = (answer.digest, false) } else { endRound() }
        case .planSent where !isStopped:
            if isPending { round += 1 }
            isPending = true
        case .proofRecorded(let proof): paid += proof.paid?.minorUnits ?? 0
        case .reopened, .withdrawn, .returnedToIntake:
            clear()
            (liability, contest) = (nil, nil)
        case .resultRejected: startRound()
        case .satisfactionRecorded(let said) where said.satisfaction == .dissatisfied: startRound()
        case .region(let event): read(event, by: fact.by)
        case .merged: before = [self]
        case .unmerged: self = before.last ?? self
        default: break
        }
    }

    /// Whatever was decided counts no more.
    private mutating func clear() {
        (digest, content, consent, paid) = (nil, nil, nil, 0)
        (isSubmitted, isDedicated, forced) = (false, false, [])
        standing = []
        levels = [:]
    }

    private mutating func startRound() {
        clear()
        endRound()
    }

    /// A no within the talks of a dispute belongs to it.
    private mutating func endRound() {
        if !isStopped { round += 1 }
        isPending = false
    }

    private mutating func lay(down found: Liability, by login: String) {
        clear()
        investigators.insert(login)
        (liability, liabilityAuthor) = (found, login)
    }

    private mutating func read(_ event: RegionEvent, by login: String) {
        switch event {
        case .disputeRaised:
            disputes.append(false)
            takeBack()
        case .mattersSeparated: disputes = disputes.dropLast() + [true]
        case .disputeSettled: settled += disputes.popLast() == false ? 1 : 0
        case .returnedToPlan: clear()
        case .liabilityContested: contest = login
        case .liabilityUpheld: contest = nil
        case .liabilityChanged(let changed):
            contest = nil
            lay(down: changed.liability, by: login)
        case .incidentDeclared(let declared):
            taskGroup = Set([declared.leader] + declared.members)
            isDedicated = false
            takeBack()
        case .progressReported(let reported):
            taskGroup = reported.members.map { Set($0) } ?? taskGroup
        case .incidentLifted: taskGroup = nil
        default: break
        }
    }

    /// A version that was submitted and not agreed counts no more.
    private mutating func takeBack() {
        if isSubmitted, consent == nil { clear() }
    }

    /// Whether the matter itself is disputed and work stops.
    var isStopped: Bool { disputes.last == false }

    /// Legal sees what is or was disputed, legal and executive see major incidents.
    var forcedNow: Set<Role> {
        let isDisputed = disputes.contains(false) || settled > 0
        let ofIncident: Set<Role> = taskGroup == nil ? [] : [.legal, .executive]
        return isDisputed ? ofIncident.union([.legal]) : ofIncident
    }

    private mutating func recall(_ gate: GateID, by login: String) {
        let level = levels[gate] ?? 0
        standing.removeAll {
            ($0.gate == gate && $0.by == login)
                || ($0.verdict == .approved && (levels[$0.gate] ?? 0) > level)
        }
    }

    private func people(of decided: GateDecided, by login: String) -> Set<String> {
        guard case .delegation(_, let from)? = decided.authority else { return [login] }
        return [login, from]
    }

    /// Whether somebody wrote the plan, decided one of its gates, or investigated what `gate` is
    /// closed to.
    func bars(_ login: String, from gate: GateID) -> Bool {
        let isClosed = gate.role == .finance || gate.role == .executive
        return authors.contains(login) || standing.contains { $0.people.contains(login) }
            || (isClosed && investigators.contains(login))
    }

    /// Who approved `gate` on the digest on the table.
    func approvers(of gate: GateID) -> Set<String> {
        Set(
            standing.filter { $0.gate == gate && $0.verdict == .approved && $0.digest == digest }
                .map(\.by))
    }

    /// The gates of the standard policy for the plan on the table, written out once more from
    /// domain.md §4, and those that were forced upon it.
    func requiredGates(on ticket: Ticket) -> [GateID] {
        standardGates(on: ticket) + forced.map { GateID($0) }
    }

    private func standardGates(on ticket: Ticket) -> [GateID] {
        guard let content, let choice = content.choice else { return [] }
        let departments = liability?.departments ?? []
        let largest = departments.max { $0.share < $1.share }?.department
        let responsible = largest ?? choice.executing
        let pays = !choice.amount.isZero
        let declines = content.kind.isDecline
        var gates: [GateID] = []
        if pays || !choice.cost.isZero || declines
            || choice.measures.contains(where: { $0.kind == .replacement })
        {
            gates.append(GateID(.departmentHead, of: responsible))
        }
        let registration = ticket.registration
        if registration.kind == .complaint, registration.severity == .severe {
            gates += (departments.map(\.department) + [choice.executing])
                .map { GateID(.departmentHead, of: $0) }
        }
        if pays { gates += [GateID(.finance), GateID(.executive)] }
        if declines || ticket.claim?.terms.ground == .contract
            || choice.amount.minorUnits >= 5_000_000
        {
            gates.append(GateID(.legal))
        }
        return gates
    }
}
