import Casework
import Journal
import ServiceTime
import Terminal
import Wording

// The queue as it is drawn.
extension DeskState {
    func drawQueue(on canvas: inout Canvas) {
        drawFrame(look.text(.queue), remark: queueRemark, of: .queue, on: &canvas)
        canvas.within(canvas.bounds.inset(by: 1)) { inner in
            var list = inner.bounds
            if queueHasTabs {
                let (tabs, rest) = list.splitTop(1)
                inner.within(tabs) { drawTabs(on: &$0) }
                list = rest
            }
            inner.within(list) { drawLines(on: &$0) }
        }
    }

    /// How many there are, what is held back, and what presses.
    private var queueRemark: DisplayText {
        var parts: [String] = []
        if let newcomers = queue.newcomers, newcomers > 0 {
            parts.append("\(look(.orderHeld)) · \(newcomers) \(look(.newcomers))")
        }
        if !queue.chosen.isEmpty { parts.append(count(of: queue.chosen)) }
        if let count = queue.filter.isEmpty ? queue.counts[queue.view] : queue.filteredCount {
            parts.append(
                "\(count.number)\(count.isExact ? "" : "+") \(look(.title(of: queue.view)))")
        }
        if queue.view != .atRisk, let pressing = queue.counts[.atRisk], pressing.number > 0 {
            parts.append("\(pressing.number) \(look(.atRiskOrLate))")
        }
        return DisplayText(parts.joined(separator: " · "))
    }

    private func drawTabs(on canvas: inout Canvas) {
        if let search = queue.search {
            drawSearch(search, on: &canvas)
            return
        }
        if !queue.filterText.isEmpty {
            let text = DisplayText("/ " + queue.filterText)
            canvas.text(text, row: 0, column: 1, width: canvas.size.columns - 2, .match)
            return
        }
        var column = 1
        let gap = canvas.size.columns >= 80 ? 2 : 1
        // Where the view that is shown would be cut, the others say their names only.
        let room = canvas.size.columns - column
        let areCounted =
            width(areCounted: true, gap) <= room || width(areCounted: false, gap) > room
        for view in QueueView.allCases {
            let text = tab(of: view, isCounted: areCounted || view == queue.view)
            guard column + text.columns <= canvas.size.columns || view == queue.view else {
                continue
            }
            column += canvas.text(
                text, row: 0, column: column, view == queue.view ? .selected : .dim)
            column += gap
        }
    }

    /// Columns of the views up to the one that is shown, which always says its number.
    private func width(areCounted: Bool, _ gap: Int) -> Int {
        let before = QueueView.allCases.prefix { $0 != queue.view }
        return before.reduce(tab(of: queue.view, isCounted: true).columns) {
            $0 + tab(of: $1, isCounted: areCounted).columns + gap
        }
    }

    /// A view's name with the digit that shows it, and how many tickets it has when there are any.
    private func tab(of view: QueueView, isCounted: Bool) -> DisplayText {
        let digit = (QueueView.allCases.firstIndex(of: view) ?? 0) + 1
        let count = queue.counts[view].flatMap { $0.number > 0 && isCounted ? $0 : nil }
        let number = count.map { " \($0.number)\($0.isExact ? "" : "+")" } ?? ""
        return DisplayText("\(digit) \(look(.title(of: view)))\(number)")
    }

    private func drawSearch(_ search: TextField, on canvas: inout Canvas) {
        var search = search
        let width = canvas.size.columns
        canvas.text("/ ", row: 0, column: 1, .key)
        let hint = searchHint
        let room = max(1, width - 4 - min(hint.columns + 1, width / 2))
        let (text, cursor) = search.view(width: room)
        canvas.text(text, row: 0, column: 3, width: room, .field)
        if queue.isSearchKept {
            canvas.overlay(
                canvas.theme.style(.selected), row: 0, column: 3, width: min(room, text.columns))
        }
        canvas.text(
            hint, row: 0, column: 3 + room + 1, width: max(0, width - room - 4),
            queue.mistake == nil ? .dim : .fieldError)
        if dialogs.isEmpty { canvas.placeCursor(row: 0, column: 3 + cursor) }
    }

    private var searchHint: DisplayText {
        if let mistake = queue.mistake {
            let known = mistake.known.joined(separator: " ")
            return DisplayText("\(mistake.word)? \(known)")
        }
        return look.text(.filterHint)
    }

    private func drawLines(on canvas: inout Canvas) {
        guard !queue.lines.isEmpty else {
            canvas.text(
                look.text(queue.filter.isEmpty ? .nothingHere : .nothingFound), row: 0, column: 1,
                .dim)
            return
        }
        let columns = QueueColumns(
            width: canvas.size.columns,
            widestNumber: queue.lines.map(\.number.columns).max() ?? 0)
        for (row, place) in queue.visible.enumerated() {
            let isSelected = place == queue.selected
            canvas.within(canvas.bounds.row(row)) {
                draw(queue.lines[place], columns, on: &$0)
                if isSelected {
                    $0.overlay($0.theme.style(.selected), row: 0, width: columns.selectedWidth)
                }
            }
            if isSelected, panes.focus == .queue, queue.search == nil, dialogs.isEmpty {
                canvas.placeCursor(row: row, column: 0)
            }
        }
    }

    private func draw(_ line: QueueLine, _ columns: QueueColumns, on canvas: inout Canvas) {
        let ticket = line.ticket
        let style = canvas.theme.style(ticket.urgency.role)
        canvas.text(ticket.urgency.mark, row: 0, column: 0, style)
        if let mark = ticket.marks.first {
            canvas.text(mark.letter, row: 0, column: columns.number - 1, .urgent)
        }
        let isChosen = queue.chosen.contains(ticket.number)
        canvas.text(
            line.number, row: 0, column: columns.number, width: columns.numberWidth,
            isChosen ? .marked : .normal)
        if isChosen {
            canvas.mark(
                canvas.glyphs.check, row: 0, column: columns.number + columns.numberWidth,
                canvas.theme.style(.marked))
        }
        if columns.urgencyWidth > 0 {
            canvas.text(
                DisplayText(line.dossier.map { look.words($0.kind) } ?? look.words(ticket.urgency)),
                row: 0, column: columns.urgency,
                width: columns.urgencyWidth, ticket.urgency.role)
        }
        if columns.stageWidth > 0 {
            canvas.text(
                DisplayText(
                    line.dossier.map { look.words.state($0.state, of: $0.kind) }
                        ?? look.words(ticket.stage)), row: 0, column: columns.stage,
                width: columns.stageWidth, .dim)
        }
        if columns.customerWidth > 0 {
            canvas.text(
                line.customer, row: 0, column: columns.customer, width: columns.customerWidth)
        }
        canvas.text(
            subject(of: line), row: 0, column: columns.subject, width: columns.subjectWidth)
        let countdown = Countdown(of: ticket, at: now, look: look)
        canvas.text(
            countdown.text, row: 0, column: columns.countdown, width: columns.countdownWidth,
            align: .right, countdown.role)
        canvas.text(countdown.mark, row: 0, column: columns.mark, width: 2, countdown.role)
    }
}

extension DeskState {
    /// What the ticket is about; where a merged number was searched for, that one goes on here.
    private func subject(of line: QueueLine) -> DisplayText {
        let found = line.ticket.merged.first { number in
            let folded = FoldedText(number)
            return queue.filter.texts.contains { folded.contains($0) }
        }
        guard let found else { return line.subject }
        return DisplayText(
            "\(found) \(look.words(Event.Kind.absorbed)) · \(line.ticket.registration.subject)",
            limit: 200)
    }
}

extension TicketMark {
    /// One letter, beside the number.
    fileprivate var letter: DisplayText {
        switch self {
        case .major: "M"
        case .disputed: "D"
        case .contested: "L"
        }
    }
}

/// Where the columns of the queue stand; narrow panes leave the less wanted out.
struct QueueColumns {
    let number = 3
    let numberWidth: Int
    let urgency: Int
    let urgencyWidth: Int
    let stage: Int
    let stageWidth: Int
    let customer: Int
    let customerWidth: Int
    let subject: Int
    let subjectWidth: Int
    let countdown: Int
    let countdownWidth: Int
    let mark: Int
    /// Columns that show which row is selected; not the whole row, which would cost every move the
    /// writing of two rows.
    let selectedWidth: Int

    /// - Parameters:
    ///   - width: Columns of the pane.
    ///   - widestNumber: Columns of the widest number in it, which is never cut.
    init(width: Int, widestNumber: Int) {
        numberWidth = max(10, widestNumber)
        countdownWidth = width >= 28 ? 10 : 0
        mark = width - 2
        countdown = mark - 1 - countdownWidth
        urgency = number + numberWidth + 1
        urgencyWidth = width >= 64 ? 9 : 0
        stage = urgency + (urgencyWidth > 0 ? urgencyWidth + 1 : 0)
        stageWidth = width >= 84 ? 12 : 0
        customer = stage + (stageWidth > 0 ? stageWidth + 1 : 0)
        customerWidth = width >= 56 ? min(24, width / 6) : 0
        subject = customer + (customerWidth > 0 ? customerWidth + 1 : 0)
        subjectWidth = max(0, countdown - 1 - subject)
        selectedWidth = width >= 64 ? subject - 1 : subject + subjectWidth
    }
}

extension Rect {
    /// One row of the rectangle, counted from its top.
    func row(_ place: Int) -> Rect {
        Rect(row: place, column: 0, rows: 1, columns: columns)
    }
}
