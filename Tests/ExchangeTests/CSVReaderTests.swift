import Exchange
import TestSupport
import Testing

/// Rows of any file, however it is cut into stretches.
@Suite struct CSVReaderTests {
    private func rows(_ text: String, stretch: Int = 7) throws -> [[String]] {
        var reader = CSVReader(MemoryBytes(Array(text.utf8), stretch: stretch), named: "test")
        var rows: [[String]] = []
        while let row = try reader.next() {
            switch row {
            case .record(let record):
                rows.append((0..<record.count).map { String(decoding: record[$0], as: UTF8.self) })
            case .bad(let line, let problem): rows.append(["bad", "\(line)", problem])
            }
        }
        return rows
    }

    @Test(arguments: 1...12)
    func `quotes, doubled quotes and breaks inside quotes are read`(stretch: Int) throws {
        let text = "a,\"b \"\"c\"\"\",\"d\ne\"\r\n1,,\"\"\n"
        #expect(try rows(text, stretch: stretch) == [["a", "b \"c\"", "d\ne"], ["1", "", ""]])
    }

    @Test(arguments: ["\n", "\r\n", "\r"])
    func `every kind of line end ends a line`(end: String) throws {
        let text = ["a,b", "", "c,d", "e,f"].joined(separator: end)
        #expect(try rows(text) == [["a", "b"], ["c", "d"], ["e", "f"]])
    }

    @Test(arguments: ["\n", "\r\n", "\r"])
    func `line numbers count the breaks inside quotes`(end: String) throws {
        let text = ["a", "\"b", "c", "d\"", "e", ""].joined(separator: end)
        var reader = CSVReader(MemoryBytes(Array(text.utf8), stretch: 3), named: "test")
        var lines: [Int] = []
        while case .record(let record)? = try reader.next() { lines.append(record.line) }
        #expect(lines == [1, 2, 5])
    }

    @Test func `a quote that is never closed costs its own row only`() throws {
        let found = try rows("a,b\n\"c,d\ne,f\n")
        #expect(
            found == [
                ["a", "b"], ["bad", "2", "a quote is opened and never closed"], ["e", "f"],
            ])
    }

    @Test(arguments: Array(0..<60) as [UInt64])
    func `what is written is read again`(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        let letters: [Character] = ["a", "\"", ",", "\n", " ", "华", "é", ";", "😀", "x"]
        let width = Int.random(in: 2...5, using: &random)
        let table = (0..<Int.random(in: 1...12, using: &random)).map { _ in
            (0..<width).map { _ in
                // Formulas are neutralised when written, so cells begin with a letter here.
                "z"
                    + String(
                        (0..<Int.random(in: 0...9, using: &random)).map { _ in
                            letters.randomElement(using: &random) ?? "a"
                        })
            }
        }
        let text = table.map { CSVWriter.row($0) }.joined()
        let stretch = Int.random(in: 1...40, using: &random)
        #expect(try rows(text, stretch: stretch) == table)
    }

    @Test(arguments: Array(0..<200) as [UInt64])
    func `no bytes whatever stop the reader`(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        let bytes = (0..<300).map { _ in
            [0x22, 0x2C, 0x0A, 0x0D, 0x61, UInt8.random(in: 0...255, using: &random)]
                .randomElement(using: &random) ?? 0
        }
        var reader = CSVReader(MemoryBytes(bytes, stretch: 11), named: "test")
        var rows = 0
        while try reader.next() != nil { rows += 1 }
        #expect(rows <= bytes.count)
    }

    @Test(arguments: ["=1+1", "+1", "-1", "@x", "\tx", "＝1"])
    func `a line that a spreadsheet would execute is made harmless`(formula: String) {
        #expect(CSVWriter.row([formula]).contains("'" + formula))
        #expect(CSVWriter.row(["said\n" + formula]).contains("\n'" + formula))
        #expect(CSVWriter.row(["  " + formula]).contains("'" + formula))
    }
}
