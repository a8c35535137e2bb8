/// Which side of its columns a text keeps to.
public enum Alignment: Sendable {
    case left
    case center
    case right
}

extension DisplayText {
    /// The text in at most `width` columns, the rest replaced by an ellipsis; a wide character is
    /// never cut in the middle.
    public func truncated(to width: Int, ellipsis: Unicode.Scalar = "…") -> DisplayText {
        guard columns > width else { return self }
        guard width > 0 else { return .empty }
        let mark = Glyph(ellipsis, columns: TextWidth.current.columns(of: ellipsis))
        var kept = mark.columns <= width ? prefix(width - mark.columns).glyphs : []
        if mark.columns <= width { kept.append(mark) }
        return DisplayText(storage: .glyphs(kept))
    }

    /// The characters that fit whole into the first `width` columns.
    public func prefix(_ width: Int) -> DisplayText {
        guard columns > width else { return self }
        switch storage {
        case .ascii(let bytes):
            return DisplayText(storage: .ascii(Array(bytes.prefix(max(0, width)))))
        case .glyphs(let glyphs):
            var used = 0
            return DisplayText(
                storage: .glyphs(
                    Array(
                        glyphs.prefix { glyph in
                            used += glyph.columns
                            return used <= width
                        })))
        }
    }

    /// The text without what begins in the first `width` columns.
    public func dropping(_ width: Int) -> DisplayText {
        guard width > 0 else { return self }
        var at = 0
        let rest = glyphs.drop { glyph in
            defer { at += glyph.columns }
            return at < width
        }
        return DisplayText(storage: .glyphs(Array(rest)))
    }

    /// The text followed by blanks up to `width` columns; a longer one is cut with an ellipsis.
    public func padded(to width: Int, ellipsis: Unicode.Scalar = "…") -> DisplayText {
        let fitted = truncated(to: width, ellipsis: ellipsis)
        guard fitted.columns < width else { return fitted }
        return fitted
            + DisplayText(
                storage: .ascii(Array(repeating: 0x20, count: width - fitted.columns)))
    }

    /// One text after the other.
    public static func + (left: DisplayText, right: DisplayText) -> DisplayText {
        if case .ascii(let first) = left.storage, case .ascii(let second) = right.storage {
            return DisplayText(storage: .ascii(first + second))
        }
        return DisplayText(storage: .glyphs(left.glyphs + right.glyphs))
    }

    /// The text in lines of at most `width` columns, broken at blanks and between wide characters.
    ///
    /// A word longer than a line is broken where the line ends. Blanks at a break are left out.
    /// Below two columns a wide character does not fit and is left out.
    public func wrapped(to width: Int) -> [DisplayText] {
        guard width > 0 else { return [] }
        guard columns > width else { return [self] }
        var wrapping = LineWrapping(width: width)
        for glyph in glyphs where glyph.columns <= width { wrapping.take(glyph) }
        return wrapping.finished
    }
}

/// Breaks glyphs into lines; the line is cut at the last place where a break was allowed.
private struct LineWrapping {
    let width: Int
    private var lines: [DisplayText] = []
    private var line: [Glyph] = []
    private var used = 0
    /// How many glyphs of the line stand before the last allowed break.
    private var breakAt: Int?

    init(width: Int) {
        self.width = width
    }

    private static func isBlank(_ glyph: Glyph) -> Bool {
        glyph.baseValue == 0x20 || glyph.baseValue == 0x3000
    }

    /// Closing punctuation stays with what it closes.
    private static let staying = Set("，。、；：？！）》」』】〕”’…,.;:?!)".unicodeScalars.map(\.value))

    mutating func take(_ glyph: Glyph) {
        let isBlank = Self.isBlank(glyph)
        let mayBreakBefore =
            !Self.staying.contains(glyph.baseValue)
            && (glyph.columns == 2 || line.last.map { $0.columns == 2 } == true)
        if isBlank || mayBreakBefore { breakAt = line.isEmpty ? nil : line.count }
        // A second time when what followed the break allows none itself.
        while used + glyph.columns > width, !line.isEmpty { breakLine() }
        if isBlank && line.isEmpty && !lines.isEmpty { return }
        line.append(glyph)
        used += glyph.columns
    }

    private mutating func breakLine() {
        let cut = breakAt ?? line.count
        var rest = line[cut...]
        while let first = rest.first, Self.isBlank(first) { rest = rest.dropFirst() }
        var kept = line[..<cut]
        while let last = kept.last, Self.isBlank(last) { kept = kept.dropLast() }
        lines.append(DisplayText(storage: .glyphs(Array(kept))))
        line = Array(rest)
        used = line.reduce(0) { $0 + $1.columns }
        breakAt = nil
    }

    var finished: [DisplayText] {
        line.isEmpty && !lines.isEmpty ? lines : lines + [DisplayText(storage: .glyphs(line))]
    }
}
