import ArgumentParser
import Desk
import Foundation
import Terminal

/// `makegood keys`: what every key does, and whether a keymap is right.
struct KeysCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "keys",
        abstract: "List the keys with where each was bound, or check a keymap.",
        discussion: """
            Examples: makegood keys --context queue
                      makegood keys --check ~/.config/makegood/keymap.conf
            """)

    @Option(help: ArgumentHelp("Name every mistake in this keymap.", valueName: "file"))
    var check: String?
    @Option(help: ArgumentHelp("Only the keys of this context.", valueName: "name"))
    var context: String?
    @Flag(help: "Print one JSON object a line.")
    var json = false

    func run() throws {
        if let check { return try report(on: check) }
        let keymap = currentKeymap
        let known = KeyContext.allCases.map(\.rawValue)
        if let context, !known.contains(context) {
            throw ValidationError(.noContext(context, known: known.joined(separator: ", ")))
        }
        for name in context.map({ [$0] }) ?? known { list(name, of: keymap) }
    }

    /// The built-in keymap with the person's own over it.
    private var currentKeymap: Keymap {
        guard let own = FileSurroundings(store: "").keymap() else { return DefaultKeymap.keymap }
        let layer = KeymapLayer(own.bytes, file: own.file, source: .user, vocabulary: .desk)
        return Keymap([DefaultKeymap.layer, layer], vocabulary: .desk)
    }

    private func list(_ context: String, of keymap: Keymap) {
        if !json { Output.line("[\(context)]") }
        for binding in keymap.bindings(in: context) {
            let keys = binding.keys.notation
            let origin =
                binding.origin.source == .builtIn
                ? "built-in" : "\(binding.origin.file):\(binding.origin.line)"
            if json {
                Output.line(
                    JSONValue.members([
                        "context": .text(context), "keys": .text(keys),
                        "action": .text(binding.action.description), "origin": .text(origin),
                        "from": .text(binding.origin.context),
                    ]).description)
            } else {
                Output.line(
                    DisplayText(keys).padded(to: 14).plain
                        + DisplayText(binding.action.description).padded(to: 34).plain + origin)
            }
        }
        if !json { Output.line("") }
    }

    private func report(on path: String) throws {
        guard let bytes = FileManager.default.contents(atPath: path) else {
            throw Failure(.unreadable(path))
        }
        let name = (path as NSString).lastPathComponent
        let layer = KeymapLayer(Array(bytes), file: name, source: .user, vocabulary: .desk)
        let problems = Keymap([DefaultKeymap.layer, layer], vocabulary: .desk).problems
        for problem in problems {
            if json {
                Output.line(
                    JSONValue.members([
                        "file": .text(problem.file), "line": .number(problem.line),
                        "column": .number(problem.column), "message": .text(problem.message),
                    ]).description)
            } else {
                Output.line(problem.description)
            }
        }
        if !problems.isEmpty { throw ExitCode(Exit.failed.rawValue) }
        if !json { Output.line(Saying.noMistakes(path).text) }
    }
}
