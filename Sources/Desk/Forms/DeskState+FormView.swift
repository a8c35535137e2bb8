import Casework
import Terminal
import Wording

// A form as it is drawn: a field a row, its problem under it, its options while it has the cursor.
extension DeskState {
    func draw(_ form: FormState, on canvas: inout Canvas) {
        let rows = form.fields.reduce(8) { $0 + ($1.isLong ? 3 : 1) }
        let place = dialogPlace(rows: rows, columns: 78, in: canvas.size)
        canvas.within(place) { canvas in
            canvas.fill(canvas.theme.style(.normal))
            canvas.box(form.title, .focusBorder)
            let inner = canvas.bounds.inset(by: 1)
            let wanted = max(1 + foundRows(of: form), form.refusals.count * 2)
            let footRows = min(wanted, max(0, inner.rows - 3))
            let (body, foot) = inner.splitTop(inner.rows - footRows)
            canvas.within(body) { drawFields(of: form, on: &$0) }
            canvas.within(foot) { drawFoot(of: form, on: &$0) }
        }
    }

    /// Rows for what was found: promises to the customer, or what like cases came to.
    private func foundRows(of form: FormState) -> Int {
        form.found.isEmpty ? 0 : min(3, form.found.wrapped(to: 74).count)
    }

    private func drawFoot(of form: FormState, on canvas: inout Canvas) {
        let width = canvas.size.columns - 2
        guard !form.refusals.isEmpty else {
            let send = keyHint(for: .submit, in: .form)
            let find = form.takesText ? keyHint(for: .knowledge, in: .form) : ""
            let more = find.isEmpty ? "" : "\(find) \(look(.doKnowledge))  "
            let text = DisplayText("\(send) \(look.title(of: .submit))  \(more)")
            let used = canvas.text(text, row: 0, column: 1, .key)
            guard foundRows(of: form) > 0 else {
                canvas.text(form.help, row: 0, column: 1 + used, width: width - used, .dim)
                return
            }
            for (row, line) in form.found.wrapped(to: max(8, width)).prefix(3).enumerated() {
                canvas.text(line, row: row + 1, column: 1, width: width, .important)
            }
            return
        }
        let lines = form.refusals.flatMap { $0.wrapped(to: max(8, width)) }
        for (row, line) in lines.prefix(canvas.size.rows).enumerated() {
            canvas.text(line, row: row, column: 1, width: width, .refused)
        }
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
        let options = isCurrent ? optionLines(of: field, width: width).count : 0
        let offers = isCurrent && !form.offers.isEmpty ? form.offers.count + 1 : 0
        let problem = problemLines(of: field, in: form, width: fieldWidth(width)).count
        return (field.isLong ? 3 : 1) + options + offers + problem
    }

    /// Columns of a form's labels; what is typed has the most of a narrow screen.
    private func labelWidth(_ columns: Int) -> Int { max(6, min(18, columns / 3)) }

    private func fieldWidth(_ columns: Int) -> Int { max(1, columns - labelWidth(columns) - 4) }

    /// What is wrong with a field, in at most two lines.
    private func problemLines(
        of field: FormField, in form: FormState, width: Int
    ) -> [DisplayText] {
        guard let problem = form.problems[form.path(of: field)] else { return [] }
        return Array(problem.wrapped(to: max(8, width)).prefix(2))
    }

    private func draw(
        _ field: FormField, of form: FormState, at index: Int, on canvas: inout Canvas
    ) {
        let isCurrent = index == form.current
        let width = fieldWidth(canvas.size.columns)
        let labelWidth = labelWidth(canvas.size.columns)
        let label = field.field.isRequired ? field.label + " *" : field.label
        canvas.text(
            label, row: 0, column: 1, width: labelWidth, isCurrent ? .key : .label)
        var row = field.isLong ? 3 : 1
        let area = Rect(row: 0, column: labelWidth + 2, rows: row, columns: width)
        canvas.within(area) {
            draw(field, isCurrent: isCurrent && dialogs.last?.isForm == true, on: &$0)
        }
        for line in problemLines(of: field, in: form, width: width) {
            canvas.text(line, row: row, column: labelWidth + 2, width: width, .fieldError)
            row += 1
        }
        guard isCurrent else { return }
        for line in optionLines(of: field, width: canvas.size.columns) {
            canvas.text(line, row: row, column: labelWidth + 2, width: width, .dim)
            row += 1
        }
        drawOffers(of: form, from: row, width: width, on: &canvas)
    }

    /// What is known that fits, and how to take it.
    private func drawOffers(
        of form: FormState, from start: Int, width: Int, on canvas: inout Canvas
    ) {
        guard !form.offers.isEmpty else { return }
        let column = labelWidth(canvas.size.columns) + 2
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

    /// The options of the field being filled in, with the numbers that choose them; none is
    /// broken, and how many have no room is said.
    private func optionLines(of field: FormField, width: Int) -> [DisplayText] {
        let room = max(8, width - labelWidth(width) - 4)
        var lines: [DisplayText] = []
        for (index, option) in field.options.enumerated() {
            let number = index < 9 ? "\(index + 1)" : " "
            let isNumber = option.label.plain == number
            let item = isNumber ? option.label : DisplayText(number + " ") + option.label
            if let last = lines.last, last.columns + 3 + item.columns <= room {
                lines[lines.count - 1] = last + "   " + item
            } else if lines.count < Self.optionRows {
                lines.append(item)
            } else {
                let rest = DisplayText(" +\(field.options.count - index)")
                let last = lines[lines.count - 1]
                lines[lines.count - 1] = last.truncated(to: room - rest.columns) + rest
                break
            }
        }
        return lines
    }

    /// Rows the options of a field take at most.
    private static let optionRows = 4

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

    private func draw(
        _ field: FormField, _ cursor: Int, _ chosen: Set<Int>, isCurrent: Bool,
        on canvas: inout Canvas
    ) {
        let role: Terminal.Role = isCurrent ? .cursorField : .field
        let here = field.options.indices.contains(cursor) ? field.options[cursor].label : .empty
        let mark = chosen.contains(cursor) ? "[x] " : "[ ] "
        let others = chosen.sorted().map { field.options[$0].label.plain }
        let text =
            isCurrent
            ? DisplayText(mark) + here + DisplayText("  = " + look.words.list(others))
            : DisplayText(look.words.list(others))
        canvas.text(text, row: 0, column: 0, width: canvas.size.columns, role)
        if isCurrent { canvas.placeCursor(row: 0, column: 1) }
    }
}

extension Dialog {
    var isForm: Bool {
        if case .form = self { true } else { false }
    }
}
