import Casework
import Foundation
import TestSupport
import Testing

/// Shares are exact fractions, and a whole is a whole.
@Suite struct ShareTests {
    private func read(_ parts: String...) throws -> [Share] {
        try Shares.read(parts.enumerated().map { ("\($0)", $1) }).map(\.1)
    }

    @Test func `Ratios 33.33 × 3 are a whole, the first takes the rest`() throws {
        let shares = try read("33.33", "33.33", "33.33")
        #expect(Share.isWhole(shares))
        #expect(shares.map(\.description) == ["33.34%", "33.33%", "33.33%"])
        #expect(Share.isWhole(try read("33.33%", "33.33%", "33.34%")))
        #expect(try read("1/3", "1/3", "1/3").map(\.description) == ["1/3", "1/3", "1/3"])
        #expect(Share.isWhole(try read("16.67", "16.67", "16.67", "16.67", "16.67", "16.67")))
    }

    @Test(arguments: [
        ["33", "33", "33"], ["33.33", "33.33", "33.2"], ["50", "49.99"], ["100", "0.01"], ["0"], [],
        ["60", "60"], ["1/3", "1/3"],
    ])
    func `What is no whole is refused`(parts: [String]) {
        #expect(throws: Shares.Problem.self) {
            try Shares.read(parts.enumerated().map { ("\($0)", $1) })
        }
    }

    @Test(arguments: [
        "", "-1", "101", "1/0", "2/1", "-1/2", "1/2/3", "1/", "/2", "50.12345", "5O", "５０", "1e2",
        "50%%", "9223372036854775807/9223372036854775807", "1/9223372036854775808", "0x1/2",
        "50.", ".5", "1.2.3", "%",
    ])
    func `A part that is none is refused`(part: String) {
        #expect(throws: Shares.Problem.self) {
            try Shares.read([("a", part), ("b", "50"), ("c", "50")])
        }
    }

    @Test func `A name is given its share once`() {
        #expect(throws: Shares.Problem.repeated("a")) {
            try Shares.read([("a", "70"), ("b", "20"), ("a", "10")])
        }
    }

    @Test func `Very many parts are refused, not added`() {
        #expect(throws: Shares.Problem.self) {
            try Shares.read((0..<20_000).map { ("\($0)", "0.0050") })
        }
    }

    @Test(arguments: [UInt64(1), 2, 3])
    func `Rounded percentages come to a whole, each within its rounding`(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        for _ in 0..<200 {
            let weights = (0..<Int.random(in: 2...7, using: &random)).map { _ in
                Int.random(in: 1...500, using: &random)
            }
            let sum = weights.reduce(0, +)
            let typed = weights.map { ($0 * 20_000 + sum) / (2 * sum) }
            let parts = typed.map { "\($0 / 100).\($0 % 100 < 10 ? "0" : "")\($0 % 100)" }
            let shares = try Shares.read(parts.enumerated().map { ("\($0)", $1) }).map(\.1)
            #expect(Share.isWhole(shares), "\(parts)")
            for (share, hundredths) in zip(shares, typed) {
                let given = Double(hundredths) / 10_000
                let kept = Double(share.numerator) / Double(share.denominator)
                #expect(abs(kept - given) <= 0.000_05 * Double(parts.count) + 1e-12)
            }
        }
    }

    @Test func `Fractions as large as a word are compared and added without overflow`() throws {
        let nearly = try #require(Share(.max - 1, over: .max))
        let other = try #require(Share(.max - 2, over: .max - 1))
        #expect(other < nearly && !(nearly < other) && nearly < .whole)
        #expect(!Share.isWhole([nearly, other]))
        #expect(!Share.isWhole([nearly, nearly, nearly]))
        #expect(Share.isWhole([nearly, try #require(Share(1, over: .max))]))
        #expect(nearly.description == "\(Int.max - 1)/\(Int.max)")
        #expect(Share(1, over: 0) == nil && Share(-1, over: 2) == nil && Share(3, over: 2) == nil)
        #expect(Share(.min, over: .min) == nil)
    }

    @Test func `Comparison agrees with the numbers, for all small fractions`() throws {
        let all = try (1...12).flatMap { bottom in
            try (0...bottom).map { try #require(Share($0, over: bottom)) }
        }
        for left in all {
            for right in all {
                let cross = left.numerator * right.denominator - right.numerator * left.denominator
                #expect((left < right) == (cross < 0) && (left == right) == (cross == 0))
            }
        }
    }

    @Test(arguments: ["[1,0]", "[-1,2]", "[3,2]", "[1]", "\"1/2\"", "[1.5,2]", "{}"])
    func `A stored share that is none is not read`(json: String) {
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode(Share.self, from: Data(json.utf8))
        }
    }
}
