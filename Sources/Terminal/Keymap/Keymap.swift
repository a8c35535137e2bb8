/// What every key does in every context, made of the built-in keymap and the person's own.
///
/// A context has the bindings of its parent, overlaid by its own; the person's lines overlay the
/// built-in ones of the same context. In one resolved context no sequence is a prefix of another,
/// so keys are told apart without a timer. A line that breaks this is reported and skipped.
public struct Keymap: Sendable {
    /// A sequence and what it does in a context.
    public struct Binding: Hashable, Sendable {
        /// One to four chords.
        public let keys: [KeyPress]
        /// What they do.
        public let action: KeymapAction
        /// Where that was written.
        public let origin: KeymapOrigin
    }

    /// What a sequence of keys means so far.
    public enum Match: Hashable, Sendable {
        case action(Binding)
        /// More keys are needed; the bindings that may still follow.
        case pending([Binding])
        case nothing
    }

    /// Contexts and actions the keymap was held to.
    public let vocabulary: KeymapVocabulary
    /// Every mistake of the files and between them, in the order of the files' lines.
    public let problems: [KeymapProblem]
    private let contexts: [String: ResolvedContext]

    /// Lays the layers over one another, the built-in one first.
    public init(_ layers: [KeymapLayer], vocabulary: KeymapVocabulary) {
        var resolving = KeymapResolving(layers, vocabulary)
        contexts = resolving.resolve()
        self.vocabulary = vocabulary
        problems =
            (layers.flatMap(\.problems) + resolving.problems).enumerated()
            .sorted {
                ($0.element.file, $0.element.line, $0.element.column, $0.offset) < (
                    $1.element.file, $1.element.line, $1.element.column, $1.offset
                )
            }
            .map(\.element)
    }

    /// The bindings that count in a context, in the order they were written; none in an unknown
    /// one.
    public func bindings(in context: String) -> [Binding] {
        contexts[context]?.bindings ?? []
    }

    /// The sequences that do something in a context, the first written first.
    public func keys(for action: KeymapAction, in context: String) -> [[KeyPress]] {
        bindings(in: context).filter { $0.action == action }.map(\.keys)
    }

    /// The sequences for an action of this name in a context, whatever its arguments.
    public func keys(forActionNamed name: String, in context: String) -> [[KeyPress]] {
        bindings(in: context).filter { $0.action.name == name }.map(\.keys)
    }

    /// What the keys pressed so far mean in a context.
    public func match(_ keys: [KeyPress], in context: String) -> Match {
        guard let resolved = contexts[context] else { return .nothing }
        if let place = resolved.exact[keys] { return .action(resolved.bindings[place]) }
        guard let places = resolved.following[keys] else { return .nothing }
        return .pending(places.map { resolved.bindings[$0] })
    }
}

/// The bindings of one context, found by whole sequence and by what was pressed so far.
struct ResolvedContext: Sendable {
    private(set) var bindings: [Keymap.Binding] = []
    private(set) var exact: [[KeyPress]: Int] = [:]
    private(set) var following: [[KeyPress]: [Int]] = [:]

    /// Takes a binding in, or returns the one it cannot stand beside.
    mutating func add(_ binding: Keymap.Binding) -> Keymap.Binding? {
        for length in 1..<max(1, binding.keys.count) {
            if let other = exact[Array(binding.keys.prefix(length))] { return bindings[other] }
        }
        if let other = following[binding.keys]?.first { return bindings[other] }
        exact[binding.keys] = bindings.count
        for length in 1..<max(1, binding.keys.count) {
            following[Array(binding.keys.prefix(length)), default: []].append(bindings.count)
        }
        bindings.append(binding)
        return nil
    }
}
