/// One line of a keymap cut into tokens, each with its column.
///
/// `#` starts a comment at the start of the line or after a blank; `=` and `|` stand alone unless a
/// modifier's minus comes before them; quotes keep everything between them.
struct KeymapLine {
    struct Token {
        enum Kind: Equatable {
            case word
            case quoted
            case equals
            case bar
            case header(closed: Bool)
        }

        let kind: Kind
        let text: String
        /// Counted from 1, in characters.
        let column: Int
    }

    private(set) var tokens: [Token] = []
    /// Column of a quote that is never closed.
    private(set) var openQuote: Int?

    private let characters: [Character]
    private var at = 0

    init(_ line: Substring) {
        characters = Array(line)
        while openQuote == nil, skipBlanks() { takeToken() }
    }

    private mutating func skipBlanks() -> Bool {
        while at < characters.count, characters[at].isWhitespace { at += 1 }
        let afterBlank = at == 0 || characters[at - 1].isWhitespace
        return at < characters.count && !(characters[at] == "#" && afterBlank)
    }

    private mutating func takeToken() {
        let start = at
        switch characters[at] {
        case "=": take(.equals, 1)
        case "|": take(.bar, 1)
        case "\"": takeQuoted()
        case "[" where tokens.isEmpty: takeHeader()
        default:
            while at < characters.count, !endsWord(from: start) { at += 1 }
            tokens.append(
                Token(kind: .word, text: String(characters[start..<at]), column: start + 1))
        }
    }

    private func endsWord(from start: Int) -> Bool {
        let character = characters[at]
        if character.isWhitespace { return true }
        return "=|".contains(character) && at > start && characters[at - 1] != "-"
    }

    private mutating func take(_ kind: Token.Kind, _ length: Int) {
        tokens.append(
            Token(kind: kind, text: String(characters[at..<at + length]), column: at + 1))
        at += length
    }

    private mutating func takeQuoted() {
        let start = at
        var text = ""
        at += 1
        while at < characters.count, characters[at] != "\"" {
            if characters[at] == "\\", at + 1 < characters.count { at += 1 }
            text.append(characters[at])
            at += 1
        }
        if at == characters.count {
            openQuote = start + 1
        } else {
            at += 1
            tokens.append(Token(kind: .quoted, text: text, column: start + 1))
        }
    }

    private mutating func takeHeader() {
        let start = at
        while at < characters.count, characters[at] != "]", characters[at] != "#" { at += 1 }
        let isClosed = at < characters.count && characters[at] == "]"
        tokens.append(
            Token(
                kind: .header(closed: isClosed), text: String(characters[start + 1..<at]),
                column: start + 1))
        if isClosed { at += 1 }
    }
}
