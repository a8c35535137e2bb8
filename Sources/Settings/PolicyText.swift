public import Casework

/// Writes a policy as the YAML file that reads back as the same policy.
public enum PolicyText {
    /// The widest line, in Unicode scalars.
    private static let width = 100

    /// The file, with what each part means in Chinese and English.
    ///
    /// Public holidays are written by the name of who declares them, not day by day.
    ///
    /// - Parameters:
    ///   - policy: What to write; its version is not part of a file.
    ///   - heading: Lines of comment to begin with.
    /// - Returns: The file, with a line break at its end.
    public static func yaml(_ policy: Policy, heading: [String] = []) -> String {
        var lines = (heading + PolicyNotes.heading).map { "# \($0)" }
        guard case .table(let entries) = PolicyOutline(policy) else { return "" }
        for entry in entries {
            lines.append("")
            lines += notes(entry.key, indent: "")
            lines += block(entry, path: entry.key, indent: "")
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func notes(_ path: String, indent: String) -> [String] {
        (PolicyNotes.byPath[path] ?? []).map { "\(indent)# \($0)" }
    }

    private static func block(
        _ entry: PolicyOutline.Entry, path: String, indent: String
    ) -> [String] {
        let key = indent + quoted(entry.key) + ":"
        // The first level is always spread out, so that lines can be changed one by one.
        if !indent.isEmpty || !entry.value.isTable || entry.value.isEmpty {
            let line = key + " " + entry.value.inline
            if line.unicodeScalars.count <= width, path != "gates" || entry.value.isEmpty {
                return [line]
            }
        }
        let deeper = indent + "  "
        switch entry.value {
        case .word(let word): return [key + " " + quoted(word)]
        case .list(let members): return [key] + members.flatMap { item($0, indent: deeper) }
        case .table(let entries):
            return [key]
                + entries.flatMap { inner in
                    let path = "\(path).\(inner.key)"
                    return notes(path, indent: deeper)
                        + block(inner, path: path, indent: deeper)
                }
        }
    }

    private static func item(_ value: PolicyOutline, indent: String) -> [String] {
        let line = indent + "- " + value.inline
        guard line.unicodeScalars.count > width, case .table(let entries) = value else {
            return [line]
        }
        let lines = entries.flatMap { block($0, path: "", indent: indent + "  ") }
        guard let first = lines.first else { return [line] }
        return [indent + "- " + first.dropFirst(indent.count + 2)] + lines.dropFirst()
    }

    /// A word as YAML takes it, in quotes only where it must be.
    static func quoted(_ word: String) -> String {
        let isPlain =
            word.first.map { $0.isLetter || $0.isNumber } ?? false
            && word.last != " "
            && word.allSatisfy { $0.isLetter || $0.isNumber || " ./%+_-".contains($0) }
        if isPlain, word != "null" { return word }
        var text = ""
        for scalar in word.unicodeScalars {
            switch scalar {
            case "\"", "\\": text += "\\" + String(scalar)
            case _ where scalar.properties.generalCategory == .control:
                text +=
                    "\\U" + String(String(UInt64(scalar.value) + (1 << 32), radix: 16).suffix(8))
            default: text.unicodeScalars.append(scalar)
            }
        }
        return "\"\(text)\""
    }
}

extension PolicyOutline {
    var isTable: Bool {
        guard case .table = self else { return false }
        return true
    }

    var isEmpty: Bool {
        switch self {
        case .word: false
        case .list(let members): members.isEmpty
        case .table(let entries): entries.isEmpty
        }
    }

    /// The value on one line.
    var inline: String {
        switch self {
        case .word(let word): PolicyText.quoted(word)
        case .list(let members): "[" + members.map(\.inline).joined(separator: ", ") + "]"
        case .table([]): "{}"
        case .table(let entries):
            "{ "
                + entries.map { "\(PolicyText.quoted($0.key)): \($0.value.inline)" }
                .joined(separator: ", ") + " }"
        }
    }
}
