/// An area of a frame to draw into: places are relative to it, and nothing is drawn outside it.
public struct Canvas: Sendable {
    /// The whole picture drawn so far.
    public private(set) var frame: Frame
    /// Where typing goes, relative to the frame; nil hides the cursor.
    public private(set) var cursor: Point?
    /// The area in places of the frame.
    public let area: Rect
    /// The area and all areas around it cut to what they share.
    private let visible: Rect
    /// How roles look.
    public let theme: Theme
    /// What lines and marks are drawn with.
    public let glyphs: Glyphs

    /// A canvas over a whole blank frame.
    public init(size: Size, theme: Theme = .dark, glyphs: Glyphs = .unicode) {
        self.init(
            frame: Frame(size: size), area: Rect(size), visible: Rect(size), theme: theme,
            glyphs: glyphs)
        let normal = theme.style(.normal)
        if normal != .plain { fill(normal) }
    }

    private init(frame: Frame, area: Rect, visible: Rect, theme: Theme, glyphs: Glyphs) {
        self.frame = frame
        self.area = area
        self.visible = visible
        self.theme = theme
        self.glyphs = glyphs
    }

    /// Rows and columns of the area.
    public var size: Size { area.size }
    /// The area in its own places: row 0, column 0 is its upper left cell.
    public var bounds: Rect { Rect(area.size) }

    /// Draws into a part of this area, given in its places.
    public mutating func within(_ part: Rect, _ draw: (inout Canvas) -> Void) {
        let placed = part.offset(rows: area.row, columns: area.column)
        // The frame moves into the inner canvas and back, so that it is never copied.
        var inner = Canvas(
            frame: frame, area: placed, visible: visible.intersection(placed), theme: theme,
            glyphs: glyphs)
        inner.cursor = cursor
        frame = Frame(size: Size(rows: 0, columns: 0))
        draw(&inner)
        frame = inner.frame
        cursor = inner.cursor
    }

    /// Puts the hardware cursor at a place of this area; outside it the cursor stays where it was.
    public mutating func placeCursor(row: Int, column: Int) {
        let place = Point(row: area.row + row, column: area.column + column)
        if visible.contains(place) { cursor = place }
    }

    /// Writes a text and returns the columns it took; what does not fit is left out without a mark.
    @discardableResult
    public mutating func text(
        _ text: DisplayText, row: Int, column: Int = 0, _ style: Style
    ) -> Int {
        var at = column
        text.forEachGlyph { glyph in
            put(glyph, style, row: row, column: at)
            at += glyph.columns
        }
        return at - column
    }

    /// Writes a text in the look of a role; see `text(_:row:column:_:)`.
    @discardableResult
    public mutating func text(
        _ text: DisplayText, row: Int, column: Int = 0, _ role: Role = .normal
    ) -> Int {
        self.text(text, row: row, column: column, theme.style(role))
    }

    /// Writes a text into exactly `width` columns: cut with an ellipsis, or padded with blanks.
    public mutating func text(
        _ text: DisplayText, row: Int, column: Int, width: Int, align: Alignment = .left,
        _ style: Style
    ) {
        guard width > 0 else { return }
        let fitted = text.truncated(to: width, ellipsis: glyphs.ellipsis)
        let spare = width - fitted.columns
        let lead = align == .left ? 0 : align == .right ? spare : spare / 2
        for at in 0..<lead { put(.blank, style, row: row, column: column + at) }
        self.text(fitted, row: row, column: column + lead, style)
        for at in lead + fitted.columns..<width {
            put(.blank, style, row: row, column: column + at)
        }
    }

    /// Writes a text into exactly `width` columns in the look of a role.
    public mutating func text(
        _ text: DisplayText, row: Int, column: Int, width: Int, align: Alignment = .left,
        _ role: Role = .normal
    ) {
        self.text(
            text, row: row, column: column, width: width, align: align, theme.style(role))
    }

    /// Writes one character of our own drawing set.
    public mutating func mark(_ scalar: Unicode.Scalar, row: Int, column: Int, _ style: Style) {
        put(Glyph(scalar, columns: 1), style, row: row, column: column)
    }

    /// Blanks the whole area in a style.
    public mutating func fill(_ style: Style) {
        for row in 0..<area.rows {
            for column in 0..<area.columns { put(.blank, style, row: row, column: column) }
        }
    }

    /// Lays colours and attributes of `style` over what a row of the area shows.
    public mutating func overlay(_ style: Style, row: Int, column: Int = 0, width: Int? = nil) {
        for at in column..<max(column, column + (width ?? area.columns - column)) {
            let place = Point(row: area.row + row, column: area.column + at)
            guard visible.contains(place) else { continue }
            frame.restyle(row: place.row, column: place.column) { $0.overlaid(by: style) }
        }
    }

    private mutating func put(_ glyph: Glyph, _ style: Style, row: Int, column: Int) {
        let place = Point(row: area.row + row, column: area.column + column)
        guard place.row >= visible.row && place.row < visible.endRow else { return }
        // Half a wide character that begins left of the area shows as a blank inside it.
        if place.column == visible.column - 1 && glyph.columns == 2 {
            frame.put(
                .blank, style, row: place.row, column: place.column + 1,
                endColumn: visible.endColumn)
        }
        guard visible.contains(place) else { return }
        let shown = glyphs == .ascii && glyph.baseValue == 0xFFFD ? Self.asciiPlaceholder : glyph
        frame.put(
            shown, style, row: place.row, column: place.column, endColumn: visible.endColumn)
    }

    private static let asciiPlaceholder = Glyph("?", columns: 1)
}
