/// The size of a screen or an area, in rows and columns; never negative.
public struct Size: Hashable, Sendable {
    /// Number of rows, 0 or more.
    public let rows: Int
    /// Number of columns, 0 or more.
    public let columns: Int

    /// A size; negative numbers count as 0.
    public init(rows: Int, columns: Int) {
        self.rows = max(0, rows)
        self.columns = max(0, columns)
    }
}

/// A place on a screen or in an area; row 0, column 0 is the upper left cell.
public struct Point: Hashable, Sendable {
    /// Row, counted from 0 at the top.
    public var row: Int
    /// Column, counted from 0 at the left.
    public var column: Int

    /// A place, which may lie outside any screen.
    public init(row: Int, column: Int) {
        self.row = row
        self.column = column
    }
}

/// A rectangle of cells; it may be empty and may reach outside the screen, where nothing is drawn.
public struct Rect: Hashable, Sendable {
    /// Upper row.
    public var row: Int
    /// Left column.
    public var column: Int
    /// Height in rows, 0 or more.
    public var rows: Int
    /// Width in columns, 0 or more.
    public var columns: Int

    /// A rectangle; negative heights and widths count as 0.
    public init(row: Int, column: Int, rows: Int, columns: Int) {
        self.row = row
        self.column = column
        self.rows = max(0, rows)
        self.columns = max(0, columns)
    }

    /// The rectangle of a whole area of this size.
    public init(_ size: Size) {
        self.init(row: 0, column: 0, rows: size.rows, columns: size.columns)
    }

    /// Height and width without the place.
    public var size: Size { Size(rows: rows, columns: columns) }
    /// Whether no cell lies inside.
    public var isEmpty: Bool { rows == 0 || columns == 0 }
    /// The first row below.
    public var endRow: Int { row + rows }
    /// The first column to the right.
    public var endColumn: Int { column + columns }

    /// Whether the cell at this place lies inside.
    public func contains(_ point: Point) -> Bool {
        point.row >= row && point.row < endRow && point.column >= column
            && point.column < endColumn
    }

    /// What two rectangles share; empty when they do not meet.
    public func intersection(_ other: Rect) -> Rect {
        let top = max(row, other.row)
        let left = max(column, other.column)
        return Rect(
            row: top, column: left, rows: min(endRow, other.endRow) - top,
            columns: min(endColumn, other.endColumn) - left)
    }

    /// The rectangle without `margin` cells on each side.
    public func inset(by margin: Int) -> Rect {
        Rect(
            row: row + margin, column: column + margin, rows: rows - 2 * margin,
            columns: columns - 2 * margin)
    }

    /// The same rectangle moved by a number of rows and columns.
    public func offset(rows down: Int, columns right: Int) -> Rect {
        Rect(row: row + down, column: column + right, rows: rows, columns: columns)
    }

    /// Cuts into an upper part of at most `count` rows and the rest below it.
    public func splitTop(_ count: Int) -> (top: Rect, rest: Rect) {
        let height = min(max(0, count), rows)
        return (
            Rect(row: row, column: column, rows: height, columns: columns),
            Rect(row: row + height, column: column, rows: rows - height, columns: columns)
        )
    }

    /// Cuts into a left part of at most `count` columns and the rest to its right.
    public func splitLeft(_ count: Int) -> (left: Rect, rest: Rect) {
        let width = min(max(0, count), columns)
        return (
            Rect(row: row, column: column, rows: rows, columns: width),
            Rect(row: row, column: column + width, rows: rows, columns: columns - width)
        )
    }
}
