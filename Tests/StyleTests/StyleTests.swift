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

    /// Functions by name with the number of lines from `func` or `init` to the closing brace.
    var functions: [(name: String, length: Int)] {
        var found: [(String, Int)] = []
        for (index, line) in lines.enumerated()
        where line.contains("func ") || line.contains(" init(") {
            let indent = line.prefix { $0 == " " }.count
            let trimmed = line.trimmingCharacters(in: .whitespaces)
            guard !trimmed.hasPrefix("//") else { continue }
            let closing = String(repeating: " ", count: indent) + "}"
            let end = lines[index...].firstIndex { $0 == closing }
            let next = lines[(index + 1)...].firstIndex {
                $0.prefix { $0 == " " }.count <= indent && !$0.isEmpty && $0 != closing
                    && !$0.trimmingCharacters(in: .whitespaces).hasPrefix(")")
            }
            guard let end, next == nil || end < (next ?? 0) + 200 else { continue }
            if trimmed.hasSuffix("}") || !lines[index...end].contains(where: { $0.hasSuffix("{") })
            {
                continue
            }
            found.append((trimmed, end - index + 1))
        }
        return found
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
}
