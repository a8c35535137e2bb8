extension Frame {
    /// Neighbouring cells of one row that are to be written anew.
    public struct Run: Hashable, Sendable {
        /// Where the first cell stands.
        public let start: Point
        /// The new cells; the first is never, the last never lacks, the second half of a wide one.
        public let cells: ArraySlice<Cell>
    }

    /// How many unchanged cells between two changed ones are written again rather than jumped over:
    /// a jump costs a terminal about as many bytes.
    private static let shortGap = 4

    /// The runs that turn `earlier` into this frame; everything when the sizes differ.
    ///
    /// Runs come row by row, left to right, do not overlap, and hold whole characters only.
    public func changes(from earlier: Frame?) -> [Run] {
        guard let earlier, earlier.size == size else {
            return (0..<size.rows).compactMap { run(row: $0, 0..<size.columns) }
        }
        var runs: [Run] = []
        for row in 0..<size.rows {
            appendChanges(row: row, from: earlier, to: &runs)
        }
        return runs
    }

    private func appendChanges(row: Int, from earlier: Frame, to runs: inout [Run]) {
        let offset = row * size.columns
        var pending: Range<Int>?
        for column in 0..<size.columns
        where cells[offset + column] != earlier.cells[offset + column] {
            let character = wholeCharacter(row: row, column: column)
            if let open = pending, character.lowerBound - open.upperBound <= Self.shortGap {
                pending = open.lowerBound..<max(open.upperBound, character.upperBound)
            } else {
                if let open = pending, let run = run(row: row, open) { runs.append(run) }
                pending = character
            }
        }
        if let open = pending, let run = run(row: row, open) { runs.append(run) }
    }

    private func wholeCharacter(row: Int, column: Int) -> Range<Int> {
        switch self[row, column].columns {
        case 0: column - 1..<column + 1
        case 2: column..<column + 2
        default: column..<column + 1
        }
    }

    private func run(row: Int, _ columns: Range<Int>) -> Run? {
        guard !columns.isEmpty else { return nil }
        let offset = row * size.columns
        return Run(
            start: Point(row: row, column: columns.lowerBound),
            cells: cells[offset + columns.lowerBound..<offset + columns.upperBound])
    }

    /// Writes a run's cells, as a terminal would.
    public mutating func apply(_ run: Run) {
        var column = run.start.column
        for cell in run.cells where cell.columns > 0 {
            put(
                cell.glyph, cell.style, row: run.start.row, column: column,
                endColumn: size.columns)
            column += cell.columns
        }
    }
}
