import Foundation
import TestSupport
import Testing

struct `The README's table of keys` {
    /// A row: its keys, and the one action they share or one action each.
    private struct Row: CustomStringConvertible {
        let keys: [String]
        let actions: [String]
        var description: String { keys.joined(separator: " ") }

        /// What the row says of each of its keys.
        var bindings: [(key: String, action: String)] {
            keys.enumerated().map { place, key in
                (key, actions.count == keys.count ? actions[place] : actions.first ?? "")
            }
        }
    }

    private static let rows: [Row] = {
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("../../README.md").standardized
        let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
        let lines = text.components(separatedBy: "\n")
            .drop { !$0.hasPrefix("| key | action |") }.dropFirst(2)
            .prefix { $0.hasPrefix("|") }
        return lines.map { line in
            let cells = line.split(separator: "|").map { cell in
                cell.matches(of: #/`([^`]+)`/#).map { String($0.1) }
            }
            return Row(keys: cells.first ?? [], actions: cells.dropFirst().first ?? [])
        }
    }()

    @Test func `stands beside a keymap that may be copied as it is`() throws {
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("../../keymap.conf").standardized
        try Program.makegood("keys", "--check", file.path)
    }

    @Test func `says of every key what the queue does with it`() throws {
        let json = try Program.makegood("keys", "--context", "queue", "--json")
        var bound: [String: String] = [:]
        for line in json.split(separator: "\n") {
            let binding =
                try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
            let keys = try #require(binding?["keys"] as? String)
            bound[keys] = binding?["action"] as? String
        }
        #expect(Self.rows.count >= 20)
        for row in Self.rows {
            for (key, action) in row.bindings {
                #expect(bound[key] == action, "\(key) in the row of \(row)")
            }
        }
    }
}
