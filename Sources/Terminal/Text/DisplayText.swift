/// Text that is safe to show: the only thing the drawing layer takes, and what is printed, logged
/// or put in a title as well.
///
/// Made once, where text comes in. Control characters, bidirectional controls, zero-width and tag
/// characters, line separators and unassigned code points become a visible placeholder (a control
/// picture, else U+FFFD); emoji sequences become their base; marks and length are capped. After
/// that every character has a known width of one or two columns. Source: spec/record.md §4.
public struct DisplayText: Hashable, Sendable {
    /// Most characters kept of one text unless a caller asks for fewer; the rest becomes `…`.
    public static let defaultLimit = 4_096

    enum Storage: Hashable, Sendable {
        /// Printable ASCII only: one byte, one character, one column.
        case ascii([UInt8])
        case glyphs([Glyph])
    }

    let storage: Storage
    /// Columns the text takes.
    public let columns: Int

    /// Cleans a text; of one longer than `limit` characters the rest becomes an ellipsis.
    public init(_ text: String, limit: Int = defaultLimit) {
        if let bytes = Self.printableASCII(text, limit: limit) {
            self.init(storage: .ascii(bytes))
        } else {
            var cleaning = TextCleaning(width: .current, limit: limit)
            cleaning.take(text)
            self.init(storage: .glyphs(cleaning.glyphs))
        }
    }

    init(storage: Storage) {
        self.storage = storage
        switch storage {
        case .ascii(let bytes): columns = bytes.count
        case .glyphs(let glyphs): columns = glyphs.reduce(0) { $0 + $1.columns }
        }
    }

    /// No text.
    public static let empty = DisplayText(storage: .ascii([]))

    /// Whether there is nothing to show.
    public var isEmpty: Bool { columns == 0 }

    /// Number of characters, each of one or two columns.
    public var count: Int {
        switch storage {
        case .ascii(let bytes): bytes.count
        case .glyphs(let glyphs): glyphs.count
        }
    }

    /// The cleaned text, for what is printed outside the full screen, logged or put in a title.
    public var plain: String {
        switch storage {
        case .ascii(let bytes): return String(decoding: bytes, as: UTF8.self)
        case .glyphs(let glyphs):
            var text = ""
            for glyph in glyphs { glyph.append(to: &text) }
            return text
        }
    }

    /// Cleans a text of several lines: one value a line; LF, CR, CRLF, U+2028 and U+2029 end a
    /// line.
    public static func lines(_ text: String, limit: Int = defaultLimit) -> [DisplayText] {
        text.split(omittingEmptySubsequences: false) { character in
            switch character {
            case "\n", "\r", "\r\n", "\u{2028}", "\u{2029}": true
            default: false
            }
        }.map { DisplayText(String($0), limit: limit) }
    }

    private static func printableASCII(_ text: String, limit: Int) -> [UInt8]? {
        var text = text
        return text.withUTF8 { bytes in
            guard bytes.count <= limit, bytes.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) else {
                return nil
            }
            return Array(bytes)
        }
    }

    var glyphs: [Glyph] {
        switch storage {
        case .ascii(let bytes): bytes.map { Glyph(Unicode.Scalar($0), columns: 1) }
        case .glyphs(let glyphs): glyphs
        }
    }

    func forEachGlyph(_ body: (Glyph) -> Void) {
        switch storage {
        case .ascii(let bytes):
            for byte in bytes { body(Glyph(Unicode.Scalar(byte), columns: 1)) }
        case .glyphs(let glyphs): for glyph in glyphs { body(glyph) }
        }
    }
}

extension DisplayText: ExpressibleByStringInterpolation {
    /// Cleans a literal or an interpolated text, as `init(_:limit:)` does.
    public init(stringLiteral value: String) {
        self.init(value)
    }
}

extension DisplayText: CustomStringConvertible {
    /// The cleaned text.
    public var description: String { plain }
}
