/// Puts keys together into sequences and says what each key press comes to.
///
/// Where keys are commands, full-width letters and Chinese punctuation count as their ASCII twins
/// and a Han character tells that the input method is on; where text is typed, nothing is folded.
public struct KeySequencer: Sendable {
    /// What a key press came to.
    public enum Outcome: Hashable, Sendable {
        case action(KeymapAction)
        /// The sequence goes on; what may follow.
        case pending([Keymap.Binding])
        /// A character for the text field.
        case typed(Character)
        /// Esc gave up a sequence that was begun.
        case abandoned
        /// The sequence does nothing here.
        case unbound([KeyPress])
        /// The key was a Han character: the input method is on.
        case inputMethodIsOn(Character)
    }

    /// The chords of a sequence that was begun; empty otherwise.
    public private(set) var pending: [KeyPress] = []

    /// Nothing begun yet.
    public init() {}

    /// Takes one key press in a context.
    public mutating func press(
        _ key: KeyPress, in context: String, of keymap: Keymap
    ) -> Outcome {
        let takesText = keymap.vocabulary.context(context)?.takesText == true
        if takesText, pending.isEmpty, let typed = key.typed { return .typed(typed) }
        let press = key.folded
        if !pending.isEmpty, keymap.vocabulary.protectedActions[press] != nil {
            pending = []
            if press.key == .escape { return .abandoned }
        }
        let keys = pending + [press]
        switch keymap.match(keys, in: context) {
        case .action(let binding):
            pending = []
            return .action(binding.action)
        case .pending(let bindings):
            pending = keys
            return .pending(bindings)
        case .nothing:
            pending = []
            if press.isHan, case .character(let character) = press.key {
                return .inputMethodIsOn(character)
            }
            return .unbound(keys)
        }
    }
}
