import Casework
import Journal
import ServiceTime
import TestSupport
import Testing

@testable import SQLiteStore

/// The queue of tickets with what else is on a clock among them, in every store.
@Suite struct WorkContractTests {
    let scratch: Scratch

    init() throws {
        scratch = try Scratch()
    }

    /// Twelve tickets, and nine duties of two people between them.
    private func fill(_ store: any Store) throws {
        try store.hire(CaseStaff.people)
        let today = Desk.identity.zone.date(at: Desk.start)
        for step in 0..<12 {
            let receipt = try store.accept(
                .open(Opening(registration: Desk.registration(), urgency: .general)),
                by: "agent", at: Desk.start + .hours(step))
            guard step % 3 == 0 else { continue }
            try store.accept(
                .act(on: receipt.number ?? "", .take, expecting: nil), by: "agent",
                at: Desk.start + .hours(step))
        }
        for step in 0..<9 {
            try store.accept(
                .begin(
                    .duty(
                        .establish(
                            DutyContent(
                                title: "Review \(step)",
                                responsible: step % 2 == 0 ? "agent" : "supervisor",
                                department: Department("customer-service"),
                                from: today.advanced(byDays: -20 * step))))),
                by: "supervisor")
        }
    }

    private func query(_ view: QueueView, _ filter: String = "") throws -> QueueQuery {
        QueueQuery(
            view, filter: try QueueFilter(parsing: filter), person: CaseStaff.person("agent"),
            now: Desk.start + .hours(12))
    }

    private func numbers(
        _ store: any Store, _ view: QueueView, _ filter: String = ""
    ) throws -> [String] {
        try store.work(query(view, filter), from: .first, limit: 99).rows.map(\.item.number)
    }

    @Test(arguments: StoreKind.allCases)
    func `is one list in due order, whatever its pages`(kind: StoreKind) throws {
        let store = try kind.make(in: scratch)
        try fill(store)
        let query = try query(.all)
        let whole = try store.work(query, from: .first, limit: 99).rows
        #expect(whole.count == 21 && whole.map(\.key) == whole.map(\.key).sorted())
        #expect(try store.workCount(query) == QueueCount(21))
        for limit in [1, 2, 5, 20, 21] {
            var (forward, backward): ([WorkPage.Row], [WorkPage.Row]) = ([], [])
            var start = PageStart.first
            while true {
                let page = try store.work(query, from: start, limit: limit)
                forward += page.rows
                guard page.hasMore, let last = page.rows.last else { break }
                start = .after(last.key)
            }
            start = .last
            while true {
                let page = try store.work(query, from: start, limit: limit)
                backward.insert(contentsOf: page.rows, at: 0)
                guard page.hasMore, let first = page.rows.first else { break }
                start = .before(first.key)
            }
            #expect(forward == whole && backward == whole, "pages of \(limit)")
        }
        for row in whole {
            #expect(try store.workKey(of: row.item.number, in: query) == row.key)
            #expect(try store.work(query, from: .at(row.key), limit: 1).rows == [row])
        }
    }

    @Test func `is the same in memory and in a file, in every view and under every filter`() throws
    {
        let stores = try StoreKind.allCases.map { try $0.make(in: scratch) }
        for store in stores { try fill(store) }
        for view in QueueView.allCases {
            for filter in [
                "", "owner:me", "owner:nobody", "owner:supervisor", "due:<9d", "review",
                "review 3", "d202611-2", "stage:intake", "department:customer-service", "claim:no",
            ] {
                let lists = try stores.map { try numbers($0, view, filter) }
                #expect(lists[0] == lists[1], "\(view) \(filter)")
                let counts = try stores.map { try $0.workCount(try query(view, filter)).number }
                #expect(counts == lists.map(\.count), "\(view) \(filter)")
            }
        }
    }

    @Test(arguments: StoreKind.allCases)
    func `has in each view what belongs there`(kind: StoreKind) throws {
        let store = try kind.make(in: scratch)
        try fill(store)
        func dossiers(_ view: QueueView, _ filter: String = "") throws -> Int {
            try numbers(store, view, filter).count { $0.hasPrefix("D") }
        }
        #expect(try dossiers(.all) == 9)
        #expect(try dossiers(.mine) == 5)
        #expect(try dossiers(.mine, "owner:supervisor") == 0)
        #expect(try dossiers(.all, "owner:supervisor") == 4)
        #expect(try dossiers(.unassigned) == 0)
        #expect(try dossiers(.archived) == 0)
        #expect(try dossiers(.all, "stage:intake") == 0)
        let late = try store.work(query(.atRisk), from: .first, limit: 99).rows
        let now = Desk.start + .hours(12)
        #expect(
            late.contains { row in
                guard case .dossier(let dossier) = row.item else { return false }
                return dossier.due.map { $0 < now } ?? false
            }, "an overdue duty stands among what is at risk")
    }

    @Test func `is read from indexes that hold only what is on a clock`() throws {
        let made = try StoreKind.sqlite.make(in: scratch)
        let store = try #require(made as? SQLiteStore)
        try fill(store)
        for view in [QueueView.all, .mine, .unassigned, .atRisk] {
            let query = try query(view)
            let asked = try #require(
                query.dossiers(on: Desk.identity.zone.date(at: query.now)))
            let scan = DossierScan(
                asked, from: .after(QueueKey(order: 7, id: -3)), limit: 50)
            let plan = try store.perform { connection in
                try connection.rows("EXPLAIN QUERY PLAN " + scan.sql, scan.values) { $0.text(3) }
            }
            let walk = view == .mine || view == .unassigned ? "_by_owner (owner=? AND " : " ("
            #expect(
                plan.count == 1 && plan[0].contains("INDEX dossiers_clocked\(walk)ord>?)"),
                "\(view): \(plan)")
        }
    }

    @Test(arguments: StoreKind.allCases)
    func `finds numbers typed in part`(kind: StoreKind) throws {
        let store = try kind.make(in: scratch)
        try fill(store)
        let ticket = try #require(try numbers(store, .all).first { $0.first != "D" })
        let month = String(ticket.prefix(6))
        for typed in ["\(month)-2", "\(month)-02", "\(month)002"] {
            let found = try numbers(store, .all, typed)
            #expect(found.sorted() == ["\(month)-002", "D\(month)-002"], "\(typed)")
        }
        #expect(try numbers(store, .all, "\(month)-1").contains("\(month)-001"))
        #expect(try numbers(store, .all, "D\(month)-3") == ["D\(month)-003"])
        #expect(try numbers(store, .all, "d\(month)").count == 9)
        #expect(try numbers(store, .all, "C\(month)").isEmpty)
        let claimed = "\(month)-001"
        let terms = ClaimTerms(
            ground: .quality, demand: .refund, amount: Money(minorUnits: 100, currency: .cny))
        try store.accept(
            .act(on: claimed, .respond(message: "Hello"), expecting: nil), by: "agent")
        try store.accept(.act(on: claimed, .fileClaim(terms), expecting: nil), by: "agent")
        for typed in ["C\(month)", "c\(month)-", "C\(month)-1", "c\(month)001"] {
            #expect(try numbers(store, .all, typed) == [claimed], "\(typed)")
        }
    }
}
