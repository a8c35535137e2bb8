/// Text of several lines being edited, broken to the width it is shown in.
///
/// Line ends are LF. Up and Down move by lines as they are shown and keep their column.
public struct TextArea: Hashable, Sendable {
    /// Most characters an area takes.
    public static let maximumCount = 65_536

    private var characters: [Character]
    /// Where the cursor is: number of characters before it.
    public private(set) var cursor: Int
    private var scroll = 0
    private var wantedColumn: Int?

    /// An area holding a text, the cursor behind it.
    public init(_ text: String = "") {
        characters = Array(Self.unixLines(text).prefix(Self.maximumCount))
        cursor = characters.count
    }

    /// What was typed, with LF between lines.
    public var text: String {
        get { String(characters) }
        set { self = TextArea(newValue) }
    }

    /// Whether nothing was typed.
    public var isEmpty: Bool { characters.isEmpty }

    /// Takes a key; false when it is none of the area's own.
    ///
    /// - Parameters:
    ///   - key: what was pressed; Enter begins a line.
    ///   - width: the columns the text is shown in, which say where Up and Down lead.
    /// - Returns: whether the key was taken.
    @discardableResult
    public mutating func press(_ key: KeyPress, width: Int) -> Bool {
        let vertical = key.modifiers.isEmpty && (key.key == .up || key.key == .down)
        if !vertical { wantedColumn = nil }
        if let typed = key.typed {
            insert(String(typed))
            return true
        }
        switch (key.key, key.modifiers) {
        case (.enter, []): insert("\n")
        case (.up, []): move(lines: -1, width)
        case (.down, []): move(lines: 1, width)
        case (.left, []), (.character("b"), .control): cursor = max(0, cursor - 1)
        case (.right, []), (.character("f"), .control): cursor = min(characters.count, cursor + 1)
        case (.home, []), (.character("a"), .control): cursor = lineStart
        case (.end, []), (.character("e"), .control): cursor = lineEnd
        case (.home, .control): cursor = 0
        case (.end, .control): cursor = characters.count
        case (.backspace, []): delete(from: max(0, cursor - 1), to: cursor)
        case (.delete, []), (.character("d"), .control):
            delete(from: cursor, to: min(characters.count, cursor + 1))
        case (.character("u"), .control): delete(from: lineStart, to: cursor)
        case (.character("k"), .control): delete(from: cursor, to: lineEnd)
        case (.character("w"), .control), (.backspace, .alt): deleteWord()
        default: return false
        }
        return true
    }

    /// Puts a text in at the cursor, as a paste does; tabs become blanks when they are drawn.
    public mutating func insert(_ text: String) {
        let before = String(characters[..<cursor]) + Self.unixLines(text)
        let made = Array((before + String(characters[cursor...])).prefix(Self.maximumCount))
        cursor = min(before.count, made.count)
        characters = made
    }

    /// The lines to draw in an area of this size, and the cursor's place in it.
    public mutating func view(_ size: Size) -> (lines: [DisplayText], cursor: Point) {
        let rows = rows(width: size.columns)
        let place = place(of: cursor, in: rows)
        let range = VisibleRows.window(
            count: rows.count, height: size.rows, selected: place.row, first: scroll)
        scroll = range.lowerBound
        let lines = rows[range].map { DisplayText(String(characters[$0])) }
        let column = min(place.column, max(0, size.columns - 1))
        return (lines, Point(row: place.row - scroll, column: column))
    }

    /// Ranges of characters, one a line as shown; the line end itself belongs to none.
    private func rows(width: Int) -> [Range<Int>] {
        var rows: [Range<Int>] = []
        var start = 0
        var used = 0
        for (at, character) in characters.enumerated() {
            if character == "\n" {
                rows.append(start..<at)
                (start, used) = (at + 1, 0)
                continue
            }
            let columns = TextField.columns(character)
            if used + columns > max(2, width), at > start {
                rows.append(start..<at)
                (start, used) = (at, 0)
            }
            used += columns
        }
        rows.append(start..<characters.count)
        return rows
    }

    private func place(of cursor: Int, in rows: [Range<Int>]) -> Point {
        let row = rows.lastIndex { $0.lowerBound <= cursor } ?? 0
        let before = characters[rows[row].lowerBound..<cursor]
        return Point(row: row, column: before.reduce(0) { $0 + TextField.columns($1) })
    }

    private mutating func move(lines: Int, _ width: Int) {
        let rows = rows(width: width)
        let here = place(of: cursor, in: rows)
        let wanted = wantedColumn ?? here.column
        wantedColumn = wanted
        let target = here.row + lines
        guard rows.indices.contains(target) else {
            cursor = lines < 0 ? 0 : characters.count
            return
        }
        var used = 0
        cursor = rows[target].lowerBound
        while cursor < rows[target].upperBound {
            used += TextField.columns(characters[cursor])
            if used > wanted { break }
            cursor += 1
        }
        // The end of a broken line is the start of the next one; stay on the line that was meant.
        let isBroken = target + 1 < rows.count && rows[target + 1].lowerBound == cursor
        if isBroken, cursor > rows[target].lowerBound { cursor -= 1 }
    }

    private var lineStart: Int {
        characters[..<cursor].lastIndex(of: "\n").map { $0 + 1 } ?? 0
    }

    private var lineEnd: Int {
        characters[cursor...].firstIndex(of: "\n") ?? characters.count
    }

    private mutating func deleteWord() {
        var start = cursor
        while start > 0, characters[start - 1].isWhitespace { start -= 1 }
        while start > 0, !characters[start - 1].isWhitespace { start -= 1 }
        delete(from: start, to: cursor)
    }

    private mutating func delete(from start: Int, to end: Int) {
        characters.removeSubrange(start..<end)
        cursor = start
    }

    private static func unixLines(_ text: String) -> String {
        String(text.map { $0.isNewline ? "\n" : $0 })
    }
}
