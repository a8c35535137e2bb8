import Casework
import Journal
import ServiceTime
import Testing

@testable import SQLiteStore

/// What holds for the dossiers of every store.
@Suite struct `A store's dossiers` {
    let scratch: Scratch

    init() throws {
        scratch = try Scratch()
    }

    private func store(_ kind: StoreKind) throws -> any Store {
        let store = try kind.make(in: scratch)
        try store.hire()
        return store
    }

    private func enter(_ name: String, phone: String? = nil) -> Request {
        .begin(
            .customer(
                .enter(
                    CustomerContent(name: name, sort: .company),
                    contact: phone.map { CustomerContact(name: name, phone: $0) })))
    }

    @Test(arguments: StoreKind.allCases)
    func `are numbered by kind and month without gaps`(kind: StoreKind) throws {
        let store = try store(kind)
        #expect(try store.accept(enter("甲")).number == "U202609-001")
        #expect(try store.rejection(enter("甲"))?.code == "rules")
        #expect(try store.accept(enter("乙")).number == "U202609-002")
        try store.open()
        let next = Desk.start + .days(30)
        #expect(try store.accept(enter("丙"), at: next).number == "U202610-001")
        #expect(try store.open(at: next) == "202610-001")
    }

    @Test(arguments: StoreKind.allCases)
    func `answer the same key the same and a moved version with what changed`(
        kind: StoreKind
    ) throws {
        let store = try store(kind)
        let key = IdempotencyKey.random()
        let first = try store.accept(enter("甲"), key: key)
        let again = try store.accept(enter("甲"), key: key)
        #expect(again.isRepeat && again.number == first.number)
        #expect(again.dossierFacts == first.dossierFacts && again.sequence == first.sequence)
        #expect(try store.rejection(enter("乙"), key: key) == .keyReused(key))
        let number = try #require(first.number)
        let note = DossierCommand.customer(.note("one"))
        try store.accept(.pursue(number, note, expecting: 1))
        let rejection = try store.rejection(.pursue(number, note, expecting: 1))
        guard case .conflict(let conflict)? = rejection else {
            Issue.record("\(String(describing: rejection))")
            return
        }
        #expect(conflict.found == 2 && conflict.dossierChanges.count == 1)
        #expect(
            try store.rejection(.pursue("U202609-009", note, expecting: nil))
                == .unknownDossier("U202609-009"))
    }

    @Test(arguments: StoreKind.allCases)
    func `are found by key, kind, customer and words`(kind: StoreKind) throws {
        let store = try store(kind)
        try store.accept(enter("华东电机", phone: "13800000001"))
        let other = try #require(try store.accept(enter("绿洲酒店")).number)
        #expect(try store.dossiers(under: .name("华东电机")).map(\.number) == ["U202609-001"])
        #expect(try store.dossiers(under: .phone("138 0000 0001")).count == 1)
        #expect(try store.dossiers(under: .number("u202609-002")).map(\.number) == [other])
        var query = DossierQuery(kind: .customer)
        #expect(try store.dossierCount(query) == 2)
        query.texts = [FoldedText("0001")]
        #expect(
            try store.dossierRows(query, skipping: 0, limit: 9).map(\.title) == ["华东电机"])
        query.texts = []
        query.customer = FoldedText("酒店")
        #expect(try store.dossierRows(query, skipping: 0, limit: 9).map(\.number) == [other])
        query.state = "merged"
        #expect(try store.dossierCount(query) == 0)
    }

    @Test(arguments: StoreKind.allCases)
    func `fold from the record to what the store shows`(kind: StoreKind) throws {
        let store = try store(kind)
        let number = try #require(try store.accept(enter("甲")).number)
        try store.accept(
            .pursue(number, .customer(.note("x")), expecting: nil), at: Desk.start + .hours(1))
        let facts = try store.dossierFacts(of: number)
        let folded = try Dossier(number: number, facts: facts, under: store.policies())
        #expect(try store.dossier(number) == folded)
        #expect(folded.version == 2 && folded.policy == 1 && folded.begunBy == "chen")
        let past = try PastStore(store, at: Desk.start)
        #expect(try past.dossier(number)?.version == 1)
        #expect(try past.dossierCount(DossierQuery()) == 1)
    }

    @Test(arguments: StoreKind.allCases)
    func `drive the clocks of a ticket by what was promised`(kind: StoreKind) throws {
        let store = try store(kind)
        let sales = Person(
            login: "sun", name: "S", assignments: [Assignment(.sales, in: Department("sales"))])
        try store.hire([sales])
        let clause = CommitmentClause(
            .firstResponse, .atMost, 30, .minutes, calendar: Policy.roundTheClock, from: .report)
        let today = Desk.identity.zone.date(at: Desk.start)
        let content = CommitmentContent(
            title: "T", family: .responseTime, customer: "华东电机", from: today,
            until: today.advanced(byDays: 9), department: Department("quality"), promisor: "",
            clauses: [clause])
        let drafted = try store.accept(.begin(.commitment(.draft(content))), by: "sun")
        let number = try #require(drafted.number)
        #expect(number == "K202609-001")
        try store.accept(.pursue(number, .commitment(.submit), expecting: nil), by: "sun")
        let early = try store.open()
        #expect(try store.clocks(of: early).first?.due == Desk.start + .hours(24))
        let said = Commitment.Command.Statements(withinCapability: true, conformsToNorms: true)
        try store.accept(
            .pursue(number, .commitment(.approve(said)), expecting: nil), by: "wang")
        let late = try store.open()
        #expect(try store.clocks(of: late).first?.due == Desk.start + .minutes(30))
        #expect(try store.ticket(late)?.promises.map(\.citation) == ["K202609-001 v1 §1"])
        try store.accept(
            .pursue(number, .commitment(.reportRisk(.other, text: "x")), expecting: nil))
        #expect(try store.clocks(of: number).map(\.kind) == [.risk])
        let due = try #require(try store.dossierRows(.init(), skipping: 0, limit: 1).first?.due)
        #expect(try store.clocks(skipping: 0, limit: 99).map(\.number).contains(number))
        var query = DossierQuery(kind: .commitment)
        query.overdueAt = due
        #expect(try store.dossierCount(query) == 0)
        query.overdueAt = due + Span(seconds: 1)
        #expect(try store.dossierCount(query) == 1)
        let before = try store.figures(at: due).breached
        #expect(try store.figures(at: due + Span(seconds: 1)).breached == before + 1)
    }

    @Test func `are verified and made anew with everything else`() throws {
        let store = try SQLiteStore.create(at: scratch.store, identity: Desk.identity, by: "root")
        try store.hire()
        try store.open()
        let number = try #require(try store.accept(enter("甲", phone: "1")).number)
        #expect(try store.verify().holds && store.verify().staleRow == nil)
        try store.perform { try $0.execute("UPDATE dossiers SET title = 'x'") }
        #expect(try store.verify().staleRow == number)
        try store.rebuild()
        #expect(try store.verify().staleRow == nil)
        #expect(try store.accept(enter("乙")).number == "U202609-002")
        try store.perform { try $0.execute("DELETE FROM dossier_keys") }
        #expect(try store.verify().staleRow == number)
    }

    @Test func `come to a file that was made before there were any`() throws {
        let store = try SQLiteStore.create(at: scratch.store, identity: Desk.identity, by: "root")
        try store.hire()
        try store.perform { connection in
            try connection.execute("DROP TABLE dossiers")
            try connection.execute("DROP TABLE dossier_keys")
            try connection.forgetMissingDates()
            try connection.execute("PRAGMA user_version = 4")
        }
        store.close()
        let newer = try SQLiteStore(at: scratch.store)
        #expect(try newer.accept(enter("甲")).number == "U202609-001")
        #expect(try newer.verify().holds)
    }
}
