/// How keys are written in a keymap, in hints and in help: `Ctrl-p`, `F1`, `Space`, `g`, `"#"`.
enum KeyNotation {
    /// Why a chord cannot be bound.
    enum Mistake: Error {
        case unknown(nearest: String?)
        case undeliverable(String)
    }

    static let named: [(name: String, key: Key)] = [
        ("Enter", .enter), ("Tab", .tab), ("Backspace", .backspace), ("Esc", .escape),
        ("Space", .character(" ")), ("Up", .up), ("Down", .down), ("Left", .left),
        ("Right", .right), ("Home", .home), ("End", .end), ("PageUp", .pageUp),
        ("PageDown", .pageDown), ("Insert", .insert), ("Delete", .delete),
    ]

    private static let modifiers: [(name: String, modifier: KeyPress.Modifiers)] = [
        ("Ctrl", .control), ("Alt", .alt), ("Shift", .shift),
    ]

    /// Reads one chord as it stands between blanks, without quotes.
    static func chord(_ text: String) throws(Mistake) -> KeyPress {
        let (prefixes, name) = parts(text)
        var held: KeyPress.Modifiers = []
        for prefix in prefixes {
            guard let known = modifiers.first(where: { $0.name == prefix }) else {
                throw .unknown(nearest: nearest(prefixes, name))
            }
            held.insert(known.modifier)
        }
        guard let key = key(name) else { throw .unknown(nearest: nearest(prefixes, name)) }
        let press = KeyPress(key, held)
        if let reason = undeliverable(press) { throw .undeliverable(reason) }
        return press
    }

    /// A character in quotes, which stands for itself whatever it is.
    static func quoted(_ text: String) throws(Mistake) -> KeyPress {
        guard let character = text.first, text.count == 1 else { throw .unknown(nearest: nil) }
        let press = KeyPress.character(character)
        if let reason = undeliverable(press) { throw .undeliverable(reason) }
        return press
    }

    /// `Ctrl-Alt-x` is two prefixes and a name; `Ctrl--` and `-` name the minus key.
    private static func parts(_ text: String) -> (prefixes: [String], name: String) {
        var pieces = text.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
        if text == "-" || text.hasSuffix("--") {
            pieces.removeLast()
            if !pieces.isEmpty { pieces[pieces.count - 1] = "-" }
        }
        let name = pieces.popLast() ?? text
        return (pieces, name)
    }

    private static func key(_ name: String) -> Key? {
        if let known = named.first(where: { $0.name == name }) { return known.key }
        if name.count == 1, let character = name.first { return .character(character) }
        if name.first == "F", let number = Int(name.dropFirst()), (1...12).contains(number),
            name == "F\(number)"
        {
            return .function(number)
        }
        return nil
    }

    private static func nearest(_ prefixes: [String], _ name: String) -> String? {
        var guess: [String] = []
        for prefix in prefixes {
            guard
                let modifier = NearestSpelling.of(prefix, among: modifiers.map(\.name))
            else { return nil }
            guess.append(modifier)
        }
        if key(name) == nil {
            let names = named.map(\.name) + (1...12).map { "F\($0)" }
            guard let found = NearestSpelling.of(name, among: names) else { return nil }
            guess.append(found)
        } else {
            guess.append(name)
        }
        return guess.joined(separator: "-")
    }
}

extension KeyPress: CustomStringConvertible {
    /// The key as a keymap writes it, so that reading it again gives the same key.
    public var description: String {
        var text = ""
        if modifiers.contains(.control) { text += "Ctrl-" }
        if modifiers.contains(.alt) { text += "Alt-" }
        if modifiers.contains(.shift) { text += "Shift-" }
        if let known = KeyNotation.named.first(where: { $0.key == key }) {
            return text + known.name
        }
        switch key {
        case .function(let number): return text + "F\(number)"
        case .character(let character):
            let needsQuotes = text.isEmpty && "#=|\"[".contains(character)
            let shown = DisplayText(String(character)).plain
            return needsQuotes ? (character == "\"" ? #""\"""# : "\"\(shown)\"") : text + shown
        default: return text
        }
    }
}

extension Sequence<KeyPress> {
    /// The chords as a keymap writes a sequence, with blanks between them.
    public var notation: String { map(\.description).joined(separator: " ") }
}
