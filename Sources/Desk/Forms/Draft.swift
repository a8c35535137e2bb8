/// What was typed into a form that was not sent, as it is kept in a file.
///
/// The form is `name=value`, one field a line, with `\n` and `\\` for line ends and backslashes.
public struct Draft: Hashable, Sendable {
    /// Which form: `new`, or number and command such as `202611-014.respond`.
    public let name: String
    /// What was typed, by field.
    public let values: [String: String]

    /// A draft of what was typed.
    public init(name: String, values: [String: String]) {
        self.name = name
        self.values = values
    }

    /// Reads the text of a draft; lines that are none are left out.
    public init(name: String, text: String) {
        var values: [String: String] = [:]
        for line in text.split(separator: "\n") {
            guard let equals = line.firstIndex(of: "=") else { continue }
            values[String(line[..<equals])] = Self.unescaped(line[line.index(after: equals)...])
        }
        self.init(name: name, values: values)
    }

    /// The draft as it is written to a file.
    public var text: String {
        values.sorted { $0.key < $1.key }.map { "\($0.key)=\(Self.escaped($0.value))\n" }.joined()
    }

    private static func escaped(_ text: String) -> String {
        text.reduce(into: "") { result, character in
            switch character {
            case "\\": result += "\\\\"
            case _ where character.isNewline: result += "\\n"
            default: result.append(character)
            }
        }
    }

    private static func unescaped(_ text: Substring) -> String {
        var result = ""
        var isEscaped = false
        for character in text {
            if isEscaped {
                result.append(character == "n" ? "\n" : character)
                isEscaped = false
            } else if character == "\\" {
                isEscaped = true
            } else {
                result.append(character)
            }
        }
        return result
    }
}
