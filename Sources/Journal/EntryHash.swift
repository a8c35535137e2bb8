import Crypto

/// The SHA-256 that stands at the end of an entry and at the head of the next one.
public struct EntryHash: Hashable, Sendable {
    /// Always 32 bytes.
    public let bytes: [UInt8]

    /// Nil unless there are 32 bytes.
    public init?(bytes: [UInt8]) {
        guard bytes.count == 32 else { return nil }
        self.bytes = bytes
    }

    private init(digest: SHA256.Digest) {
        bytes = Array(digest)
    }

    /// What stands before the first entry: 32 zero bytes.
    public static let zero = EntryHash(repeating: 0)

    private init(repeating byte: UInt8) {
        bytes = Array(repeating: byte, count: 32)
    }

    private static let tag = Array("makegood/entry/1".utf8)

    /// The hash of an entry: SHA-256(tag ‖ previous ‖ length ‖ canonical bytes).
    ///
    /// Source: record.md §3.
    public static func of(_ canonical: [UInt8], after previous: EntryHash) -> EntryHash {
        var hash = SHA256()
        hash.update(data: tag)
        hash.update(data: previous.bytes)
        withUnsafeBytes(of: UInt64(canonical.count).bigEndian) { hash.update(bufferPointer: $0) }
        hash.update(data: canonical)
        return EntryHash(digest: hash.finalize())
    }

    /// A plain SHA-256, for things that are named by their content.
    static func plain(_ bytes: [UInt8]) -> EntryHash {
        EntryHash(digest: SHA256.hash(data: bytes))
    }
}

extension EntryHash: CustomStringConvertible, LosslessStringConvertible {
    /// 64 lower-case hexadecimal digits.
    public var description: String {
        var digits: [UInt8] = []
        digits.reserveCapacity(64)
        for byte in bytes {
            digits.append(Self.digit(byte >> 4))
            digits.append(Self.digit(byte & 15))
        }
        return String(decoding: digits, as: UTF8.self)
    }

    /// Nil unless `text` is 64 hexadecimal digits.
    public init?(_ text: String) {
        let digits = text.utf8.compactMap(Self.value)
        guard digits.count == 64, text.utf8.count == 64 else { return nil }
        bytes = stride(from: 0, to: 64, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
    }

    private static func digit(_ value: UInt8) -> UInt8 {
        value < 10 ? 48 + value : 87 + value
    }

    private static func value(_ digit: UInt8) -> UInt8? {
        switch digit {
        case 48...57: digit - 48
        case 97...102: digit - 87
        case 65...70: digit - 55
        default: nil
        }
    }
}
