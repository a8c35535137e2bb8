import Terminal
import TestSupport
import Testing

@Suite struct `A frame` {
    private func halvesAreWhole(_ frame: Frame) -> Bool {
        for row in 0..<frame.size.rows {
            for column in 0..<frame.size.columns {
                let columns = frame[row, column].columns
                let next = column + 1 < frame.size.columns ? frame[row, column + 1].columns : -1
                if columns == 2 && next != 0 { return false }
                if columns == 0 && (column == 0 || frame[row, column - 1].columns != 2) {
                    return false
                }
                if columns == 0 && frame[row, column].style != frame[row, column - 1].style {
                    return false
                }
            }
        }
        return true
    }

    private func scribble(_ canvas: inout Canvas, _ random: inout SplitMix64) {
        let texts: [DisplayText] = ["中", "a", "中文字", "ab", "x中y", "é", "😀", "a\u{202E}"]
        let size = canvas.size
        let row = Int.random(in: -1...size.rows, using: &random)
        let column = Int.random(in: -3...size.columns, using: &random)
        let role = Role.allCases.randomElement(using: &random) ?? .normal
        switch Int.random(in: 0...5, using: &random) {
        case 0:
            let part = Rect(
                row: row, column: column, rows: Int.random(in: 0...4, using: &random),
                columns: Int.random(in: 0...9, using: &random))
            var inner = random
            canvas.within(part) { canvas in scribble(&canvas, &inner) }
            random = inner
        case 1: canvas.box(texts.randomElement(using: &random) ?? "", role)
        case 2: canvas.overlay(Theme.dark.style(role), row: row, column: column, width: 3)
        case 3:
            canvas.text(
                texts.randomElement(using: &random) ?? "", row: row, column: column,
                width: Int.random(in: -1...6, using: &random), align: .right, role)
        default:
            canvas.text(
                texts.randomElement(using: &random) ?? "", row: row, column: column, role)
        }
    }

    @Test(arguments: 1...60)
    func `never holds half a wide character, and its changes reproduce it`(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        let size = Size(
            rows: Int.random(in: 1...6, using: &random),
            columns: Int.random(in: 1...20, using: &random))
        var canvas = Canvas(size: size)
        var earlier = canvas.frame
        for _ in 0..<80 {
            scribble(&canvas, &random)
            #expect(halvesAreWhole(canvas.frame))
            if Int.random(in: 0...3, using: &random) == 0 {
                var shown = earlier
                for run in canvas.frame.changes(from: earlier) { shown.apply(run) }
                #expect(shown == canvas.frame)
                earlier = canvas.frame
            }
        }
        #expect(canvas.frame.changes(from: canvas.frame).isEmpty)
        var whole = Frame(size: size)
        for run in canvas.frame.changes(from: nil) { whole.apply(run) }
        #expect(whole == canvas.frame)
    }

    @Test func `blanks the other half of a wide character that is written over`() {
        var canvas = Canvas(size: Size(rows: 2, columns: 4))
        canvas.text("中文", row: 0)
        canvas.text("a", row: 0, column: 1)
        canvas.text("中文", row: 1)
        canvas.text("国", row: 1, column: 1)
        #expect(canvas.frame.lines == [" a文", " 国"])
    }

    @Test func `draws a blank where a wide character would be cut`() {
        var canvas = Canvas(size: Size(rows: 1, columns: 6))
        canvas.text("xxxxxx", row: 0)
        canvas.within(Rect(row: 0, column: 1, rows: 1, columns: 3)) { $0.text("中文", row: 0) }
        #expect(canvas.frame.lines == ["x中 xx"])
        canvas.text("xxxxxx", row: 0)
        canvas.within(Rect(row: 0, column: 1, rows: 1, columns: 3)) {
            $0.text("中文", row: 0, column: -1)
        }
        #expect(canvas.frame.lines == ["x 文xx"])
    }

    @Test func `writes changes only`() {
        var before = Canvas(size: Size(rows: 3, columns: 40))
        before.box("Queue")
        var after = before
        after.text("12", row: 1, column: 5)
        after.text("7", row: 1, column: 30)
        let runs = after.frame.changes(from: before.frame)
        #expect(runs.map(\.start) == [Point(row: 1, column: 5), Point(row: 1, column: 30)])
        #expect(runs.map(\.cells.count) == [2, 1])
    }

    @Test func `draws boxes with our own characters or with ASCII`() {
        func lines(_ glyphs: Glyphs) -> [String] {
            var canvas = Canvas(size: Size(rows: 3, columns: 12), glyphs: glyphs)
            canvas.box("工单")
            return canvas.frame.lines
        }
        #expect(lines(.unicode) == ["┌─ 工单 ───┐", "│          │", "└──────────┘"])
        #expect(lines(.ascii) == ["+- 工单 ---+", "|          |", "+----------+"])
    }

    @Test func `shows a placeholder as a question mark with ASCII`() {
        var canvas = Canvas(size: Size(rows: 1, columns: 5), glyphs: .ascii)
        canvas.text("a\u{202E}b", row: 0)
        #expect(canvas.frame.lines == ["a?b"])
    }

    @Test(arguments: [(1, 1), (1, 2), (2, 1), (2, 2), (3, 7), (24, 80), (120, 400)])
    func `takes any drawing at any size`(rows: Int, columns: Int) {
        var canvas = Canvas(size: Size(rows: rows, columns: columns))
        canvas.box("工单队列 Queue", .focusBorder)
        canvas.within(canvas.bounds.inset(by: 1)) { canvas in
            canvas.paragraph("主轴异响 the spindle makes a noise", row: 0, height: 2)
            canvas.bar(0.4, row: 1, column: 0, width: canvas.size.columns)
            canvas.progress(0.5, row: 2, column: -2, width: canvas.size.columns + 4)
            canvas.sparkline([1, 2, 3], row: 3, column: 0, width: canvas.size.columns)
            canvas.scrollBar(showing: 2..<4, of: 9)
            canvas.placeCursor(row: 0, column: 0)
        }
        #expect(halvesAreWhole(canvas.frame))
        #expect(canvas.frame.lines.count == rows)
        #expect((canvas.cursor != nil) == (rows > 2 && columns > 2))
    }

    @Test func `keeps a theme's roles apart where it matters`() {
        for theme in Theme.allCases {
            #expect(theme.style(.selected) != theme.style(.normal))
            #expect(theme.style(.breached) != theme.style(.met))
            #expect(theme.style(.error) != theme.style(.normal))
        }
        let mono = Role.allCases.map { Theme.mono.style($0) }
        #expect(mono.allSatisfy { $0.foreground == .standard && $0.background == .standard })
    }
}
