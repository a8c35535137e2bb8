import CursesScreen
import Glibc
import Terminal
import Testing

extension CrashedScreen {
    /// Opens the screen on the terminal the parent process prepared and shows a frame.
    static func begin() -> CursesScreen? {
        guard let path = getenv(pathVariable) else { return nil }
        let terminal = open(path, O_RDWR | O_NOCTTY)
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
@Suite(.serialized) struct CrashedScreen {
    static let pathVariable = "MAKEGOOD_TEST_TERMINAL"

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
        guard let terminal = PseudoTerminal(), let path = terminal.path else {
            try Test.cancel("no pseudo-terminal here")
        }
        setenv(Self.pathVariable, path, 1)
        setenv("SWIFT_BACKTRACE", "enable=no", 1)
        var before = termios()
        tcgetattr(terminal.far, &before)
        return (terminal, before)
    }

    @Test func `gives the terminal back when the program traps`() async throws {
        let (terminal, before) = try prepared()
        defer { terminal.close() }
        await #expect(processExitsWith: .failure) {
            let screen = CrashedScreen.begin()
            fatalError("on purpose, \(screen == nil)")
        }
        expectRestored(terminal, before, "trap")
    }

    @Test func `gives the terminal back when the program aborts`() async throws {
        let (terminal, before) = try prepared()
        defer { terminal.close() }
        await #expect(processExitsWith: .signal(SIGABRT)) {
            let screen = CrashedScreen.begin()
            if screen != nil { abort() }
        }
        expectRestored(terminal, before, "abort")
    }

    @Test func `gives the terminal back when the program is sent a deadly signal`() async throws {
        let (terminal, before) = try prepared()
        defer { terminal.close() }
        await #expect(processExitsWith: .signal(SIGSEGV)) {
            let screen = CrashedScreen.begin()
            if screen != nil { raise(SIGSEGV) }
        }
        expectRestored(terminal, before, "segmentation fault")
    }

    @Test func `gives the terminal back when the program leaves without a word`() async throws {
        let (terminal, before) = try prepared()
        defer { terminal.close() }
        await #expect(processExitsWith: .exitCode(3)) {
            let screen = CrashedScreen.begin()
            if screen != nil { exit(3) }
        }
        expectRestored(terminal, before, "exit")
    }
}
