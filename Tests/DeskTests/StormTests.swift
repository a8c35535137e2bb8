import Casework
import Journal
import ServiceTime
import Terminal
import TestSupport
import Testing
import Wording

@testable import Desk

@Suite struct `Whatever is pressed` {
    private static let named: [Key] = [
        .enter, .tab, .backspace, .escape, .up, .down, .left, .right, .home, .end, .pageUp,
        .pageDown, .insert, .delete,
    ]

    private static func key(_ random: inout SplitMix64) -> KeyPress {
        switch Int.random(in: 0..<10, using: &random) {
        case 0...3: return KeyPress(named.randomElement(using: &random) ?? .enter)
        case 4: return KeyPress(.function(Int.random(in: 1...12, using: &random)))
        case 5: return .control("abcdefklnpsuw".randomElement(using: &random) ?? "a")
        case 6: return .character("啊東\u{202E}ａ：".randomElement(using: &random) ?? "啊")
        default:
            let scalar = Unicode.Scalar(UInt8.random(in: 0x20...0x7E, using: &random))
            return .character(Character(scalar))
        }
    }

    @Test(arguments: 0..<16)
    func `the desk goes on and draws, at every size`(seed: Int) throws {
        var random = SplitMix64(seed: UInt64(seed))
        let language = Language.allCases[seed % 3]
        var desk = try DeskDriver(
            language: language, glyphs: seed.isMultiple(of: 5) ? .ascii : .unicode)
        for step in 0..<200 {
            if step.isMultiple(of: 13) {
                let size = Size(
                    rows: Int.random(in: 1...120, using: &random),
                    columns: Int.random(in: 1...400, using: &random))
                try desk.take(.resize(size))
            }
            try desk.take(.key(Self.key(&random)))
            if step.isMultiple(of: 7) { try desk.pass(.seconds(1)) }
            if desk.session.hasEnded {
                desk = try DeskDriver(language: language, store: desk.store)
            }
            let (frame, cursor) = desk.session.picture
            #expect(frame.size == desk.state.size)
            if let cursor {
                #expect(cursor.row < frame.size.rows && cursor.column < frame.size.columns)
            }
        }
    }

    @Test(arguments: [(1, 1), (1, 80), (24, 1), (2, 2), (3, 7), (5, 20), (12, 40), (120, 400)])
    func `no screen is too small or too large`(rows: Int, columns: Int) throws {
        var desk = try DeskDriver(rows: rows, columns: columns, language: .zhHans)
        for key in [
            Key.function(4), .escape, .function(2), .tab, .escape, .function(11), .function(1),
        ] {
            try desk.press(key)
            let frame = desk.session.picture.frame
            for row in 0..<rows {
                for column in 0..<columns where frame[row, column].columns == 2 {
                    #expect(column + 1 < columns, "half a character stands at the edge")
                }
            }
        }
    }
}
