import Foundation
import TestSupport
import Testing

/// The real binary in a real terminal: starts it in tmux, types keys, reads the screen back.
final class TmuxDesk {
    private let name: String
    /// Where the desk keeps its state, so that no test sees another's drafts.
    let home: URL

    /// Starts `command` at `columns` by `rows`, in a home of its own.
    init(
        _ command: [String], columns: Int, rows: Int, language: String, home: URL
    ) throws {
        name = "makegood-\(UUID().uuidString.prefix(8))"
        self.home = home
        let environment = [
            "LC_ALL=C.UTF-8", "LANG=C.UTF-8", "TERM=xterm-256color", "HOME=\(home.path)",
            "XDG_DATA_HOME=\(home.path)", "XDG_STATE_HOME=\(home.path)",
            "XDG_CONFIG_HOME=\(home.path)",
        ]
        let words = ["env"] + environment + command + ["--language", language]
        let line = words.map { "'" + $0.replacingOccurrences(of: "'", with: "'\\''") + "'" }
        try tmux([
            "-f", "/dev/null", "new-session", "-d", "-s", name,
            "-x", "\(columns)", "-y", "\(rows)",
            line.joined(separator: " ") + "; echo left with $?; cat",
        ])
    }

    deinit {
        _ = try? tmux(["kill-server"])
        // The server leaves its socket behind.
        let folder = ProcessInfo.processInfo.environment["TMUX_TMPDIR"] ?? "/tmp"
        try? FileManager.default.removeItem(atPath: "\(folder)/tmux-\(getuid())/\(name)")
    }

    /// Types named keys (`Enter`, `Down`, `F2`, `C-p`) one after the other.
    func press(_ keys: String...) throws {
        try tmux(["send-keys", "-t", name] + keys)
    }

    /// Types one named key so many times.
    func press(_ key: String, times: Int) throws {
        guard times > 0 else { return }
        try tmux(["send-keys", "-t", name, "-N", "\(times)", key])
    }

    /// Types text as it stands.
    func type(_ text: String) throws {
        try tmux(["send-keys", "-t", name, "-l", "--", text])
    }

    /// The process of the program that runs in the terminal.
    func process() throws -> pid_t {
        let shell = try tmux(["display-message", "-p", "-t", name, "#{pane_pid}"])
            .trimmingCharacters(in: .whitespacesAndNewlines)
        let children = try String(
            contentsOfFile: "/proc/\(shell)/task/\(shell)/children", encoding: .utf8)
        let first = children.split(separator: " ").first.flatMap { pid_t($0) }
        return try #require(first, "nothing runs in the terminal")
    }

    /// The screen as lines.
    func screen() throws -> [String] {
        try tmux(["capture-pane", "-p", "-t", name]).components(separatedBy: "\n")
    }

    /// Changes the size of the terminal.
    func resize(columns: Int, rows: Int) throws {
        try tmux(["resize-window", "-t", name, "-x", "\(columns)", "-y", "\(rows)"])
    }

    /// Reads the screen until `text` stands on it; the last screen is in the error when it never
    /// does.
    @discardableResult
    func wait(for text: String, seconds: Double = 30) throws -> [String] {
        try wait(until: "“\(text)” is shown", seconds: seconds) {
            $0.contains { $0.contains(text) }
        }
    }

    /// Reads the screen until `text` stands on it no more.
    @discardableResult
    func wait(forNo text: String, seconds: Double = 30) throws -> [String] {
        try wait(until: "“\(text)” is gone", seconds: seconds) {
            !$0.contains { $0.contains(text) }
        }
    }

    /// Reads the screen until it satisfies `condition`.
    @discardableResult
    func wait(
        until what: String, seconds: Double = 30, _ condition: ([String]) -> Bool
    ) throws -> [String] {
        let deadline = Date().addingTimeInterval(seconds)
        var last: [String] = []
        repeat {
            last = try screen()
            if condition(last) { return last }
        } while Date() < deadline
        throw NeverShown(what: what, screen: last.joined(separator: "\n"))
    }

    /// The screen never came to what was waited for.
    struct NeverShown: Error, CustomStringConvertible {
        let what: String
        let screen: String

        var description: String { "never: \(what); the last screen was\n\(screen)" }
    }

    /// Whether tmux is there; tests that need it are skipped with a word where it is not.
    static let isThere = (try? Program.run("tmux", ["-V"]))?.status == 0

    @discardableResult
    private func tmux(_ words: [String]) throws -> String {
        let run = try Program.run("tmux", ["-L", name] + words)
        guard run.status == 0 else { throw Program.Failed(words: words, run: run) }
        return run.output
    }
}
