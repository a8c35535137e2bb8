extension Canvas {
    /// Writes a text over as many rows as it needs, broken at the area's width, and returns how
    /// many.
    ///
    /// - Parameters:
    ///   - text: one paragraph.
    ///   - row: first row of the area.
    ///   - column: where every line begins.
    ///   - height: most rows to use; the last one ends in an ellipsis when there is more.
    ///   - role: how it looks.
    /// - Returns: rows used.
    @discardableResult
    public mutating func paragraph(
        _ text: DisplayText, row: Int, column: Int = 0, height: Int = .max, _ role: Role = .normal
    ) -> Int {
        let width = size.columns - column
        let lines = text.wrapped(to: width)
        let shown = lines.prefix(max(0, height))
        for (at, line) in shown.enumerated() {
            let isCut = at == shown.count - 1 && lines.count > shown.count
            let mark = DisplayText(String(Character(glyphs.ellipsis)))
            self.text(
                isCut ? line.prefix(width - mark.columns) + mark : line, row: row + at,
                column: column, role)
        }
        return shown.count
    }
}
