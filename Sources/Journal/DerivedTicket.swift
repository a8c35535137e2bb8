public import Casework
public import ServiceTime

/// Everything a store keeps of a ticket beside the record; a pure function of the fold.
public struct DerivedTicket: Hashable, Sendable {
    public let row: TicketRow
    /// The clocks that run.
    public let clocks: [ClockRow]
    /// The gates that can be decided now.
    public let gates: [GateRow]
    /// The first response, once it was given.
    public let response: Response?
    /// The amount agreed, by which later cases are compared.
    public let settled: ComparableAmount?

    /// When the customer was first answered, and whether in time.
    public struct Response: Hashable, Sendable {
        public let at: Instant
        public let isInTime: Bool
    }

    public init(_ ticket: Ticket, under policy: Policy) {
        let clocks = ticket.clocks.filter(\.isRunning).map {
            ClockRow($0, of: ticket, number: ticket.number, under: policy)
        }
        self.clocks = clocks
        gates = Self.openGates(of: ticket)
        response = Self.response(of: ticket, under: policy)
        settled = ticket.settledAmount
        row = TicketRow(ticket, clocks: clocks)
    }

    private static func openGates(of ticket: Ticket) -> [GateRow] {
        guard case .plan(let planning) = ticket.state,
            case .inApproval(let approval) = planning.phase
        else { return [] }
        return approval.gates
            .filter { $0.state == .open && $0.requirement.level == approval.currentLevel }
            .flatMap { gate in
                // What came up to peers is theirs already.
                let above = ticket.superior(at: gate.id).flatMap { $0 == gate.id ? nil : $0 }
                return [gate.id, above].compactMap(\.self).map { decider in
                    GateRow(
                        number: ticket.number, gate: gate.id, decider: decider,
                        level: gate.requirement.level,
                        barred: approval.barred(from: gate.id, of: ticket).sorted())
                }
            }
    }

    private static func response(of ticket: Ticket, under policy: Policy) -> Response? {
        guard let at = ticket.firstResponse,
            let clock = ticket.clocks.first(where: { $0.kind == .firstResponse })
        else { return nil }
        let verdict = clock.serviceClock(under: policy).verdict(at: at)
        return Response(at: at, isInTime: verdict.state != .breached)
    }
}

extension ClockRow {
    /// A running clock as it stands after the last event of what it belongs to.
    ///
    /// Without a pause the deadline does not depend on when one looks; while one is open nobody
    /// can know it, unless it had passed before.
    init(
        _ clock: Clock, of holder: some Escalatable, number: String, under policy: Policy
    ) {
        let judged = clock.serviceClock(under: policy)
        let verdict = judged.verdict(at: holder.updated)
        let due = verdict.state == .paused ? nil : verdict.due
        let percents = [policy.escalation.riskPercent]
        let risk = due.flatMap { due in
            judged.warnings(at: holder.updated, percents: percents).first.map { min($0.at, due) }
                ?? due
        }
        self.init(
            number: number, kind: clock.kind, subject: clock.subject, start: clock.start,
            due: due, risk: risk, escalates: holder.nextEscalation(of: clock, under: policy),
            missingDate: verdict.missingDate)
    }
}

extension TicketRow {
    /// A ticket's row, from the fold and its running clocks.
    init(_ ticket: Ticket, clocks: [ClockRow]) {
        var strictest: ClockRow?
        var risk: Instant?
        for clock in clocks {
            guard let due = clock.due else { continue }
            if strictest?.due.map({ due < $0 }) ?? true { strictest = clock }
            if let own = clock.risk { risk = min(risk ?? own, own) }
        }
        self.init(
            number: ticket.number, version: ticket.version, stage: ticket.stage,
            planPhase: ticket.planning?.phase.code, closure: ticket.closure,
            owner: ticket.owner.login,
            department: ticket.liability?.responsible?.code, registration: ticket.registration,
            urgency: ticket.urgency, waiting: ticket.waiting?.on, claim: ticket.claim?.terms,
            received: ticket.received, updated: ticket.updated, due: strictest?.due,
            dueKind: strictest?.kind, risk: risk, isPaused: clocks.contains(where: \.isPaused),
            marks: ticket.marks, merged: ticket.absorbed.map(\.number),
            missingDate: clocks.lazy.compactMap(\.missingDate).first)
    }
}

extension Ticket {
    fileprivate var marks: [TicketMark] {
        guard isOpen else { return [] }
        return TicketMark.allCases.filter { mark in
            switch mark {
            case .major: regions.openIncident != nil
            case .disputed: regions.openDispute != nil
            case .contested: regions.openContest != nil
            }
        }
    }

    fileprivate var closure: String? {
        guard case .closed(let closure) = state else { return nil }
        return closure.code
    }
}
