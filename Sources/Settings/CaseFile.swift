public import Casework
import Yams

/// A file with the values of a command or a case, in YAML or JSON, and where each value stands.
public struct CaseFile: Sendable {
    /// The values; nil when the file cannot be read as keys with values.
    public let values: [String: FieldValue]?
    /// What is wrong with the file as such.
    public let mistakes: [Mistake]
    private let name: String
    private var places: [String: (line: Int, column: Int)] = [:]

    /// Reads a file from disk.
    public init(path: String) {
        self.init(YAMLFile(path: path))
    }

    /// Reads bytes under a name.
    public init(bytes: [UInt8], named name: String) {
        self.init(YAMLFile(bytes: bytes, named: name))
    }

    private init(_ file: YAMLFile) {
        name = file.name
        guard let root = file.root else {
            (values, mistakes) = (nil, file.mistakes)
            return
        }
        var budget = Self.mostNodes
        var places: [String: (line: Int, column: Int)] = [:]
        let read = Self.value(root, "", &places, &budget)
        let repeated = Self.repeatedKeys(in: root, of: name, depth: Self.mostDepth)
        guard budget > 0, case .record(let record)? = read else {
            let reason = budget > 0 ? "is written as keys with values" : "has too many values"
            values = nil
            mistakes =
                file.mistakes + [Mistake(file: name, line: 1, column: 1, message: reason)]
            return
        }
        values = record
        mistakes = file.mistakes + repeated
        self.places = places
    }

    /// Aliases could make a small file endless.
    private static let mostNodes = 10_000

    private static func value(
        _ node: Node, _ path: String, _ places: inout [String: (line: Int, column: Int)],
        _ budget: inout Int
    ) -> FieldValue? {
        budget -= 1
        guard budget > 0 else { return nil }
        places[path] = node.place
        switch node {
        case .scalar(let scalar): return .text(scalar.string)
        case .sequence(let members):
            return .list(
                members.enumerated().compactMap { index, member in
                    value(member, "\(path).\(index + 1)", &places, &budget)
                })
        case .mapping(let pairs):
            var record: [String: FieldValue] = [:]
            for (key, member) in pairs {
                guard let name = key.scalar.map({ RepeatedKey.name($0.string) }) else { continue }
                let inner = path.isEmpty ? name : "\(path).\(name)"
                record[name] = value(member, inner, &places, &budget)
            }
            return .record(record)
        case .alias: return nil
        }
    }

    /// Keys that stand twice in one mapping, whose values would hide each other.
    private static func repeatedKeys(in node: Node, of file: String, depth: Int) -> [Mistake] {
        guard depth > 0 else { return [] }
        switch node {
        case .scalar, .alias: return []
        case .sequence(let members):
            return members.flatMap { repeatedKeys(in: $0, of: file, depth: depth - 1) }
        case .mapping(let pairs):
            return pairs.flatMap { key, member in
                let inner = repeatedKeys(in: member, of: file, depth: depth - 1)
                guard let written = key.scalar?.string, RepeatedKey.name(written) != written else {
                    return inner
                }
                let place = key.place
                let message = "“\(RepeatedKey.name(written))” is given twice"
                return [
                    Mistake(file: file, line: place.line, column: place.column, message: message)
                ] + inner
            }
        }
    }

    /// A case has items with figures and shares, no more.
    private static let mostDepth = 4

    /// The mistake that a problem with a field is in this file; at the record when it is missing.
    public func mistake(_ problem: FieldProblem, saying sentence: String) -> Mistake {
        var path = problem.field[...]
        while places[String(path)] == nil, let dot = path.lastIndex(of: ".") { path = path[..<dot] }
        let place = places[String(path)] ?? (1, 1)
        return Mistake(
            file: name, line: place.line, column: place.column,
            message: "\(problem.field): \(sentence)")
    }
}
