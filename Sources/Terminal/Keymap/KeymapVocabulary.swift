/// What a keymap may speak about: the contexts, the actions, and the keys that cannot be taken
/// away.
///
/// The desk owns the list; the parser and the resolver only hold keymaps to it.
public struct KeymapVocabulary: Sendable {
    /// A place where keys have a meaning of their own.
    public struct Context: Hashable, Sendable {
        /// The name between brackets, such as `queue.search`.
        public let name: String
        /// The context that says what this one does not; nil at the root.
        public let parent: String?
        /// Whether printing keys type text here, so that they cannot be bound.
        public let takesText: Bool

        /// A context; without a parent it is a root.
        public init(_ name: String, parent: String? = nil, takesText: Bool = false) {
            self.name = name
            self.parent = parent
            self.takesText = takesText
        }
    }

    /// What an action takes after its name.
    public enum Argument: Hashable, Sendable {
        case number(ClosedRange<Int>)
        case word([String])
        /// Any text; in quotes when it holds blanks.
        case text
    }

    /// An action's name and the arguments it takes, in order.
    public struct Action: Hashable, Sendable {
        /// The name to the right of `=`, such as `ticket.take`.
        public let name: String
        /// What must follow the name.
        public let arguments: [Argument]

        /// An action that takes these arguments.
        public init(_ name: String, _ arguments: [Argument] = []) {
            self.name = name
            self.arguments = arguments
        }
    }

    /// All contexts, parents before their children.
    public let contexts: [Context]
    /// All actions.
    public let actions: [Action]
    /// What the built-in keymap does with the keys that nobody may take away.
    public let protectedActions: [KeyPress: String]
    private let contextsByName: [String: Context]
    private let actionsByName: [String: Action]

    /// A vocabulary; every parent must stand before its children.
    ///
    /// Help is always there, and so is the way out: F1 does `help` and Esc `back` in every keymap.
    public init(contexts: [Context], actions: [Action], help: String, back: String) {
        protectedActions = [KeyPress(.function(1)): help, KeyPress(.escape): back]
        self.contexts = contexts
        self.actions = actions
        var known: [String: Context] = [:]
        for context in contexts {
            if let parent = context.parent {
                precondition(known[parent] != nil, "\(parent) must stand before \(context.name)")
            }
            precondition(known[context.name] == nil, "\(context.name) stands twice")
            known[context.name] = context
        }
        contextsByName = known
        actionsByName = Dictionary(actions.map { ($0.name, $0) }) { first, _ in first }
    }

    /// The context of this name.
    public func context(_ name: String) -> Context? {
        contextsByName[name]
    }

    /// The action of this name.
    public func action(_ name: String) -> Action? {
        actionsByName[name]
    }
}

/// An action as a keymap names it, its arguments checked against the vocabulary.
public struct KeymapAction: Hashable, Sendable {
    /// An argument of the type the vocabulary asks for.
    public enum Value: Hashable, Sendable {
        case number(Int)
        case word(String)
        case text(String)
    }

    /// The action's name.
    public let name: String
    /// The arguments, in the order of the vocabulary.
    public let arguments: [Value]

    /// An action with its arguments.
    public init(_ name: String, _ arguments: [Value] = []) {
        self.name = name
        self.arguments = arguments
    }
}

extension KeymapAction: CustomStringConvertible {
    /// Name and arguments as they stand in a keymap.
    public var description: String {
        ([name]
            + arguments.map { argument in
                switch argument {
                case .number(let number): String(number)
                case .word(let word): word
                case .text(let text): "\"\(text)\""
                }
            }).joined(separator: " ")
    }
}
