import Casework
import Journal
import SQLiteStore
import ServiceTime

/// Times every kind of list and search on a filled store.
enum Query {
    private static let searches = [
        "7352", "13501", "电机", "王", "张华", "有限公司 电机", "1", "13", "a", "sp", "202405",
        "202405 888", "motor", "zz", "9998", "so2024-00001", "电 机", "so2024", "q", "qz",
        "sn7k", "202311-01", "202405-8", "202311-4000", "so20241160-76618", "18640250612", "999999",
        "111111", "000000", "1111", "aaaa",
        "0612", "主轴异响", "spindle noise",
    ]

    static func run(at path: String) throws {
        let store = try SQLiteStore(at: path)
        let now = Instant(seconds: 1_700_000_000 + 30_000_000)
        let person = Writer.clerk
        for view in QueueView.allCases {
            let query = QueueQuery(view, person: person, now: now)
            try time("\(view)", store, query)
        }
        for text in ["stage:intake", "urgency:urgent", "owner:nobody", "due:<1h", "stage:plan"] {
            let filter = try QueueFilter(parsing: text)
            try time(text, store, QueueQuery(.all, filter: filter, person: person, now: now))
        }
        for text in searches {
            let filter = try QueueFilter(parsing: text)
            for view in [QueueView.all, .archived] {
                try time(
                    "\(view) /\(text)", store,
                    QueueQuery(view, filter: filter, person: person, now: now))
            }
        }
        let token = try Watch.seconds { for _ in 0..<1_000 { _ = try store.changeToken() } }
        let figures = try Watch.seconds { _ = try store.figures(at: now) }
        print("token \(token * 1_000) µs, figures \(figures * 1_000) ms")
    }

    private static func time(_ name: String, _ store: SQLiteStore, _ query: QueueQuery) throws {
        var (page, count) = (QueuePage(rows: [], hasMore: false), QueueCount(0))
        var (first, best, last, counting) = (0.0, 9.0, 9.0, 9.0)
        for round in 0..<3 {
            let took = try Watch.seconds { page = try store.page(query, from: .first, limit: 50) }
            if round == 0 { first = took }
            best = min(best, took)
            last = min(
                last, try Watch.seconds { _ = try store.page(query, from: .last, limit: 50) })
            counting = min(counting, try Watch.seconds { count = try store.count(query) })
        }
        let times = [first, best, last, counting].map { String(Int($0 * 1e6)) }
        print(
            "\(name): rows \(page.rows.count) of \(count.number), µs first/best/last/count "
                + times.joined(separator: " "))
    }
}
