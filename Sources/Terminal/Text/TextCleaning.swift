/// The pass that turns untrusted text into glyphs of known width; see `DisplayText` for the rules.
///
/// Invariant: `glyphs` never ends in a half-built sequence; what follows a base is either a mark
/// put on it, dropped as part of an emoji sequence, or shown as a placeholder of its own.
struct TextCleaning {
    private let width: TextWidth
    private let limit: Int
    private(set) var glyphs: [Glyph] = []
    /// Whether a mark, a variation selector or a joiner may follow the last glyph.
    private var afterBase = false
    /// Whether the last glyph is an emoji, which may be joined to further ones.
    private var afterEmoji = false
    /// Whether a zero-width joiner was dropped, so that the emoji after it is dropped as well.
    private var joining = false
    private var isFull = false

    init(width: TextWidth, limit: Int) {
        self.width = width
        self.limit = max(0, limit)
    }

    mutating func take(_ text: String) {
        glyphs.reserveCapacity(min(limit, text.utf8.count / 2))
        for scalar in text.unicodeScalars where !isFull { take(scalar) }
    }

    private mutating func take(_ scalar: Unicode.Scalar) {
        let value = scalar.value
        if value >= 0x20 && value < 0x7F {
            base(scalar, columns: 1)
        } else if TextWidth.isCommonWide(value) {
            base(scalar, columns: 2)
        } else if value < 0xA0 {
            control(value)
        } else {
            rare(scalar)
        }
    }

    private mutating func rare(_ scalar: Unicode.Scalar) {
        let properties = scalar.properties
        if continuesSequence(scalar, properties) { return }
        switch properties.generalCategory {
        case .nonspacingMark, .enclosingMark:
            properties.isDefaultIgnorableCodePoint ? placeholder() : mark(scalar)
        case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .unassigned:
            placeholder()
        case .spaceSeparator:
            base(scalar == "\u{3000}" ? scalar : " ", columns: scalar == "\u{3000}" ? 2 : 1)
        default:
            visible(scalar, properties)
        }
    }

    private mutating func visible(
        _ scalar: Unicode.Scalar, _ properties: Unicode.Scalar.Properties
    ) {
        let columns = width.columns(of: scalar)
        if (0x1F1E6...0x1F1FF).contains(scalar.value) {
            // Terminals disagree about flags; their letters are the same everywhere.
            let letter = UInt8(scalar.value - 0x1F1E6) + UInt8(ascii: "A")
            base(Unicode.Scalar(letter), columns: 1)
        } else if properties.isDefaultIgnorableCodePoint || scalar == "\u{2800}" {
            // Hangul fillers and the empty Braille cell look like nothing at all.
            placeholder()
        } else if columns == 0 {
            mark(scalar)
        } else {
            base(scalar, columns: columns)
            afterEmoji = properties.isEmoji
        }
    }

    /// Drops what only changes how the emoji before it is drawn; true when it did.
    private mutating func continuesSequence(
        _ scalar: Unicode.Scalar, _ properties: Unicode.Scalar.Properties
    ) -> Bool {
        // Digits count as emoji in the data; nothing that is read as text may be dropped.
        if joining && properties.isEmoji && scalar.value > 0xFF {
            joining = false
            return true
        }
        if properties.isVariationSelector && afterBase {
            afterBase = false
            return true
        }
        guard afterEmoji else { return false }
        if scalar == "\u{200D}" && !joining {
            joining = true
            return true
        }
        return properties.isEmojiModifier
    }

    private mutating func base(_ scalar: Unicode.Scalar, columns: Int) {
        append(Glyph(scalar, columns: columns))
        afterBase = true
    }

    private mutating func mark(_ scalar: Unicode.Scalar) {
        if afterBase, !glyphs.isEmpty {
            glyphs[glyphs.count - 1].add(mark: scalar)
        } else {
            placeholder()
        }
    }

    private mutating func control(_ value: UInt32) {
        switch value {
        case 0x09: base(" ", columns: 1)
        case 0x7F: placeholder("\u{2421}")
        case 0x00..<0x20: placeholder(Unicode.Scalar(0x2400 + value) ?? "\u{FFFD}")
        default: placeholder()
        }
    }

    private mutating func placeholder(_ shown: Unicode.Scalar = "\u{FFFD}") {
        append(Glyph(shown, columns: width.columns(of: shown)))
        afterBase = false
    }

    private mutating func append(_ glyph: Glyph) {
        afterEmoji = false
        joining = false
        if glyphs.count < limit {
            glyphs.append(glyph)
        } else {
            isFull = true
            guard !glyphs.isEmpty else { return }
            glyphs[glyphs.count - 1] = Glyph("…", columns: width.columns(of: "…"))
        }
    }
}
