import Foundation
import TestSupport
import Testing

/// One run of the real binary on a store of its own.
struct CommandLineRun {
    let exit: Int32
    let output: String
    let complaint: String

    /// The JSON objects of the output, one a line.
    var lines: [[String: Any]] {
        output.split(separator: "\n").compactMap {
            (try? JSONSerialization.jsonObject(with: Data($0.utf8))) as? [String: Any]
        }
    }
}

/// A folder with a store in it; gone with the test.
final class CommandLineDesk {
    let folder: URL
    var store: String { folder.appendingPathComponent("desk.sqlite").path }

    init(identity: String = "open") throws {
        folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("makegood-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let made = try run("init", "--identity", identity, "--zone", "Asia/Shanghai")
        try #require(made.exit == 0, "\(made.complaint)")
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    /// Runs the binary with `--store` added.
    func run(_ arguments: String..., input: URL? = nil) throws -> CommandLineRun {
        try run(arguments, input: input)
    }

    func run(_ arguments: [String], input: URL? = nil) throws -> CommandLineRun {
        let run = try Program.run(
            Program.makegood, words(arguments), input: input?.path, environment: environment)
        return CommandLineRun(exit: run.status, output: run.output, complaint: run.complaint)
    }

    /// Starts the binary and does not wait for it; nobody reads what it prints.
    func start(_ arguments: [String]) throws -> RunningProgram {
        try RunningProgram(
            Program.makegood, words(arguments), streams: ProgramStreams(),
            environment: environment)
    }

    private func words(_ arguments: [String]) -> [String] { arguments + ["--store", store] }

    /// The environment of every run.
    var environment: [String: String] {
        [
            "LC_ALL": "C.UTF-8", "HOME": folder.path, "XDG_DATA_HOME": folder.path,
            "XDG_STATE_HOME": folder.path, "XDG_CONFIG_HOME": folder.path,
            "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin",
        ]
    }

    /// Writes a file beside the store.
    func file(_ name: String, _ text: String) throws -> String {
        let place = folder.appendingPathComponent(name)
        try text.write(to: place, atomically: true, encoding: .utf8)
        return place.path
    }
}
