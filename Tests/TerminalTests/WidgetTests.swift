import Terminal
import TestSupport
import Testing

@Suite struct `A text field` {
    private func typed(_ keys: [KeyPress], in text: String = "") -> TextField {
        var field = TextField(text)
        for key in keys { field.press(key) }
        return field
    }

    @Test func `is edited as a shell's line is`() {
        #expect(typed([.character("查"), .character("a")]).text == "查a")
        #expect(typed([.control("w")], in: "one two  ").text == "one ")
        #expect(typed([.control("u")], in: "one two").text.isEmpty)
        #expect(typed([.control("a"), .control("k")], in: "one").text.isEmpty)
        #expect(typed([.control("a"), KeyPress(.delete)], in: "one").text == "ne")
        #expect(typed([KeyPress(.backspace)], in: "e\u{301}中").text == "e\u{301}")
        #expect(typed([KeyPress(.left), .character("x")], in: "ab").text == "axb")
        #expect(typed([KeyPress(.left, .control), .character("x")], in: "a b").text == "a xb")
        #expect(typed([KeyPress(.home), KeyPress(.end), .character("x")], in: "ab").text == "abx")
    }

    @Test func `leaves keys of others alone`() {
        var field = TextField("a")
        let taken = [KeyPress(.enter), KeyPress(.function(1)), KeyPress(.up)].filter { key in
            field.press(key)
        }
        #expect(taken.isEmpty)
        #expect(field.text == "a")
    }

    @Test func `takes a paste as text, line ends as blanks`() {
        var field = TextField("ad")
        field.press(KeyPress(.left))
        field.insert("b\nc")
        #expect(field.text == "ab cd")
        #expect(field.cursor == 4)
    }

    @Test func `keeps the cursor in view without cutting a wide character`() {
        var field = TextField("中文字符")
        let wide = field.view(width: 9)
        #expect(wide.cursor == 8)
        let narrow = field.view(width: 5)
        #expect(narrow.text.plain == "字符" && narrow.cursor == 4)
        field.press(KeyPress(.home))
        let start = field.view(width: 5)
        #expect(start.text.plain == "中文" && start.cursor == 0)
        let none = field.view(width: 0)
        #expect(none.text.isEmpty)
    }

    @Test func `puts the cursor where a click fell`() {
        var field = TextField("中文ab")
        _ = field.view(width: 10)
        field.click(column: 3)
        #expect(field.cursor == 1)
        field.click(column: 99)
        #expect(field.cursor == 4)
    }

    @Test(arguments: 1...40)
    func `keeps its cursor inside text and view whatever is pressed`(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        var field = TextField()
        let keys: [KeyPress] = [
            .character("a"), .character("中"), .character("\u{301}"), .character(" "),
            KeyPress(.left), KeyPress(.right), KeyPress(.backspace), KeyPress(.delete),
            KeyPress(.home), KeyPress(.end), .control("w"), .control("k"), .control("u"),
            KeyPress(.left, .control), KeyPress(.right, .control),
        ]
        for _ in 0..<300 {
            field.press(keys.randomElement(using: &random) ?? .character("a"))
            let width = Int.random(in: 1...12, using: &random)
            let view = field.view(width: width)
            #expect((0...field.text.count).contains(field.cursor))
            #expect((0..<width).contains(view.cursor))
            #expect(view.text.columns <= width)
        }
    }
}

@Suite struct `A text area` {
    @Test func `breaks its text to the width and moves by the lines shown`() {
        var area = TextArea("中文字\nab")
        let view = area.view(Size(rows: 5, columns: 4))
        #expect(view.lines.map(\.plain) == ["中文", "字", "ab"])
        #expect(view.cursor == Point(row: 2, column: 2))
        area.press(KeyPress(.up), width: 4)
        area.press(KeyPress(.up), width: 4)
        let above = area.view(Size(rows: 5, columns: 4))
        #expect(above.cursor == Point(row: 0, column: 2))
        area.press(KeyPress(.end), width: 4)
        area.press(KeyPress(.enter), width: 4)
        #expect(area.text == "中文字\n\nab")
    }

    @Test func `keeps line ends of a paste and scrolls to the cursor`() {
        var area = TextArea()
        area.insert("1\r\n2\r3\n4")
        #expect(area.text == "1\n2\n3\n4")
        let view = area.view(Size(rows: 2, columns: 4))
        #expect(view.lines.map(\.plain) == ["3", "4"])
        #expect(view.cursor == Point(row: 1, column: 1))
    }

    @Test(arguments: 1...40)
    func `keeps its cursor inside text and view whatever is pressed`(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        var area = TextArea()
        let keys: [KeyPress] = [
            .character("a"), .character("中"), .character("\u{301}"), KeyPress(.enter),
            KeyPress(.left), KeyPress(.right), KeyPress(.up), KeyPress(.down), KeyPress(.home),
            KeyPress(.end), KeyPress(.backspace), KeyPress(.delete), .control("w"), .control("k"),
        ]
        for _ in 0..<300 {
            let size = Size(
                rows: Int.random(in: 1...4, using: &random),
                columns: Int.random(in: 1...7, using: &random))
            area.press(keys.randomElement(using: &random) ?? .character("a"), width: size.columns)
            let view = area.view(size)
            #expect((0..<size.rows).contains(view.cursor.row))
            #expect((0..<size.columns).contains(view.cursor.column))
            #expect(view.lines.count <= size.rows)
        }
    }
}

@Suite struct `Bars and lists` {
    private func bar(_ fraction: Double, _ glyphs: Glyphs = .unicode) -> String {
        var canvas = Canvas(size: Size(rows: 1, columns: 12), glyphs: glyphs)
        canvas.bar(fraction, row: 0, column: 0, width: 4)
        return canvas.frame.lines[0]
    }

    private func curve(_ values: [Double], _ glyphs: Glyphs = .unicode) -> String {
        var canvas = Canvas(size: Size(rows: 1, columns: 12), glyphs: glyphs)
        canvas.sparkline(values, row: 0, column: 0, width: 4)
        return canvas.frame.lines[0]
    }

    @Test func `show a fraction in eighths of a column`() {
        #expect(bar(0.5) == "██░░")
        #expect(bar(0.28125) == "█▏░░")
        #expect(bar(7) == "████")
        #expect(bar(.nan) == "░░░░")
        #expect(bar(0.5, .ascii) == "##..")
        var canvas = Canvas(size: Size(rows: 1, columns: 12))
        canvas.progress(0.999, row: 0, column: 0, width: 9)
        #expect(canvas.frame.lines == ["████  99%"])
    }

    @Test func `show values as a curve`() {
        #expect(curve([0, 1, 2, 7]) == "▁▂▃█")
        #expect(curve([0, 0]) == "  ▁▁")
        #expect(curve([9, 9, 9, 9, 0, .nan, 0, 7], .ascii) == "_ _#")
    }

    @Test func `keep the selected row in view and move as little as needed`() {
        #expect(VisibleRows.window(count: 100, height: 10, selected: 0, first: 50) == 0..<10)
        #expect(VisibleRows.window(count: 100, height: 10, selected: 55, first: 50) == 50..<60)
        #expect(VisibleRows.window(count: 100, height: 10, selected: 58, first: 50) == 51..<61)
        #expect(VisibleRows.window(count: 100, height: 10, selected: 99, first: 0) == 90..<100)
        #expect(VisibleRows.window(count: 3, height: 10, selected: 2, first: 7) == 0..<3)
        #expect(VisibleRows.window(count: 0, height: 10, selected: 0, first: 0).isEmpty)
        #expect(VisibleRows.window(count: 5, height: 1, selected: 3, first: 0) == 3..<4)
    }
}
