import Foundation

/// A program run by a test to its end, with what it wrote.
///
/// Foundation's `Process` takes a program for running as long as anything it started holds what it
/// inherited, and tmux leaves a server behind; so programs are spawned and waited for directly.
struct Program {
    let status: Int32
    let output: String
    let complaint: String

    /// The binary that is built beside the tests.
    static let makegood =
        URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
        .deletingLastPathComponent().path + "/makegood"

    static func run(_ name: String, _ arguments: [String]) throws -> Program {
        let place = NSTemporaryDirectory() + "/makegood-\(UUID().uuidString)"
        let (output, complaint) = (place + ".out", place + ".err")
        defer {
            unlink(output)
            unlink(complaint)
        }
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT, 0o600)
        posix_spawn_file_actions_addopen(&actions, 2, complaint, O_WRONLY | O_CREAT, 0o600)
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        // A thread of a test may hold signals back; a desk has to hear of a changed size.
        var heldBack = sigset_t()
        sigemptyset(&heldBack)
        posix_spawnattr_setsigmask(&attributes, &heldBack)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
        var words = ([name] + arguments).map { strdup($0) } + [nil]
        defer { words.forEach { free($0) } }
        var process = pid_t()
        let failure = posix_spawnp(&process, name, &actions, &attributes, &words, environ)
        guard failure == 0 else { throw POSIXError(POSIXErrorCode(rawValue: failure) ?? .EIO) }
        var ended: Int32 = 0
        while waitpid(process, &ended, 0) == -1, errno == EINTR {}
        return Program(
            status: ended & 0x7F == 0 ? ended >> 8 & 0xFF : -(ended & 0x7F),
            output: text(at: output), complaint: text(at: complaint))
    }

    private static func text(at path: String) -> String {
        String(decoding: FileManager.default.contents(atPath: path) ?? Data(), as: UTF8.self)
    }

    /// Runs makegood, which has to say that it did what was asked.
    @discardableResult
    static func makegood(_ arguments: String...) throws -> String {
        let run = try run(makegood, arguments)
        guard run.status == 0 else { throw Failed(words: arguments, run: run) }
        return run.output
    }

    /// A program ended with something else than 0.
    struct Failed: Error, CustomStringConvertible {
        let words: [String]
        let run: Program

        var description: String {
            "\(words.joined(separator: " ")) ended with \(run.status):\n"
                + run.complaint + run.output
        }
    }
}
