import TestSupport
import Testing

@testable import Journal

private struct Sample: Codable, Hashable {
    var zebra: String
    var apple: Int
    var maybe: String?
    var list: [Inner]
    var choice: Choice
    var map: [String: Int]
    var flag: Bool
    var wide: UInt64
    var small: Int8

    struct Inner: Codable, Hashable {
        var name: String
        var next: [Int]?
    }

    enum Choice: Codable, Hashable {
        case plain
        case payload(String, count: Int)
    }
}

private let sample = Sample(
    zebra: "华东\"电机\\\n\u{1}", apple: -42, maybe: nil, list: [.init(name: "a", next: [1, 2])],
    choice: .payload("x", count: 3), map: ["b": 2, "a": 1, "c": 3], flag: true, wide: .max,
    small: -128)

struct CanonicalJSONTests {
    @Test func `keys are sorted, nothing is spaced, and only what must be is escaped`() throws {
        let bytes = try CanonicalJSON.encode(sample)
        let expected = #"""
            {"apple":-42,"choice":{"payload":{"_0":"x","count":3}},"flag":true,\#
            "list":[{"name":"a","next":[1,2]}],"map":{"a":1,"b":2,"c":3},"small":-128,\#
            "wide":18446744073709551615,"zebra":"华东\"电机\\\n\u0001"}
            """#
        #expect(String(decoding: bytes, as: UTF8.self) == expected)
    }

    // Composed, é would stand behind f; its two scalars stand in front of it.
    @Test func `keys are sorted by their bytes, however their letters are composed`() throws {
        let bytes = try CanonicalJSON.encode(["f": 1, "e\u{301}": 2, "e": 3, "质检": 4, "é!": 5])
        let expected = "{\"e\":3,\"e\u{301}\":2,\"f\":1,\"é!\":5,\"质检\":4}"
        #expect(bytes == Array(expected.utf8))
    }

    @Test func `what was encoded is read back the same`() throws {
        let bytes = try CanonicalJSON.encode(sample)
        #expect(try CanonicalJSON.decode(Sample.self, from: bytes) == sample)
    }

    @Test func `plain values stand alone`() throws {
        #expect(try CanonicalJSON.encode("x") == Array("\"x\"".utf8))
        #expect(try CanonicalJSON.encode([Int]()) == Array("[]".utf8))
        #expect(try CanonicalJSON.decode(Int.self, from: Array(" 12 ".utf8)) == 12)
        #expect(
            try CanonicalJSON.decode([Bool?].self, from: Array("[true,null]".utf8)) == [true, nil])
    }

    @Test func `a fraction is refused, because money is exact`() {
        #expect(throws: EncodingError.self) { try CanonicalJSON.encode(["rate": 0.1]) }
        #expect(throws: (any Error).self) {
            try CanonicalJSON.decode(Int.self, from: Array("1.5".utf8))
        }
    }

    @Test(arguments: [
        "", "{", "[1,]", "{\"a\"}", "{\"a\":1,}", "nul", "\"open", "[1] 2", "\"a\u{1}\"",
        "99999999999999999999", "{1:2}", "-", "\"\\x\"", "\"\\ud800\"",
    ])
    func `broken text is refused`(text: String) {
        #expect(throws: (any Error).self) {
            _ = try CanonicalJSON.decode(AnyShape.self, from: Array(text.utf8))
        }
    }

    @Test func `escapes of other writers are understood`() throws {
        let text = #""\u4e2d\/\b\f\r\t\ud83d\ude00""#
        #expect(
            try CanonicalJSON.decode(String.self, from: Array(text.utf8))
                == "中/\u{8}\u{c}\r\t😀")
    }

    @Test func `a text nested too deep is refused instead of overflowing the stack`() {
        let deep = String(repeating: "[", count: 100_000)
        #expect(throws: DecodingError.self) {
            _ = try CanonicalJSON.decode([Int].self, from: Array(deep.utf8))
        }
    }

    @Test func `random bytes never trap`() {
        var generator = SplitMix64(seed: 7)
        let alphabet = Array("{}[]\":,\\u0019eE+-. ntf".utf8)
        for _ in 0..<5_000 {
            let bytes = (0..<Int.random(in: 0...20, using: &generator)).map { _ in
                alphabet[Int.random(in: 0..<alphabet.count, using: &generator)]
            }
            _ = try? CanonicalJSON.decode(AnyShape.self, from: bytes)
        }
    }
}

/// Reads any JSON made of the shapes events use.
private enum AnyShape: Decodable {
    case text(String)
    case number(Int)
    case list([AnyShape])
    case map([String: AnyShape])

    init(from decoder: any Decoder) throws {
        let single = try decoder.singleValueContainer()
        if let text = try? single.decode(String.self) {
            self = .text(text)
        } else if let number = try? single.decode(Int.self) {
            self = .number(number)
        } else if let list = try? single.decode([AnyShape].self) {
            self = .list(list)
        } else {
            self = .map(try single.decode([String: AnyShape].self))
        }
    }
}
