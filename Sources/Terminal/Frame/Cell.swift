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

    /// Whether every terminal takes as many columns for the character as we do.
    ///
    /// After another one, such as an emoji or a newer Han character, the position is to be set
    /// anew.
    public var isSurelyPlaced: Bool {
        switch glyph.baseValue {
        case 0..<0x0590, 0x1E00..<0x2190, 0x2400..<0x2440, 0x2500..<0x25FD, 0x2713, 0x2717,
            0x2E80..<0xA000, 0xAC00..<0xD7A4, 0xF900..<0xFB00, 0xFF00..<0xFFF0, 0xFFFD,
            0x2_0000..<0x2_EBE1:
            glyph.marks == 0 || glyph.hasLatinMarksOnly
        default: false
        }
    }
}
