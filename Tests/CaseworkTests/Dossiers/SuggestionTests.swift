import Casework
import ServiceTime
import TestSupport
import Testing

@Suite struct `A suggestion` {
    private var desk: DossierDesk
    private let customer: String
    private let number: String

    init() throws {
        var (desk, customer) = try CareSamples.desk()
        let content = SuggestionContent(
            subject: "Manual", text: "In large print", customer: customer,
            ticket: CareSamples.ticket, from: "王芳")
        number = try desk.begin(
            .suggestion(.submit(content, to: CareSamples.service)), as: "agent")
        self.desk = desk
        self.customer = customer
    }

    private func codes(_ command: Suggestion.Command, as login: String) -> [String] {
        desk.codes(.suggestion(command), on: number, as: login)
    }

    @Test func `names a customer and ticket on file and a department there is`() {
        let content = SuggestionContent(
            subject: "x", text: "x", customer: "U202603-009", ticket: "202603-009", from: "王芳")
        #expect(
            desk.codes(.suggestion(.submit(content, to: Department("moon"))), as: "agent")
                == ["unknown-code", "no-such-dossier", "no-such-ticket"])
        #expect(
            codes(.route(to: CareSamples.service, reason: "x"), as: "agent") == ["department-same"])
    }

    @Test mutating func `is answered by its department in words that can be measured, then told`()
        throws
    {
        let answer = Suggestion.Command.answer(.adopted, text: "In print from 1 May 2026 on")
        #expect(codes(answer, as: "quality") == ["not-in-department"])
        #expect(codes(.answer(.adopted, text: "我们会尽快印刷"), as: "engineer") == ["not-measurable"])
        #expect(codes(.tell(means: "phone"), as: "agent") == ["dossier-state"])
        try desk.perform(.suggestion(answer), on: number, as: "engineer")
        try desk.perform(.suggestion(.tell(means: "phone")), on: number, as: "agent")
        #expect(desk.dossiers[number]?.state == "closed")
        #expect(desk.dossiers[number]?.clocks.allSatisfy { $0.end?.isAnswered == true } == true)
    }

    @Test mutating func `goes on waiting when it is routed on`() throws {
        desk.now = desk.now + .days(9)
        try desk.perform(
            .suggestion(.route(to: Department("quality"), reason: "theirs")), on: number,
            as: "agent")
        let clocks = desk.dossiers[number]?.clocks ?? []
        #expect(clocks.count == 1)
        let state = clocks.first?.serviceClock(under: desk.policy).verdict(at: desk.now).state
        #expect(state == .breached)
    }
}

@Suite struct `What was learnt` {
    private var desk = DossierDesk()

    private func lesson(_ tickets: [String]) -> ArticleContent {
        ArticleContent(
            sort: .lesson, title: "Wrong grease", tickets: tickets, problem: "hardware-fault",
            cause: "wrong grease", solution: "Clean and use grease B")
    }

    @Test mutating func `cites closed tickets that exist`() throws {
        func codes(_ tickets: [String]) -> [String] {
            desk.codes(.article(.write(lesson(tickets))), as: "engineer")
        }
        #expect(codes([]) == ["no-case-cited"])
        #expect(codes(["202603-009"]) == ["no-such-ticket"])
        desk.tickets["202603-001"] = CaseDesk().ticket
        #expect(codes(["202603-001"]) == ["case-open"])
        desk.tickets["202603-001"] = try CaseDesk.claim(at: .closed).ticket
        #expect(codes(["202603-001"]).isEmpty)
        var content = lesson(["202603-001"])
        content.solution = nil
        content.problem = "fog"
        #expect(
            desk.codes(.article(.write(content)), as: "engineer")
                == ["text-empty", "unknown-code"])
    }

    @Test mutating func `is published by another than wrote any of it, and reviewed after changes`()
        throws
    {
        let wording = CareSamples.wording
        var vague = wording
        vague.text = "We answer as soon as possible"
        #expect(desk.codes(.article(.write(vague)), as: "supervisor") == ["not-measurable"])
        let number = try desk.begin(.article(.write(wording)), as: "supervisor")
        #expect(
            desk.codes(.article(.publish(note: nil)), on: number, as: "supervisor") == ["same-hand"]
        )
        try desk.perform(.article(.rewrite(wording)), on: number, as: "quality-head")
        #expect(
            desk.codes(.article(.publish(note: nil)), on: number, as: "supervisor") == ["same-hand"]
        )
        #expect(
            desk.codes(.article(.publish(note: nil)), on: number, as: "quality-head")
                == ["same-hand"])
        try desk.perform(.article(.publish(note: nil)), on: number, as: "quality")
        #expect(desk.dossiers[number]?.state == "published")
        try desk.perform(.article(.rewrite(wording)), on: number, as: "agent")
        #expect(desk.dossiers[number]?.state == "draft")
    }
}
