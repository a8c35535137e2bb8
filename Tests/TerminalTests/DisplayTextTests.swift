import Terminal
import TestSupport
import Testing

@Suite struct `Text from outside` {
    @Test(arguments: [
        ("\u{1B}[31mred", "␛[31mred"), ("a\0b", "a␀b"), ("a\u{7F}b", "a␡b"),
        ("a\r\n\u{8}b", "a␍␊␈b"),
        ("a\tb", "a b"), ("a\u{85}b\u{9B}c", "a\u{FFFD}b\u{FFFD}c"),
        ("a\u{202E}b\u{202C}\u{2066}\u{2069}\u{200E}\u{200F}\u{61C}", "a�b������"),
        ("a\u{200B}b\u{200C}\u{2060}\u{FEFF}\u{AD}", "a�b����"), ("a\u{200D}b", "a�b"),
        ("x\u{E0041}\u{E0042}\u{E007F}", "x���"), ("a\u{2028}b\u{2029}", "a�b�"),
        ("\u{FFFF}\u{378}\u{10FFFF}", "���"), ("\u{3164}\u{115F}\u{2800}\u{FFA0}", "����"),
        ("\u{301}a", "�a"), ("a\u{34F}", "a�"), ("中\u{E0100}文", "中文"),
        ("❤\u{FE0F}!", "❤!"), ("a\u{FE0F}\u{FE0E}\u{FE0F}", "a��"), ("👍\u{1F3FD}!", "👍!"),
        ("👨\u{200D}👩\u{200D}👧!", "👨!"), ("👨\u{200D}1", "👨1"), ("👨\u{200D}\u{200D}x", "👨�x"),
        ("🇨🇳", "CN"), ("a\u{A0}b\u{2003}c\u{3000}d", "a b c\u{3000}d"), ("中文 ok", "中文 ok"),
        ("e\u{301}", "e\u{301}"), ("กำ", "กำ"), ("각", "각"),
        ("\u{FFF9}\u{FFFB}\u{1D173}", "���"),
    ])
    func `is shown harmlessly`(text: String, shown: String) {
        #expect(DisplayText(text).plain.unicodeScalars.elementsEqual(shown.unicodeScalars))
    }

    @Test func `keeps no more than three combining marks on one character`() {
        let zalgo = DisplayText("a" + String(repeating: "\u{301}", count: 500) + "b")
        #expect(zalgo.columns == 2)
        #expect(zalgo.plain.unicodeScalars.count == 5)
    }

    @Test func `keeps no more characters than its limit`() {
        #expect(DisplayText("abcdef", limit: 4).plain == "abc…")
        #expect(DisplayText("abcd", limit: 4).plain == "abcd")
        #expect(DisplayText("中文字符", limit: 3).plain == "中文…")
        #expect(DisplayText("abc", limit: 0).plain.isEmpty)
        #expect(DisplayText(String(repeating: "x", count: 1_000_000)).count == 4_096)
    }

    @Test(arguments: 1...40)
    func `never lets through what a terminal obeys or hides`(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        var text = ""
        for _ in 0..<400 {
            let range: ClosedRange<UInt32> =
                [
                    0...0x2FF, 0x300...0x2FFF, 0x3000...0xFFFF, 0x1_0000...0x10_FFFF,
                    0xE0000...0xE01FF,
                ]
                .randomElement(using: &random) ?? 0...0
            if let scalar = Unicode.Scalar(UInt32.random(in: range, using: &random)) {
                text.unicodeScalars.append(scalar)
            }
        }
        let shown = DisplayText(text)
        for scalar in shown.plain.unicodeScalars {
            switch scalar.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator, .unassigned, .surrogate:
                Issue.record("U+\(String(scalar.value, radix: 16)) came through")
            default:
                #expect(!scalar.properties.isDefaultIgnorableCodePoint)
            }
        }
        #expect(shown.columns >= shown.count && shown.columns <= 2 * shown.count)
        #expect(DisplayText(shown.plain) == shown, "cleaning what is clean changes nothing")
    }

    @Test func `counts columns, not characters`() {
        #expect(DisplayText("中文ab").columns == 6)
        #expect(DisplayText("").isEmpty)
        let wide = TextWidth.$current.withValue(TextWidth(ambiguous: .wide)) {
            DisplayText("“a”").columns
        }
        #expect(wide == 5)
    }

    @Test func `is cut with an ellipsis and never through a wide character`() {
        #expect(DisplayText("中文字").truncated(to: 6).plain == "中文字")
        #expect(DisplayText("中文字").truncated(to: 5).plain == "中文…")
        #expect(DisplayText("中文字").truncated(to: 4).plain == "中…")
        #expect(DisplayText("中文字").truncated(to: 1).plain == "…")
        #expect(DisplayText("中文字").truncated(to: 0).plain.isEmpty)
        #expect(DisplayText("中文字").prefix(3).plain == "中")
        #expect(DisplayText("中文字").dropping(3).plain == "字")
        #expect(DisplayText("中").padded(to: 4).plain == "中  ")
    }

    @Test func `is broken into lines at blanks and between Han characters`() {
        func wrap(_ text: String, _ width: Int) -> [String] {
            DisplayText(text).wrapped(to: width).map(\.plain)
        }
        #expect(wrap("the motor makes a noise", 10) == ["the motor", "makes a", "noise"])
        #expect(wrap("主轴异响，需要更换", 8) == ["主轴异", "响，需要", "更换"])
        #expect(wrap("abcdefghij", 4) == ["abcd", "efgh", "ij"])
        #expect(wrap("a 中", 2) == ["a", "中"])
        #expect(wrap("", 4) == [""])
        #expect(wrap("中文", 1) == [""])
    }

    @Test(arguments: 1...40)
    func `loses nothing but blanks when it is broken`(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        let text = String((0..<60).map { _ in "ab中，。 文c".randomElement(using: &random) ?? "a" })
        for width in 2...20 {
            let lines = DisplayText(text).wrapped(to: width)
            #expect(lines.allSatisfy { $0.columns <= width })
            let kept = lines.map(\.plain).joined().filter { $0 != " " }
            #expect(kept == text.filter { $0 != " " })
        }
    }

    @Test func `is cleaned line by line`() {
        let lines = DisplayText.lines("a\r\nb\rc\u{2028}d\n\u{1B}e").map(\.plain)
        #expect(lines == ["a", "b", "c", "d", "␛e"])
    }

    @Test(arguments: [
        ("раypal", true), ("paypal", false), ("华东电机ABB", false), ("Ａbc", true),
        ("Αlpha", true), ("Иванов Ivanov", false), ("Ω5k", false), ("é", false),
    ])
    func `is marked when a word mixes alphabets that look alike`(text: String, mixes: Bool) {
        #expect(MixedAlphabets.areIn(DisplayText(text)) == mixes)
    }
}
