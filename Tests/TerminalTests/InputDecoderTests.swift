import Terminal
import TestSupport
import Testing

@Suite struct `The input decoder` {
    private func events(_ text: String) -> [InputEvent] {
        var decoder = InputDecoder()
        return decoder.feed(Array(text.utf8))
    }

    @Test(arguments: [
        ("\u{1B}[A", KeyPress(.up)), ("\u{1B}OA", KeyPress(.up)),
        ("\u{1B}[1;5A", KeyPress(.up, .control)), ("\u{1B}[1;2D", KeyPress(.left, .shift)),
        ("\u{1B}[1;4C", KeyPress(.right, [.shift, .alt])), ("\u{1B}[B", KeyPress(.down)),
        ("\u{1B}[H", KeyPress(.home)), ("\u{1B}OH", KeyPress(.home)),
        ("\u{1B}[1~", KeyPress(.home)),
        ("\u{1B}[7~", KeyPress(.home)), ("\u{1B}[F", KeyPress(.end)), ("\u{1B}[4~", KeyPress(.end)),
        ("\u{1B}[8~", KeyPress(.end)), ("\u{1B}[5~", KeyPress(.pageUp)),
        ("\u{1B}[6;5~", KeyPress(.pageDown, .control)), ("\u{1B}[2~", KeyPress(.insert)),
        ("\u{1B}[3~", KeyPress(.delete)), ("\u{1B}OP", KeyPress(.function(1))),
        ("\u{1B}[11~", KeyPress(.function(1))), ("\u{1B}[[A", KeyPress(.function(1))),
        ("\u{1B}[1;2P", KeyPress(.function(1), .shift)), ("\u{1B}[15~", KeyPress(.function(5))),
        ("\u{1B}[24~", KeyPress(.function(12))), ("\u{1B}[Z", KeyPress(.tab, .shift)),
        ("\u{1B}[5^", KeyPress(.pageUp, .control)), ("\u{1B}[5$", KeyPress(.pageUp, .shift)),
        ("\u{1B}[a", KeyPress(.up, .shift)), ("\u{1B}x", KeyPress(.character("x"), .alt)),
        ("\u{1B}\r", KeyPress(.enter, .alt)), ("\u{1B}查", KeyPress(.character("查"), .alt)),
        ("\u{1B}[27;5;105~", KeyPress(.character("i"), .control)),
        ("\u{1B}[105;5u", KeyPress(.character("i"), .control)),
        ("\r", KeyPress(.enter)), ("\t", KeyPress(.tab)), ("\u{7F}", KeyPress(.backspace)),
        ("\u{8}", KeyPress(.backspace)), ("\0", KeyPress(.character(" "), .control)),
        ("\u{10}", .control("p")), ("\u{1C}", .control("\\")), ("查", .character("查")),
        ("𠮷", .character("𠮷")), ("A", .character("A")),
    ])
    func `knows a key in every form`(bytes: String, key: KeyPress) {
        #expect(events(bytes) == [.key(key)])
    }

    @Test func `tells Esc from a sequence by a pause`() {
        var decoder = InputDecoder()
        #expect(decoder.pause == nil)
        #expect(decoder.feed([0x1B]) == [])
        #expect(decoder.pause == 25)
        #expect(decoder.flush() == [.key(KeyPress(.escape))])
        #expect(decoder.pause == nil)
        #expect(decoder.feed([0x1B]) == [])
        #expect(decoder.feed([0x5B, 0x41]) == [.key(KeyPress(.up))])
        #expect(decoder.feed([0x1B, 0x1B]) == [.key(KeyPress(.escape))])
        #expect(decoder.flush() == [.key(KeyPress(.escape))])
    }

    @Test func `keeps half a character over a pause`() {
        var decoder = InputDecoder()
        #expect(decoder.feed([0xE6, 0x9F]) == [])
        #expect(decoder.flush() == [])
        #expect(decoder.feed([0xA5]) == [.key(.character("查"))])
    }

    @Test(arguments: [
        ([0xFF, 0x61], "\u{FFFD}a"), ([0xE6, 0x9F, 0x61], "\u{FFFD}a"),
        ([0xC0, 0x80], "\u{FFFD}\u{FFFD}"), ([0xED, 0xA0, 0x80], "\u{FFFD}\u{FFFD}\u{FFFD}"),
        ([0xF4, 0x90, 0x80, 0x80], "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}"),
        ([0x9B, 0x41], "\u{FFFD}A"),
        ([0xC2, 0x9B, 0x41], "\u{FFFD}A"),
    ])
    func `shows bytes that are no character and goes on`(bytes: [UInt8], text: String) {
        var decoder = InputDecoder()
        #expect(decoder.feed(bytes) == text.map { .key(.character($0)) })
        #expect(decoder.feed(Array("b".utf8)) == [.key(.character("b"))])
    }

    @Test func `makes one event of a paste, whatever is in it`() {
        let pasted = "\u{1B}[200~rm -rf\r\n\u{1B}[A:q\u{3}\r查\u{1B}[201~j"
        #expect(
            events(pasted) == [.paste("rm -rf\n\u{1B}[A:q\u{3}\n查"), .key(.character("j"))])
    }

    @Test func `ends a paste that lost its end after a pause`() {
        var decoder = InputDecoder()
        #expect(decoder.feed(Array("\u{1B}[200~abc\u{1B}[20".utf8)) == [])
        #expect(decoder.pause == 5_000)
        #expect(decoder.flush() == [.paste("abc\u{1B}[20")])
        #expect(decoder.feed(Array("j".utf8)) == [.key(.character("j"))])
    }

    @Test func `keeps no more of a paste than its limit`() {
        var decoder = InputDecoder()
        let bytes = Array(repeating: UInt8(ascii: "x"), count: InputDecoder.maximumPaste + 7)
        let found = decoder.feed(Array("\u{1B}[200~".utf8) + bytes + Array("\u{1B}[201~".utf8))
        guard case .paste(let text)? = found.first else {
            Issue.record("expected a paste")
            return
        }
        #expect(text.utf8.count == InputDecoder.maximumPaste)
        #expect(found.count == 1)
    }

    @Test func `reads the mouse and the focus`() {
        #expect(
            events("\u{1B}[<0;5;3M\u{1B}[<0;5;3m\u{1B}[<64;1;1M\u{1B}[<65;1;1M\u{1B}[I\u{1B}[O")
                == [
                    .mouse(MouseEvent(.press(.left), at: Point(row: 2, column: 4))),
                    .mouse(MouseEvent(.release(.left), at: Point(row: 2, column: 4))),
                    .mouse(MouseEvent(.wheelUp, at: Point(row: 0, column: 0))),
                    .mouse(MouseEvent(.wheelDown, at: Point(row: 0, column: 0))),
                    .focus(true), .focus(false),
                ])
    }

    @Test(arguments: [
        "\u{1B}[?2026;1$y", "\u{1B}[24;80R", "\u{1B}]11;rgb:0000/0000/0000\u{7}",
        "\u{1B}P1$r0m\u{1B}\\", "\u{1B}[>0;276;0c", "\u{1B}[M !!", "\u{1B}[201~", "\u{1B}[99~",
        "\u{1B}[999999999999999999999~", "\u{1B}[<0;0;0M",
    ])
    func `leaves out what is no key and goes on`(report: String) {
        #expect(events(report + "j") == [.key(.character("j"))])
    }

    @Test(arguments: 1...60)
    func `gives the same events however the bytes are cut`(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        let pieces: [[UInt8]] =
            [
                "j", "查", "𠮷", "\u{1B}[A", "\u{1B}OB", "\u{1B}[1;5C", "\u{1B}x", "\r", "é",
                "\u{1B}[200~a\rb查\u{1B}[\u{1B}[201~", "\u{1B}[<0;12;7M", "\u{1B}[15~", "\u{1B}[I",
                "\u{1B}]0;x\u{1B}\\", "\u{1B}[[B", "\u{1B}[5$",
            ].map { Array($0.utf8) } + [[0xFF], [0xE6, 0x9F, 0x41], [0xF0, 0x9F, 0x0D]]
        var bytes: [UInt8] = []
        for _ in 0..<40 { bytes += pieces.randomElement(using: &random) ?? [] }
        var whole = InputDecoder()
        let expected = whole.feed(bytes) + whole.flush()
        var cut = InputDecoder()
        var found: [InputEvent] = []
        var at = 0
        while at < bytes.count {
            let length = min(bytes.count - at, Int.random(in: 1...5, using: &random))
            found += cut.feed(bytes[at..<at + length])
            at += length
        }
        found += cut.flush()
        #expect(found == expected)
        #expect(expected.count > 20)
    }

    @Test(arguments: 1...60)
    func `is never stuck by noise`(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        var decoder = InputDecoder()
        for _ in 0..<200 {
            _ = decoder.feed((0..<8).map { _ in UInt8.random(in: 0...255, using: &random) })
        }
        _ = decoder.feed(Array("   ".utf8))
        _ = decoder.flush()
        #expect(decoder.feed(Array("j".utf8)) == [.key(.character("j"))])
    }
}
