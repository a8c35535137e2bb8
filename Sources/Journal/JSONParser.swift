// Reading bodies back. A body is parsed once into a flat list of tokens over its bytes, and a
// `Decoder` walks over those: no dictionary is built and a string is copied only when asked for.

/// What is wrong with the bytes of a body, and where.
struct JSONFault: Error {
    /// Bytes from the start.
    let offset: Int
}

/// The tokens of one JSON text; values lie one behind the other, each knowing where it ends.
struct JSONTokens {
    enum Kind: UInt8 {
        case null
        case yes
        case no
        case number
        case text
        /// A string with escapes in it.
        case escapedText
        case array
        case object
    }

    struct Token {
        let kind: Kind
        /// Bytes of the value, without the quotes of a string.
        let start: Int
        var end: Int
        /// Elements or members of a container.
        var count: Int
        /// The index of the token behind this value.
        var next: Int
    }

    let bytes: [UInt8]
    private(set) var tokens: [Token] = []

    /// Parses `bytes` whole.
    ///
    /// - Throws: `JSONFault` at the first byte that is not JSON; depth is limited to 64.
    init(_ bytes: [UInt8]) throws(JSONFault) {
        self.bytes = bytes
        tokens.reserveCapacity(48)
        var offset = 0
        try value(at: &offset, depth: 0)
        space(&offset)
        if offset != bytes.count { throw JSONFault(offset: offset) }
    }

    private mutating func value(at offset: inout Int, depth: Int) throws(JSONFault) {
        space(&offset)
        guard offset < bytes.count, depth < 64 else { throw JSONFault(offset: offset) }
        switch bytes[offset] {
        case UInt8(ascii: "{"): try object(at: &offset, depth: depth)
        case UInt8(ascii: "["): try array(at: &offset, depth: depth)
        case UInt8(ascii: "\""): try text(at: &offset)
        case UInt8(ascii: "-"), 48...57: number(at: &offset)
        default: try word(at: &offset)
        }
    }

    private mutating func object(at offset: inout Int, depth: Int) throws(JSONFault) {
        let place = open(.object, at: &offset)
        space(&offset)
        if take(UInt8(ascii: "}"), at: &offset) { return close(place, at: offset) }
        while true {
            space(&offset)
            guard offset < bytes.count, bytes[offset] == UInt8(ascii: "\"") else {
                throw JSONFault(offset: offset)
            }
            try text(at: &offset)
            space(&offset)
            guard take(UInt8(ascii: ":"), at: &offset) else { throw JSONFault(offset: offset) }
            try value(at: &offset, depth: depth + 1)
            tokens[place].count += 1
            space(&offset)
            if take(UInt8(ascii: ","), at: &offset) { continue }
            guard take(UInt8(ascii: "}"), at: &offset) else { throw JSONFault(offset: offset) }
            return close(place, at: offset)
        }
    }

    private mutating func array(at offset: inout Int, depth: Int) throws(JSONFault) {
        let place = open(.array, at: &offset)
        space(&offset)
        if take(UInt8(ascii: "]"), at: &offset) { return close(place, at: offset) }
        while true {
            try value(at: &offset, depth: depth + 1)
            tokens[place].count += 1
            space(&offset)
            if take(UInt8(ascii: ","), at: &offset) { continue }
            guard take(UInt8(ascii: "]"), at: &offset) else { throw JSONFault(offset: offset) }
            return close(place, at: offset)
        }
    }

    private mutating func text(at offset: inout Int) throws(JSONFault) {
        offset += 1
        let start = offset
        var kind = Kind.text
        while offset < bytes.count, bytes[offset] != UInt8(ascii: "\"") {
            if bytes[offset] < 0x20 { throw JSONFault(offset: offset) }
            if bytes[offset] == UInt8(ascii: "\\") {
                kind = .escapedText
                offset += 1
            }
            offset += 1
        }
        guard offset < bytes.count else { throw JSONFault(offset: offset) }
        append(kind, start, offset)
        offset += 1
    }

    private mutating func number(at offset: inout Int) {
        let start = offset
        offset += 1
        while offset < bytes.count, Self.isPartOfNumber(bytes[offset]) { offset += 1 }
        append(.number, start, offset)
    }

    private mutating func word(at offset: inout Int) throws(JSONFault) {
        for (word, kind) in Self.words where bytes[offset...].starts(with: word) {
            append(kind, offset, offset + word.count)
            offset += word.count
            return
        }
        throw JSONFault(offset: offset)
    }

    private static let words: [([UInt8], Kind)] = [
        (Array("null".utf8), .null), (Array("true".utf8), .yes), (Array("false".utf8), .no),
    ]

    private static func isPartOfNumber(_ byte: UInt8) -> Bool {
        switch byte {
        case 48...57, UInt8(ascii: "."), UInt8(ascii: "e"), UInt8(ascii: "E"),
            UInt8(ascii: "+"), UInt8(ascii: "-"):
            true
        default: false
        }
    }

    private mutating func append(_ kind: Kind, _ start: Int, _ end: Int) {
        tokens.append(Token(kind: kind, start: start, end: end, count: 0, next: tokens.count + 1))
    }

    private mutating func open(_ kind: Kind, at offset: inout Int) -> Int {
        append(kind, offset, offset)
        offset += 1
        return tokens.count - 1
    }

    private mutating func close(_ place: Int, at offset: Int) {
        tokens[place].end = offset
        tokens[place].next = tokens.count
    }

    private func take(_ byte: UInt8, at offset: inout Int) -> Bool {
        guard offset < bytes.count, bytes[offset] == byte else { return false }
        offset += 1
        return true
    }

    private func space(_ offset: inout Int) {
        while offset < bytes.count {
            switch bytes[offset] {
            case 0x20, 0x0A, 0x0D, 0x09: offset += 1
            default: return
            }
        }
    }
}
