import Casework
import Journal
import ServiceTime
import Testing

@testable import SQLiteStore

/// What holds in every store of promises that are found when a registration is corrected, and of
/// the ways in which one customer may be written.
@Suite struct `A customer known late` {
    let scratch: Scratch

    init() throws {
        scratch = try Scratch()
    }

    private static let sales = Person(
        login: "sun", name: "S", assignments: [Assignment(.sales, in: Department("sales"))])

    private func store(_ kind: StoreKind) throws -> any Store {
        let store = try kind.make(in: scratch)
        try store.hire()
        try store.hire([Self.sales])
        return store
    }

    /// A commitment in force that answers a customer within so many minutes; its number.
    private func file(
        _ customer: String, minutes: Int, in store: any Store
    ) throws -> String {
        let today = Desk.identity.zone.date(at: Desk.start)
        let content = CommitmentContent(
            title: "T", family: .responseTime, customer: customer, from: today,
            until: today.advanced(byDays: 9), department: Department("quality"), promisor: "",
            clauses: [
                CommitmentClause(
                    .firstResponse, .atMost, minutes, .minutes, calendar: Policy.roundTheClock,
                    from: .report)
            ])
        let drafted = try store.accept(.begin(.commitment(.draft(content))), by: "sun")
        let number = try #require(drafted.number)
        try store.accept(.pursue(number, .commitment(.submit), expecting: nil), by: "sun")
        let said = Commitment.Command.Statements(withinCapability: true, conformsToNorms: true)
        try store.accept(
            .pursue(number, .commitment(.approve(said)), expecting: nil), by: "wang")
        return number
    }

    private func enter(_ name: String, phone: String, in store: any Store) throws {
        try store.accept(
            .begin(
                .customer(
                    .enter(
                        CustomerContent(name: name, sort: .company),
                        contact: CustomerContact(name: "王工", phone: phone)))), by: "sun")
    }

    private func amend(
        _ number: String, _ change: (inout Registration) -> Void, in store: any Store, at: Instant
    ) throws {
        var registration = try #require(try store.ticket(number)).registration
        change(&registration)
        try store.accept(.act(on: number, .amend(registration), expecting: nil), at: at)
    }

    private func due(of number: String, in store: any Store) throws -> Instant? {
        try store.clocks(of: number).first { $0.kind == .firstResponse }?.due
    }

    @Test(arguments: StoreKind.allCases)
    func `is promised what was promised to them, from the receipt on`(kind: StoreKind) throws {
        let store = try store(kind)
        let right = try file("东方重工", minutes: 30, in: store)
        let wrong = try file("华东电机", minutes: 60, in: store)
        let number = try store.open()
        #expect(try due(of: number, in: store) == Desk.start + .minutes(60))
        let noticed = Desk.start + .minutes(10)
        try amend(number, { $0.customer = "东方重工" }, in: store, at: noticed)
        let ticket = try #require(try store.ticket(number))
        #expect(ticket.promises.map(\.commitment) == [right])
        #expect(try due(of: number, in: store) == Desk.start + .minutes(30))
        guard case .amended(let amended)? = try store.facts(of: number).last?.event else {
            Issue.record("the correction is not the last fact")
            return
        }
        #expect(amended.found?.because == ["customer"])
        #expect(amended.found?.promises.map(\.commitment) == [right])
        // A correction of something else finds nothing anew.
        try amend(number, { $0.subject = "z" }, in: store, at: noticed)
        guard case .amended(let other)? = try store.facts(of: number).last?.event else { return }
        #expect(other.found == nil)
        #expect(wrong != right)
    }

    @Test(arguments: StoreKind.allCases)
    func `known too late was answered too late, and a breach stays one`(kind: StoreKind) throws {
        let store = try store(kind)
        _ = try file("东方重工", minutes: 30, in: store)
        _ = try file("华东电机", minutes: 60, in: store)
        let late = try store.open()
        try amend(
            late, { $0.customer = "东方重工" }, in: store, at: Desk.start + .minutes(45))
        let policy = try store.policy(version: try #require(try store.ticket(late)).policy)
        func verdict(_ number: String, at now: Instant) throws -> ServiceClock.Verdict {
            let ticket = try #require(try store.ticket(number))
            let clock = try #require(ticket.clocks.first { $0.kind == .firstResponse })
            return clock.serviceClock(under: policy).verdict(at: now)
        }
        #expect(try verdict(late, at: Desk.start + .minutes(45)).state == .breached)
        // Nobody has a promise to “somebody”, yet what ran out before it was known ran out.
        let broken = try store.open()
        try amend(
            broken, { $0.customer = "somebody" }, in: store, at: Desk.start + .minutes(61))
        let now = Desk.start + .minutes(62)
        #expect(try verdict(broken, at: now).state == .breached)
        #expect(try verdict(broken, at: now).due == Desk.start + .minutes(60))
        #expect(try store.ticket(broken)?.promises.isEmpty == true)
    }

    @Test(arguments: StoreKind.allCases)
    func `keeps what was promised when only the number called from changes`(
        kind: StoreKind
    ) throws {
        let store = try store(kind)
        let number = try file("华东电机", minutes: 60, in: store)
        let ticket = try store.open()
        try store.accept(
            .pursue(number, .commitment(.fulfil(note: "")), expecting: nil), by: "sun")
        try amend(ticket, { $0.phone = "13900000009" }, in: store, at: Desk.start + .minutes(1))
        #expect(try store.ticket(ticket)?.promises.map(\.commitment) == [number])
        #expect(try due(of: ticket, in: store) == Desk.start + .minutes(60))
    }

    @Test(
        arguments: StoreKind.allCases,
        [
            "+86 138-0000-0001", "0086 138 0000 0001", "86-13800000001", "(138) 00000001",
            "１３８００００ ０００１", "138.0000.0001", "13800000001 转 801", "138 0000 0001 ext. 12",
            "+86(138)0000-0001x7",
        ])
    func `is found by the number called from, however it is written`(
        kind: StoreKind, phone: String
    ) throws {
        let store = try store(kind)
        try enter("华东电机", phone: "13800000001", in: store)
        let found = try store.dossiers(under: .phone(phone))
        #expect(found.map(\.number) == ["U202609-001"])
        for other in ["13800000002", "+852 13800000001", "138000000010", "801"] {
            #expect(try store.dossiers(under: .phone(other)).isEmpty, "\(other)")
        }
    }

    @Test(arguments: StoreKind.allCases)
    func `is one customer in simplified and traditional characters`(kind: StoreKind) throws {
        let store = try store(kind)
        try enter("华东电机", phone: "(021) 5555 0000", in: store)
        try enter("臺灣儀器廠", phone: "+886 2 2345 6789", in: store)
        for (name, number) in [
            ("華東電機", "U202609-001"), ("华东 电机", "U202609-001"), ("臺灣儀器廠", "U202609-002"),
            ("台湾仪器厂", "U202609-002"),
        ] {
            #expect(try store.dossiers(under: .name(name)).map(\.number) == [number], "\(name)")
        }
        for phone in ["+86 21 5555-0000", "021-55550000 分机 8", "00862155550000"] {
            #expect(
                try store.dossiers(under: .phone(phone)).map(\.number) == ["U202609-001"],
                "\(phone)")
        }
        let refused = try store.rejection(
            .begin(
                .customer(.enter(CustomerContent(name: "華東電機", sort: .company), contact: nil))))
        #expect(refused?.code == "rules")
        _ = try file("華東電機", minutes: 30, in: store)
        let opened = try store.open()
        #expect(try due(of: opened, in: store) == Desk.start + .minutes(30))
    }

    @Test func `is found in a file from before, however it was kept there`() throws {
        let store = try SQLiteStore.create(at: scratch.store, identity: Desk.identity, by: "root")
        try store.hire()
        try store.hire([Self.sales])
        try enter("華東電機", phone: "+86 138-0000-0001", in: store)
        try store.perform { connection in
            try connection.forgetMissingDates()
            try connection.execute(
                """
                UPDATE dossier_keys SET key = 'name:華東電機' WHERE key LIKE 'name:%';
                UPDATE dossier_keys SET key = 'phone:+8613800000001' WHERE key LIKE 'phone:%';
                PRAGMA user_version = 9;
                """)
        }
        store.close()
        let newer = try SQLiteStore(at: scratch.store)
        #expect(try newer.dossiers(under: .name("华东电机")).count == 1)
        #expect(try newer.dossiers(under: .phone("13800000001")).count == 1)
        let found = try newer.verify()
        #expect(found.holds && found.staleRow == nil)
    }
}
