import Casework
import Journal
import SQLiteStore
import ServiceTime
import TestSupport

/// Fills a store with commitments in force or with customers' files, and times what intake and the
/// search of dossiers cost then.
struct Shelf {
    let count: Int
    private static let start = Instant(seconds: 1_790_000_000)
    private static let customers = 2_000
    private static let staff = [
        Person(
            login: "chen", name: "陈静", assignments: [Assignment(.agent, in: Department("service"))]
        ),
        Person(
            login: "sun", name: "孙梅", assignments: [Assignment(.sales, in: Department("sales"))]),
        Person(
            login: "wang", name: "王芳",
            assignments: [Assignment(.departmentHead, in: Department("quality"))]),
    ]

    private func store(at path: String) throws -> SQLiteStore {
        let identity = StoreIdentity(
            id: String(repeating: "0", count: 32), zone: .fixed(8 * 3_600), language: "en",
            mode: .open, created: Self.start)
        let store = try SQLiteStore.create(at: path, identity: identity, by: "root")
        for person in Self.staff { try ask(.setPerson(person), of: store, by: person.login) }
        return store
    }

    @discardableResult
    private func ask(_ request: Request, of store: SQLiteStore, by login: String) throws -> String {
        let submission = Submission(request, key: .random(), person: login, at: Self.start)
        guard case .accepted(let receipt) = try store.submit(submission) else {
            throw Unexpected(request: "\(request)")
        }
        return receipt.number ?? ""
    }

    private struct Unexpected: Error {
        let request: String
    }

    /// Files commitments, one in a hundred to everybody, and opens requests of their customers.
    func intake(at path: String) throws {
        let store = try store(at: path)
        let filling = try Watch.seconds {
            for index in 0..<count { try file(index, in: store) }
        }
        print("\(count) commitments filed in \(filling) s")
        var times: [Double] = []
        for index in 0..<500 {
            let registration = Registration(
                customer: "客户\(index % Self.customers)", channel: .phone, kind: .complaint,
                problem: "hardware-fault", subject: "主轴异响",
                goods: Goods(product: "产品\(index % 50)"))
            times.append(
                try Watch.seconds {
                    try ask(
                        .open(Opening(registration: registration, urgency: .general)), of: store,
                        by: "chen")
                })
        }
        report("intake", times)
    }

    private func file(_ index: Int, in store: SQLiteStore) throws {
        let today = Zone.fixed(8 * 3_600).date(at: Self.start)
        let isToAll = index % 100 == 0
        let content = CommitmentContent(
            title: "承诺 \(index)", family: .responseTime,
            customer: isToAll ? nil : "客户\(index % Self.customers)",
            group: isToAll ? .everyone : nil, product: "产品\(index / Self.customers % 50)",
            from: today, until: today.advanced(byDays: 365), department: Department("quality"),
            promisor: "",
            clauses: [
                CommitmentClause(
                    .firstResponse, .atMost, 30 + index % 90, .minutes,
                    calendar: Policy.roundTheClock, from: .report)
            ])
        let number = try ask(.begin(.commitment(.draft(content))), of: store, by: "sun")
        try ask(.pursue(number, .commitment(.submit), expecting: nil), of: store, by: "sun")
        let said = Commitment.Command.Statements(withinCapability: true, conformsToNorms: true)
        try ask(.pursue(number, .commitment(.approve(said)), expecting: nil), of: store, by: "wang")
    }

    /// Enters customers and looks for some of them.
    func search(at path: String) throws {
        let store = try store(at: path)
        var random = SplitMix64(seed: 1)
        let filling = try Watch.seconds {
            for index in 0..<count {
                let phone = "1\(Int.random(in: 3_000_000_000...9_999_999_999, using: &random))"
                let content = CustomerContent(name: "华东客户\(index)有限公司", sort: .company)
                let contact = CustomerContact(name: "王工\(index % 977)", phone: phone)
                try ask(
                    .begin(.customer(.enter(content, contact: contact))), of: store, by: "sun")
            }
        }
        print("\(count) dossiers begun in \(filling) s")
        for text in ["客户", "华东客户77", "王工", "王工976", "7352", "U2026", "不存在"] {
            var query = DossierQuery(kind: .customer)
            query.texts = [FoldedText(text)]
            var (rows, number) = (0, 0)
            let times = try (0..<20).map { _ in
                try Watch.seconds {
                    rows = try store.dossierRows(query, skipping: 0, limit: 50).count
                }
            }
            let counting = try Watch.seconds { number = try store.dossierCount(query) }
            report("/\(text) \(rows) of \(number), count \(Int(counting * 1e6)) µs", times)
        }
    }

    private func report(_ name: String, _ times: [Double]) {
        let sorted = times.sorted()
        let (half, most) = (sorted[sorted.count / 2], sorted[sorted.count * 99 / 100])
        print("\(name): median \(Int(half * 1e6)) µs, 99 % \(Int(most * 1e6)) µs")
    }
}
