public import Foundation
import Glibc

/// A program run by a test to its end, with what it wrote.
public struct Program: Sendable {
    /// What it ended with; the negative number of the signal that ended it.
    public let status: Int32
    public let output: String
    public let complaint: String

    /// What it wrote on standard output, line by line.
    public var lines: [String] { output.split(separator: "\n").map(String.init) }

    /// The path of a binary that is built beside the tests.
    public static func built(_ name: String) -> String {
        URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
            .deletingLastPathComponent().path + "/" + name
    }

    /// Where the machine keeps a program; nil when it is not installed.
    public static func path(of name: String) -> String? {
        ["/usr/bin/", "/bin/", "/usr/sbin/", "/sbin/"].map { $0 + name }
            .first { FileManager.default.isExecutableFile(atPath: $0) }
    }

    /// Runs a program to its end, and throws `POSIXError` when it cannot be started.
    ///
    /// It reads the file `input`, or nothing, and is given `environment` alone, or what the tests
    /// were given.
    public static func run(
        _ name: String, _ arguments: [String], input: String? = nil,
        environment: [String: String]? = nil
    ) throws -> Program {
        // Files, because a pipe that nobody empties would stop a program that prints much.
        let place = NSTemporaryDirectory() + "/makegood-\(UUID().uuidString)"
        let (output, complaint) = (place + ".out", place + ".err")
        defer {
            unlink(output)
            unlink(complaint)
        }
        let streams = ProgramStreams(
            input: .file(input ?? "/dev/null"), output: .file(output), complaint: .file(complaint))
        let status = try RunningProgram(
            name, arguments, streams: streams, environment: environment
        ).wait()
        return Program(status: status, output: text(at: output), complaint: text(at: complaint))
    }

    private static func text(at path: String) -> String {
        String(decoding: FileManager.default.contents(atPath: path) ?? Data(), as: UTF8.self)
    }
}

/// What a program reads and where it writes.
public struct ProgramStreams: Sendable {
    /// One end: a file, or a descriptor of this process that stays open here.
    public enum End: Sendable {
        case file(String)
        case descriptor(Int32)
    }

    public var input = End.file("/dev/null")
    public var output = End.file("/dev/null")
    public var complaint = End.file("/dev/null")

    public init(
        input: End = .file("/dev/null"), output: End = .file("/dev/null"),
        complaint: End = .file("/dev/null")
    ) {
        (self.input, self.output, self.complaint) = (input, output, complaint)
    }

    fileprivate func add(to actions: inout posix_spawn_file_actions_t) {
        for (number, end) in [input, output, complaint].enumerated() {
            switch end {
            case .file(let path):
                let mode = number == 0 ? O_RDONLY : O_WRONLY | O_CREAT
                posix_spawn_file_actions_addopen(&actions, Int32(number), path, mode, 0o600)
            case .descriptor(let descriptor):
                posix_spawn_file_actions_adddup2(&actions, descriptor, Int32(number))
            }
        }
    }
}

extension Pipe {
    /// A pipe whose ends no other program inherits: one held by many would never end.
    public static func unshared() -> Pipe {
        let pipe = Pipe()
        for end in [pipe.fileHandleForReading, pipe.fileHandleForWriting] {
            _ = fcntl(end.fileDescriptor, F_SETFD, FD_CLOEXEC)
        }
        return pipe
    }
}

/// A program that a test has started and must wait for.
///
/// Foundation's `Process` takes a program for running as long as anything it started holds what it
/// inherited, as the server of tmux does and the backtrace of a crashed program; what has ended
/// stays a zombie until then, and Swift Testing, which waits for any child, turns in circles. So
/// programs are spawned and waited for directly.
public struct RunningProgram: Sendable {
    /// The process, to send signals to until it is waited for.
    public let id: pid_t

    /// Starts a program; see ``Program/run(_:_:input:environment:)``.
    public init(
        _ name: String, _ arguments: [String], streams: ProgramStreams,
        environment: [String: String]? = nil
    ) throws {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        streams.add(to: &actions)
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        // A thread of a test may hold signals back; a desk has to hear of a changed size.
        var heldBack = sigset_t()
        sigemptyset(&heldBack)
        posix_spawnattr_setsigmask(&attributes, &heldBack)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
        var given = environment ?? ProcessInfo.processInfo.environment
        // The helper that writes a backtrace outlives a program that is killed meanwhile.
        given["SWIFT_BACKTRACE"] = "enable=no"
        var words = ([name] + arguments).map { strdup($0) } + [nil]
        var settings = given.map { strdup("\($0.key)=\($0.value)") } + [nil]
        defer { (words + settings).forEach { free($0) } }
        var process = pid_t()
        let failure = posix_spawnp(&process, name, &actions, &attributes, &words, &settings)
        guard failure == 0 else { throw POSIXError(POSIXErrorCode(rawValue: failure) ?? .EIO) }
        id = process
    }

    /// Whether it has ended, waited for or not.
    public var hasEnded: Bool {
        var found = siginfo_t()
        let answer = waitid(P_PID, id_t(id), &found, WEXITED | WNOHANG | WNOWAIT)
        return answer == -1 || found.si_signo == SIGCHLD
    }

    /// Waits for its end and gives its status, negative when a signal ended it.
    @discardableResult
    public func wait() -> Int32 {
        var ended: Int32 = 0
        while waitpid(id, &ended, 0) == -1 {
            guard errno == EINTR else { return Int32.min }
        }
        return ended & 0x7F == 0 ? ended >> 8 & 0xFF : -(ended & 0x7F)
    }
}
