extension CanonicalJSON {
    /// Reads a value back from JSON.
    ///
    /// - Throws: `DecodingError` when the bytes are not JSON or not of the type's shape.
    public static func decode<Value: Decodable>(
        _ type: Value.Type, from bytes: [UInt8]
    ) throws -> Value {
        try decoder(for: bytes).value(type)
    }

    static func decoder(for bytes: [UInt8]) throws(DecodingError) -> TokenDecoder {
        let tokens: JSONTokens
        do {
            tokens = try JSONTokens(bytes)
        } catch {
            throw DecodingError.dataCorrupted(
                DecodingError.Context(
                    codingPath: [], debugDescription: "not JSON at byte \(error.offset)"))
        }
        return TokenDecoder(source: TokenSource(tokens), place: 0)
    }
}

/// The tokens behind one reference, so that decoders and containers stay a word in size.
final class TokenSource {
    let tokens: JSONTokens

    init(_ tokens: JSONTokens) {
        self.tokens = tokens
    }
}

/// The `Decoder` behind `CanonicalJSON.decode`: it looks at one value.
struct TokenDecoder: Decoder {
    let source: TokenSource
    let place: Int
    var codingPath: [any CodingKey] { [] }
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    var kind: JSONTokens.Kind { source.tokens.tokens[place].kind }

    func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
        guard kind == .object else { throw mismatch([String: Int].self) }
        return KeyedDecodingContainer(TokenKeyedDecoding(source: source, place: place))
    }

    func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
        guard kind == .array else { throw mismatch([Int].self) }
        return TokenUnkeyedDecoding(source: source, place: place)
    }

    func singleValueContainer() -> any SingleValueDecodingContainer {
        TokenSingleDecoding(decoder: self)
    }

    func value<Value: Decodable>(_ type: Value.Type) throws -> Value {
        if type == String.self, let text = try text() as? Value { return text }
        if type == Int.self, let number = try integer(Int.self) as? Value { return number }
        return try Value(from: self)
    }

    func text() throws -> String {
        guard let text = source.tokens.text(at: place) else { throw mismatch(String.self) }
        return text
    }

    func bool() throws -> Bool {
        switch kind {
        case .yes: return true
        case .no: return false
        case .null, .number, .text, .escapedText, .array, .object: throw mismatch(Bool.self)
        }
    }

    func integer<Number: FixedWidthInteger>(_ type: Number.Type) throws -> Number {
        guard let number = source.tokens.integer(at: place, as: type) else { throw mismatch(type) }
        return number
    }

    func mismatch(_ type: Any.Type) -> DecodingError {
        DecodingError.typeMismatch(
            type, DecodingError.Context(codingPath: [], debugDescription: "found a \(kind)"))
    }
}

struct TokenKeyedDecoding<Key: CodingKey>: KeyedDecodingContainerProtocol {
    let source: TokenSource
    let place: Int
    var codingPath: [any CodingKey] { [] }

    var allKeys: [Key] {
        var keys: [Key] = []
        var member = place + 1
        for _ in 0..<source.tokens.tokens[place].count {
            if let text = source.tokens.text(at: member), let key = Key(stringValue: text) {
                keys.append(key)
            }
            member = source.tokens.tokens[member + 1].next
        }
        return keys
    }

    func contains(_ key: Key) -> Bool {
        source.tokens.member(key.stringValue, of: place) != nil
    }

    func decodeNil(forKey key: Key) throws -> Bool { try decoder(key).kind == .null }
    func decode(_ type: Bool.Type, forKey key: Key) throws -> Bool { try decoder(key).bool() }
    func decode(_ type: String.Type, forKey key: Key) throws -> String { try decoder(key).text() }
    func decode(_ type: Int.Type, forKey key: Key) throws -> Int { try decoder(key).integer(type) }

    func decode<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value {
        try decoder(key).value(type)
    }

    // The standard ones look a missing member up three times.
    func decodeIfPresent(_ type: String.Type, forKey key: Key) throws -> String? {
        try present(key)?.text()
    }

    func decodeIfPresent(_ type: Int.Type, forKey key: Key) throws -> Int? {
        try present(key)?.integer(type)
    }

    func decodeIfPresent<Value: Decodable>(
        _ type: Value.Type, forKey key: Key
    ) throws -> Value? {
        try present(key)?.value(type)
    }

    private func present(_ key: Key) -> TokenDecoder? {
        guard let member = source.tokens.member(key.stringValue, of: place) else { return nil }
        let decoder = TokenDecoder(source: source, place: member)
        return decoder.kind == .null ? nil : decoder
    }

    func nestedContainer<Nested: CodingKey>(
        keyedBy type: Nested.Type, forKey key: Key
    ) throws -> KeyedDecodingContainer<Nested> {
        try decoder(key).container(keyedBy: type)
    }

    func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
        try decoder(key).unkeyedContainer()
    }

    func superDecoder() throws -> any Decoder { try decoder(named: "super") }
    func superDecoder(forKey key: Key) throws -> any Decoder { try decoder(key) }

    private func decoder(_ key: Key) throws -> TokenDecoder { try decoder(named: key.stringValue) }

    private func decoder(named name: String) throws -> TokenDecoder {
        guard let value = source.tokens.member(name, of: place) else {
            throw DecodingError.dataCorrupted(
                DecodingError.Context(codingPath: [], debugDescription: "\(name) is missing"))
        }
        return TokenDecoder(source: source, place: value)
    }
}

struct TokenUnkeyedDecoding: UnkeyedDecodingContainer {
    let source: TokenSource
    let place: Int
    var codingPath: [any CodingKey] { [] }
    private(set) var currentIndex = 0
    private var next: Int

    init(source: TokenSource, place: Int) {
        self.source = source
        self.place = place
        next = place + 1
    }

    var count: Int? { source.tokens.tokens[place].count }
    var isAtEnd: Bool { currentIndex >= source.tokens.tokens[place].count }

    mutating func decodeNil() throws -> Bool {
        guard try peek().kind == .null else { return false }
        advance()
        return true
    }

    mutating func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
        let value = try peek().value(type)
        advance()
        return value
    }

    mutating func nestedContainer<Nested: CodingKey>(
        keyedBy type: Nested.Type
    ) throws -> KeyedDecodingContainer<Nested> {
        let container = try peek().container(keyedBy: type)
        advance()
        return container
    }

    mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer {
        let container = try peek().unkeyedContainer()
        advance()
        return container
    }

    mutating func superDecoder() throws -> any Decoder {
        let decoder = try peek()
        advance()
        return decoder
    }

    private func peek() throws -> TokenDecoder {
        guard !isAtEnd else {
            throw DecodingError.dataCorrupted(
                DecodingError.Context(codingPath: [], debugDescription: "the list is too short"))
        }
        return TokenDecoder(source: source, place: next)
    }

    private mutating func advance() {
        next = source.tokens.tokens[next].next
        currentIndex += 1
    }
}

struct TokenSingleDecoding: SingleValueDecodingContainer {
    let decoder: TokenDecoder
    var codingPath: [any CodingKey] { [] }

    func decodeNil() -> Bool { decoder.kind == .null }
    func decode(_ type: Bool.Type) throws -> Bool { try decoder.bool() }
    func decode(_ type: String.Type) throws -> String { try decoder.text() }
    func decode(_ type: Int.Type) throws -> Int { try decoder.integer(type) }
    func decode(_ type: Int8.Type) throws -> Int8 { try decoder.integer(type) }
    func decode(_ type: Int16.Type) throws -> Int16 { try decoder.integer(type) }
    func decode(_ type: Int32.Type) throws -> Int32 { try decoder.integer(type) }
    func decode(_ type: Int64.Type) throws -> Int64 { try decoder.integer(type) }
    func decode(_ type: UInt.Type) throws -> UInt { try decoder.integer(type) }
    func decode(_ type: UInt8.Type) throws -> UInt8 { try decoder.integer(type) }
    func decode(_ type: UInt16.Type) throws -> UInt16 { try decoder.integer(type) }
    func decode(_ type: UInt32.Type) throws -> UInt32 { try decoder.integer(type) }
    func decode(_ type: UInt64.Type) throws -> UInt64 { try decoder.integer(type) }
    func decode(_ type: Double.Type) throws -> Double { throw decoder.mismatch(type) }
    func decode(_ type: Float.Type) throws -> Float { throw decoder.mismatch(type) }

    func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
        try decoder.value(type)
    }
}
