extension Canvas {
    /// Draws a box around the area, with a title in its upper edge when there is room for one.
    public mutating func box(_ title: DisplayText = .empty, _ role: Role = .border) {
        let style = theme.style(role)
        guard size.rows >= 2 && size.columns >= 2 else { return }
        let bottom = size.rows - 1
        let right = size.columns - 1
        horizontalLine(row: 0, style)
        horizontalLine(row: bottom, style)
        verticalLine(column: 0, style)
        verticalLine(column: right, style)
        mark(glyphs.topLeft, row: 0, column: 0, style)
        mark(glyphs.topRight, row: 0, column: right, style)
        mark(glyphs.bottomLeft, row: bottom, column: 0, style)
        mark(glyphs.bottomRight, row: bottom, column: right, style)
        guard !title.isEmpty, size.columns >= 7 else { return }
        let shown = title.truncated(to: size.columns - 6, ellipsis: glyphs.ellipsis)
        text(" " + shown + " ", row: 0, column: 2, style)
    }

    /// Draws a line across the area, or a part of it.
    public mutating func horizontalLine(
        row: Int, from column: Int = 0, width: Int? = nil, _ style: Style
    ) {
        for at in column..<max(column, column + (width ?? size.columns - column)) {
            mark(glyphs.horizontal, row: row, column: at, style)
        }
    }

    /// Draws a line down the area, or a part of it.
    public mutating func verticalLine(
        column: Int, from row: Int = 0, height: Int? = nil, _ style: Style
    ) {
        for at in row..<max(row, row + (height ?? size.rows - row)) {
            mark(glyphs.vertical, row: at, column: column, style)
        }
    }
}
