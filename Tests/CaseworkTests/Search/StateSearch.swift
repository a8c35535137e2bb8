import Casework
import ServiceTime
import TestSupport

/// The exhaustive search: breadth first over concrete tickets, one for every outline, with every
/// command by every person tried on each.
///
/// Every step is judged, also those that lead to an outline already known. Refusals that hold for
/// everybody (no arrow from the stage) are asked once a command, not once a person.
struct StateSearch {
    let scope: SearchScope
    let machine: Machine
    private let lens: Outline.Lens
    private(set) var states = 0
    private(set) var transitions = 0
    private(set) var decisions = 0
    private(set) var stages: Set<Stage> = []
    private(set) var gateVerdicts = 0
    private(set) var payments = 0
    private(set) var violations: [String] = []

    private var nodes: [Node] = []
    private var known: [Outline: Int] = [:]
    private var sources: [[Int32]] = []

    /// A ticket for an outline, with how it came to be.
    private struct Node {
        let ticket: Ticket
        let facts: [Fact]
    }

    init(_ scope: SearchScope, machine: Machine = .real) {
        self.scope = scope
        self.machine = machine
        lens = Outline.Lens(
            scope.regions, people: scope.people, delegates: Set(scope.delegations.map(\.terms.to)))
    }

    /// Searches until nothing new is found, or stops at the first `limit` violations.
    mutating func run(limit: Int = 5) throws {
        for desk in try scope.starts() { _ = enter(desk.ticket) { desk.facts } }
        var next = 0
        while next < nodes.count, violations.count < limit {
            expand(next)
            next += 1
        }
        states = nodes.count
        if violations.isEmpty { judgeWaysForward() }
    }

    private mutating func enter(_ ticket: Ticket, facts: () -> [Fact]) -> Int {
        let outline = Outline(ticket, through: lens)
        if let index = known[outline] { return index }
        known[outline] = nodes.count
        nodes.append(Node(ticket: ticket, facts: facts()))
        sources.append([])
        stages.insert(ticket.stage)
        return nodes.count - 1
    }

    private mutating func expand(_ index: Int) {
        let node = nodes[index]
        let now = (node.facts.last?.at ?? CasePapers.morning) + scope.pace
        var contexts = scope.rosters.flatMap { roster in
            scope.people.map {
                Context(person: $0, now: now, policy: scope.policy, roster: roster)
            }
        }
        contexts.sort { $0.person.login < $1.person.login }
        for command in Proposals.all(on: node.ticket, plans: scope.plans, now: now) {
            guard Workflow.transition(for: command.kind, on: node.ticket) != nil else {
                decisions += 1
                if let first = contexts.first,
                    machine.decide(command, on: node.ticket, in: first) != nil
                {
                    report(.tableTold, "\(command.kind) has no arrow", node)
                }
                continue
            }
            for context in contexts {
                decisions += 1
                guard let event = machine.decide(command, on: node.ticket, in: context) else {
                    continue
                }
                take(event, of: command, from: index, in: context)
            }
        }
    }

    private mutating func take(
        _ event: Event, of command: Command, from index: Int, in context: Context
    ) {
        let node = nodes[index]
        let fact = Fact(event, by: context.person.login, at: context.now)
        transitions += 1
        var after = node.ticket
        do {
            try after.apply(fact, under: scope.policy)
        } catch {
            report(.tableTold, "\(command.kind) by \(fact.by): \(error.problem)", node)
            return
        }
        if event.kind == .gateDecided { gateVerdicts += 1 }
        if case .proofRecorded(let proof) = event, proof.kind == .voucher { payments += 1 }
        let arrow = Workflow.transition(for: command.kind, on: node.ticket)
        if arrow?.to != after.stage {
            report(.tableTold, "\(command.kind) led to \(after.stage)", node)
        }
        if !machine.refusals(command.kind, nil, on: node.ticket, in: context).isEmpty {
            report(.tableTold, "the menu greyed \(command.kind) for \(fact.by)", node)
        }
        let step = Step(
            before: node.ticket, after: after, command: command, fact: fact, person: context.person,
            roster: context.roster, history: node.facts)
        for invariant in Invariant.ofSteps {
            if let problem = invariant.violation(step) { report(invariant, problem, node) }
        }
        if scope.judgesClocks, let problem = scope.healedBreach(step) {
            report(.breachStays, problem, node)
        }
        let reached = enter(after) { node.facts + [fact] }
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
