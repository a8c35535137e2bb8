import Terminal
import Testing

private typealias Sample = SampleVocabulary

@Suite struct `A keymap` {
    private func action(_ keymap: Keymap, _ keys: [KeyPress], _ context: String) -> String? {
        guard case .action(let binding) = keymap.match(keys, in: context) else { return nil }
        return binding.action.description
    }

    @Test func `reads the built-in example without a mistake`() {
        let keymap = Sample.keymap("")
        #expect(keymap.problems.isEmpty)
        #expect(action(keymap, [.character("j")], "queue") == "cursor.down")
        #expect(action(keymap, [KeyPress(.down)], "queue") == "cursor.down")
        #expect(action(keymap, [.character("g"), .character("g")], "queue") == "cursor.first")
        #expect(action(keymap, [.character("#")], "queue") == "ticket.tag")
        #expect(action(keymap, [.character(" ")], "queue") == "select.toggle")
        #expect(action(keymap, [.control("p")], "queue") == "palette.open")
    }

    @Test func `falls back to the parent and types text where text is typed`() {
        let keymap = Sample.keymap("")
        #expect(action(keymap, [.character("q")], "detail") == "app.quit")
        #expect(action(keymap, [.character("q")], "queue.search") == nil)
        #expect(action(keymap, [KeyPress(.down)], "queue.search") == "cursor.down")
        #expect(action(keymap, [KeyPress(.function(1))], "queue.search") == "help.show")
    }

    @Test func `says what may follow a sequence that was begun`() {
        guard case .pending(let next) = Sample.keymap("").match([.character("g")], in: "queue")
        else {
            Issue.record("g alone must wait for more")
            return
        }
        #expect(next.map(\.keys.notation) == ["g g"])
    }

    @Test func `none unbinds what the parent says too, inherit lets the parent speak again`() {
        let keymap = Sample.keymap(
            """
            [queue]
            q = none
            a = inherit
            j = ticket.take
            """)
        #expect(keymap.problems.isEmpty)
        #expect(action(keymap, [.character("q")], "queue") == nil)
        #expect(action(keymap, [.character("q")], "detail") == "app.quit")
        #expect(action(keymap, [.character("a")], "queue") == nil)
        #expect(action(keymap, [.character("j")], "queue") == "ticket.take")
    }

    @Test func `gives back the built-in binding of the parent after inherit`() {
        let keymap = Keymap(
            [
                KeymapLayer(
                    text: "[global]\nx = app.quit\n[queue]\nx = ticket.take", source: .builtIn,
                    vocabulary: Sample.vocabulary),
                KeymapLayer(text: "[queue]\nx = inherit", vocabulary: Sample.vocabulary),
            ], vocabulary: Sample.vocabulary)
        #expect(action(keymap, [.character("x")], "queue") == "app.quit")
    }

    @Test func `tells the origin of each binding`() {
        let keymap = Sample.keymap("[global]\nx = app.quit")
        let bindings = keymap.bindings(in: "queue")
        let own = bindings.first { $0.keys == [.character("x")] }
        #expect(own?.origin.source == .user)
        #expect(own?.origin.line == 2)
        #expect(own?.origin.context == "global")
        let down = bindings.first { $0.keys == [KeyPress(.down)] }
        #expect(down?.origin.source == .builtIn)
        #expect(down?.origin.column == 5)
        #expect(
            keymap.keys(forActionNamed: "cursor.down", in: "queue").map(\.notation) == [
                "j", "Down",
            ])
    }

    @Test func `takes typed arguments`() {
        let keymap = Sample.keymap(
            "[queue]\nv m = view.show mine\n5 = pane.size 5\nn = note.add \"call back = soon\"")
        #expect(keymap.problems.isEmpty)
        #expect(action(keymap, [.character("v"), .character("m")], "queue") == "view.show mine")
        #expect(action(keymap, [.character("5")], "queue") == "pane.size 5")
        #expect(action(keymap, [.character("n")], "queue") == "note.add \"call back = soon\"")
    }

    @Test func `names every mistake at once and keeps the good lines`() {
        let user = """
            version = 1
            [queu]
            [queue]
            k = cursor.donw
            Crtl-p = palette.open
            Ctrl-i = ticket.take
            x = ticket.take
            x = ticket.tag
            z
            """
        let keymap = Sample.keymap(user)
        #expect(
            keymap.problems.map(\.description) == [
                "keymap.conf:2:2: unknown context 'queu', did you mean 'queue'?",
                "keymap.conf:4:5: unknown action 'cursor.donw', did you mean 'cursor.down'?",
                "keymap.conf:5:1: unknown key 'Crtl-p', did you mean 'Ctrl-p'?",
                "keymap.conf:6:1: 'Ctrl-i' cannot be bound: a terminal sends Tab for it",
                "keymap.conf:8:1: 'x' is already bound on line 7 in [queue]",
                "keymap.conf:9:1: '=' is missing",
            ])
        #expect(action(keymap, [.character("x")], "queue") == "ticket.take")
    }

    @Test func `names a prefix with both lines in the form the manual shows`() {
        let layer = KeymapLayer(
            text: String(repeating: "\n", count: 10)
                + "[queue]\ng g = cursor.first\n\n        g = ticket.take",
            vocabulary: Sample.vocabulary)
        let keymap = Keymap([layer], vocabulary: Sample.vocabulary)
        #expect(
            keymap.problems.map(\.description) == [
                "keymap.conf:14:9: 'g' is a prefix of 'g g' (line 12) in [queue]"
            ])
        #expect(
            Sample.problems("[queue]\ng = ticket.take") == [
                "keymap.conf:2:1: 'g' is a prefix of 'g g' (built-in, line 11) in [queue]"
            ])
        #expect(
            Sample.problems("[queue]\na a = ticket.take") == [
                "keymap.conf:2:1: 'a' (built-in, line 13) is a prefix of 'a a' in [queue]"
            ])
    }

    @Test func `finds a prefix between a parent and its child`() {
        let problems = Sample.problems("[global]\nj k = app.quit")
        #expect(
            problems == [
                "keymap.conf:2:1: 'j' (built-in, line 10) is a prefix of 'j k' in [queue]"
            ])
    }

    @Test func `lets a prefix go when the longer sequence is unbound`() {
        let keymap = Sample.keymap("[queue]\ng g = none\ng = ticket.take")
        #expect(keymap.problems.isEmpty)
        #expect(action(keymap, [.character("g")], "queue") == "ticket.take")
    }

    @Test(arguments: [
        ("Ctrl-m", "Enter"), ("Ctrl-j", "Enter"), ("Ctrl-h", "Backspace"), ("Ctrl-[", "Esc"),
        ("Shift-Enter", "Enter"), ("Ctrl-Enter", "Enter"), ("Ctrl-Tab", "Tab"),
        ("Shift-a", "shifted"), ("Ctrl-A", "Ctrl-a"), ("Ctrl-1", "no code"), ("Ctrl-z", "stops"),
        ("Alt-[", "arrow"), ("查", "input method"), ("ａ", "'a'"), ("Ctrl-Backspace", "Backspace"),
    ])
    func `refuses keys a terminal cannot deliver, with the reason`(key: String, reason: String) {
        let problems = Sample.problems("[queue]\n\(key) = ticket.take")
        #expect(problems.count == 1)
        #expect(problems.first?.contains("cannot be bound") == true)
        #expect(problems.first?.contains(reason) == true)
    }

    @Test(arguments: ["F1 = none", "Esc = ticket.take", "F1 x = app.quit", "g Esc = app.quit"])
    func `does not let F1 and Esc be taken away`(line: String) {
        let keymap = Sample.keymap("[queue]\n\(line)")
        #expect(keymap.problems.count == 1)
        #expect(keymap.problems.first?.message.contains("cannot be taken away") == true)
        #expect(action(keymap, [KeyPress(.function(1))], "queue") == "help.show")
        #expect(action(keymap, [KeyPress(.escape)], "queue") == "app.back")
    }

    @Test(arguments: ["[global]\nF1 = help.show\nEsc = app.back", "[queue]\nEsc = app.back"])
    func `takes F1 and Esc as they are built in anyway`(text: String) {
        let keymap = Sample.keymap(text)
        #expect(keymap.problems.isEmpty)
        #expect(action(keymap, [KeyPress(.escape)], "queue") == "app.back")
    }

    @Test(arguments: ["x", "Space", "\"#\"", "x y"])
    func `keeps printing keys for typing in a text context`(key: String) {
        let problems = Sample.problems("[queue.search : text]\n\(key) = app.quit")
        #expect(problems.count == 1)
        #expect(problems.first?.contains("types text in [queue.search]") == true)
    }

    @Test func `accepts a BOM and CRLF`() {
        let keymap = Sample.keymap("\u{FEFF}version = 1\r\n[queue]\r\nx = ticket.take\r\n")
        #expect(keymap.problems.isEmpty)
        #expect(action(keymap, [.character("x")], "queue") == "ticket.take")
    }

    @Test func `reads no file beyond its limits`() {
        let long = String(repeating: "#\n", count: 2_000) + "[queue]\nx = ticket.take"
        #expect(
            Sample.problems(long) == [
                "keymap.conf:2001:1: the file has more than 2,000 lines; the rest is not read"
            ])
        let big = "#" + String(repeating: "x", count: 65_536)
        #expect(Sample.problems(big).count == 1)
        #expect(Sample.problems(String(repeating: "#\n", count: 2_000)).isEmpty)
        #expect(
            Sample.problems("[queue]\na b c d e = ticket.take") == [
                "keymap.conf:2:1: a sequence has at most 4 chords"
            ])
    }

    @Test func `reports a line that is not UTF-8 and reads the rest`() {
        let bytes = Array("[queue]\n".utf8) + [0x78, 0xFF, 0x0A] + Array("x = ticket.take".utf8)
        let layer = KeymapLayer(
            bytes, file: "keymap.conf", source: .user, vocabulary: Sample.vocabulary)
        #expect(layer.problems.map(\.description) == ["keymap.conf:2:2: the line is not UTF-8"])
        let keymap = Keymap([layer], vocabulary: Sample.vocabulary)
        #expect(action(keymap, [.character("x")], "queue") == "ticket.take")
    }

    @Test(arguments: [
        ("version = 2", "version '2' is not known"), ("x = app.quit", "must come before"),
        ("[queue", "']' is missing"), ("[detail : text]", "not a text context"),
        ("[queue] x", "after a context"), ("[queue]\n= app.quit", "a key is missing"),
        ("[queue]\nx =", "an action is missing"), ("[queue]\n\"x = app.quit", "not closed"),
        ("[queue]\n\"xy\" = app.quit", "exactly one"), ("[queue]\nx = app.quit now", "takes 0"),
        ("[queue]\nx = view.show mien", "did you mean 'mine'"),
        ("[queue]\nx = pane.size 10", "from 1 to 9"), ("[queue]\nF13 = app.quit", "unknown key"),
        ("[queue]\nx | = app.quit", "a key is missing"),
        ("[queue]\nCtrl- = app.quit", "unknown key"), ("[queue]\nx = !ls", "unknown action"),
        ("[global : teext]", "only ': text'"),
    ])
    func `explains a mistake`(text: String, words: String) {
        let problems = Sample.problems(text)
        #expect(problems.count == 1)
        #expect(problems.first?.contains(words) == true, "\(problems)")
    }

    @Test func `shows hostile names harmlessly in its messages`() {
        let problems = Sample.problems("[queue]\nx = a\u{202E}b\u{1B}[31m")
        #expect(problems.count == 1)
        for problem in problems {
            #expect(!problem.unicodeScalars.contains { $0.value < 0x20 || $0 == "\u{202E}" })
        }
    }

    @Test func `writes every key so that reading it gives the same key`() throws {
        let keys: [KeyPress] =
            "#=|\"[]-+a A~é".map { .character($0) } + "apx \\]_".map { .control($0) }
            + (1...12).map { KeyPress(.function($0)) } + [
                KeyPress(.up, [.control, .shift]), KeyPress(.tab, .shift),
                KeyPress(.character("-"), .alt), KeyPress(.character("="), .alt),
            ]
        for key in keys where !KeyPress.isProtected(key) {
            let keymap = Sample.keymap("[detail]\n\(key) = ticket.take")
            #expect(keymap.problems.isEmpty)
            #expect(action(keymap, [key], "detail") == "ticket.take", "\(key)")
        }
    }
}

extension KeyPress {
    fileprivate static func isProtected(_ key: KeyPress) -> Bool {
        key == KeyPress(.function(1)) || key == KeyPress(.escape)
    }
}
