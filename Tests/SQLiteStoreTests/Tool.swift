import Foundation

/// A program run by a test, with what it wrote.
struct Tool {
    let status: Int32
    let output: String
    /// The signal that ended it; 0 when it ended by itself.
    let signal: Int32

    /// The driver that is built beside the tests.
    static var driver: String {
        URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
            .deletingLastPathComponent().path + "/StoreDriver"
    }

    static func path(of name: String) -> String? {
        ["/usr/bin/", "/bin/", "/usr/sbin/", "/sbin/"].map { $0 + name }
            .first { FileManager.default.isExecutableFile(atPath: $0) }
    }

    /// Starts a program; `input` is what it reads.
    static func start(
        _ path: String, _ arguments: [String], input: Pipe? = nil
    ) throws -> (Process, Pipe) {
        let process = Process()
        if let input { process.standardInput = input }
        process.executableURL = URL(fileURLWithPath: path)
        process.arguments = arguments
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = FileHandle.nullDevice
        try process.run()
        return (process, pipe)
    }

    static func run(_ path: String, _ arguments: [String]) throws -> Tool {
        let (process, pipe) = try start(path, arguments)
        let output = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return Tool(
            status: process.terminationStatus,
            output: String(decoding: output, as: UTF8.self),
            signal: process.terminationReason == .uncaughtSignal ? process.terminationStatus : 0)
    }

    var lines: [String] { output.split(separator: "\n").map(String.init) }
}
