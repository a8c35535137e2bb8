import Casework
import Journal
import TestSupport
import Testing

@testable import SQLiteStore

/// What the search tables find is what a comparison of the texts finds.
@Suite struct SearchTests {
    let scratch: Scratch

    init() throws {
        scratch = try Scratch()
    }

    private static let letters = Array("0019-.a华电")

    /// Every other character comes several times in a row.
    private static func text(_ length: Int, _ random: inout SplitMix64) -> String {
        var text = ""
        while text.count < length {
            let letter = letters.randomElement(using: &random) ?? "a"
            text += String(repeating: letter, count: Int.random(in: 1...9, using: &random))
        }
        return text
    }

    /// Open and closed tickets, one of them with a text far longer than most.
    private func fill(_ random: inout SplitMix64) throws -> SQLiteStore {
        let store = try SQLiteStore.create(at: scratch.store, identity: Desk.identity, by: "root")
        try store.hire()
        for index in 0..<60 {
            var registration = Desk.registration(
                phone: "138\(Int.random(in: 10_000_000...99_999_999, using: &random))",
                subject: Self.text(12, &random), order: Self.text(9, &random))
            if index == 7 {
                registration = Desk.registration()
                let words = (0..<900).map { "k\($0 % 7)x" }
                registration.details = words.joined(separator: " ") + " 尾巴"
            }
            if index == 9 { registration.details = "q7777777" }
            let number = try store.open(registration)
            if index % 2 == 0 {
                try store.accept(.act(on: number, .take, expecting: nil))
                try store.accept(.act(on: number, .withdraw(reason: "solved"), expecting: nil))
            }
        }
        return store
    }

    /// The numbers a plain comparison finds.
    private func expected(
        _ part: String, _ view: QueueView, in store: SQLiteStore
    ) throws -> [String] {
        let rows = try store.page(store.query(view), from: .first, limit: 1_000).rows
        return rows.map(\.ticket).filter { $0.searchText.contains(FoldedText(part)) }
            .map(\.number)
    }

    private func compare(
        _ store: SQLiteStore, _ random: inout SplitMix64, queries: Int
    ) throws -> Int {
        var found = 0
        for index in 0..<queries {
            let length = Int.random(in: 1...7, using: &random)
            let part = index == 0 ? "q777777" : String(Self.text(length, &random).prefix(length))
            for view in [QueueView.all, .archived] {
                let expected = try expected(part, view, in: store)
                found += expected.count
                #expect(try store.numbers(view, "\"\(part)\"") == expected, "\(part)")
            }
        }
        return found
    }

    @Test(arguments: 1...5 as ClosedRange<UInt64>)
    func `a search finds what a comparison of the texts finds`(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        let store = try fill(&random)
        #expect(try compare(store, &random, queries: 120) > 500)
        #expect(try store.numbers(.all, "尾巴").count == 1)
    }

    @Test(arguments: 6...8 as ClosedRange<UInt64>)
    func `a file indexed before stretches were grams is brought up to date`(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        let store = try fill(&random)
        try store.perform { connection in
            let texts = try connection.rows(
                """
                SELECT s.id, s.text, t.stage = 'closed' FROM search_text s
                JOIN tickets t ON t.id = s.id
                """, []
            ) { ($0.integer(0), $0.text(1), $0.integer(2) == 1) }
            for table in Schema.searchTableNames {
                try connection.execute("INSERT INTO \(table) (\(table)) VALUES ('delete-all')")
            }
            for (id, text, isClosed) in texts {
                let grams = SearchGrams.index(FoldedText(alreadyFolded: String(text.prefix(900))))
                    .split(separator: " ").filter { $0.count <= 2 || $0.utf8.count == 3 }
                try connection.run(
                    """
                    INSERT INTO \(isClosed ? Schema.closedSearch : Schema.openSearch)
                    (rowid, grams) VALUES (?, ?)
                    """, .integer(id), .text(grams.joined(separator: " ")))
            }
            try connection.forgetMissingDates()
            try connection.execute("PRAGMA user_version = 2")
        }
        store.close()
        let reopened = try SQLiteStore(at: scratch.store)
        #expect(try compare(reopened, &random, queries: 60) > 200)
        #expect(try reopened.numbers(.all, "尾巴").count == 1)
        for number in try reopened.numbers(.all) {
            try reopened.accept(.act(on: number, .withdraw(reason: "solved"), expecting: nil))
        }
        #expect(try compare(reopened, &random, queries: 60) > 200)
    }
}
