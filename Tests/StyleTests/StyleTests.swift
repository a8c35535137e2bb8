import Foundation
import Testing

/// One Swift file under Sources or Tests, as lines.
private struct SourceFile: CustomTestStringConvertible, Sendable {
    let path: String
    let lines: [String]

    var testDescription: String { path }

    /// Lines that are neither blank nor comment.
    var codeLines: Int {
        lines.filter {
            let line = $0.trimmingCharacters(in: .whitespaces)
            return !line.isEmpty && !line.hasPrefix("//")
        }.count
    }

    /// Tables say so in their name or are nothing but one list.
    var isTable: Bool {
        ["+Table", "Words", "DefaultKeymap", "Names"].contains { path.contains($0) }
    }

    static let all: [SourceFile] = {
        let root = URL(fileURLWithPath: #filePath)
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        return ["Sources", "Tests"].flatMap { folder -> [SourceFile] in
            let start = root.appendingPathComponent(folder)
            let files = FileManager.default.enumerator(at: start, includingPropertiesForKeys: nil)
            return (files?.compactMap { $0 as? URL } ?? []).filter { $0.pathExtension == "swift" }
                .compactMap { url in
                    guard let text = try? String(contentsOf: url, encoding: .utf8) else {
                        return nil
                    }
                    return SourceFile(
                        path: String(url.path.dropFirst(root.path.count + 1)),
                        lines: text.components(separatedBy: "\n"))
                }
        }
    }()

    /// Functions and initialisers by their first line, with the lines of the whole declaration.
    ///
    /// The format puts the closing brace of a body in the column of its declaration.
    var functions: [(name: String, length: Int)] {
        lines.indices.compactMap { index in
            let trimmed = lines[index].trimmingCharacters(in: .whitespaces)
            let isDeclaration = trimmed.contains("func ") || trimmed.hasPrefix("init(")
            guard isDeclaration || trimmed.contains(" init("), !trimmed.hasPrefix("//") else {
                return nil
            }
            let indent = String(lines[index].prefix { $0 == " " })
            // The signature ends on the first line that closes what its first line opened.
            let opening =
                trimmed.hasSuffix("(")
                ? lines[index...].firstIndex { $0.hasPrefix(indent + ")") } : index
            guard let opening, lines[opening].hasSuffix("{"),
                let end = lines[opening...].firstIndex(of: indent + "}")
            else { return nil }
            return (trimmed, end - index + 1)
        }
    }
}

@Suite struct `The house style` {
    @Test func `finds the sources`() {
        #expect(SourceFile.all.count > 50)
    }

    @Test(arguments: SourceFile.all)
    private func `keeps files short`(_ file: SourceFile) {
        #expect(file.isTable || file.codeLines <= 300, "\(file.path): \(file.codeLines) code lines")
    }

    @Test(arguments: SourceFile.all)
    private func `keeps lines short`(_ file: SourceFile) {
        let long = file.lines.enumerated().filter { $0.element.count > 100 }.map { $0.offset + 1 }
        #expect(long.isEmpty, "\(file.path): lines \(long) have more than 100 columns")
    }

    @Test(arguments: SourceFile.all)
    private func `keeps functions short`(_ file: SourceFile) {
        let long = file.functions.filter { $0.length > 70 && !file.isTable }
        #expect(long.isEmpty, "\(file.path): \(long.map { "\($0.name) has \($0.length) lines" })")
    }

    @Test(arguments: SourceFile.all.filter { $0.path.hasPrefix("Sources") })
    private func `forces nothing and leaves nothing for later`(_ file: SourceFile) {
        let banned = [
            "try" + "!", "as" + "!", "@unchecked " + "Sendable", "TO" + "DO", "FIX" + "ME",
        ]
        let hits = file.lines.filter { line in banned.contains { line.contains($0) } }
        #expect(hits.isEmpty, "\(file.path): \(hits)")
    }

    @Test(
        arguments: SourceFile.all.filter { file in
            ["ServiceTime", "Casework", "Journal", "Terminal", "Wording", "Desk"].contains {
                file.path.hasPrefix("Sources/\($0)/")
            }
        })
    private func `keeps the pure core pure`(_ file: SourceFile) {
        let banned = [
            "Date()", "FileManager", "import GRDB", "import CCurses", "fopen(", "ContinuousClock",
        ]
        let hits = file.lines.filter { line in banned.contains { line.contains($0) } }
        #expect(hits.isEmpty, "\(file.path): \(hits)")
    }

    @Test(arguments: SourceFile.all.filter { $0.path.hasPrefix("Tests") })
    private func `starts programs in the one way that never hangs`(_ file: SourceFile) {
        let hits = file.lines.filter { $0.contains("Process" + "()") }
        #expect(hits.isEmpty, "\(file.path): a test starts programs with RunningProgram")
    }

    @Test(arguments: SourceFile.all.filter { $0.path.hasPrefix("Sources") })
    private func `ships no switch that only tests may turn`(_ file: SourceFile) {
        let switches = [
            "planted" + "Fault", "Planted" + "Fault", "Self.susp" + "ended", "var susp" + "ended:",
        ]
        var isShipped = true
        var hits: [String] = []
        for line in file.lines {
            switch line.trimmingCharacters(in: .whitespaces) {
            case "#if DEBUG": isShipped = false
            case "#else", "#endif": isShipped = true
            default:
                if isShipped, switches.contains(where: line.contains) { hits.append(line) }
            }
        }
        #expect(hits.isEmpty, "\(file.path): \(hits) is not within #if DEBUG")
    }
}
