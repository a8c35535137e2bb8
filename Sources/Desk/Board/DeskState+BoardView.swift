import Casework
import Journal
import ServiceTime
import Terminal
import Wording

// The countdowns pane, and the board that fills the screen.
extension DeskState {
    /// Rows of the board's list of clocks.
    var boardListHeight: Int { max(0, body.rows - 2 - boardHead - clockNoticeRows) }

    /// Rows above the list that say that the host's clock was set; none when it was not.
    var clockNoticeRows: Int { board.figures.clockJump == nil ? 0 : 1 }

    /// Rows of figures above the list; fewer on small screens.
    private var boardHead: Int { body.rows >= 18 ? 7 : 2 }

    /// The pane beside the queue: the figures in a line, and the clocks that run out first.
    func drawCountdowns(on canvas: inout Canvas) {
        drawFrame(look.text(.countdowns), remark: .empty, of: .sla, on: &canvas)
        canvas.within(canvas.bounds.inset(by: 1)) { inner in
            let (head, list) = inner.bounds.splitTop(1)
            inner.within(head) { drawFigures(on: &$0) }
            drawBelowNotice(in: list, isFocused: panes.focus == .sla, on: &inner)
        }
    }

    func drawBoard(on canvas: inout Canvas) {
        let clock = TimeText.ofDay(now, in: identity.zone, seconds: true)
        drawFrame(look.text(.board), remark: DisplayText(clock), of: nil, on: &canvas)
        canvas.within(canvas.bounds.inset(by: 1)) { inner in
            let (head, list) = inner.bounds.splitTop(boardHead)
            inner.within(head) { drawBoardHead(on: &$0) }
            drawBelowNotice(in: list, isFocused: !isWall, on: &inner)
        }
    }

    private func drawBelowNotice(in place: Rect, isFocused: Bool, on canvas: inout Canvas) {
        let (notice, list) = place.splitTop(clockNoticeRows)
        if let jump = board.figures.clockJump {
            canvas.within(notice) { row in
                let text = look.words.clockSet(by: jump.step, noticed: jump.noticed)
                row.text(
                    DisplayText(text).truncated(to: max(0, row.size.columns - 2)), row: 0,
                    column: 1, .atRisk)
            }
        }
        canvas.within(list) { drawClockLines(isFocused: isFocused, on: &$0) }
    }

    private func drawBoardHead(on canvas: inout Canvas) {
        drawFigures(on: &canvas)
        var row = 1
        if canvas.size.rows >= 6 {
            for line in board.byUrgency {
                let name = DisplayText(look.words(line.urgency))
                canvas.text(line.urgency.mark, row: row, column: 1, line.urgency.role)
                canvas.text(name, row: row, column: 4, width: 12, line.urgency.role)
                canvas.text(
                    DisplayText(
                        "\(line.open) \(look(.open)) · \(line.atRisk) \(look(.atRiskOrLate))"),
                    row: row, column: 17, line.atRisk > 0 ? .atRisk : .normal)
                row += 1
            }
            drawWeek(row: row, on: &canvas)
            row += 1
        }
        canvas.horizontalLine(row: canvas.size.rows - 1, canvas.theme.style(.border))
    }

    /// First responses in time, a bar a day.
    private func drawWeek(row: Int, on canvas: inout Canvas) {
        var column = 1 + canvas.text(look.text(.responseWeek), row: row, column: 1, .dim) + 1
        for day in board.week {
            let all = day.met + day.breached
            let steps = canvas.glyphs.steps
            let height = all == 0 ? 0 : day.met * (steps.count - 1) / all
            canvas.mark(
                steps[height], row: row, column: column,
                canvas.theme.style(all == 0 ? .dim : day.breached == 0 ? .met : .atRisk))
            column += 1
        }
    }

    private func drawFigures(on canvas: inout Canvas) {
        let figures = board.figures
        var column = 1
        let all = board.responses.met + board.responses.breached
        if all > 0 {
            let tenths = board.responses.met * 1_000 / all
            column += canvas.text(look.text(.response), row: 0, column: column, .dim) + 1
            let eighths = min(8, board.responses.met * 8 / all)
            for place in 0..<8 {
                let isFull = place < eighths
                canvas.mark(
                    isFull ? canvas.glyphs.full : canvas.glyphs.rest, row: 0, column: column,
                    canvas.theme.style(isFull ? .met : .dim))
                column += 1
            }
            column += 1
            column +=
                canvas.text(
                    DisplayText("\(tenths / 10).\(tenths % 10) %"), row: 0, column: column) + 2
        }
        var parts: [(Phrase, Int, Terminal.Role)] = [
            (.breached, figures.breached, figures.breached > 0 ? .breached : .normal),
            (.atRisk, figures.atRisk, figures.atRisk > 0 ? .atRisk : .normal),
            (.pausedCount, figures.paused, .paused),
            (.running, figures.running, .normal),
        ]
        // Only where there are any: it is a want of data, and rare.
        if figures.undated > 0 { parts.insert((.undatedCount, figures.undated, .atRisk), at: 2) }
        for (phrase, number, role) in parts {
            let needed = look.text(phrase).columns + 1 + DisplayText("\(number)").columns
            guard column + needed <= canvas.size.columns else { return }
            column += canvas.text(look.text(phrase), row: 0, column: column, .dim) + 1
            column += canvas.text(DisplayText("\(number)"), row: 0, column: column, role) + 2
        }
    }

    private func drawClockLines(isFocused: Bool, on canvas: inout Canvas) {
        let height = canvas.size.rows
        guard !board.lines.isEmpty else {
            canvas.text(look.text(.noClocks), row: 0, column: 1, .dim)
            return
        }
        let rows = board.top..<min(board.lines.count, board.top + height)
        // A number is never cut, and what stands behind it begins in one column.
        let number = max(11, board.lines.map(\.number.columns).max() ?? 0)
        for (row, place) in rows.enumerated() {
            let line = board.lines[place]
            canvas.within(canvas.bounds.row(row)) { draw(line, number: number, on: &$0) }
            guard place == board.selected, isFocused, dialogs.isEmpty else { continue }
            canvas.overlay(canvas.theme.style(.selected), row: row)
            canvas.placeCursor(row: row, column: 0)
        }
    }

    private func draw(_ line: BoardState.Line, number: Int, on canvas: inout Canvas) {
        let width = canvas.size.columns
        let countdown = Countdown(
            due: line.clock.due, risk: line.clock.risk, isPaused: line.clock.isPaused,
            missingDate: line.clock.missingDate, waits: line.ticket?.waiting != nil, at: now,
            look: look)
        canvas.text(countdown.mark, row: 0, column: 0, width: 2, countdown.role)
        canvas.text(countdown.text, row: 0, column: 2, width: 10, align: .right, countdown.role)
        canvas.text(line.number, row: 0, column: 13, width: number)
        let name = look.words(line.clock.kind)
        let kind = 14 + number
        canvas.text(DisplayText(name), row: 0, column: kind, width: 18, .dim)
        guard width >= 60 else { return }
        let owner = line.owner.map { self.name(of: $0) } ?? look(.nobody)
        canvas.text(DisplayText(owner), row: 0, column: kind + 19, width: 10)
        let urgency = line.ticket?.urgency ?? .general
        canvas.text(urgency.mark, row: 0, column: kind + 30, urgency.role)
        canvas.text(
            line.subject, row: 0, column: kind + 33, width: width - kind - 34, urgency.role)
    }
}
