/// Which rows of a long list are in view.
public enum VisibleRows {
    /// Rows kept in view above and below the selected one, where there are any.
    static let margin = 2

    /// The rows to show, moved as little as needed from those shown before.
    ///
    /// - Parameters:
    ///   - count: rows of the whole list.
    ///   - height: rows there is room for.
    ///   - selected: the row that must be in view.
    ///   - first: the first row shown before.
    /// - Returns: the rows to show, all of them when there is room.
    public static func window(count: Int, height: Int, selected: Int, first: Int) -> Range<Int> {
        guard count > 0, height > 0 else { return 0..<0 }
        let selected = min(max(0, selected), count - 1)
        let margin = min(margin, (height - 1) / 2)
        var start = first
        if selected - margin < start { start = selected - margin }
        if selected + margin >= start + height { start = selected + margin - height + 1 }
        start = min(max(0, start), max(0, count - height))
        return start..<min(count, start + height)
    }
}

extension Canvas {
    /// Draws a scroll bar down the last column of the area; nothing when everything is in view.
    public mutating func scrollBar(showing rows: Range<Int>, of count: Int) {
        let height = size.rows
        guard count > rows.count, height > 0, size.columns > 0 else { return }
        let length = max(1, height * rows.count / count)
        let free = max(1, count - rows.count)
        let start = (height - length) * rows.lowerBound / free
        for row in 0..<height {
            let isThumb = row >= start && row < start + length
            mark(
                isThumb ? glyphs.scrollThumb : glyphs.vertical, row: row, column: size.columns - 1,
                theme.style(isThumb ? .focusBorder : .border))
        }
    }
}
