extension JSONTokens {
    /// The text of a string token; nil when the token is none or an escape is broken.
    func text(at place: Int) -> String? {
        let token = tokens[place]
        switch token.kind {
        case .text: return String(decoding: bytes[token.start..<token.end], as: UTF8.self)
        case .escapedText: return unescaped(bytes[token.start..<token.end])
        case .null, .yes, .no, .number, .array, .object: return nil
        }
    }

    /// The number of a token; nil when it is none or does not fit.
    func integer<Number: FixedWidthInteger>(at place: Int, as type: Number.Type) -> Number? {
        let token = tokens[place]
        guard token.kind == .number else { return nil }
        var offset = token.start
        let isNegative = bytes[offset] == UInt8(ascii: "-")
        if isNegative { offset += 1 }
        guard offset < token.end else { return nil }
        var number: Number = 0
        while offset < token.end {
            guard case 48...57 = bytes[offset] else { return nil }
            let digit = Number(bytes[offset] - 48)
            let (ten, tenOverflow) = number.multipliedReportingOverflow(by: 10)
            let (sum, overflow) =
                isNegative
                ? ten.subtractingReportingOverflow(digit) : ten.addingReportingOverflow(digit)
            if tenOverflow || overflow { return nil }
            number = sum
            offset += 1
        }
        return number
    }

    /// Whether the string token says `key`, without making a string of it.
    func isText(at place: Int, _ key: String) -> Bool {
        let token = tokens[place]
        switch token.kind {
        case .text:
            var key = key
            return key.withUTF8 { $0.elementsEqual(bytes[token.start..<token.end]) }
        case .escapedText: return text(at: place) == key
        case .null, .yes, .no, .number, .array, .object: return false
        }
    }

    /// The place of a member's value in an object; nil when there is none.
    func member(_ key: String, of object: Int) -> Int? {
        var place = object + 1
        for _ in 0..<tokens[object].count {
            if isText(at: place, key) { return place + 1 }
            place = tokens[place + 1].next
        }
        return nil
    }

    private func unescaped(_ raw: ArraySlice<UInt8>) -> String? {
        var units: [UInt8] = []
        units.reserveCapacity(raw.count)
        var offset = raw.startIndex
        while offset < raw.endIndex {
            if raw[offset] != UInt8(ascii: "\\") {
                units.append(raw[offset])
                offset += 1
                continue
            }
            guard offset + 1 < raw.endIndex else { return nil }
            if raw[offset + 1] == UInt8(ascii: "u") {
                guard let scalar = scalar(in: raw, at: &offset) else { return nil }
                units.append(contentsOf: Array(String(Character(scalar)).utf8))
            } else {
                guard let byte = Self.escapes[raw[offset + 1]] else { return nil }
                units.append(byte)
                offset += 2
            }
        }
        return String(decoding: units, as: UTF8.self)
    }

    private static let escapes: [UInt8: UInt8] = [
        UInt8(ascii: "\""): UInt8(ascii: "\""), UInt8(ascii: "\\"): UInt8(ascii: "\\"),
        UInt8(ascii: "/"): UInt8(ascii: "/"), UInt8(ascii: "b"): 8, UInt8(ascii: "f"): 12,
        UInt8(ascii: "n"): 10, UInt8(ascii: "r"): 13, UInt8(ascii: "t"): 9,
    ]

    private func scalar(in raw: ArraySlice<UInt8>, at offset: inout Int) -> Unicode.Scalar? {
        guard let first = unit(in: raw, at: offset) else { return nil }
        offset += 6
        guard (0xD800..<0xDC00).contains(first) else { return Unicode.Scalar(first) }
        guard let second = unit(in: raw, at: offset), (0xDC00..<0xE000).contains(second) else {
            return nil
        }
        offset += 6
        return Unicode.Scalar(0x10000 + ((first - 0xD800) << 10) + (second - 0xDC00))
    }

    private func unit(in raw: ArraySlice<UInt8>, at offset: Int) -> UInt32? {
        guard offset + 6 <= raw.endIndex, raw[offset] == UInt8(ascii: "\\"),
            raw[offset + 1] == UInt8(ascii: "u")
        else { return nil }
        return UInt32(String(decoding: raw[(offset + 2)..<(offset + 6)], as: UTF8.self), radix: 16)
    }
}
