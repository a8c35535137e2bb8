import CCurses
import CursesScreen
import Glibc
import Terminal
import TestSupport
import Testing

/// There is one terminal a process, so these run one after the other.
@Suite(.serialized) struct `The curses screen` {
    private func character(_ row: Int, _ column: Int) -> [UInt32] {
        var cell = mg_cell()
        guard mg_get(Int32(row), Int32(column), &cell) != 0 else { return [] }
        let found = [
            cell.characters.0, cell.characters.1, cell.characters.2, cell.characters.3,
        ]
        return found.filter { $0 != 0 }
    }

    @Test
    func `refuses an unknown terminal and one without a cursor, and leaves the process alive`()
        throws
    {
        let null = open("/dev/null", O_RDWR)
        defer { close(null) }
        for (name, code) in [
            ("no-such-terminal", CursesScreen.Failure.Code.unknownTerminal),
            ("dumb", .simpleTerminal),
        ] {
            do throws(CursesScreen.Failure) {
                _ = try CursesScreen(terminal: name, input: null, output: null)
                Issue.record("\(name) was accepted")
            } catch {
                #expect(error.code == code)
                #expect(error.description.contains("makegood ticket list"))
            }
        }
    }

    @Test(arguments: 1...12)
    func `shows exactly the frame it was given, on no terminal at all`(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        let null = open("/dev/null", O_RDWR)
        defer { close(null) }
        var screen = try CursesScreen(terminal: "xterm-256color", input: null, output: null)
        screen.resize(to: Size(rows: 8, columns: 30))
        let texts: [DisplayText] = ["中文字", "abc", "é", "e\u{301}", "😀", "\u{323B0}", "─"]
        var canvas = Canvas(size: screen.size)
        for _ in 0..<20 {
            for _ in 0..<6 {
                canvas.text(
                    texts.randomElement(using: &random) ?? "",
                    row: Int.random(in: 0..<8, using: &random),
                    column: Int.random(in: 0..<30, using: &random),
                    Role.allCases.randomElement(using: &random) ?? .normal)
            }
            screen.present(canvas.frame, cursor: Point(row: 1, column: 1))
            for row in 0..<8 {
                for column in 0..<30 where canvas.frame[row, column].columns > 0 {
                    #expect(
                        character(row, column)
                            == canvas.frame[row, column].scalars.map(\.value),
                        "row \(row), column \(column)")
                }
            }
        }
    }

    @Test(.enabled(if: PseudoTerminal.isAvailable, "no pseudo-terminal here"))
    func `writes little for a small change and nothing for none`() throws {
        let terminal = try #require(PseudoTerminal())
        defer { terminal.close() }
        var screen = try CursesScreen(
            terminal: "xterm-256color", input: terminal.far, output: terminal.far)
        #expect(screen.size == Size(rows: 24, columns: 80))
        var canvas = Canvas(size: screen.size)
        canvas.box("工单队列 Queue")
        screen.present(canvas.frame, cursor: nil)
        let whole = terminal.output()
        #expect(whole.contains("工单队列 Queue"))
        let start = whole.ranges(of: "\u{1B}[?2026h")
        #expect(start.count == 1 && whole.hasSuffix("\u{1B}[?2026l"))
        screen.present(canvas.frame, cursor: nil)
        #expect(terminal.output().isEmpty)
        canvas.text("00:11:52", row: 5, column: 60)
        screen.present(canvas.frame, cursor: nil)
        let change = terminal.output()
        #expect(change.contains("00:11:52"))
        #expect(change.utf8.count < 40)
        screen.redraw()
        screen.present(canvas.frame, cursor: nil)
        #expect(terminal.output().contains("工单队列 Queue"))
    }

    @Test(.enabled(if: PseudoTerminal.isAvailable, "no pseudo-terminal here"))
    func `gives the terminal back as it was`() throws {
        let terminal = try #require(PseudoTerminal())
        defer { terminal.close() }
        var before = termios()
        tcgetattr(terminal.far, &before)
        do {
            var screen = try CursesScreen(
                terminal: "xterm-256color", input: terminal.far, output: terminal.far)
            screen.present(Frame(size: screen.size), cursor: nil)
            screen.setMouse(true)
            var during = termios()
            tcgetattr(terminal.far, &during)
            #expect(during.c_lflag & tcflag_t(ICANON | ECHO | IEXTEN) == 0)
            #expect(during.c_lflag & tcflag_t(ISIG) != 0)
        }
        var after = termios()
        tcgetattr(terminal.far, &after)
        #expect(after.c_lflag == before.c_lflag && after.c_iflag == before.c_iflag)
        let output = terminal.output()
        for mode in ["[?1049", "[?2004", "[?1000", "[?1006"] {
            let on = output.ranges(of: "\u{1B}\(mode)h").count
            #expect(on >= 1, "\(mode)")
            #expect(output.ranges(of: "\u{1B}\(mode)l").count >= on, "\(mode)")
        }
        #expect(output.ranges(of: "\u{1B}[?25l").count == 1)
        #expect(output.contains("\u{1B}[?25h") || output.contains("\u{1B}[?12l\u{1B}[?25h"))
    }

    @Test(.enabled(if: PseudoTerminal.isAvailable, "no pseudo-terminal here"))
    func `reads keys, pastes and lone Esc`() throws {
        let terminal = try #require(PseudoTerminal())
        defer { terminal.close() }
        var screen = try CursesScreen(
            terminal: "xterm-256color", input: terminal.far, output: terminal.far)
        #expect(screen.readEvents(milliseconds: 0) == [])
        terminal.type("j查\u{1B}[1;5A\u{1B}[200~a\rb\u{1B}[201~\u{3}")
        #expect(
            screen.readEvents(milliseconds: 1_000) == [
                .key(.character("j")), .key(.character("查")), .key(KeyPress(.up, .control)),
                .paste("a\nb"), .key(.control("c")),
            ])
        terminal.type("\u{1B}")
        #expect(screen.readEvents(milliseconds: 1_000) == [.key(KeyPress(.escape))])
    }

    @Test(.enabled(if: PseudoTerminal.isAvailable, "no pseudo-terminal here"))
    func `tells of signals, new sizes and outside news`() throws {
        let terminal = try #require(PseudoTerminal())
        defer { terminal.close() }
        var screen = try CursesScreen(
            terminal: "xterm-256color", input: terminal.far, output: terminal.far)
        screen.present(Frame(size: screen.size), cursor: nil)
        terminal.setSize(rows: 30, columns: 100)
        kill(getpid(), SIGWINCH)
        let size = Size(rows: 30, columns: 100)
        #expect(screen.readEvents(milliseconds: 1_000) == [.resize(size)])
        #expect(screen.size == size)
        kill(getpid(), SIGTERM)
        #expect(screen.readEvents(milliseconds: 1_000) == [.end(.terminate)])
        kill(getpid(), SIGHUP)
        #expect(screen.readEvents(milliseconds: 1_000) == [.end(.hangUp)])
        var ends: [Int32] = [0, 0]
        #expect(pipe(&ends) == 0)
        _ = write(ends[1], "x", 1)
        #expect(screen.readEvents(milliseconds: 1_000, waking: [ends[0]]) == [.wake])
        close(ends[0])
        close(ends[1])
    }

    @Test(.enabled(if: PseudoTerminal.isAvailable, "no pseudo-terminal here"))
    func `places the cursor anew after a character terminals disagree about`() throws {
        let terminal = try #require(PseudoTerminal())
        defer { terminal.close() }
        var screen = try CursesScreen(
            terminal: "xterm-256color", input: terminal.far, output: terminal.far)
        var canvas = Canvas(size: screen.size)
        canvas.text("a😀中end", row: 4, column: 2)
        screen.present(canvas.frame, cursor: Point(row: 0, column: 0))
        let output = terminal.output()
        let text = try #require(output.ranges(of: "中end").first)
        let emoji = try #require(output.ranges(of: "😀").first)
        #expect(text.upperBound <= emoji.lowerBound, "the rest stands before the emoji is drawn")
        #expect(output[emoji.upperBound...].contains("\u{1B}[5;4H"))
    }

    @Test func `outlives a thousand random sizes`() throws {
        var random = SplitMix64(seed: 2_026)
        let null = open("/dev/null", O_RDWR)
        defer { close(null) }
        var screen = try CursesScreen(terminal: "xterm-256color", input: null, output: null)
        for _ in 0..<1_000 {
            let rows = Int.random(in: 1...60, using: &random)
            screen.resize(
                to: Size(rows: rows, columns: Int.random(in: 1...200, using: &random)))
            var canvas = Canvas(size: screen.size)
            canvas.box("工单队列")
            canvas.text("中文字", row: 0, column: screen.size.columns - 1)
            screen.present(canvas.frame, cursor: nil)
        }
        #expect(screen.size.rows >= 1)
    }

    @Test(.enabled(if: PseudoTerminal.isAvailable, "no pseudo-terminal here"))
    func `writes clean titles, notices and the clipboard`() throws {
        let terminal = try #require(PseudoTerminal())
        defer { terminal.close() }
        do {
            var screen = try CursesScreen(
                terminal: "xterm-256color", input: terminal.far, output: terminal.far)
            _ = terminal.output()
            screen.setTitle("a\u{7}\u{1B}]52;c;x\u{7}")
            #expect(terminal.output() == "\u{1B}[22;2t\u{1B}]2;a␇␛]52;c;x␇\u{7}")
            screen.copy("查ab")
            #expect(terminal.output() == "\u{1B}]52;c;5p+lYWI=\u{7}")
            screen.notify(title: "到期", body: "202611-014")
            #expect(terminal.output() == "\u{1B}]9;到期: 202611-014\u{7}")
            screen.bell()
            #expect(terminal.output() == "\u{7}")
        }
        #expect(terminal.output().contains("\u{1B}[23;2t"))
    }
}
