import CursesScreen
import Glibc
import Terminal
import Testing

extension CrashedScreen {
    /// Opens the screen on the terminal the parent process prepared and shows a frame.
    static func begin() -> CursesScreen? {
        let terminal = open(link(ofProcess: getppid()), O_RDWR | O_NOCTTY)
        guard
            var screen = try? CursesScreen(
                terminal: "xterm-256color", input: terminal, output: terminal)
        else { return nil }
        screen.setMouse(true)
        screen.present(Frame(size: screen.size), cursor: nil)
        return screen
    }
}

/// A process of its own dies while it holds the terminal; this one looks at what it left behind.
@Suite(.serialized, .enabled(if: PseudoTerminal.isAvailable, "no pseudo-terminal here"))
struct CrashedScreen {
    /// Where the dying process finds the terminal: the environment cannot be changed while other
    /// tests read it.
    static func link(ofProcess id: pid_t) -> String { "/tmp/makegood-test-terminal-\(id)" }

    private func expectRestored(
        _ terminal: PseudoTerminal, _ before: termios, _ way: Comment
    ) {
        var after = termios()
        tcgetattr(terminal.far, &after)
        #expect(after.c_lflag == before.c_lflag, way)
        #expect(after.c_iflag == before.c_iflag, way)
        let output = terminal.output()
        for mode in ["[?1049", "[?2004", "[?1000", "[?1006"] {
            let on = output.ranges(of: "\u{1B}\(mode)h").last
            let off = output.ranges(of: "\u{1B}\(mode)l").last
            guard let on, let off else {
                Issue.record("\(mode) was never switched on and off")
                continue
            }
            #expect(on.lowerBound < off.lowerBound, way)
        }
        let shown = output.ranges(of: "\u{1B}[?25h").last?.lowerBound ?? output.startIndex
        let hidden = output.ranges(of: "\u{1B}[?25l").last?.lowerBound ?? output.startIndex
        #expect(hidden < shown, way)
    }

    private func prepared() throws -> (PseudoTerminal, termios) {
        let terminal = try #require(PseudoTerminal())
        let path = try #require(terminal.path)
        unlink(Self.link(ofProcess: getpid()))
        #expect(symlink(path, Self.link(ofProcess: getpid())) == 0)
        var before = termios()
        tcgetattr(terminal.far, &before)
        return (terminal, before)
    }

    @Test func `gives the terminal back when the program traps`() async throws {
        let (terminal, before) = try prepared()
        defer {
            terminal.close()
            unlink(Self.link(ofProcess: getpid()))
        }
        await #expect(processExitsWith: .failure) {
            let screen = CrashedScreen.begin()
            fatalError("on purpose, \(screen == nil)")
        }
        expectRestored(terminal, before, "trap")
    }

    @Test func `gives the terminal back when the program aborts`() async throws {
        let (terminal, before) = try prepared()
        defer {
            terminal.close()
            unlink(Self.link(ofProcess: getpid()))
        }
        await #expect(processExitsWith: .signal(SIGABRT)) {
            let screen = CrashedScreen.begin()
            if screen != nil { abort() }
        }
        expectRestored(terminal, before, "abort")
    }

    @Test func `gives the terminal back when the program is sent a deadly signal`() async throws {
        let (terminal, before) = try prepared()
        defer {
            terminal.close()
            unlink(Self.link(ofProcess: getpid()))
        }
        await #expect(processExitsWith: .signal(SIGSEGV)) {
            let screen = CrashedScreen.begin()
            if screen != nil { raise(SIGSEGV) }
        }
        expectRestored(terminal, before, "segmentation fault")
    }

    @Test func `gives the terminal back when the program leaves without a word`() async throws {
        let (terminal, before) = try prepared()
        defer {
            terminal.close()
            unlink(Self.link(ofProcess: getpid()))
        }
        await #expect(processExitsWith: .exitCode(3)) {
            let screen = CrashedScreen.begin()
            if screen != nil { exit(3) }
        }
        expectRestored(terminal, before, "exit")
    }
}
