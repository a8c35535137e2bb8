import Casework
import Terminal

/// One field of a form: what it takes, and what was typed so far.
struct FormField: Sendable {
    /// How a value is entered.
    enum Entry: Sendable {
        case line(TextField)
        case area(TextArea)
        /// One of the options, or none yet.
        case one(Int?)
        /// Several of the options; the first number is where the cursor stands.
        case several(Int, Set<Int>)
        /// A value that comes with the form and is not for people to change, as it is shown.
        case bound(String, DisplayText)
    }

    struct Option: Hashable, Sendable {
        let code: String
        let label: DisplayText
        /// Lower-case text that typing ahead looks in.
        let searched: String

        init(code: String, label: String) {
            self.code = code
            self.label = DisplayText(label)
            searched = "\(label) \(code)".lowercased()
        }
    }

    let field: Field
    /// Which option of a plan it belongs to, from 1; 0 for none.
    var group = 0
    var label: DisplayText
    private(set) var options: [Option]
    /// The options by what stands in another field, where they depend on that.
    var optionsBy: [String: [Option]] = [:]
    var entry: Entry
    /// What choosing one of its options puts into other fields, by the option's code.
    var fills: [String: [String: String]] = [:]
    /// Whether what it fills in is what stands there already, so that only changes are sent.
    var fillsKnown = false
    /// Whether it cannot be left out although its command says nothing of it.
    var isAlsoNeeded = false
    /// What was typed ahead to find an option.
    var typedAhead = ""
    /// What the ticket said when the form took it over; nil where a form starts anew.
    var known: String?

    /// Whether it is sent: what people left as it was is nobody's change.
    var isSent: Bool { known.map { $0 != value } ?? !value.isEmpty }

    var name: String { field.name }

    /// Its name in a draft, where every option has its own.
    var key: String { group > 1 ? "\(group).\(name)" : name }

    var isLong: Bool {
        if case .area = entry { true } else { false }
    }

    /// Whether it cannot be left out, by its command or by what else stands in the form.
    var isNeeded: Bool { field.isRequired || isAlsoNeeded }

    /// Whether text goes in; its options are then only offered.
    var takesTyping: Bool {
        switch entry {
        case .line, .area: true
        case .one, .several, .bound: false
        }
    }

    /// The options that are chosen.
    var chosen: Set<Int> {
        switch entry {
        case .one(let place): place.map { [$0] } ?? []
        case .several(_, let chosen): chosen
        case .line, .area, .bound: []
        }
    }

    /// The option the cursor is on.
    var cursor: Int? {
        switch entry {
        case .one(let place): place
        case .several(let place, _): place
        case .line, .area, .bound: nil
        }
    }

    var isBound: Bool {
        if case .bound = entry { true } else { false }
    }

    /// What was entered, as the command's reader takes it; empty when nothing was.
    var value: String {
        switch entry {
        case .line(let line): line.text
        case .area(let area): area.text
        case .one(let place): place.map { options[$0].code } ?? ""
        case .several(_, let chosen):
            chosen.sorted().map { options[$0].code }.joined(separator: ",")
        case .bound(let value, _): value
        }
    }

    /// Offers other options; what was chosen and is none of them is not chosen any longer.
    mutating func offer(_ options: [Option]) {
        let chosen = value
        self.options = options
        set(chosen)
    }

    /// Puts a value in, as it stands in a draft or in the ticket.
    mutating func set(_ value: String) {
        switch entry {
        case .line: entry = .line(TextField(value))
        case .area: entry = .area(TextArea(value))
        case .one: entry = .one(options.firstIndex { $0.code == value })
        case .several:
            let codes = Set(value.split(separator: ",").map(String.init))
            entry = .several(0, Set(options.indices.filter { codes.contains(options[$0].code) }))
        case .bound: break
        }
    }
}

// What keys do in a field.
extension FormField {
    /// Columns long text is broken to.
    static let areaWidth = 44

    mutating func press(_ key: KeyPress) {
        switch entry {
        case .line(var line):
            line.press(key)
            entry = .line(line)
        case .area(var area):
            area.press(key, width: Self.areaWidth)
            entry = .area(area)
        case .one(let place): pressChoice(key, at: place)
        case .several(let cursor, let chosen): pressChoices(key, cursor, chosen)
        case .bound: break
        }
    }

    mutating func insert(_ text: String) {
        switch entry {
        case .line(var line):
            line.insert(text)
            entry = .line(line)
        case .area(var area):
            area.insert(text)
            entry = .area(area)
        case .one, .several, .bound: break
        }
    }

    private mutating func pressChoice(_ key: KeyPress, at place: Int?) {
        guard !options.isEmpty else { return }
        if key.clears {
            typedAhead = ""
            entry = .one(nil)
        } else if key.modifiers.isEmpty, key.key == .left {
            entry = .one(turned(place, by: -1))
        } else if key.modifiers.isEmpty, key.key == .right || key.folded.typed == " " {
            entry = .one(turned(place, by: 1))
        } else if let character = key.folded.typed {
            if let number = option(numbered: character) {
                entry = .one(number)
            } else if let found = find(ahead: character) {
                entry = .one(found)
            }
        }
    }

    private mutating func pressChoices(_ key: KeyPress, _ cursor: Int, _ chosen: Set<Int>) {
        guard !options.isEmpty else { return }
        if key.clears {
            typedAhead = ""
            entry = .several(cursor, [])
        } else if key.modifiers.isEmpty, key.key == .left || key.key == .right {
            entry = .several(turned(cursor, by: key.key == .left ? -1 : 1), chosen)
        } else if key.folded.typed == " " {
            entry = .several(cursor, chosen.symmetricDifference([cursor]))
        } else if let character = key.folded.typed {
            if let number = option(numbered: character) {
                entry = .several(number, chosen.symmetricDifference([number]))
            } else if let found = find(ahead: character) {
                entry = .several(found, chosen)
            }
        }
    }

    private func turned(_ place: Int?, by step: Int) -> Int {
        guard let place else { return step > 0 ? 0 : options.count - 1 }
        return (place + step + options.count) % options.count
    }

    /// Digits choose by number, also with an input method on.
    private func option(numbered character: Character) -> Int? {
        guard typedAhead.isEmpty, let number = character.wholeNumberValue,
            options.indices.contains(number - 1)
        else { return nil }
        return number - 1
    }

    /// The option that fits what was typed so far, beginnings of words first.
    private mutating func find(ahead character: Character) -> Int? {
        for typed in [typedAhead + character.lowercased(), character.lowercased()] {
            let found =
                options.firstIndex { option in
                    option.searched.split(separator: " ").contains { $0.hasPrefix(typed) }
                } ?? options.firstIndex { $0.searched.contains(typed) }
            if let found {
                typedAhead = typed
                return found
            }
        }
        return nil
    }
}

extension KeyPress {
    /// Whether it empties a field that is not typed into, as it would one that is.
    fileprivate var clears: Bool {
        switch (key, modifiers) {
        case (.backspace, _), (.delete, _), (.character("u"), .control),
            (.character("w"), .control), (.character("k"), .control):
            true
        default: false
        }
    }
}
