import Foundation
import Testing

@Suite(.enabled(if: TmuxDesk.isThere, "tmux is not installed"))
struct `A walk through the board` {
    @Test(arguments: EndToEndSetting.all)
    func `leads from the latest clock to its ticket and back`(setting: EndToEndSetting) throws {
        let store = try EndToEndStore(setting, sample: "small")
        let desk = try store.desk(setting)
        let board = "┌─ " + setting("SLA board", "时限看板")
        try desk.wait(for: setting("OPEN STORE", "开放库"))
        try desk.press("B")
        try desk.wait(for: board)
        let clocks = try settledClocks(on: desk)
        let late = clocks.prefix { $0.countdown.hasPrefix("-") }
        #expect(!late.isEmpty && late.count < clocks.count, "the sample has late clocks and others")
        #expect(
            clocks.dropFirst(late.count).allSatisfy { !$0.countdown.hasPrefix("-") },
            "what is breached stands first")
        try checkTicking(desk, first: try #require(clocks.first))

        try desk.press("Down", "Down")
        let third = clocks[2].number
        try ask(desk, key: "F8", box: "┌─ \(third) " + setting("Why", "原因说明"))
        try ask(desk, key: "u", box: "┌─ \(third) " + setting("Raise urgency", "提高紧急程度"))
        try desk.press("Enter")
        try desk.wait(forNo: board)
        try desk.wait(for: "┌─ \(third) ")

        try desk.press("F11")
        try desk.wait(for: board)
        try checkSizes(desk, setting, board: board)
        try desk.press("Escape")
        try desk.wait(forNo: board)
        try desk.press("q")
        try desk.wait(for: "left with 0")
    }

    @Test(arguments: EndToEndSetting.all)
    func `on a wall shows the clocks and changes nothing`(setting: EndToEndSetting) throws {
        let store = try EndToEndStore(setting, sample: "small")
        let desk = try store.desk(setting, "board", "--wall")
        let board = "┌─ " + setting("SLA board", "时限看板")
        try desk.wait(for: board)
        try desk.wait(until: "a clock is shown") { !clocks(in: $0).isEmpty }
        let first = try #require(try clocks(on: desk).first)
        try checkTicking(desk, first: first)
        try desk.press("F2", "F4", "a", "u", "End", "Enter", "F11")
        // Help changes nothing; that it opens says that the keys before it are done.
        try ask(desk, key: "F1", box: "┌─ " + setting("Keys", "按键"))
        #expect(try clocks(on: desk).first?.number == first.number)
        #expect(try desk.screen().contains { $0.contains(board) })
        try desk.press("q")
        try desk.wait(for: "left with 0")
    }

    /// A clock as a row of the board shows it.
    private struct ClockLine: Equatable {
        let countdown: String
        let number: String
    }

    private func clocks(on desk: TmuxDesk) throws -> [ClockLine] {
        clocks(in: try desk.screen())
    }

    private func clocks(in screen: [String]) -> [ClockLine] {
        screen.compactMap { line in
            line.firstMatch(of: #/(-?(?:\d\d:\d\d:\d\d|\d+d \d\d:\d\d)) (\d{6}-\d{3})/#)
                .map { ClockLine(countdown: String($0.1), number: String($0.2)) }
        }
    }

    /// The clocks once two looks agree: the screen may be read while it is drawn.
    private func settledClocks(on desk: TmuxDesk) throws -> [ClockLine] {
        var last: [ClockLine] = []
        try desk.wait(until: "the board stands still") { _ in
            let now = (try? clocks(on: desk)) ?? []
            defer { last = now }
            return !now.isEmpty && now.map(\.number) == last.map(\.number)
        }
        return last
    }

    private func checkTicking(_ desk: TmuxDesk, first: ClockLine) throws {
        try desk.wait(until: "the first countdown moves") { _ in
            guard let now = try? clocks(on: desk).first else { return false }
            return now.number == first.number && now.countdown != first.countdown
        }
    }

    /// Opens something and closes it again.
    private func ask(_ desk: TmuxDesk, key: String, box: String) throws {
        try desk.press(key)
        try desk.wait(for: box)
        try desk.press("Escape")
        try desk.wait(forNo: box)
    }

    /// The board is there at any size, down to one that has room for nothing else.
    private func checkSizes(
        _ desk: TmuxDesk, _ setting: EndToEndSetting, board: String
    ) throws {
        for (columns, rows) in [(30, 8), (200, 60), (setting.columns, setting.rows)] {
            try desk.resize(columns: columns, rows: rows)
            try desk.wait(until: "the board fills \(columns)×\(rows)") { screen in
                guard let top = screen.first(where: { $0.contains(board) }) else { return false }
                return top.hasSuffix("┐") && screen.filter { $0.hasSuffix("│") }.count == rows - 3
            }
        }
    }
}
