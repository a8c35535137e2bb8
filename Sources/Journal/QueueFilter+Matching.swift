import Casework
import ServiceTime

extension QueueQuery {
    /// Whether a ticket, with its gates that are open now, belongs into the list.
    ///
    /// The rule every store answers by.
    public func matches(_ row: TicketRow, gates: [GateRow]) -> Bool {
        isInView(row, gates: gates) && filter.matches(row, person: person, now: now)
    }

    private func isInView(_ row: TicketRow, gates: [GateRow]) -> Bool {
        switch view {
        case .archived: !row.isOpen
        case .all: row.isOpen
        case .mine: row.isOpen && person != nil && row.owner == person?.login
        case .unassigned: row.isOpen && row.owner == nil
        case .atRisk: row.isOpen && row.risk.map { $0 <= now } ?? false
        case .waiting: row.isOpen && row.waiting == .customer
        case .myGates: row.isOpen && gates.contains(where: isMine)
        }
    }

    /// Whether the person may decide the gate: one of the roles is asked for there, and none of
    /// the rules that keep people apart stands against it.
    public func isMine(_ row: GateRow) -> Bool {
        guard let person, person.mayDecideGates else { return false }
        let isHeld =
            person.holds(row.decider.role, in: row.decider.department)
            || (row.decider == row.gate
                && standIns.contains { $0.delegation.covers(row.gate, of: $0.principal) })
        return isHeld && row.barred.allSatisfy { !logins.contains($0) }
    }

    /// The person and those in whose place they may act: what bars one of them bars the person.
    public var logins: Set<String> {
        principals.union([person?.login].compactMap(\.self))
    }

    /// The place of a ticket in the list.
    public func key(of row: TicketRow, id: Int) -> QueueKey {
        switch view {
        case .archived: QueueKey(order: -id, id: id)
        case .mine, .unassigned, .atRisk, .waiting, .myGates, .all:
            QueueKey(order: row.due?.seconds ?? QueueKey.noDue, id: id)
        }
    }
}

extension QueueFilter {
    func matches(_ row: TicketRow, person: Person?, now: Instant) -> Bool {
        matchesFields(row, person: person, now: now) && matchesText(row)
    }

    private func matchesFields(_ row: TicketRow, person: Person?, now: Instant) -> Bool {
        (stages.isEmpty || stages.contains(row.stage))
            && (urgencies.isEmpty || urgencies.contains(row.urgency))
            && (kinds.isEmpty || kinds.contains(row.registration.kind))
            && (waiting.isEmpty || row.waiting.map(waiting.contains) ?? false)
            && isOwned(row, by: person)
            && (department == nil || department == row.department)
            && (customer == nil || customer == row.registration.customer)
            && (problem == nil || problem == row.registration.problem)
            && (hasClaim == nil || hasClaim == (row.claim != nil))
            && (marks.isEmpty || !marks.isDisjoint(with: row.marks))
            && (dueWithin.map { span in row.due.map { $0 <= now + span } ?? false } ?? true)
    }

    private func isOwned(_ row: TicketRow, by person: Person?) -> Bool {
        switch owner {
        case nil: true
        case .me: person != nil && row.owner == person?.login
        case .nobody: row.owner == nil
        case .login(let login): row.owner == login
        }
    }

    private func matchesText(_ row: TicketRow) -> Bool {
        guard isSearch else { return true }
        let text = row.searchText
        return texts.allSatisfy(text.contains)
            && spellings.allSatisfy { $0.contains(where: text.contains) }
    }
}
