import Foundation
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
        let process = try process(arguments)
        // Files, because a pipe that nobody empties would stop a program that prints much.
        let output = folder.appendingPathComponent(UUID().uuidString)
        let complaint = folder.appendingPathComponent(UUID().uuidString)
        for file in [output, complaint] {
            try Data().write(to: file)
        }
        process.standardInput =
            try input.map { try FileHandle(forReadingFrom: $0) }
            ?? FileHandle.nullDevice
        process.standardOutput = try FileHandle(forWritingTo: output)
        process.standardError = try FileHandle(forWritingTo: complaint)
        try process.run()
        process.waitUntilExit()
        return CommandLineRun(
            exit: process.terminationReason == .exit ? process.terminationStatus : -1,
            output: try String(contentsOf: output, encoding: .utf8),
            complaint: try String(contentsOf: complaint, encoding: .utf8))
    }

    /// The binary beside the tests, ready to run.
    func process(_ arguments: [String]) throws -> Process {
        let beside = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
        let process = Process()
        process.executableURL = beside.appendingPathComponent("makegood")
        process.arguments = arguments + ["--store", store]
        process.environment = [
            "LC_ALL": "C.UTF-8", "HOME": folder.path, "XDG_DATA_HOME": folder.path,
            "XDG_STATE_HOME": folder.path, "XDG_CONFIG_HOME": folder.path,
            "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin",
        ]
        return process
    }

    /// Writes a file beside the store.
    func file(_ name: String, _ text: String) throws -> String {
        let place = folder.appendingPathComponent(name)
        try text.write(to: place, atomically: true, encoding: .utf8)
        return place.path
    }
}
