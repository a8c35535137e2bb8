/// A whole picture as a grid of cells.
///
/// Invariant: a cell of two columns is followed, in its row, by its second half, and there is no
/// second half without its first. Writing over either half blanks the other; a wide character that
/// would not fit into its area is not drawn, a blank is.
public struct Frame: Hashable, Sendable {
    /// Rows and columns.
    public let size: Size
    private(set) var cells: [Cell]

    /// A frame of blank cells.
    public init(size: Size) {
        self.size = size
        cells = Array(repeating: .blank, count: size.rows * size.columns)
    }

    /// The cell at a place; a blank one outside the frame.
    public subscript(row: Int, column: Int) -> Cell {
        guard isInside(row, column) else { return .blank }
        return cells[row * size.columns + column]
    }

    /// The rows as text without trailing blanks, for tests and for printing.
    public var lines: [String] {
        (0..<size.rows).map { row in
            var text = ""
            for column in 0..<size.columns {
                cells[row * size.columns + column].glyph.append(to: &text)
            }
            while text.last == " " { text.removeLast() }
            return text
        }
    }

    private func isInside(_ row: Int, _ column: Int) -> Bool {
        row >= 0 && row < size.rows && column >= 0 && column < size.columns
    }

    /// Writes one glyph; `endColumn` is where its area ends, and beyond it nothing is written.
    mutating func put(_ glyph: Glyph, _ style: Style, row: Int, column: Int, endColumn: Int) {
        guard isInside(row, column), column < endColumn else { return }
        let place = row * size.columns + column
        let end = min(endColumn, size.columns)
        if glyph.columns == 2 {
            guard column + 1 < end else {
                put(.blank, style, row: row, column: column, endColumn: endColumn)
                return
            }
            freeHalves(at: place, column: column)
            freeHalves(at: place + 1, column: column + 1)
            cells[place] = Cell(glyph: glyph, style: style)
            cells[place + 1] = Cell(glyph: .secondHalf, style: style)
        } else {
            freeHalves(at: place, column: column)
            cells[place] = Cell(glyph: glyph, style: style)
        }
    }

    /// Blanks the other half of a wide character that is about to lose the half at this place.
    private mutating func freeHalves(at place: Int, column: Int) {
        let columns = cells[place].columns
        if columns == 0 && column > 0 {
            cells[place - 1].glyph = .blank
        } else if columns == 2 {
            cells[place + 1].glyph = .blank
        }
    }

    /// Changes the style of one cell and leaves its character.
    mutating func restyle(row: Int, column: Int, _ change: (Style) -> Style) {
        guard isInside(row, column) else { return }
        let place = row * size.columns + column
        cells[place].style = change(cells[place].style)
        // Both halves of a wide character look alike, whichever of them an area holds.
        if cells[place].columns == 2 {
            cells[place + 1].style = cells[place].style
        } else if cells[place].columns == 0 && column > 0 {
            cells[place - 1].style = cells[place].style
        }
    }
}
