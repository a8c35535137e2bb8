import Casework

/// Where the value of a field comes from.
public struct FieldRule: Hashable, Sendable {
    /// The places in a mapping file can be pointed at.
    public let line: Int
    public let source: Source
    /// What each value in the file is here; nil when values are taken as they are.
    public let values: [String: String]?
    /// What stands for a value that is not in `values`, and for none.
    public let otherwise: String?

    public enum Source: Hashable, Sendable {
        case column(String)
        /// Columns in braces with text between them: `{category} · {symptom}`.
        case template([TemplatePiece])
        case constant(String)
    }

    /// What a mapping can fill in: everything that opening a ticket takes, and who has it.
    static let names = Opening.fields.map(\.name) + [owner]
    static let owner = "owner"
    static let urgency = "urgency"
    static let received = "received"

    /// What stands where neither the file nor the mapping says anything.
    static let defaults = [
        "channel": "web-form", "kind": "repair", "problem": "other", "urgency": "general",
    ]

    /// The columns it reads.
    var columns: [String] {
        switch source {
        case .column(let name): [name]
        case .constant: []
        case .template(let pieces):
            pieces.compactMap {
                guard case .column(let name) = $0 else { return nil }
                return name
            }
        }
    }
}

/// A stretch of a template.
public enum TemplatePiece: Hashable, Sendable {
    case text(String)
    case column(String)

    /// Reads a template; nil when a brace is not closed or empty.
    static func read(_ template: String) -> [TemplatePiece]? {
        var pieces: [TemplatePiece] = []
        var rest = template[...]
        while let open = rest.firstIndex(of: "{") {
            if open > rest.startIndex { pieces.append(.text(String(rest[..<open]))) }
            guard let close = rest[open...].firstIndex(of: "}") else { return nil }
            let name = rest[rest.index(after: open)..<close]
            guard !name.isEmpty else { return nil }
            pieces.append(.column(String(name)))
            rest = rest[rest.index(after: close)...]
        }
        if !rest.isEmpty { pieces.append(.text(String(rest))) }
        return pieces
    }
}
