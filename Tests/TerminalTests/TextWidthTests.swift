import Terminal
import Testing

@Suite struct `The width table` {
    @Test(
        arguments: [
            ("a", 1), ("ñ", 1), ("中", 2), ("㐀", 2), ("𠀀", 2), ("\u{323B0}", 2), ("あ", 2),
            ("한", 2), ("Ａ", 2), ("￥", 2), ("，", 2), ("。", 2), ("\u{3000}", 2), ("ｱ", 1),
            ("\u{301}", 0), ("\u{20DD}", 0), ("\u{FE0F}", 0), ("\u{200B}", 0), ("\u{1160}", 0),
            ("\u{1100}", 2), ("😀", 2), ("⌚", 2), ("❤", 1), ("\u{1FAE8}", 2), ("\u{1F3FB}", 2),
            ("\u{903}", 1), ("ก", 1), ("\u{E33}", 1), ("א", 1), ("€", 1), ("ﷺ", 1), ("\u{303F}", 1),
        ] as [(Unicode.Scalar, Int)])
    func `knows a character`(scalar: Unicode.Scalar, columns: Int) {
        #expect(TextWidth().columns(of: scalar) == columns)
        #expect(TextWidth(ambiguous: .wide).columns(of: scalar) == (scalar == "€" ? 2 : columns))
    }

    @Test(arguments: ["“", "”", "…", "—", "─", "│", "●", "○", "·", "①", "\u{FFFD}", "α", "Я"])
    func `takes the person's word for ambiguous ones`(scalar: Unicode.Scalar) {
        #expect(TextWidth().columns(of: scalar) == 1)
        #expect(TextWidth(ambiguous: .wide).columns(of: scalar) == 2)
    }

    @Test func `agrees with the categories of every assigned character`() {
        let width = TextWidth()
        var checked = 0
        for value in UInt32(0x20)...0x3FFFF {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let columns = width.columns(of: scalar)
            let properties = scalar.properties
            switch properties.generalCategory {
            case .nonspacingMark, .enclosingMark:
                #expect(columns == 0 || value == 0x1A7F, "U+\(String(value, radix: 16))")
            case .uppercaseLetter, .lowercaseLetter, .decimalNumber, .currencySymbol:
                let isFull = (0xFF00...0xFFEF).contains(value) || value == 0xFE69
                #expect(columns == 1 || isFull, "U+\(String(value, radix: 16))")
            default:
                if properties.isIdeographic && value != 0x16FF0 && value != 0x16FF1 {
                    #expect(columns == 2, "U+\(String(value, radix: 16))")
                }
                if properties.isEmojiPresentation {
                    #expect(columns == 2, "U+\(String(value, radix: 16))")
                }
            }
            checked += 1
        }
        #expect(checked > 250_000)
    }
}
