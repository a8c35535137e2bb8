import Casework
public import ServiceTime
import Yams

extension ImportMapping {
    /// Reads a mapping from YAML or JSON.
    ///
    /// - Parameters:
    ///   - text: The content of the file.
    ///   - file: Its name for mistakes.
    ///   - zone: Finds a time zone by its id.
    /// - Throws: Every mistake at once, each with its line.
    public init(
        yaml text: String, named file: String, zone: (String) -> Zone?
    ) throws(ImportMistakes) {
        var reader = MappingReader(file: file)
        let mapping = reader.read(text, zone: zone)
        guard let mapping, reader.mistakes.isEmpty else {
            throw ImportMistakes(mistakes: reader.mistakes)
        }
        self = mapping
    }
}

/// Turns the tree of a mapping file into a mapping, and goes on after a mistake to find the next.
struct MappingReader {
    let file: String
    private(set) var mistakes: [ImportMistake] = []

    private static let keys = [
        "source", "shape", "case", "time", "person", "zone", "times", "nulls", "separator",
        "encoding", "fields", "states", "steps",
    ]

    init(file: String) {
        self.file = file
    }

    mutating func complain(_ message: String, at node: Node?) {
        mistakes.append(ImportMistake(file: file, line: node.line, message: message))
    }

    mutating func read(_ text: String, zone: (String) -> Zone?) -> ImportMapping? {
        guard let root = parse(text), let keys = members(root, of: "a mapping", known: Self.keys)
        else { return nil }
        let shape = choice(keys["shape"], ImportMapping.Shape.self) ?? .ticketList
        let caseColumn = keys["case"].flatMap { place($0, "case") }
        if keys["case"] == nil {
            complain("“case” must name the column that names the case", at: root)
        }
        // What follows is read all the same, so that every mistake is told at once.
        let mapping = ImportMapping(
            source: scalar(keys["source"], "source") ?? "file", shape: shape,
            caseColumn: caseColumn ?? ImportMapping.Place(column: "", line: root.line),
            timeColumn: keys["time"].flatMap { place($0, "time") },
            personColumn: keys["person"].flatMap { place($0, "person") },
            zone: self.zone(keys["zone"], zone), times: patterns(keys["times"]),
            nulls: Set(texts(keys["nulls"], "nulls")),
            separator: separator(keys["separator"]), encoding: encoding(keys["encoding"]),
            fields: fieldRules(keys["fields"]), states: states(keys["states"]),
            steps: steps(keys["steps"]))
        check(mapping, root: root)
        return mapping
    }

    private mutating func check(_ mapping: ImportMapping, root: Node) {
        for name in ["customer", "subject"] where mapping.fields[name] == nil {
            complain("“fields” must say where the \(name) comes from", at: root)
        }
        if mapping.shape == .eventLog, mapping.timeColumn == nil {
            complain("an event log needs “time”, the column that says when", at: root)
        }
        if mapping.shape == .eventLog, mapping.states == nil {
            complain("an event log needs “states”, what each state means", at: root)
        }
        if mapping.shape == .ticketList, mapping.fields["received"] == nil,
            mapping.timeColumn == nil
        {
            complain("a ticket list needs the field “received” or “time”", at: root)
        }
        if mapping.source.utf8.count > 60 {
            complain("“source” has at most 60 bytes", at: root)
        }
    }

    private mutating func parse(_ text: String) -> Node? {
        do {
            guard let root = try Parser(yaml: text).singleRoot() else {
                complain("is empty", at: nil)
                return nil
            }
            return root
        } catch YamlError.scanner(_, let problem, let mark, _),
            YamlError.parser(_, let problem, let mark, _),
            YamlError.composer(_, let problem, let mark, _)
        {
            mistakes.append(
                ImportMistake(file: file, line: mark.line, message: "is no YAML: \(problem)"))
        } catch YamlError.duplicatedKeysInMapping(let keys, _) {
            complain("a key is given twice: \(keys.joined(separator: ", "))", at: nil)
        } catch {
            complain("is no YAML", at: nil)
        }
        return nil
    }

    /// The entries of a mapping by key; nil when the node is none, with the mistake noted.
    mutating func members(_ node: Node, of what: String, known: [String]?) -> [String: Node]? {
        guard case .mapping(let mapping) = node else {
            complain("\(what) is written as keys with values", at: node)
            return nil
        }
        var members: [String: Node] = [:]
        for (key, value) in mapping {
            guard case .scalar(let scalar) = key else {
                complain("a key is a word", at: key)
                continue
            }
            if let known, !known.contains(scalar.string) {
                complain(
                    "“\(scalar.string)” is no key of \(what); there are "
                        + known.joined(separator: ", "), at: key)
            } else {
                members[scalar.string] = value
            }
        }
        return members
    }

    /// The text of a scalar; nil when there is none, or with a mistake when it is something else.
    mutating func scalar(_ node: Node?, _ what: String) -> String? {
        guard let node else { return nil }
        guard case .scalar(let scalar) = node else {
            complain("“\(what)” is a text", at: node)
            return nil
        }
        return scalar.string
    }

    mutating func texts(_ node: Node?, _ what: String) -> [String] {
        guard let node else { return [] }
        guard case .sequence(let sequence) = node else {
            return scalar(node, what).map { [$0] } ?? []
        }
        return sequence.compactMap { scalar($0, what) }
    }

    mutating func choice<Code: RawRepresentable & CaseIterable>(
        _ node: Node?, _ type: Code.Type
    ) -> Code? where Code.RawValue == String {
        guard let node, let text = scalar(node, "a code") else { return nil }
        guard let code = Code(rawValue: text) else {
            let known = type.allCases.map(\.rawValue).joined(separator: ", ")
            complain("“\(text)” is none of \(known)", at: node)
            return nil
        }
        return code
    }

    mutating func place(_ node: Node, _ what: String) -> ImportMapping.Place? {
        scalar(node, what).map { ImportMapping.Place(column: $0, line: node.line) }
    }
}

extension Node? {
    /// The line the node stands on, the first when the parser gave none.
    var line: Int { self?.mark?.line ?? 1 }
}

extension Node {
    var line: Int { mark?.line ?? 1 }
}
