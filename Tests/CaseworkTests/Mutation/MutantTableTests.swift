import Casework
import Foundation
import Testing

/// The table of mutants in the documentation: what it names is there, and no mutant survived.
@Suite struct MutantTableTests {
    private static let table: [String: Int] = {
        let file = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../../Sources/Casework/Casework.docc/Mutants.md")
        let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
        let rows = text.matches(of: /\| `(\w+)` \| (\d+) \|/).map {
            (String($0.output.1), Int($0.output.2) ?? 0)
        }
        return Dictionary(rows) { first, _ in first }
    }()

    @Test func `At least forty guards were taken out in turn`() {
        #expect(Self.table.count >= 40)
    }

    @Test func `No mutant of the table survived`() {
        #expect(Self.table.filter { $0.value == 0 }.isEmpty)
    }

    @Test func `The table names every guard there is, and no other`() {
        let known = Set(Guard.allCases.map(\.rawValue))
        #expect(Set(Self.table.keys) == known, "run Tests/Mutation/mutate --write")
    }
}
