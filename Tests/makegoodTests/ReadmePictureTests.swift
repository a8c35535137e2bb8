import Foundation
import TestSupport
import Testing

@Suite(.enabled(if: TmuxDesk.isThere, "tmux is not installed"))
struct `The README's picture` {
    private static let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("../../README.md").standardized

    /// The demo as a terminal of the picture's size shows it, the ninth ticket selected; with
    /// `RECORD_FRAMES=1` it becomes the picture, and the test fails.
    @Test func `has the panes of the demo at its size`() throws {
        let setting = EndToEndSetting(columns: 100, rows: 30, tongue: .chinese)
        let store = try EndToEndStore(setting)
        let desk = try TmuxDesk(
            [Program.makegood, "demo"], columns: setting.columns, rows: setting.rows,
            language: setting.tongue.rawValue, home: store.folder)
        let queue = try desk.wait(for: " ─○─○─")
        let ninth = try #require(queue[10].firstMatch(of: #/\d{6}-\d{3}/#)).0
        try desk.press("Down", times: 8)
        try desk.wait(for: "┌─ \(ninth) ")
        // The title is drawn first; the picture is whole when it stays as it is.
        var before: [String] = []
        var screen = try desk.wait(until: "the screen stays as it is") { screen in
            defer { before = screen }
            return screen == before
        }
        screen = screen.map { line in
            String(line.reversed().drop { $0 == " " }.reversed())
        }
        while screen.last?.isEmpty == true { screen.removeLast() }
        let readme = try String(contentsOf: Self.file, encoding: .utf8)
        let picture = try #require(readme.firstMatch(of: #/```text\n((?:[^`].*\n)+)```/#)).1
        if ProcessInfo.processInfo.environment["RECORD_FRAMES"] == "1" {
            let drawn = screen.joined(separator: "\n") + "\n"
            try readme.replacingOccurrences(of: picture, with: drawn)
                .write(to: Self.file, atomically: true, encoding: .utf8)
            Issue.record("the picture was recorded")
            return
        }
        let shown = picture.split(separator: "\n").map(String.init)
        #expect(shown.map(outline) == screen.map(outline))
    }

    /// What a row looks like whatever the day and the hour are: its edge, or the title on it.
    private func outline(_ line: String) -> String {
        line.hasPrefix("│") ? "│" : String(line.prefix(7))
    }
}
