/// One line of text being edited: what was typed, where the cursor is, and what of it is in view.
///
/// Typed text is kept as it was typed; only what is drawn is cleaned. The cursor stands between
/// characters as people see them, so that one Backspace takes one of those.
public struct TextField: Hashable, Sendable {
    /// Most characters a field takes.
    public static let maximumCount = 4_096

    private var characters: [Character]
    /// Where the cursor is: number of characters before it.
    public private(set) var cursor: Int
    /// First character in view; follows the cursor when drawn.
    private var scroll = 0

    /// A field holding a text, the cursor behind it; line ends become blanks.
    public init(_ text: String = "") {
        characters = Array(Self.singleLine(text).prefix(Self.maximumCount))
        cursor = characters.count
    }

    /// What was typed.
    public var text: String {
        get { String(characters) }
        set { self = TextField(newValue) }
    }

    /// Whether nothing was typed.
    public var isEmpty: Bool { characters.isEmpty }

    /// Takes a key; false when it is none of the field's own, so that others can have it.
    @discardableResult
    public mutating func press(_ key: KeyPress) -> Bool {
        if let typed = key.typed {
            insert(String(typed))
            return true
        }
        switch (key.key, key.modifiers) {
        case (.left, []), (.character("b"), .control): cursor = max(0, cursor - 1)
        case (.right, []), (.character("f"), .control): cursor = min(characters.count, cursor + 1)
        case (.home, []), (.character("a"), .control): cursor = 0
        case (.end, []), (.character("e"), .control): cursor = characters.count
        case (.left, .control), (.character("b"), .alt): cursor = wordStart(before: cursor)
        case (.right, .control), (.character("f"), .alt): cursor = wordEnd(after: cursor)
        case (.backspace, []): delete(from: max(0, cursor - 1), to: cursor)
        case (.delete, []), (.character("d"), .control):
            delete(from: cursor, to: min(characters.count, cursor + 1))
        case (.character("u"), .control): delete(from: 0, to: cursor)
        case (.character("k"), .control): delete(from: cursor, to: characters.count)
        case (.character("w"), .control), (.backspace, .alt):
            delete(from: wordStart(before: cursor), to: cursor)
        default: return false
        }
        return true
    }

    /// Puts a text in at the cursor, as a paste does; line ends become blanks.
    public mutating func insert(_ text: String) {
        let before = String(characters[..<cursor]) + Self.singleLine(text)
        let after = String(characters[cursor...])
        // Put together again: a combining mark joins the character before it.
        let made = Array((before + after).prefix(Self.maximumCount))
        cursor = min(before.count, made.count)
        characters = made
    }

    /// Puts the cursor where a click fell, counted in columns from the field's left edge.
    public mutating func click(column: Int) {
        var at = 0
        var place = scroll
        while place < characters.count {
            let width = Self.columns(characters[place])
            if at + width > column { break }
            at += width
            place += 1
        }
        cursor = place
    }

    /// What to draw in so many columns, and the cursor's column in it.
    ///
    /// The text scrolls so that the cursor is always in view; a wide character is never cut.
    public mutating func view(width: Int) -> (text: DisplayText, cursor: Int) {
        guard width > 0 else { return (.empty, 0) }
        scroll = min(scroll, cursor)
        var before = characters[scroll..<cursor].reduce(0) { $0 + Self.columns($1) }
        while before >= width, scroll < cursor {
            before -= Self.columns(characters[scroll])
            scroll += 1
        }
        let shown = DisplayText(String(characters[scroll...]), limit: Self.maximumCount)
        return (shown.prefix(width), min(before, width - 1))
    }

    private mutating func delete(from start: Int, to end: Int) {
        characters.removeSubrange(start..<end)
        cursor = start
    }

    private func wordStart(before place: Int) -> Int {
        var at = place
        while at > 0, characters[at - 1].isWhitespace { at -= 1 }
        while at > 0, !characters[at - 1].isWhitespace { at -= 1 }
        return at
    }

    private func wordEnd(after place: Int) -> Int {
        var at = place
        while at < characters.count, characters[at].isWhitespace { at += 1 }
        while at < characters.count, !characters[at].isWhitespace { at += 1 }
        return at
    }

    static func columns(_ character: Character) -> Int {
        if let ascii = character.asciiValue, ascii >= 0x20, ascii < 0x7F { return 1 }
        return DisplayText(String(character)).columns
    }

    private static func singleLine(_ text: String) -> String {
        String(text.map { $0.isNewline ? " " : $0 })
    }
}
