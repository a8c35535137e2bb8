/// One cell of a frame: a character with its style, or the second half of the wide one to its left.
public struct Cell: Hashable, Sendable {
    /// What stands here.
    var glyph: Glyph
    /// How it looks.
    public var style: Style

    init(glyph: Glyph, style: Style) {
        self.glyph = glyph
        self.style = style
    }

    /// An empty cell.
    public static let blank = Cell(glyph: .blank, style: .plain)

    /// The character, combining marks included; empty in the second half of a wide one.
    public var text: String {
        var text = ""
        glyph.append(to: &text)
        return text
    }

    /// Base and marks as scalars, the base first; empty in the second half of a wide character.
    public var scalars: [Unicode.Scalar] { glyph.scalars }

    /// Columns of the character that starts here: 1 or 2, and 0 in the second half of a wide one.
    public var columns: Int { glyph.columns }
}
