import Casework
import Journal
import ServiceTime
import Terminal
import Wording

// The detail as it is drawn.
extension DeskState {
    func drawDetail(on canvas: inout Canvas) {
        guard let document = detail.document, let (title, remark) = detailTitle else {
            drawFrame(look.text(.detail), remark: .empty, of: .detail, on: &canvas)
            return
        }
        drawFrame(DisplayText(title), remark: DisplayText(remark), of: .detail, on: &canvas)
        let rows = detail.scroll..<min(document.lines.count, detail.scroll + detailHeight)
        canvas.within(canvas.bounds.inset(by: 1)) { inner in
            for (row, place) in rows.enumerated() {
                inner.within(inner.bounds.row(row)) {
                    draw(document.lines[place], clocks: detail.loaded?.clocks ?? [], on: &$0)
                }
            }
            if panes.focus == .detail, dialogs.isEmpty { inner.placeCursor(row: 0, column: 0) }
        }
        if rows.count < document.lines.count, canvas.size.rows > 2 {
            let edge = Rect(
                row: 1, column: canvas.size.columns - 1, rows: canvas.size.rows - 2, columns: 1)
            canvas.within(edge) { $0.scrollBar(showing: rows, of: document.lines.count) }
        }
    }

    /// What is shown, and where it stands.
    private var detailTitle: (title: String, remark: String)? {
        if let ticket = detail.loaded?.ticket {
            let title = ticket.claim == nil ? look(.detail) : look(.claimDetail)
            return ("\(ticket.number) \(title)", look.words(ticket.stage))
        }
        guard let dossier = detail.dossier?.dossier else { return nil }
        let state = dossier.state(on: identity.zone.date(at: now))
        return (
            "\(dossier.number) \(look.words(dossier.kind))",
            look.words.state(state, of: dossier.kind)
        )
    }

    /// Columns of the labels of what is shown.
    private var labelWidth: Int { detail.document?.labelWidth ?? DetailDocument.narrowLabels }

    private func draw(
        _ line: DetailDocument.Line, clocks: [(clock: Clock, service: ServiceClock)],
        on canvas: inout Canvas
    ) {
        let width = canvas.size.columns - 1
        switch line {
        case .blank: break
        case .heading(let text):
            let used = canvas.text(text, row: 0, column: 0, .heading)
            canvas.horizontalLine(
                row: 0, from: used + 1, width: width - used - 1, canvas.theme.style(.border))
        case .stages(let stage): drawStages(stage, on: &canvas)
        case .entry(let label, let value, let role):
            canvas.text(label, row: 0, column: 0, width: labelWidth, .dim)
            canvas.text(
                value, row: 0, column: labelWidth + 1,
                width: width - labelWidth - 1, role)
        case .text(let text, let role):
            canvas.text(text, row: 0, column: 0, width: width, role)
        case .clock(let index): drawClock(clocks[index], on: &canvas)
        }
    }

    private func drawStages(_ stage: Stage, on canvas: inout Canvas) {
        var column = 0
        let here = Stage.working.firstIndex(of: stage) ?? Stage.working.count
        for (index, step) in Stage.working.enumerated() {
            if index > 0 {
                canvas.mark(
                    canvas.glyphs.horizontal, row: 0, column: column, canvas.theme.style(.border))
                column += 1
            }
            let (mark, role): (Unicode.Scalar, Terminal.Role) =
                index < here
                ? (canvas.glyphs.done, .stageDone)
                : index == here
                    ? (canvas.glyphs.here, .stageHere) : (canvas.glyphs.ahead, .stageAhead)
            canvas.mark(mark, row: 0, column: column, canvas.theme.style(role))
            column += 1
            if step == stage {
                column += canvas.text(
                    DisplayText(" \(look.words(step)) "), row: 0, column: column, .stageHere)
            }
        }
        if stage == .closed {
            canvas.text(DisplayText(" \(look.words(stage))"), row: 0, column: column, .stageDone)
        }
    }

    private func drawClock(
        _ entry: (clock: Clock, service: ServiceClock), on canvas: inout Canvas
    ) {
        let verdict = entry.service.verdict(at: now)
        let isLate = verdict.state == .breached
        let role: Terminal.Role =
            isLate
            ? .breached
            : entry.clock.isPaused
                ? .paused : verdict.missingDate == nil ? .normal : .atRisk
        let name = DisplayText(look.words(entry.clock.kind))
        canvas.text(name, row: 0, column: 0, width: labelWidth, .dim)
        let missing = verdict.missingDate
        let left =
            verdict.remaining.map { look.words.countdown($0) }
            ?? missing.map { look.words.short($0) } ?? "–"
        var column = labelWidth + 1
        column += canvas.text(DisplayText(left), row: 0, column: column, role) + 1
        let due = verdict.due.map { TimeText.dayAndMinute($0, in: identity.zone) } ?? ""
        let room = max(0, canvas.size.columns - column - 1)
        if let missing {
            let reason = DisplayText(look.words.reason(missing))
            canvas.text(reason, row: 0, column: column, width: room, .dim)
            return
        }
        let whole = DisplayText("\(look.words(verdict.state)) · \(due)")
        // A time cut short would mislead; the day alone does not.
        let text =
            whole.columns <= room
            ? whole : DisplayText("\(look.words(verdict.state)) · \(due.prefix(5))")
        canvas.text(text, row: 0, column: column, width: room, .dim)
    }
}
