import Exchange
import Testing

/// Files in the encodings people have them in.
@Suite struct TextEncodingTests {
    private static let table = [["姓名", "电话"], ["李女士", "138"]]

    private func read(_ bytes: [UInt8], _ encoding: TextEncoding, stretch: Int) throws -> [[String]]
    {
        var reader = CSVReader(
            MemoryBytes(bytes, stretch: stretch), encoding: encoding, named: "test")
        var rows: [[String]] = []
        while case .record(let record)? = try reader.next() {
            rows.append((0..<record.count).map { String(decoding: record[$0], as: UTF8.self) })
        }
        return rows
    }

    private static let text = "姓名,电话\r\n李女士,138\r\n"

    private static func wide(_ text: String, bigEndian: Bool, mark: Bool) -> [UInt8] {
        ((mark ? "\u{FEFF}" : "") + text).utf16.flatMap { unit in
            let (high, low) = (UInt8(unit >> 8), UInt8(unit & 255))
            return bigEndian ? [high, low] : [low, high]
        }
    }

    /// 姓名,电话⏎李女士,138⏎ in GB18030.
    private static let gb18030: [UInt8] =
        [0xD0, 0xD5, 0xC3, 0xFB, 0x2C, 0xB5, 0xE7, 0xBB, 0xB0, 0x0D, 0x0A]
        + [0xC0, 0xEE, 0xC5, 0xAE, 0xCA, 0xBF, 0x2C, 0x31, 0x33, 0x38, 0x0D, 0x0A]

    @Test(
        arguments: [
            ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0, 0], .utf8, "xz -dc FILE | makegood import -"),
            ([0x1F, 0x8B, 8, 0], .gb18030, "gzip -dc FILE"),
            ([0x50, 0x4B, 3, 4], .utf8, "save its table as CSV"),
            (wide(text, bigEndian: false, mark: true), .utf8, "give --encoding utf-16"),
            (wide(text + text, bigEndian: false, mark: false), .utf8, "give --encoding utf-16le"),
            (wide("a,b,c,d,e,f,g,h,i,k,l", bigEndian: true, mark: false), .utf8, "utf-16be"),
            (gb18030, .utf8, "not UTF-8; give --encoding, for Chinese mostly gb18030"),
            (Array((text + text).utf8), .utf16, "does not look like UTF-16"),
        ] as [([UInt8], TextEncoding, String)])
    func `a file in another form is named with what to do`(
        bytes: [UInt8], encoding: TextEncoding, advice: String
    ) throws {
        #expect {
            try CSVReader(MemoryBytes(bytes, stretch: 3), encoding: encoding, named: "test").look()
        } throws: { error in
            (error as? ExchangeFailure)?.message.contains(advice) == true
        }
    }

    @Test(arguments: 1...9)
    func `UTF-8 is read with and without a mark`(stretch: Int) throws {
        let bytes = Array(Self.text.utf8)
        #expect(try read(bytes, .utf8, stretch: stretch) == Self.table)
        #expect(try read([0xEF, 0xBB, 0xBF] + bytes, .utf8, stretch: stretch) == Self.table)
    }

    @Test(arguments: 1...9)
    func `UTF-16 is read in both orders`(stretch: Int) throws {
        for bigEndian in [true, false] {
            let marked = Self.wide(Self.text, bigEndian: bigEndian, mark: true)
            #expect(try read(marked, .utf16, stretch: stretch) == Self.table)
            let plain = Self.wide(Self.text, bigEndian: bigEndian, mark: false)
            let encoding: TextEncoding = bigEndian ? .utf16BigEndian : .utf16LittleEndian
            #expect(try read(plain, encoding, stretch: stretch) == Self.table)
        }
    }

    @Test(arguments: 1...9)
    func `GB18030 is read, its characters of four bytes too`(stretch: Int) throws {
        #expect(try read(Self.gb18030, .gb18030, stretch: stretch) == Self.table)
        // U+20BB7 𠮷 has four bytes there.
        let rare: [UInt8] = [0x95, 0x34, 0xB2, 0x35, 0x2C, 0x61]
        #expect(try read(rare, .gb18030, stretch: stretch) == [["𠮷", "a"]])
    }

    @Test func `an encoding is known by the names people write`() {
        for name in ["UTF-8", "utf8", "GB18030", "gbk", "GB2312", "utf-16", "UTF_16LE", "Big5"] {
            #expect(TextEncoding(named: name) != nil, "\(name)")
        }
        #expect(TextEncoding(named: "klingon") == nil)
    }
}
