import Casework
import ServiceTime
import TestSupport
import Testing

@Suite struct `A corrective action` {
    private var desk: DossierDesk
    private let number: String

    init() throws {
        var desk = try CareSamples.desk().desk
        number = try desk.begin(
            .correctiveAction(
                .propose(source: CareSamples.ticket, Self.action(desk.now, days: 90))),
            as: "quality")
        self.desk = desk
    }

    private static func action(_ now: Instant, days: Int) -> ActionContent {
        CareSamples.action(until: CareSamples.day(now, days))
    }

    private func codes(_ command: CorrectiveAction.Command, as login: String) -> [String] {
        desk.codes(.correctiveAction(command), on: number, as: login)
    }

    private mutating func perform(
        _ command: CorrectiveAction.Command, as login: String
    ) throws {
        try desk.perform(.correctiveAction(command), on: number, as: login)
    }

    private var clock: ServiceClock.State? {
        desk.dossiers[number]?.clocks.last?.serviceClock(under: desk.policy)
            .verdict(at: desk.now).state
    }

    private mutating func finish() throws {
        try perform(.agree(note: nil), as: "service-head")
        try perform(.reportDone(what: "drawing changed", on: nil, evidence: nil), as: "engineer")
    }

    @Test func `cites a ticket that exists, and takes its problem and product over`() {
        let content = Self.action(desk.now, days: 90)
        func propose(_ source: String) -> [String] {
            desk.codes(.correctiveAction(.propose(source: source, content)), as: "quality")
        }
        #expect(propose("202603-009") == ["no-such-ticket"])
        #expect(propose("U202603-001") == ["no-source"])
        #expect(propose("D202603-001") == ["no-such-dossier"])
        guard case .correctiveAction(let action)? = desk.dossiers[number]?.matter else {
            Issue.record("no action")
            return
        }
        #expect(action.content.problem == "hardware-fault")
    }

    @Test func `leaves time to judge its effect and names people and departments there are`() {
        var content = Self.action(desk.now, days: 29)
        #expect(codes(.revise(content), as: "quality") == ["date-too-soon"])
        content = Self.action(desk.now, days: 30)
        #expect(codes(.revise(content), as: "quality").isEmpty)
        content.responsible = "nobody"
        content.department = Department("moon")
        content.problem = "fog"
        #expect(
            codes(.revise(content), as: "quality")
                == ["unknown-person", "unknown-code", "unknown-code"])
    }

    @Test mutating func `is agreed by the head of the department, not by who proposed it`() throws {
        #expect(codes(.agree(note: nil), as: "quality-head") == ["not-of-department"])
        try perform(.revise(Self.action(desk.now, days: 90)), as: "service-head")
        #expect(codes(.agree(note: nil), as: "service-head") == ["same-hand"])
        #expect(codes(.agree(note: nil), as: "executive").isEmpty)
        #expect(codes(.reject(reason: "no"), as: "quality-head") == ["not-of-department"])
    }

    @Test mutating func `is done by who answers for it and judged by another after the wait`()
        throws
    {
        try perform(.agree(note: nil), as: "service-head")
        let done = CorrectiveAction.Command.reportDone(what: "x", on: nil, evidence: nil)
        #expect(codes(done, as: "quality") == ["not-responsible"])
        let early = CareSamples.day(desk.now, -1)
        #expect(
            codes(.reportDone(what: "x", on: early, evidence: nil), as: "engineer")
                == ["day-behind"])
        let late = CareSamples.day(desk.now, 1)
        #expect(
            codes(.reportDone(what: "x", on: late, evidence: nil), as: "engineer") == ["day-ahead"])
        try perform(done, as: "engineer")
        #expect(codes(.verify(effect: "none"), as: "quality") == ["effect-not-judged-yet"])
        desk.now = desk.now + .days(30)
        #expect(codes(.verify(effect: "none"), as: "engineer") == ["role-missing", "same-hand"])
        #expect(codes(.verify(effect: ""), as: "quality") == ["text-empty"])
        try perform(.verify(effect: "none since"), as: "quality")
        #expect(desk.dossiers[number]?.state == "verified" && clock == .met)
    }

    @Test mutating func `is overdue one second behind the day it names, whatever was done`() throws
    {
        try finish()
        desk.now =
            desk.policy.calendars[Policy.office]?.zone
            .instant(of: CareSamples.day(desk.now, 90), at: .endOfDay) ?? desk.now
        #expect(clock == .running)
        desk.now = desk.now + Span(seconds: 1)
        #expect(clock == .breached)
        try perform(.verify(effect: "none since"), as: "quality")
        #expect(clock == .breached)
    }

    @Test mutating func `is taken up again for a later ticket of the same problem only`() throws {
        try finish()
        desk.now = desk.now + .days(30)
        try perform(.verify(effect: "none since"), as: "quality")
        func reopen(_ ticket: Ticket) -> [String] {
            var desk = desk
            desk.tickets["202605-007"] = ticket
            return desk.codes(
                .correctiveAction(.reopen(ticket: "202605-007", reason: "again")), on: number,
                as: "agent")
        }
        #expect(
            codes(.reopen(ticket: "202605-009", reason: "x"), as: "agent") == ["no-such-ticket"])
        let early = CaseDesk(at: CasePapers.morning - .days(3)).ticket
        #expect(reopen(early) == ["ticket-not-later"])
        var other = CasePapers.registration()
        other.problem = "invoice"
        #expect(reopen(CaseDesk(other, at: desk.now).ticket) == ["another-problem"])
        desk.tickets["202605-007"] = CaseDesk(at: desk.now).ticket
        try perform(.reopen(ticket: "202605-007", reason: "again"), as: "agent")
        #expect(desk.dossiers[number]?.state == "reopened" && clock == .running)
        try perform(.revise(Self.action(desk.now, days: 90)), as: "quality")
        #expect(desk.dossiers[number]?.state == "proposed")
    }

    @Test mutating func `compares products where the action names one`() throws {
        var content = Self.action(desk.now, days: 90)
        content.product = "Bearing A"
        try perform(.revise(content), as: "quality")
        try finish()
        desk.now = desk.now + .days(30)
        try perform(.verify(effect: "none since"), as: "quality")
        desk.tickets["202605-007"] = CaseDesk(at: desk.now).ticket
        #expect(
            codes(.reopen(ticket: "202605-007", reason: "again"), as: "agent")
                == ["another-product"])
        var same = CasePapers.registration()
        same.goods.product = "bearing ａ"
        desk.tickets["202605-007"] = CaseDesk(same, at: desk.now).ticket
        #expect(codes(.reopen(ticket: "202605-007", reason: "again"), as: "agent").isEmpty)
    }
}
