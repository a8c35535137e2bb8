/// Bars and curves of one row, in eighths of a column where the characters for it are there.
extension Canvas {
    /// Draws how much of something is done, as a bar filled from the left.
    ///
    /// - Parameters:
    ///   - fraction: 0 to 1; what is outside counts as the nearer end, no number as 0.
    ///   - row: row of the area.
    ///   - column: where the bar begins.
    ///   - width: columns of the whole bar.
    ///   - role: how the filled part looks; the rest is dim.
    public mutating func bar(
        _ fraction: Double, row: Int, column: Int, width: Int, _ role: Role = .normal
    ) {
        guard width > 0 else { return }
        let part = fraction.isNaN ? 0 : min(max(fraction, 0), 1)
        let steps = glyphs.eighths
        let units = Int((part * Double(width * steps.count)).rounded())
        for at in 0..<width {
            let filled = min(max(0, units - at * steps.count), steps.count)
            if filled == 0 {
                mark(glyphs.rest, row: row, column: column + at, theme.style(.dim))
            } else {
                mark(steps[filled - 1], row: row, column: column + at, theme.style(role))
            }
        }
    }

    /// Draws a bar with the percentage behind it, as long work shows its progress.
    public mutating func progress(
        _ fraction: Double, row: Int, column: Int, width: Int, _ role: Role = .met
    ) {
        let part = fraction.isNaN ? 0 : min(max(fraction, 0), 1)
        let label = DisplayText("\(Int((part * 100).rounded(.down)))%")
        let barWidth = width - 5
        guard barWidth > 0 else {
            text(label, row: row, column: column, width: width, .normal)
            return
        }
        bar(part, row: row, column: column, width: barWidth, role)
        text(label, row: row, column: column + barWidth, width: 5, align: .right, .normal)
    }

    /// Draws values as a row of small bars, the newest at the right, the highest filling the row.
    ///
    /// Values that are no numbers leave their column blank; when there are more values than columns
    /// the oldest are left out.
    public mutating func sparkline(
        _ values: [Double], row: Int, column: Int, width: Int, _ role: Role = .normal
    ) {
        guard width > 0 else { return }
        let shown = values.suffix(width)
        let highest = shown.filter(\.isFinite).max() ?? 0
        let steps = glyphs.steps
        for (at, value) in zip(column + width - shown.count..<column + width, shown) {
            guard value.isFinite else { continue }
            let part = highest > 0 ? max(0, value) / highest : 0
            let step = min(steps.count - 1, Int(part * Double(steps.count - 1) + 0.5))
            mark(steps[step], row: row, column: at, theme.style(role))
        }
    }
}
