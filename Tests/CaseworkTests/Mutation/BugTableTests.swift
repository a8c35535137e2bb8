import Foundation
import Testing

/// The table of bugs of other systems in the documentation: each test it names is there.
@Suite struct BugTableTests {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../..").standardized

    /// The tests of each bug, row by row.
    private static let rows: [(bug: String, tests: [String])] = {
        let file = root.appending(path: "Sources/Casework/Casework.docc/Bugs.md")
        let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
        return text.split(separator: "\n").compactMap { line in
            let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
            guard cells.count == 2, cells[1].hasPrefix("`") else { return nil }
            return (cells[0], cells[1].matches(of: /`([^`]+)`/).map { String($0.output.1) })
        }
    }()

    /// The names of all tests, as they are written.
    private static let names: Set<String> = {
        let tests = root.appending(path: "Tests")
        let paths = FileManager.default.enumerator(atPath: tests.path)?.allObjects ?? []
        let sources = paths.compactMap { $0 as? String }.filter { $0.hasSuffix(".swift") }
        return Set(
            sources.flatMap { path -> [String] in
                let file = tests.appending(path: path)
                let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
                return text.matches(of: /func\s+`([^`]+)`/).map { String($0.output.1) }
            })
    }()

    @Test func `Every test the table names is there`() {
        let missing = Self.rows.flatMap(\.tests).filter { !Self.names.contains($0) }
        #expect(missing.isEmpty)
    }

    @Test func `Every bug has a test, and none stands twice`() {
        #expect(Self.rows.count >= 34)
        #expect(Self.rows.allSatisfy { !$0.tests.isEmpty })
        #expect(Set(Self.rows.map(\.bug)).count == Self.rows.count)
    }
}
