import Casework
import Foundation
import Testing

/// The page that shows every arrow: it is written from the tables and says what they say.
///
/// `RECORD_PAGES=1 swift test --filter TransitionPageTests` writes it anew.
@Suite struct TransitionPageTests {
    private static let file = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../../Sources/Casework/Casework.docc/Transitions.md")

    @Test func `The page of transitions says what the tables say`() throws {
        let page = Self.page
        if ProcessInfo.processInfo.environment["RECORD_PAGES"] == "1" {
            try page.write(to: Self.file, atomically: true, encoding: .utf8)
        }
        let kept = try String(contentsOf: Self.file, encoding: .utf8)
        #expect(kept == page, "RECORD_PAGES=1 writes the page anew")
    }

    private static var page: String {
        ([head, diagram, arrows] + DossierKind.allCases.map(dossier)).joined(separator: "\n")
    }

    private static let head = """
        # Every transition

        Written from the tables of the machine by `TransitionPageTests`, which fails when a table
        says something else. A role is enough, and every guard must let the command pass; what is
        not here cannot happen.

        """

    /// The arrows between stages alone, each drawn once.
    private static var diagram: String {
        let moves = Workflow.transitions.filter { $0.from != $0.to }
        let width = moves.map { name($0).count }.max() ?? 0
        let lines = moves.map { arrow in
            let from = arrow.from.rawValue.padding(toLength: 12, withPad: " ", startingAt: 0)
            let line = "── \(name(arrow)) "
                .padding(toLength: width + 6, withPad: "─", startingAt: 0)
            return "\(from) \(line)→ \(arrow.to.rawValue)"
        }
        return "## From stage to stage\n\n```\n" + lines.joined(separator: "\n") + "\n```\n"
    }

    /// Arrows that differ in nothing but the stage share a row.
    private static var arrows: String {
        var rows: [String] = []
        var stages: [String: [String]] = [:]
        for arrow in Workflow.transitions {
            let end = arrow.from == arrow.to ? "stays" : arrow.to.rawValue
            let rest =
                "| `\(name(arrow))` | \(end) | \(roles(arrow.roles)) | "
                + "\(arrow.guards.map { "`\($0.rawValue)`" }.joined(separator: ", ")) |"
            if stages[rest] == nil { rows.append(rest) }
            stages[rest, default: []].append(arrow.from.rawValue)
        }
        let lines = rows.map { "| \((stages[$0] ?? []).joined(separator: ", ")) \($0)" }
        return "## Tickets\n\n| from | command | to | roles | guards |\n|---|---|---|---|---|\n"
            + lines.joined(separator: "\n") + "\n"
    }

    private static func dossier(_ kind: DossierKind) -> String {
        let lines = kind.arrows.map { arrow in
            let ends = [arrow.to] + (arrow.alternative.map { [$0] } ?? [])
            let rules = arrow.rules.map { "`\($0)`" }.joined(separator: ", ")
            return "| \(arrow.from ?? "") | `\(arrow.on)` | \(ends.joined(separator: " or ")) | "
                + "\(roles(arrow.roles)) | \(rules) |"
        }
        return "## \(kind.rawValue)\n\n| from | command | to | roles | rules |\n"
            + "|---|---|---|---|---|\n" + lines.joined(separator: "\n") + "\n"
    }

    private static func name(_ arrow: Transition) -> String {
        arrow.branch == .always
            ? arrow.on.rawValue : "\(arrow.on.rawValue) (\(arrow.branch.rawValue))"
    }

    private static func roles(_ roles: Set<Role>) -> String {
        Role.allCases.filter(roles.contains).map(\.rawValue).joined(separator: ", ")
    }
}
