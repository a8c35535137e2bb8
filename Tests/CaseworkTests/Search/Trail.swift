import Casework

/// A second reading of the facts, which shares no code with the fold: what the plan on the table
/// is, who wrote it, who decided what on which digest, and what the customer accepted.
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
            investigators.insert(fact.by)
            liability = found
            clear()
        case .planProposed(let proposed):
            clear()
            (digest, content) = (proposed.digest, proposed.content)
            authors.insert(fact.by)
        case .planSubmitted(let submitted):
            levels = Dictionary(
                submitted.gates.map { ($0.id, $0.level) }, uniquingKeysWith: { min($0, $1) })
        case .gateDecided(let decided):
            standing.append(
                Decision(
                    gate: decided.gate, by: fact.by, verdict: decided.verdict,
                    digest: decided.digest, people: people(of: decided, by: fact.by)))
        case .decisionRecalled(let recalled): recall(recalled.gate, by: fact.by)
        case .consentRecorded(let answer) where answer.accepted: consent = answer.digest
        case .proofRecorded(let proof): paid += proof.paid?.minorUnits ?? 0
        case .reopened, .withdrawn, .returnedToIntake:
            clear()
            liability = nil
        case .resultRejected: clear()
        case .satisfactionRecorded(let said) where said.satisfaction == .dissatisfied: clear()
        default: break
        }
    }

    /// Whatever was decided counts no more.
    private mutating func clear() {
        (digest, content, consent, paid) = (nil, nil, nil, 0)
        standing = []
        levels = [:]
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
    /// domain.md §4.
    func requiredGates(on ticket: Ticket) -> [GateID] {
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
