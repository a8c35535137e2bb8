import Foundation
import Yams

/// A YAML or JSON file as a tree of nodes with their places, and what is wrong with it as such.
///
/// Files come from people and may be broken or hostile: size, nesting and the ways in which aliases
/// could blow up are limited before anything is expanded.
struct YAMLFile {
    let name: String
    /// The root; nil when the file could not be read as a tree.
    private(set) var root: Node?
    private(set) var mistakes: [Mistake] = []

    /// The largest file that is read, in bytes.
    static let mostBytes = 1 << 20

    /// Reads a file from disk.
    init(path: String) {
        self.init(named: path, contents: Result { try Self.bytes(path) })
    }

    /// Reads bytes under a name.
    init(bytes: [UInt8], named name: String) {
        self.init(named: name, contents: .success(bytes))
    }

    private init(named name: String, contents: Result<[UInt8], any Error>) {
        self.name = name
        switch contents {
        case .failure(let error):
            complain("cannot be read: \(Self.reason(error))")
        case .success(let bytes) where bytes.count > Self.mostBytes:
            complain("is larger than 1 MiB")
        case .success(let bytes):
            guard let text = String(validating: bytes, as: UTF8.self) else {
                complain("is not UTF-8", line: Self.lineOfFirstBadByte(bytes))
                return
            }
            parse(text.hasPrefix("\u{FEFF}") ? String(text.unicodeScalars.dropFirst()) : text)
        }
    }

    private static func bytes(_ path: String) throws -> [UInt8] {
        let handle = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
        defer { try? handle.close() }
        return Array(try handle.read(upToCount: mostBytes + 1) ?? Data())
    }

    private static func reason(_ error: any Error) -> String {
        switch (error as? CocoaError)?.code {
        case .fileNoSuchFile?, .fileReadNoSuchFile?: "there is no such file"
        case .fileReadNoPermission?: "permission denied"
        default: "it is no readable file"
        }
    }

    private static func lineOfFirstBadByte(_ bytes: [UInt8]) -> Int {
        let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
        let bad = lines.firstIndex { String(validating: $0, as: UTF8.self) == nil }
        return (bad ?? 0) + 1
    }

    private mutating func complain(_ message: String, line: Int = 1, column: Int = 1) {
        mistakes.append(Mistake(file: name, line: line, column: column, message: message))
    }

    private mutating func parse(_ text: String) {
        guard !Self.hasKeysThatExpand(text) else {
            complain("uses an anchor in a key, or a key that is a list; keys are plain words")
            return
        }
        var text = text
        // Every round marks the repetitions of at least one key, so this ends.
        for _ in 0..<64 {
            do {
                root = try Parser(yaml: text).singleRoot()
                if root == nil || root?.isEmptyDocument == true {
                    root = nil
                    complain("is empty")
                }
                if let root, text.contains("!") { findTags(in: root) }
                return
            } catch YamlError.duplicatedKeysInMapping(let keys, _) {
                guard let marked = RepeatedKey.mark(keys, in: text) else {
                    complain("a key is given twice: \(keys.joined(separator: ", "))")
                    return
                }
                text = marked
            } catch {
                complain(error)
                return
            }
        }
        complain("too many keys are given twice")
    }

    private mutating func complain(_ error: any Error) {
        switch error {
        case YamlError.scanner(_, let problem, let mark, _),
            YamlError.parser(_, let problem, let mark, _),
            YamlError.composer(_, let problem, let mark, _):
            complain("is no YAML: \(problem)", line: mark.line, column: mark.column)
        case YamlError.reader(let problem, _, _, _):
            complain("is no YAML: \(problem)")
        default:
            complain("is no YAML")
        }
    }

    /// Aliases can make a tree far larger than its file.
    private static let mostNodes = 200_000

    /// Complains of tags beyond those of YAML, which would be read as if they were not there.
    private mutating func findTags(in root: Node) {
        let usual = ["str", "int", "float", "bool", "null", "seq", "map", "timestamp", "merge"]
        let known = Set(["", "!"] + usual.map { "tag:yaml.org,2002:" + $0 })
        var waiting = [root]
        var seen = 0
        while let node = waiting.popLast(), seen < Self.mostNodes {
            seen += 1
            let tag = "\(node.tag)"
            if !known.contains(tag) {
                let (line, column) = node.place
                complain(
                    "the tag “\(tag.prefix(40))” means nothing here; leave it out",
                    line: line, column: column)
            }
            switch node {
            case .scalar, .alias: break
            case .sequence(let members): waiting += members
            case .mapping(let entries): waiting += entries.flatMap { [$0.key, $0.value] }
            }
        }
    }

    /// Whether comparing keys could expand nested aliases, which takes exponential time.
    private static func hasKeysThatExpand(_ text: String) -> Bool {
        guard text.contains("&"), text.contains("*") else { return false }
        return text.contains(#/(?m)(^|[\s{,\[])\?\s|[\]}]\s*:|\*[^\s,\]\}]+\s*:/#)
    }
}

extension Node {
    /// Whether the node is what an empty file gives: a plain scalar without text.
    var isEmptyDocument: Bool {
        guard case .scalar(let scalar) = self else { return false }
        return scalar.string.isEmpty && scalar.style == .plain
    }

    /// The place of the node, the first line when the parser gave none.
    var place: (line: Int, column: Int) {
        (mark?.line ?? 1, mark?.column ?? 1)
    }
}
