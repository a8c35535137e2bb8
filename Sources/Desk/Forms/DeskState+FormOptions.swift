import Casework
import Terminal
import Wording

// The options of the field being filled in, under it: those around the one that is on.
extension DeskState {
    /// Rows the options of a field take at most.
    private static let mostOptionRows = 4

    /// An option as it is drawn.
    private struct PlacedOption {
        let index: Int
        let text: DisplayText
        let column: Int
        let row: Int
    }

    func optionHeight(of field: FormField, room: Int) -> Int {
        if field.takesTyping { return example(for: field) == nil ? 0 : 1 }
        let placed = placedOptions(of: field, room: room)
        return min(Self.mostOptionRows, placed.last.map { $0.row + 1 } ?? 0)
    }

    /// How a value of the field is written, where that has to be known before.
    func example(for field: FormField) -> DisplayText? {
        switch field.field.kind {
        case .shares:
            guard field.options.count > 1 else { return nil }
            let parts = zip([field.options[0], field.options[field.options.count - 1]], [70, 30])
            let example = look.words.list(parts.map { "\($0.label.plain)=\($1)" })
            return DisplayText("\(look(.forExample)) \(example)")
        case .text, .longText, .choice, .choices, .code, .money, .number, .instant, .yesNo,
            .digest, .person, .people, .gate, .records:
            return nil
        }
    }

    /// Each option with the number that chooses it and a mark where it is chosen; none is broken.
    private func placedOptions(of field: FormField, room: Int) -> [PlacedOption] {
        var placed: [PlacedOption] = []
        var (row, column) = (0, 0)
        // The last columns say how many more there are.
        let room = max(8, room - 6)
        for (index, option) in field.options.enumerated() {
            let number = index < 9 ? "\(index + 1)" : " "
            let mark = field.chosen.contains(index) ? "*" : " "
            let name = option.label.plain == number ? "" : " " + option.label.plain
            let text = DisplayText(mark + number + name)
            if column > 0, column + text.columns > room { (row, column) = (row + 1, 0) }
            placed.append(PlacedOption(index: index, text: text, column: column, row: row))
            column += text.columns + 2
        }
        return placed
    }

    func drawOptions(of field: FormField, on canvas: inout Canvas) {
        let width = canvas.size.columns
        if let example = example(for: field) {
            canvas.text(example, row: 0, column: 0, width: width, .dim)
        }
        guard !field.takesTyping else { return }
        let placed = placedOptions(of: field, room: width)
        let here = placed.first { $0.index == field.cursor }?.row ?? 0
        let count = placed.last.map { $0.row + 1 } ?? 0
        let rows = VisibleRows.window(
            count: count, height: canvas.size.rows, selected: here,
            first: here - canvas.size.rows / 2)
        for option in placed where rows.contains(option.row) {
            canvas.text(
                option.text, row: option.row - rows.lowerBound, column: option.column,
                width: width - option.column, option.index == field.cursor ? .key : .dim)
        }
        let before = placed.filter { $0.row < rows.lowerBound }.count
        let after = placed.filter { $0.row >= rows.upperBound }.count
        mark(before, canvas.glyphs.above, row: 0, on: &canvas)
        mark(after, canvas.glyphs.below, row: canvas.size.rows - 1, on: &canvas)
    }

    private func mark(
        _ count: Int, _ glyph: Unicode.Scalar, row: Int, on canvas: inout Canvas
    ) {
        guard count > 0 else { return }
        let text = DisplayText(" +\(count)\(glyph)")
        canvas.text(text, row: row, column: max(0, canvas.size.columns - text.columns), .dim)
    }
}
