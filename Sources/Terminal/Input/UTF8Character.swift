/// The character at the front of some bytes, if it is all there.
enum UTF8Character {
    case whole(Unicode.Scalar, Int)
    /// So far right, but bytes are missing.
    case partial
    /// That many bytes can be no part of a character; the next one may begin a good one.
    case invalid(Int)

    init(_ bytes: ArraySlice<UInt8>) {
        guard let first = bytes.first else {
            self = .partial
            return
        }
        let length: Int
        switch first {
        case 0x00..<0x80: length = 1
        case 0xC2..<0xE0: length = 2
        case 0xE0..<0xF0: length = 3
        case 0xF0..<0xF5: length = 4
        default:
            self = .invalid(1)
            return
        }
        var value = length == 1 ? UInt32(first) : UInt32(first) & (0x7F >> UInt32(length))
        for (count, byte) in bytes.prefix(length).enumerated().dropFirst() {
            guard Self.isAllowed(byte, after: first, isSecond: count == 1) else {
                self = .invalid(count)
                return
            }
            value = value << 6 | UInt32(byte & 0x3F)
        }
        guard bytes.count >= length else {
            self = .partial
            return
        }
        self = Unicode.Scalar(value).map { .whole($0, length) } ?? .invalid(length)
    }

    /// The second byte is held to the ranges that keep out overlong forms and surrogates.
    private static func isAllowed(_ byte: UInt8, after first: UInt8, isSecond: Bool) -> Bool {
        guard isSecond else { return (0x80...0xBF).contains(byte) }
        switch first {
        case 0xE0: return (0xA0...0xBF).contains(byte)
        case 0xED: return (0x80...0x9F).contains(byte)
        case 0xF0: return (0x90...0xBF).contains(byte)
        case 0xF4: return (0x80...0x8F).contains(byte)
        default: return (0x80...0xBF).contains(byte)
        }
    }
}
