/// One keymap file as it was read: its bindings, each with its place, and every mistake in it.
public struct KeymapLayer: Sendable {
    /// Where bindings come from.
    public enum Source: Int, Hashable, Sendable {
        case builtIn
        case user
    }

    /// What a line does to a sequence.
    enum Effect: Hashable, Sendable {
        case act(KeymapAction)
        /// Unbinds, here and what the parent says.
        case none
        /// Drops the binding here; the parent's counts again.
        case inherit
    }

    struct Entry: Hashable, Sendable {
        let context: String
        let keys: [KeyPress]
        let effect: Effect
        let origin: KeymapOrigin
    }

    let source: Source
    let entries: [Entry]
    /// The mistakes, in the order of their lines; the lines they are on were skipped.
    public let problems: [KeymapProblem]

    /// Reads a keymap.
    ///
    /// - Parameters:
    ///   - bytes: the file; UTF-8 with or without BOM, LF or CRLF, at most 64 KiB and 2,000 lines.
    ///   - file: the name that goes before each mistake.
    ///   - source: only the built-in keymap may bind F1 and Esc.
    ///   - vocabulary: the contexts and actions there are.
    public init(
        _ bytes: some Collection<UInt8>, file: String, source: Source,
        vocabulary: KeymapVocabulary
    ) {
        var reader = KeymapReader(file: file, source: source, vocabulary: vocabulary)
        reader.read(bytes)
        self.source = source
        entries = reader.entries
        problems = reader.problems
    }

    /// Reads a keymap that is already text; see `init(_:file:source:vocabulary:)`.
    public init(
        text: String, file: String = "keymap.conf", source: Source = .user,
        vocabulary: KeymapVocabulary
    ) {
        self.init(text.utf8, file: file, source: source, vocabulary: vocabulary)
    }
}

/// The place a binding was written at.
public struct KeymapOrigin: Hashable, Sendable {
    /// Built-in keymap or the person's own.
    public let source: KeymapLayer.Source
    /// Name of the file.
    public let file: String
    /// Line, counted from 1.
    public let line: Int
    /// Column in characters, counted from 1.
    public let column: Int
    /// The context the line stands under, which may be a parent of the one it counts in.
    public let context: String
}
