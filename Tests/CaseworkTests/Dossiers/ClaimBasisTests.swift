import Casework
import ServiceTime
import TestSupport
import Testing

/// Which commitment a claim rests on when nobody names one.
@Suite struct `What a claim rests on` {
    private static func within(
        _ number: Int, _ unit: CommitmentClause.Unit,
        _ promise: CommitmentClause.Promise = .resolution, calendar: String = Policy.roundTheClock
    ) -> CommitmentClause {
        CommitmentClause(promise, .atMost, number, unit, calendar: calendar, from: .report)
    }

    private static func basis(
        _ contents: [CommitmentContent], goods: Goods = Goods()
    ) throws -> ClaimBasis? {
        var desk = DossierDesk()
        for content in contents { _ = try desk.file(content) }
        return found(desk, goods).basis(received: desk.now, under: desk.policy)
    }

    private static func found(
        _ desk: DossierDesk, _ goods: Goods = Goods(), standing: [ClockPromise] = []
    ) -> PromisesFound {
        let registration = Registration(
            customer: "华东电机", channel: .phone, kind: .complaint, problem: "hardware-fault",
            subject: "x", goods: goods)
        return PromisesFound(
            for: registration, received: desk.now, under: desk.policy, standing: standing,
            lookup: { key in
                desk.dossiers.values.filter {
                    $0.summary.keys.contains(key) || DossierKey.number($0.number) == key
                }
            },
            promised: { search in
                desk.dossiers.values.filter {
                    $0.summary.places(of: $0.kind, in: $0.state).contains(where: search.matches)
                }
            })
    }

    @Test func `is the only commitment that applies, and by what it applies`() throws {
        let basis = try #require(
            try Self.basis(
                [PromisePapers.content(product: "主轴"), PromisePapers.content(product: "空压机")],
                goods: Goods(product: "主轴")))
        #expect(basis.commitment == "K202603-001" && basis.others.isEmpty)
        #expect(basis.by == ["customer", "product", "received"])
        #expect(basis.line == 0 && basis.clause == "§1" && basis.clock == .firstResponse)
        #expect(try Self.basis([PromisePapers.content(product: "主轴")]) == nil)
    }

    @Test func `is the one whose clause falls due first, the others in their order`() throws {
        let contents = [
            PromisePapers.content(),
            PromisePapers.content(clauses: [Self.within(3, .workingDays, calendar: "office")]),
            PromisePapers.content(
                clauses: [PromisePapers.halfAnHour, Self.within(48, .hours)]),
            PromisePapers.content(clauses: [Self.within(2, .days)]),
        ]
        let basis = try #require(try Self.basis(contents))
        // The resolution goes before the first response; two days last to the end of the second.
        #expect(basis.commitment == "K202603-003" && basis.clause == "§2")
        #expect(basis.others == ["K202603-004", "K202603-002", "K202603-001"])
        #expect(try Self.basis(Array(contents.reversed()))?.clause == "§2")
        #expect(try Self.basis([contents[2], contents[2]])?.commitment == "K202603-001")
    }

    @Test func `names more of the goods where no clause drives a clock`() throws {
        let logged = [CommitmentClause(.training, .atLeast, 2, .times, from: .delivery)]
        let basis = try #require(
            try Self.basis(
                [
                    PromisePapers.content(customer: nil, group: .everyone, clauses: logged),
                    PromisePapers.content(order: "SO-1", clauses: logged),
                ], goods: Goods(order: "SO-1")))
        #expect(basis.commitment == "K202603-002" && basis.clause == nil && basis.clock == nil)
        #expect(basis.by == ["customer", "order", "received"])
    }

    @Test func `was promised at intake, whatever became of the commitment since`() throws {
        var desk = DossierDesk()
        let number = try desk.file()
        let promises = Self.found(desk).promises
        try desk.perform(
            .commitment(.breach(clause: 0, reason: "Late", ticket: nil)), on: number,
            as: "service-head")
        #expect(Self.found(desk).basis(received: desk.now, under: desk.policy) == nil)
        let basis = Self.found(desk, standing: promises)
            .basis(received: desk.now, under: desk.policy)
        #expect(basis?.commitment == number && basis?.clause == "§1")
    }

    @Test func `is written down with the reason, unless somebody names another`() throws {
        var desk = try RefusalCase.desk()
        desk.basis = try Self.basis([PromisePapers.content()])
        var named = desk
        try desk.perform(.fileClaim(CasePapers.claim()), as: "agent")
        #expect(desk.ticket.claim?.terms.commitment == "K202603-001")
        #expect(desk.ticket.claim?.terms.clause == "§1")
        #expect(desk.ticket.claim?.basis == desk.basis)
        try named.perform(RefusalCase.claim("k202603-001"), as: "agent")
        #expect(named.ticket.claim?.basis == nil && named.ticket.claim?.terms.clause == nil)
    }

    @Test func `is changed with a reason, and what was computed by it is computed anew`() throws {
        var desk = try CaseDesk.claim(at: .drafted)
        let cite = { (number: String?) in
            Command.citeCommitment(
                CommitmentCited(commitment: number, clause: "§1", reason: "The newer one"))
        }
        #expect(desk.codes(cite("K202603-009"), as: "agent") == ["no-such-commitment"])
        #expect(desk.codes(cite(nil), as: "finance") == ["role-missing"])
        let files = try RefusalCase.desk()
        desk.neighbours = files.neighbours
        let beyond = Command.citeCommitment(
            CommitmentCited(commitment: "K202603-001", clause: "2", reason: "No such clause"))
        #expect(desk.codes(beyond, as: "engineer") == ["no-such-line"])
        try desk.perform(cite("K202603-001"), as: "engineer")
        #expect(desk.ticket.claim?.terms.commitment == "K202603-001")
        #expect(desk.ticket.claim?.terms.clause == "§1" && desk.ticket.claim?.basis == nil)
        #expect(desk.ticket.computation == nil)
        #expect(desk.ticket.planning?.phase.code == "wanted")
        try desk.perform(cite(nil), as: "agent")
        #expect(desk.ticket.claim?.terms.commitment == nil)
        try desk.submit()
        #expect(desk.codes(cite(nil), as: "agent") == ["plan-in-approval"])
        #expect(CaseDesk().codes(cite(nil), as: "agent") == ["claim-missing"])
    }
}
