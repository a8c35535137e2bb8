/// A key without its modifiers.
public enum Key: Hashable, Sendable {
    /// A key that types something; a letter with Shift is the capital letter.
    case character(Character)
    case enter
    case tab
    case backspace
    case escape
    case up
    case down
    case left
    case right
    case home
    case end
    case pageUp
    case pageDown
    case insert
    case delete
    /// A function key, 1 to 24.
    case function(Int)
}

/// One key as it was pressed, with the modifiers a terminal can tell apart.
public struct KeyPress: Hashable, Sendable {
    /// Shift (on keys that type nothing), Ctrl and Alt.
    public struct Modifiers: OptionSet, Hashable, Sendable {
        /// The flags as bits.
        public let rawValue: UInt8

        /// Flags from their bits.
        public init(rawValue: UInt8) {
            self.rawValue = rawValue
        }

        /// Shift, on keys that type nothing.
        public static let shift = Modifiers(rawValue: 1)
        /// Alt or Meta.
        public static let alt = Modifiers(rawValue: 2)
        /// Ctrl.
        public static let control = Modifiers(rawValue: 4)
    }

    /// Which key.
    public let key: Key
    /// What was held down with it.
    public let modifiers: Modifiers

    /// A key with modifiers.
    public init(_ key: Key, _ modifiers: Modifiers = []) {
        self.key = key
        self.modifiers = modifiers
    }

    /// A key that types this character.
    public static func character(_ character: Character) -> KeyPress {
        KeyPress(.character(character))
    }

    /// A letter with Ctrl.
    public static func control(_ character: Character) -> KeyPress {
        KeyPress(.character(character), .control)
    }

    /// The character this key types where text is entered; nil for named, Ctrl and Alt keys.
    public var typed: Character? {
        guard case .character(let character) = key, modifiers.isEmpty else { return nil }
        return character
    }
}
