import Casework
import Journal
import ServiceTime
import TestSupport
import Testing

@testable import SQLiteStore

/// What was promised is found by party, product and day in every store.
@Suite struct `A store's promises` {
    let scratch: Scratch

    init() throws {
        scratch = try Scratch()
    }

    private var today: CivilDate { Desk.identity.zone.date(at: Desk.start) }

    private func store(_ kind: StoreKind) throws -> any Store {
        let store = try kind.make(in: scratch)
        try store.hire(CaseStaff.people)
        return store
    }

    private func file(
        _ store: any Store, customer: String? = nil, product: String? = nil, from: Int = 0,
        until: Int = 30, filed: Bool = true
    ) throws -> String {
        let content = PromisePapers.content(
            customer: customer, group: customer == nil ? .everyone : nil, product: product,
            from: today.advanced(byDays: from), until: today.advanced(byDays: until))
        // One whose days are over was filed while they were not.
        let then = Desk.start + .days(min(0, until))
        let begun = try store.accept(
            .begin(PromisePapers.draft(content)), by: "sales", at: then)
        let number = try #require(begun.number)
        guard filed else { return number }
        try store.accept(
            .pursue(number, .commitment(.submit), expecting: nil), by: "sales", at: then)
        try store.accept(
            .pursue(number, PromisePapers.approval, expecting: nil), by: "service-head", at: then)
        return number
    }

    private func found(
        _ store: any Store, product: String?, at instant: Instant = Desk.start
    ) throws -> [String] {
        var registration = Desk.registration()
        registration.goods.product = product
        return try PromisesFound(
            for: registration, received: instant, under: store.policy(at: instant),
            lookup: { try store.dossiers(under: $0) }, promised: { try store.promised($0) }
        ).commitments.map(\.number)
    }

    @Test(arguments: StoreKind.allCases)
    func `are found by party, product and day while they are in force`(kind: StoreKind) throws {
        let store = try store(kind)
        let own = try file(store, customer: "华东电机")
        let spindle = try file(store, product: "主轴 ＳＰ")
        let all = try file(store)
        let over = try file(store, from: -9, until: -1)
        let later = try file(store, from: 5)
        _ = try file(store, filed: false)
        #expect(try found(store, product: "主轴sp") == [own, spindle, all])
        #expect(try found(store, product: "电源") == [own, all])
        #expect(try found(store, product: nil) == [own, all])
        #expect(try found(store, product: nil, at: Desk.start + .days(5)) == [own, all, later])
        #expect(try found(store, product: nil, at: Desk.start - .days(3)) == [over])
        try store.accept(
            .pursue(
                all, .commitment(.breach(clause: nil, reason: "late", ticket: nil)),
                expecting: nil), by: "service-head")
        #expect(try found(store, product: nil) == [own])
        let search = try store.dossiers(under: .promisedToGroup("everyone"))
        #expect(search.count > 4)
    }

    @Test func `are the same after a rebuild, and in a file from before the table`() throws {
        let store = try #require(try store(.sqlite) as? SQLiteStore)
        let numbers = try [
            file(store, customer: "华东电机"), file(store, product: "主轴"), file(store),
        ]
        try store.rebuild()
        #expect(try found(store, product: "主轴") == numbers)
        try store.perform { connection in
            try connection.execute("DROP TABLE promises")
            try connection.forgetMissingDates()
            try connection.execute("PRAGMA user_version = 9")
        }
        store.close()
        let newer = try SQLiteStore(at: scratch.store)
        #expect(try found(newer, product: "主轴") == numbers)
        #expect(try newer.verify().staleRow == nil)
        try newer.perform { try $0.execute("DELETE FROM promises") }
        #expect(try newer.verify().staleRow == numbers[0])
    }

    @Test func `to everybody about other things are not even read`() throws {
        let store = try #require(try store(.sqlite) as? SQLiteStore)
        let plan = try store.perform { connection in
            try connection.rows(
                "EXPLAIN QUERY PLAN " + PromiseTable.search(products: 2),
                [.text("k"), .text(""), .text("p"), .integer(0), .integer(0)]
            ) { $0.text(3) }
        }
        #expect(
            plan.contains {
                $0.contains("SEARCH p USING PRIMARY KEY (key=? AND product=? AND valid_until>?)")
            }, "\(plan)")
    }
}
