import Casework
import Journal
import ServiceTime
import Terminal
import Wording

// The picture, as a function of the state alone.
extension DeskState {
    var picture: (frame: Frame, cursor: Point?) {
        var canvas = Canvas(size: size, theme: look.theme, glyphs: look.glyphs)
        if isBoardOpen {
            canvas.within(body) { drawBoard(on: &$0) }
        } else {
            for (pane, rect) in panes.places(in: body) {
                canvas.within(rect) { draw(pane, on: &$0) }
            }
        }
        canvas.within(footer) { drawFooter(on: &$0) }
        for dialog in dialogs {
            canvas.within(body) { draw(dialog, on: &$0) }
        }
        drawLongNotice(on: &canvas)
        return (canvas.frame, isWall && dialogs.isEmpty ? nil : canvas.cursor)
    }

    /// A notice too long for the footer stands above it, whole: a refusal is read out on the phone.
    private func drawLongNotice(on canvas: inout Canvas) {
        guard let notice, notice.text.columns >= footerRoom, body.rows > 6, body.columns > 20 else {
            return
        }
        let lines = notice.text.wrapped(to: body.columns - 4).prefix(body.rows - 4)
        let place = Rect(
            row: body.endRow - lines.count - 2, column: 0, rows: lines.count + 2,
            columns: body.columns)
        canvas.within(place) { canvas in
            canvas.fill(canvas.theme.style(.normal))
            canvas.box(.empty, .focusBorder)
            for (row, line) in lines.enumerated() {
                canvas.text(line, row: row + 1, column: 2, notice.role)
            }
        }
    }

    /// Columns the footer has for notices and hints.
    private var footerRoom: Int {
        max(0, size.columns - min(statusText.columns, max(0, size.columns - 20)) - 1)
    }

    private func draw(_ pane: Pane, on canvas: inout Canvas) {
        switch pane {
        case .queue: drawQueue(on: &canvas)
        case .detail: drawDetail(on: &canvas)
        case .sla: drawCountdowns(on: &canvas)
        }
    }

    /// Draws a pane's frame with a title on the left and a remark on the right of its upper edge.
    func drawFrame(
        _ title: DisplayText, remark: DisplayText, of pane: Pane?, on canvas: inout Canvas
    ) {
        let isFocused = pane == nil || (pane == panes.focus && dialogs.isEmpty)
        let role: Terminal.Role = isFocused ? .focusBorder : .border
        canvas.box(title, role)
        let room = canvas.size.columns - title.columns - 9
        guard !remark.isEmpty, room >= 6, canvas.size.rows >= 2 else { return }
        let shown = remark.truncated(to: room, ellipsis: canvas.glyphs.ellipsis)
        canvas.text(
            " " + shown + " ", row: 0, column: canvas.size.columns - shown.columns - 4, role)
    }

    private func draw(_ dialog: Dialog, on canvas: inout Canvas) {
        switch dialog {
        case .menu(let list), .palette(let list), .picker(let list): draw(list, on: &canvas)
        case .form(let form): draw(form, on: &canvas)
        case .help(let text), .explain(let text): draw(text, on: &canvas)
        case .confirm(let question): draw(question, on: &canvas)
        }
    }

    /// The place of a dialog of at most this size in the middle of an area.
    func dialogPlace(rows: Int, columns: Int, in area: Size) -> Rect {
        let rows = min(rows, area.rows)
        // A strip of what lies beneath would look like a second frame.
        let columns = area.columns - columns < 4 ? area.columns : columns
        return Rect(
            row: (area.rows - rows) / 2, column: (area.columns - columns) / 2, rows: rows,
            columns: columns)
    }
}

// The last row: hints, notices, who and when.
extension DeskState {
    func drawFooter(on canvas: inout Canvas) {
        let width = canvas.size.columns
        let status = statusText
        let left = footerRoom
        if let notice, notice.text.columns < left {
            canvas.text(" " + notice.text, row: 0, column: 0, width: left, notice.role)
        } else if !continuations.isEmpty {
            drawHints(continuationHints, width: left, on: &canvas)
        } else {
            drawHints(footerHints, width: left, on: &canvas)
        }
        canvas.text(
            status, row: 0, column: left, width: width - left, align: .right,
            identity.mode == .open ? .banner : .footer)
    }

    /// Who acts, as what, and the time; every screen of an open store says that it is one.
    private var statusText: DisplayText {
        let clock = TimeText.ofDay(now, in: identity.zone, seconds: false)
        guard size.columns >= PaneArrangement.wideColumns else {
            // Where there is little room the keys are worth more than the roles.
            let open = identity.mode == .open ? look(.openStore) + " · " : ""
            return DisplayText(" \(open)\(person.name) · \(clock) ")
        }
        let roles = look.words.list(
            person.roles.sorted { $0.rawValue < $1.rawValue }.prefix(2).map { look.words($0) })
        let open = identity.mode == .open ? look(.openStore) + " · " + look(.actingAs) + " " : ""
        return DisplayText(" \(open)\(person.name) · \(roles) · \(clock) ")
    }

    private func drawHints(
        _ hints: [(keys: String, title: String)], width: Int, on canvas: inout Canvas
    ) {
        var column = 1
        for hint in hints {
            let keys = DisplayText(hint.keys)
            let title = DisplayText(hint.title)
            guard column + keys.columns + title.columns + 1 < width else { return }
            column += canvas.text(keys, row: 0, column: column, .key) + 1
            column += canvas.text(title, row: 0, column: column, .footer) + 2
        }
    }

    private var continuationHints: [(keys: String, title: String)] {
        let begun = sequencer.pending.count
        return continuations.compactMap { binding in
            guard let action = Action(name: binding.action.name) else { return nil }
            return (binding.keys.dropFirst(begun).notation, look.title(of: action))
        }
    }

    /// The actions worth a hint where the keys are now, with the keys the keymap gives them.
    private var footerHints: [(keys: String, title: String)] {
        let context = context
        var hinted = context.hinted
        if case .explain(let text)? = dialogs.last, text.menu != nil { hinted[0] = .accept }
        return hinted.compactMap { action in
            let keys = keyHint(for: action, in: context)
            let isMenu = context == .explain && action == .accept
            return keys.isEmpty
                ? nil : (keys, isMenu ? look(.doMenu) : look.shortTitle(of: action))
        }
    }
}
