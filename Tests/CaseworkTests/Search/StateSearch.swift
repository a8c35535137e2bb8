import ServiceTime
import TestSupport

@testable import Casework

/// The exhaustive search: breadth first over concrete tickets, one for every outline, with every
/// command by every person tried on each.
///
/// Every step is judged, also those that lead to an outline already known. What cannot differ is
/// asked once: what has no arrow from the stage, once a command; who lacks the role, once a kind;
/// what no guard on the arrow looks at the person for, once for all who hold the role; what is the
/// same whoever did it is folded in and judged once; delegations count where a guard looks at them.
struct StateSearch {
    let scope: SearchScope
    let machine: Machine
    private let lens: Outline.Lens
    private(set) var states = 0
    private(set) var transitions = 0
    private(set) var decisions = 0
    private(set) var stages: Set<Stage> = []
    /// Where the regions beside the stage were seen.
    private(set) var places: Set<RegionState> = []
    private(set) var gateVerdicts = 0
    private(set) var payments = 0
    private(set) var violations: [String] = []

    private var nodes: [Node] = []
    private var known: [Outline: Int] = [:]
    private var sources: [[Int32]] = []
    private var neighbours = Neighbours()

    /// A ticket for an outline, with how it came to be.
    private struct Node {
        let ticket: Ticket
        let facts: [Fact]
        let trail: Trail
    }

    /// Who asks for what, at one state.
    private struct Question: Hashable {
        let kind: Command.Kind
        let asker: Int
    }

    init(_ scope: SearchScope, machine: Machine = .real) {
        self.scope = scope
        self.machine = machine
        lens = Outline.Lens(scope)
    }

    /// Searches until nothing new is found, or stops at the first `limit` violations.
    mutating func run(limit: Int = 5) throws {
        for desk in try scope.starts() {
            neighbours = desk.neighbours
            _ = enter(desk.ticket) { (desk.facts, Trail(desk.facts)) }
        }
        var next = 0
        while next < nodes.count, violations.count < limit {
            expand(next)
            next += 1
        }
        states = nodes.count
        if violations.isEmpty { judgeWaysForward() }
    }

    private mutating func enter(
        _ ticket: Ticket, history: () -> (facts: [Fact], trail: Trail)
    ) -> Int {
        let outline = Outline(ticket, through: lens)
        if let index = known[outline] { return index }
        known[outline] = nodes.count
        let (facts, trail) = history()
        nodes.append(Node(ticket: ticket, facts: facts, trail: trail))
        sources.append([])
        stages.insert(ticket.stage)
        return nodes.count - 1
    }

    private mutating func expand(_ index: Int) {
        let node = nodes[index]
        let now = (node.facts.last?.at ?? CasePapers.morning) + scope.pace
        let contexts = contexts(at: now)
        var outsiders: Set<Question> = []
        var menu: [Question: Bool] = [:]
        let commands = Proposals.all(
            on: node.ticket, about: scope.themes, plans: scope.plans, now: now)
        for command in commands {
            let kind = command.kind
            guard let arrow = Workflow.transition(for: kind, on: node.ticket) else {
                decisions += 1
                if machine.decide(command, on: node.ticket, in: contexts[0]) != nil {
                    report(.tableTold, "\(kind) has no arrow", node)
                }
                continue
            }
            let isAlike = arrow.isDecidedAlike
            let askers =
                kind.asksForDelegations ? contexts.indices : scope.people.indices
            var isTaken = false
            for asker in askers {
                let context = contexts[asker]
                let isOutside = arrow.roles.isDisjoint(with: context.roles(along: arrow))
                if isOutside, !outsiders.insert(Question(kind: kind, asker: asker)).inserted {
                    continue
                }
                if isTaken, isAlike, !kind.isPersonal {
                    transitions += isOutside ? 0 : 1
                    continue
                }
                decisions += 1
                guard let event = machine.decide(command, on: node.ticket, in: context) else {
                    if isAlike, !isOutside { break }
                    continue
                }
                judgeMenu(Question(kind: kind, asker: asker), node, in: context, menu: &menu)
                transitions += 1
                if isTaken, !kind.isPersonal { continue }
                isTaken = true
                take(event, of: command, along: arrow, from: index, in: context)
            }
        }
    }

    /// Everybody without the delegations, then those with them to whom something was handed.
    private func contexts(at now: Instant) -> [Context] {
        let delegates = Set(scope.delegations.map(\.terms.to))
        let (alone, together) = (
            Roster(scope.people), Roster(scope.people, delegations: scope.delegations)
        )
        return scope.people.map { context(of: $0, among: alone, at: now) }
            + scope.people.filter { delegates.contains($0.login) }
            .map { context(of: $0, among: together, at: now) }
    }

    private func context(of person: Person, among roster: Roster, at now: Instant) -> Context {
        Context(
            person: person, now: now, policy: scope.policy, roster: roster, neighbours: neighbours)
    }

    /// The menu had offered what was taken.
    private mutating func judgeMenu(
        _ question: Question, _ node: Node, in context: Context,
        menu: inout [Question: Bool]
    ) {
        let isOffered =
            menu[question]
            ?? machine.refusals(question.kind, nil, on: node.ticket, in: context).isEmpty
        menu[question] = isOffered
        if !isOffered {
            report(.tableTold, "the menu greyed \(question.kind) for \(context.person.login)", node)
        }
    }

    private mutating func take(
        _ event: Event, of command: Command, along arrow: Transition, from index: Int,
        in context: Context
    ) {
        let node = nodes[index]
        let fact = Fact(event, by: context.person.login, at: context.now)
        var after = node.ticket
        do {
            try after.apply(fact, under: scope.policy)
        } catch {
            report(.tableTold, "\(command.kind) by \(fact.by): \(error.problem)", node)
            return
        }
        if event.kind == .gateDecided { gateVerdicts += 1 }
        if case .proofRecorded(let proof) = event, proof.kind == .voucher { payments += 1 }
        if arrow.to != after.stage {
            report(.tableTold, "\(command.kind) led to \(after.stage)", node)
        }
        let step = Step(
            before: node.ticket, after: after, command: command, fact: fact, in: context,
            prior: node.trail)
        for invariant in Invariant.ofSteps {
            if let problem = invariant.violation(step) { report(invariant, problem, node) }
        }
        if scope.judgesClocks, let problem = scope.healedBreach(step) {
            report(.breachStays, problem, node)
        }
        if after.regions != node.ticket.regions { places.formUnion(after.regionStates) }
        let reached = enter(after) { (node.facts + [fact], step.trail) }
        sources[reached].append(Int32(index))
    }

    private mutating func report(_ invariant: Invariant, _ problem: String, _ node: Node) {
        let path = node.facts.dropFirst().map { "\($0.event.kind.rawValue) (\($0.by))" }
        violations.append("\(invariant.rawValue): \(problem), after \(path)")
    }

    /// From every state somebody can bring the ticket into the archive.
    private mutating func judgeWaysForward() {
        var reaching = nodes.indices.filter { nodes[$0].ticket.isArchived }
        var seen = Set(reaching)
        while let index = reaching.popLast() {
            for source in sources[index] where seen.insert(Int(source)).inserted {
                reaching.append(Int(source))
            }
        }
        for index in nodes.indices where !seen.contains(index) {
            report(.wayForward, "no way on from \(nodes[index].ticket.stage)", nodes[index])
        }
    }
}

extension Ticket {
    fileprivate var isArchived: Bool {
        guard case .closed(.archived) = state else { return false }
        return true
    }
}

extension Command.Kind {
    /// Whether the machine keeps who gave it, or an invariant asks.
    fileprivate var isPersonal: Bool {
        switch self {
        case .take, .handOver, .recordFinding, .determineLiability, .computeAmount, .proposePlan,
            .chooseOption, .recordProof, .contestLiability, .upholdLiability, .changeLiability:
            true
        default: asksForDelegations
        }
    }

    /// Whether what is done in another's place makes a difference.
    fileprivate var asksForDelegations: Bool {
        [.approve, .returnPlan, .refusePlan, .recallDecision, .recordProof].contains(self)
    }
}

extension Transition {
    /// Whether it is open to all who hold a role for it, or to none of them.
    ///
    /// A guard that is not known to look at the ticket alone is asked about everybody.
    fileprivate var isDecidedAlike: Bool { guards.allSatisfy(Self.looksAtTicketAlone.contains) }

    private static let looksAtTicketAlone: Set<Guard> = [
        .textGiven, .codesKnown, .quantitiesFit, .unowned, .urgencyRises, .urgencyFalls,
        .notYetWaiting, .waiting, .registrationComplete, .firstResponseGiven, .claimFiled, .noClaim,
        .claimComplete, .materialMissing, .materialKnown, .noticeNotSent, .answerable,
        .lightComplaint, .findingRecorded, .visitShown, .liabilityDetermined, .liabilityExact,
        .optionsCounted, .costSharesExact, .measuresFit, .declineFits, .planDrafted, .optionExists,
        .optionChosen, .liabilityForCost, .measurable, .amountComputes, .planNotAtGates,
        .amountAsComputed, .costSharesFollow, .gatesPassed, .planOffered, .consentNamesVersion,
        .bookingOpen, .hasHappened, .proofsComplete, .nothingPaid, .content, .documentsComplete,
        .regionStands, .peopleKnown, .notYetSeparated, .noDisputeOver, .undisputed, .disputeEnded,
        .roundsLeft, .planOvertaken, .liabilityThere, .uncontested, .majorDeclared, .planDedicated,
        .incidentOver, .incidentEnded, .subtasksDone, .survivorOpen, .merged, .notMergedAway,
        .linkable, .linked, .splitFits, .planNotOut,
    ]
}
