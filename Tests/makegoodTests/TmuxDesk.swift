import Foundation

/// The real binary in a real terminal: starts it in tmux, types keys, reads the screen back.
final class TmuxDesk {
    let name: String
    private let socket: String
    /// Where the desk keeps its state, so that no test sees another's drafts.
    let home: URL

    /// Starts `command` at `columns` by `rows`.
    init(_ command: [String], columns: Int, rows: Int, language: String) throws {
        name = "makegood-\(UUID().uuidString.prefix(8))"
        socket = name
        home = FileManager.default.temporaryDirectory.appendingPathComponent(name)
        try FileManager.default.createDirectory(at: home, withIntermediateDirectories: true)
        let environment = [
            "LC_ALL=C.UTF-8", "LANG=C.UTF-8", "TERM=xterm-256color", "HOME=\(home.path)",
            "XDG_DATA_HOME=\(home.path)", "XDG_STATE_HOME=\(home.path)",
            "XDG_CONFIG_HOME=\(home.path)",
        ]
        let words = ["env"] + environment + command + ["--language", language]
        let line = words.map { "'" + $0.replacingOccurrences(of: "'", with: "'\\''") + "'" }
        try Self.run([
            "tmux", "-L", socket, "-f", "/dev/null", "new-session", "-d", "-s", name,
            "-x", "\(columns)", "-y", "\(rows)", line.joined(separator: " ") + "; echo left; cat",
        ])
    }

    deinit {
        _ = try? Self.run(["tmux", "-L", socket, "kill-server"])
        try? FileManager.default.removeItem(at: home)
    }

    /// Types named keys (`Enter`, `Down`, `F2`, `C-p`) one after the other.
    func press(_ keys: String...) throws {
        for key in keys { try Self.run(["tmux", "-L", socket, "send-keys", "-t", name, key]) }
    }

    /// Types text as it stands.
    func type(_ text: String) throws {
        try Self.run(["tmux", "-L", socket, "send-keys", "-t", name, "-l", "--", text])
    }

    /// The screen as lines.
    func screen() throws -> [String] {
        try Self.run(["tmux", "-L", socket, "capture-pane", "-p", "-t", name])
            .components(separatedBy: "\n")
    }

    /// Changes the size of the terminal.
    func resize(columns: Int, rows: Int) throws {
        try Self.run([
            "tmux", "-L", socket, "resize-window", "-t", name, "-x", "\(columns)", "-y", "\(rows)",
        ])
    }

    /// Reads the screen until `text` stands on it; the last screen is in the error when it never does.
    @discardableResult
    func wait(for text: String, seconds: Double = 20) throws -> [String] {
        try wait(for: "“\(text)”", seconds: seconds) { $0.contains { $0.contains(text) } }
    }

    /// Reads the screen until it satisfies `condition`.
    @discardableResult
    func wait(
        for what: String, seconds: Double = 20, _ condition: ([String]) -> Bool
    ) throws -> [String] {
        let deadline = Date().addingTimeInterval(seconds)
        var last: [String] = []
        while Date() < deadline {
            last = try screen()
            if condition(last) { return last }
        }
        throw NeverShown(what: what, screen: last.joined(separator: "\n"))
    }

    /// The screen never showed what was waited for.
    struct NeverShown: Error, CustomStringConvertible {
        let what: String
        let screen: String

        var description: String { "never shown: \(what); the last screen was\n\(screen)" }
    }

    /// Whether tmux is there; tests that need it are skipped with a word where it is not.
    static let isThere = (try? run(["tmux", "-V"])) != nil

    @discardableResult
    private static func run(_ words: [String]) throws -> String {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = words
        let output = Pipe()
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else {
            throw CocoaError(.executableLoad, userInfo: ["words": words.joined(separator: " ")])
        }
        return String(decoding: data, as: UTF8.self)
    }
}
