/// Works out what counts in each context.
///
/// Entries are taken in the order they were written, the built-in layer first. When two cannot
/// stand side by side in a context, the one written later is rejected everywhere, and everything is
/// worked out again, until nothing more is rejected; each round rejects at least one, so it ends.
struct KeymapResolving {
    private let vocabulary: KeymapVocabulary
    private var entries: [KeymapLayer.Entry]
    private(set) var problems: [KeymapProblem] = []

    init(_ layers: [KeymapLayer], _ vocabulary: KeymapVocabulary) {
        self.vocabulary = vocabulary
        entries = layers.flatMap(\.entries)
    }

    mutating func resolve() -> [String: ResolvedContext] {
        while true {
            var rejected: Set<KeymapOrigin> = []
            let contexts = resolveOnce(&rejected)
            if rejected.isEmpty { return contexts }
            entries.removeAll { rejected.contains($0.origin) }
        }
    }

    private mutating func resolveOnce(
        _ rejected: inout Set<KeymapOrigin>
    ) -> [String: ResolvedContext] {
        let own = Dictionary(grouping: entries.indices) { entries[$0].context }
        var inForce: [String: [[KeyPress]: Int]] = [:]
        var resolved: [String: ResolvedContext] = [:]
        for context in vocabulary.contexts {
            if let parent = context.parent, !context.takesText, own[context.name] == nil {
                inForce[context.name] = inForce[parent]
                resolved[context.name] = resolved[parent]
                continue
            }
            var found = context.parent.flatMap { inForce[$0] } ?? [:]
            if context.takesText { found = found.filter { $0.key.first?.typed == nil } }
            overlay(own[context.name] ?? [], on: &found)
            resolved[context.name] = place(found, in: context.name, &rejected)
            inForce[context.name] = found
        }
        return resolved
    }

    /// Lays a context's own lines over what its parent says.
    private func overlay(_ own: [Int], on found: inout [[KeyPress]: Int]) {
        var last: [[KeyPress]: Int] = [:]
        for index in own { last[entries[index].keys] = index }
        for (keys, index) in last {
            switch entries[index].effect {
            case .act: found[keys] = index
            case .none: found[keys] = nil
            case .inherit: break
            }
        }
    }

    private mutating func place(
        _ found: [[KeyPress]: Int], in context: String, _ rejected: inout Set<KeymapOrigin>
    ) -> ResolvedContext {
        var resolved = ResolvedContext()
        for index in found.values.sorted() {
            let entry = entries[index]
            guard case .act(let action) = entry.effect, !rejected.contains(entry.origin) else {
                continue
            }
            let binding = Keymap.Binding(
                keys: entry.keys, action: action, origin: entry.origin)
            if let other = resolved.add(binding) {
                rejected.insert(entry.origin)
                problems.append(Self.problem(binding, other, context))
            }
        }
        return resolved
    }

    private static func problem(
        _ late: Keymap.Binding, _ early: Keymap.Binding, _ context: String
    ) -> KeymapProblem {
        let place =
            early.origin.source == late.origin.source
            ? "line \(early.origin.line)" : "built-in, line \(early.origin.line)"
        let message =
            late.keys.count < early.keys.count
            ? "'\(late.keys.notation)' is a prefix of '\(early.keys.notation)' (\(place))"
            : "'\(early.keys.notation)' (\(place)) is a prefix of '\(late.keys.notation)'"
        return KeymapProblem(
            file: late.origin.file, line: late.origin.line, column: late.origin.column,
            message: message + " in [\(context)]")
    }
}
