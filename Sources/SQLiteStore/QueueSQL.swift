import Casework
import Journal
import ServiceTime

/// A condition with the values it needs.
struct Condition {
    var parts: [String] = []
    var values: [Value] = []

    mutating func add(_ part: String, _ values: Value...) {
        parts.append(part)
        self.values += values
    }

    mutating func add(_ column: String, oneOf codes: [String]) {
        guard !codes.isEmpty else { return }
        let marks = codes.map { _ in "?" }.joined(separator: ",")
        parts.append("\(column) IN (\(marks))")
        values += codes.sorted().map { .text($0) }
    }

    /// That a text holds one of every list.
    mutating func add(_ column: String, holdsOneOfEach lists: [[FoldedText]]) {
        for list in lists {
            let ways = list.map { _ in "instr(\(column), ?) > 0" }.joined(separator: " OR ")
            parts.append("(\(ways))")
            values += list.map { .text($0.text) }
        }
    }

    var sql: String { parts.isEmpty ? "1" : parts.joined(separator: " AND ") }
}

extension QueueQuery {
    /// The order-independent condition on `listing`, the text apart.
    var condition: Condition {
        var condition = Condition()
        condition.add("l.open = ?", .integer(view == .archived ? 0 : 1))
        switch view {
        case .all, .archived, .myGates: break
        case .mine: addOwner(person?.login, to: &condition)
        case .unassigned: condition.add("l.owner = ''")
        case .atRisk: condition.add("l.risk <= ?", .integer(now.seconds))
        case .waiting: condition.add("l.waiting = ?", .text(WaitingOn.customer.rawValue))
        }
        addFilter(to: &condition)
        return condition
    }

    private func addOwner(_ login: String?, to condition: inout Condition) {
        guard let login else { return condition.add("0") }
        condition.add("l.owner = ?", .text(login))
    }

    private func addFilter(to condition: inout Condition) {
        condition.add("l.stage", oneOf: filter.stages.map(\.rawValue))
        condition.add("l.urgency", oneOf: filter.urgencies.map(\.rawValue))
        condition.add("l.kind", oneOf: filter.kinds.map(\.rawValue))
        condition.add("l.waiting", oneOf: filter.waiting.map(\.rawValue))
        switch filter.owner {
        case nil: break
        case .me: addOwner(person?.login, to: &condition)
        case .nobody: condition.add("l.owner = ''")
        case .login(let login): condition.add("l.owner = ?", .text(login))
        }
        if let department = filter.department {
            condition.add("l.department = ?", .text(department))
        }
        if let customer = filter.customer { condition.add("l.customer = ?", .text(customer)) }
        if let problem = filter.problem { condition.add("l.problem = ?", .text(problem)) }
        if let claimed = filter.hasClaim {
            condition.add("l.claimed = ?", .integer(claimed ? 1 : 0))
        }
        if !filter.marks.isEmpty {
            let marks = filter.marks.map(\.rawValue).sorted()
            let any = marks.map { _ in "instr(marks, ?) > 0" }.joined(separator: " OR ")
            condition.parts.append("l.id IN (SELECT id FROM besides WHERE \(any))")
            condition.values += marks.map { .text($0) }
        }
        if let span = filter.dueWithin {
            condition.add("l.due <= ?", .integer((now + span).seconds))
            // An open ticket stands at its due second, so the walk can end there.
            if view != .archived { condition.add("l.ord <= ?", .integer((now + span).seconds)) }
        }
    }

    /// The index that narrows most; the planner knows nothing of how many rows a value has.
    var index: String {
        if filter.customer != nil { return "INDEXED BY listing_by_customer" }
        if view == .mine || view == .unassigned || filter.owner != nil {
            return "INDEXED BY listing_by_owner"
        }
        return "NOT INDEXED"
    }

    /// The name under which the list is counted as it changes; nil when it is not.
    var countedAs: String? {
        if let alone = filter.soleCount, view == .all { return alone }
        guard filter.isEmpty else { return nil }
        switch view {
        case .all: return "open"
        case .archived: return "closed"
        case .mine: return person.map { "owner:" + $0.login }
        case .unassigned: return "owner:"
        case .waiting: return "waiting:" + WaitingOn.customer.rawValue
        case .atRisk, .myGates: return nil
        }
    }
}

extension QueueFilter {
    /// The count of a filter that is one stage or one urgency and nothing else.
    fileprivate var soleCount: String? {
        var rest = self
        if stages.count == 1, let stage = stages.first, stage != .closed {
            rest.stages = []
            return rest.isEmpty ? "stage:" + stage.rawValue : nil
        }
        if urgencies.count == 1, let urgency = urgencies.first {
            rest.urgencies = []
            return rest.isEmpty ? "urgency:" + urgency.rawValue : nil
        }
        return nil
    }
}

/// The direction and bounds in which a page is read.
struct PageScan {
    let condition: Condition
    /// The same for the index of closed tickets, whose order is minus the id.
    let closedCondition: Condition
    let isReversed: Bool

    init(_ start: PageStart, prefix: String) {
        var condition = Condition()
        var closed = Condition()
        let key = "(\(prefix).ord, \(prefix).id)"
        switch start {
        case .first, .last: break
        case .after(let bound):
            condition.add("\(key) > (?, ?)", .integer(bound.order), .integer(bound.id))
            closed.add("f.rowid < ?", .integer(bound.id))
        case .at(let bound):
            condition.add("\(key) >= (?, ?)", .integer(bound.order), .integer(bound.id))
            closed.add("f.rowid <= ?", .integer(bound.id))
        case .before(let bound):
            condition.add("\(key) < (?, ?)", .integer(bound.order), .integer(bound.id))
            closed.add("f.rowid > ?", .integer(bound.id))
        }
        self.condition = condition
        closedCondition = closed
        switch start {
        case .first, .after, .at: isReversed = false
        case .last, .before: isReversed = true
        }
    }

    func order(_ prefix: String) -> String {
        let direction = isReversed ? "DESC" : "ASC"
        return "ORDER BY \(prefix).ord \(direction), \(prefix).id \(direction)"
    }
}
