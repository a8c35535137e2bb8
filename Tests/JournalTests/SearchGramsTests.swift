import TestSupport
import Testing

@testable import Journal

/// Any part of a text is found through the grams of the part.
@Suite struct SearchGramsTests {
    private static let letters = Array("ab1290-./_ ,\n华东电机響カ한éЖ")

    /// One character in six comes several times in a row.
    private static func text(_ length: Int, _ random: inout SplitMix64) -> [Character] {
        var text: [Character] = []
        while text.count < length {
            let letter = letters.randomElement(using: &random) ?? "a"
            let isStretch = Int.random(in: 0..<6, using: &random) == 0
            let times = isStretch ? Int.random(in: 2...16, using: &random) : 1
            text += Array(repeating: letter, count: times)
        }
        return text
    }

    @Test(arguments: 1...20 as ClosedRange<UInt64>)
    func `every gram of a part is a gram of the whole`(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        for _ in 0..<50 {
            let whole = Self.text(Int.random(in: 1...60, using: &random), &random)
            let start = Int.random(in: 0..<whole.count, using: &random)
            let end = Int.random(in: start..<whole.count, using: &random)
            let part = FoldedText(String(whole[start...end]))
            let indexed = Set(
                SearchGrams.index(FoldedText(String(whole))).split(separator: " ").map(String.init))
            let wanted = SearchGrams.wanted(part)
            #expect(indexed.isSuperset(of: wanted), "\(part.text)")
        }
    }

    @Test(arguments: [
        ("7352", ["735", "352"]), ("王", ["王"]), ("主轴异响", ["主轴", "轴异", "异响"]),
        ("张华 7352", ["张华", "735", "352"]), ("SO-1", ["so-", "o-1"]), ("99999", ["99999"]),
        ("a1111b", ["a11", "1111", "11b"]), ("哈哈哈", ["哈哈哈"]), ("111", ["111"]),
        ("0000000000000000", ["000000000000"]),
        ("ＡＢ", ["ab"]), (" ,!", []),
    ])
    func `what is typed is cut into its longest grams`(typed: String, grams: [String]) {
        #expect(SearchGrams.wanted(FoldedText(typed)) == grams)
    }
}
