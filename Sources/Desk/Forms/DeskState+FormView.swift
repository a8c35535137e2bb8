import Casework
import Terminal
import Wording

// A form as it is drawn: a field a row, its problem under it, its options while it has the cursor.
extension DeskState {
    func draw(_ form: FormState, on canvas: inout Canvas) {
        let told = footLines(of: form, width: 74).count
        let rows = form.fields.reduce(7 + told) { $0 + ($1.isLong ? 3 : 1) }
        let place = dialogPlace(rows: rows, columns: 78, in: canvas.size)
        canvas.within(place) { canvas in
            canvas.fill(canvas.theme.style(.normal))
            canvas.box(form.title, .focusBorder)
            let inner = canvas.bounds.inset(by: 1)
            let lines = footLines(of: form, width: inner.columns - 2)
            // The field being filled in stays in view with the one after it.
            let footRows = min(lines.count, max(0, inner.rows - 4))
            let (body, foot) = inner.splitTop(inner.rows - footRows)
            canvas.within(body) { drawFields(of: form, on: &$0) }
            canvas.within(foot) { drawFoot(lines, of: form, on: &$0) }
        }
    }

    /// Every reason why it was refused; else how to send it, and what is known or what it does.
    private func footLines(
        of form: FormState, width: Int
    ) -> [(text: DisplayText, role: Terminal.Role)] {
        let width = max(8, width)
        guard form.refusals.isEmpty else {
            return form.refusals.flatMap { $0.wrapped(to: width) }.map { ($0, .refused) }
        }
        let told: (text: DisplayText, role: Terminal.Role) =
            form.found.isEmpty ? (form.help, .dim) : (form.found, .important)
        let known = told.text.isEmpty ? [] : told.text.wrapped(to: width).prefix(3)
        return [(DisplayText(sendingHint(of: form)), .key)] + known.map { ($0, told.role) }
    }

    private func sendingHint(of form: FormState) -> String {
        let actions: [Action] = [.submit] + (form.takesText ? [.knowledge] : []) + [.explain]
        return actions.compactMap { action in
            let keys = keyHint(for: action, in: .form)
            let title = action == .explain ? look(.everythingSaid) : look.title(of: action)
            return keys.isEmpty ? nil : "\(keys) \(title)"
        }.joined(separator: "  ")
    }

    private func drawFoot(
        _ lines: [(text: DisplayText, role: Terminal.Role)], of form: FormState,
        on canvas: inout Canvas
    ) {
        let rows = canvas.size.rows
        let width = canvas.size.columns - 2
        for (row, line) in lines.prefix(rows).enumerated() {
            canvas.text(line.text, row: row, column: 1, width: width, line.role)
        }
        guard lines.count > rows, rows > 0 else { return }
        let keys = keyHint(for: .explain, in: .form)
        let more = DisplayText(" +\(lines.count - rows) \(canvas.glyphs.below) \(keys) ")
        canvas.text(more, row: rows - 1, column: max(0, width - more.columns), .key)
    }

    private func drawFields(of form: FormState, on canvas: inout Canvas) {
        let blocks = form.fields.indices.map {
            height(of: $0, in: form, width: canvas.size.columns)
        }
        let starts = blocks.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1) }
        guard form.fields.indices.contains(form.current) else { return }
        // The field being filled in is always whole in view, with what comes next below it.
        let end = starts[min(form.current + 2, starts.count - 1)]
        let top = min(starts[form.current], max(0, end - canvas.size.rows))
        let hidden = starts.dropLast().filter { $0 - top >= canvas.size.rows }.count
        defer { drawHidden(hidden, on: &canvas) }
        for index in form.fields.indices {
            let area = Rect(
                row: starts[index] - top, column: 0, rows: blocks[index],
                columns: canvas.size.columns)
            guard area.endRow > 0, area.row < canvas.size.rows else { continue }
            canvas.within(area) { draw(form.fields[index], of: form, at: index, on: &$0) }
        }
    }

    /// How many fields are further down, in the corner where nothing is typed.
    private func drawHidden(_ count: Int, on canvas: inout Canvas) {
        guard count > 0, canvas.size.rows > 0 else { return }
        let text = DisplayText(" +\(count) \(canvas.glyphs.below) ")
        let column = max(0, canvas.size.columns - text.columns)
        canvas.text(text, row: canvas.size.rows - 1, column: column, .dim)
    }

    private func height(of index: Int, in form: FormState, width: Int) -> Int {
        let field = form.fields[index]
        let isCurrent = index == form.current
        let room = fieldWidth(of: form, width)
        let options = isCurrent ? optionHeight(of: field, room: room) : 0
        let offers = isCurrent && !form.offers.isEmpty ? form.offers.count + 1 : 0
        let problem = problemLines(of: field, in: form, width: room).count
        return valueHeight(of: field, isCurrent: isCurrent, room: room) + options + offers
            + problem
    }

    /// Rows what was entered takes.
    private func valueHeight(of field: FormField, isCurrent: Bool, room: Int) -> Int {
        if field.isLong { return 3 }
        guard case .several(_, let chosen) = field.entry else { return 1 }
        let lines = chosenLines(of: field, chosen, room: room).count
        return isCurrent ? 1 + lines : max(1, lines)
    }

    /// Columns of a form's labels; what is typed has the most of a narrow screen.
    private func labelWidth(of form: FormState, _ columns: Int) -> Int {
        let widest = form.fields.map { $0.label.columns + ($0.isNeeded ? 2 : 0) }.max() ?? 0
        return max(6, min(18, columns / 3), min(widest, columns * 3 / 8))
    }

    private func fieldWidth(of form: FormState, _ columns: Int) -> Int {
        max(1, columns - labelWidth(of: form, columns) - 4)
    }

    private func problemLines(
        of field: FormField, in form: FormState, width: Int
    ) -> [DisplayText] {
        form.problems[form.path(of: field)]?.wrapped(to: max(8, width)) ?? []
    }

    private func draw(
        _ field: FormField, of form: FormState, at index: Int, on canvas: inout Canvas
    ) {
        let isCurrent = index == form.current
        let columns = canvas.size.columns
        let width = fieldWidth(of: form, columns)
        let labelWidth = labelWidth(of: form, columns)
        let label =
            field.isNeeded ? field.label.truncated(to: labelWidth - 2) + " *" : field.label
        canvas.text(
            label, row: 0, column: 1, width: labelWidth, isCurrent ? .key : .label)
        var row = valueHeight(of: field, isCurrent: isCurrent, room: width)
        let area = Rect(row: 0, column: labelWidth + 2, rows: row, columns: width)
        canvas.within(area) {
            draw(field, isCurrent: isCurrent && dialogs.last?.isForm == true, on: &$0)
        }
        for line in problemLines(of: field, in: form, width: width) {
            canvas.text(line, row: row, column: labelWidth + 2, width: width, .fieldError)
            row += 1
        }
        guard isCurrent else { return }
        let height = optionHeight(of: field, room: width)
        let options = Rect(row: row, column: labelWidth + 2, rows: height, columns: width)
        canvas.within(options) { drawOptions(of: field, on: &$0) }
        drawOffers(
            of: form, from: row + height, column: labelWidth + 2, width: width, on: &canvas)
    }

    /// What is known that fits, and how to take it.
    private func drawOffers(
        of form: FormState, from start: Int, column: Int, width: Int, on canvas: inout Canvas
    ) {
        guard !form.offers.isEmpty else { return }
        for (place, offer) in form.offers.enumerated() {
            let isHere = place == form.highlighted
            if isHere {
                canvas.mark(
                    canvas.glyphs.pointer, row: start + place, column: column,
                    canvas.theme.style(.key))
            }
            canvas.text(
                offer.label, row: start + place, column: column + 2, width: width - 2,
                isHere ? .key : .normal)
        }
        let down = keyHint(for: .down, in: .form)
        let enter = keyHint(for: .accept, in: .form)
        let text = "\(down) \(look(.offerChoose)) · \(enter) \(look(.offerTake))"
        canvas.text(
            DisplayText(text), row: start + form.offers.count, column: column + 2,
            width: width - 2, .dim)
    }

    private func draw(_ field: FormField, isCurrent: Bool, on canvas: inout Canvas) {
        let role: Terminal.Role = isCurrent ? .cursorField : .field
        let width = canvas.size.columns
        switch field.entry {
        case .line(var line):
            let (text, cursor) = line.view(width: width)
            canvas.text(text, row: 0, column: 0, width: width, role)
            if isCurrent { canvas.placeCursor(row: 0, column: cursor) }
        case .area(var area):
            let (lines, cursor) = area.view(
                Size(rows: canvas.size.rows, columns: min(width, FormField.areaWidth)))
            for row in 0..<canvas.size.rows {
                let text = row < lines.count ? lines[row] : .empty
                canvas.text(text, row: row, column: 0, width: width, role)
            }
            if isCurrent { canvas.placeCursor(row: cursor.row, column: cursor.column) }
        case .one(let place):
            let text = place.map { field.options[$0].label } ?? ""
            canvas.text("< " + text + " >", row: 0, column: 0, width: width, role)
            if isCurrent { canvas.placeCursor(row: 0, column: 2) }
        case .several(let cursor, let chosen):
            draw(field, cursor, chosen, isCurrent: isCurrent, on: &canvas)
        case .bound(_, let text): canvas.text(text, row: 0, column: 0, width: width, .normal)
        }
    }

    /// Everything that is chosen, in as many rows as it takes.
    private func chosenLines(
        of field: FormField, _ chosen: Set<Int>, room: Int
    ) -> [DisplayText] {
        guard !chosen.isEmpty else { return [] }
        let labels = chosen.sorted().map { field.options[$0].label.plain }
        return DisplayText(look.words.list(labels)).wrapped(to: max(8, room))
    }

    private func draw(
        _ field: FormField, _ cursor: Int, _ chosen: Set<Int>, isCurrent: Bool,
        on canvas: inout Canvas
    ) {
        let role: Terminal.Role = isCurrent ? .cursorField : .field
        let width = canvas.size.columns
        let lines = chosenLines(of: field, chosen, room: width)
        guard isCurrent else {
            for (row, line) in (lines.isEmpty ? [.empty] : lines).enumerated() {
                canvas.text(line, row: row, column: 0, width: width, role)
            }
            return
        }
        let here = field.options.indices.contains(cursor) ? field.options[cursor].label : .empty
        let mark = DisplayText(chosen.contains(cursor) ? "[x] " : "[ ] ")
        canvas.text(mark + here, row: 0, column: 0, width: width, role)
        for (row, line) in lines.enumerated() {
            canvas.text(line, row: row + 1, column: 0, width: width, .field)
        }
        canvas.placeCursor(row: 0, column: 1)
    }
}

extension Dialog {
    var isForm: Bool {
        if case .form = self { true } else { false }
    }
}
