import Crypto

/// A SHA-256 over the canonical bytes of something people rely on.
public struct Digest: Hashable, Sendable {
    /// 64 lower-case hexadecimal digits.
    public let hex: String

    /// Nil unless `hex` is 64 hexadecimal digits.
    public init?(hex: String) {
        let lowered = hex.lowercased()
        guard lowered.utf8.count == 64, lowered.utf8.allSatisfy(Digest.isHex) else { return nil }
        self.hex = lowered
    }

    /// The first digits, enough for people to compare: `3f9a01c2`.
    public var short: String { String(hex.prefix(8)) }

    private static func isHex(_ byte: UInt8) -> Bool {
        (48...57).contains(byte) || (97...102).contains(byte)
    }
}

extension Digest: Codable {
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let digest = Digest(hex: try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(
                in: container, debugDescription: "a digest has 64 hexadecimal digits")
        }
        self = digest
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(hex)
    }
}

/// Bytes for a digest: every field is named by its place and framed by its length, so that no two
/// different contents give the same bytes.
struct DigestBuilder {
    private var hash = SHA256()

    /// `domain` keeps digests of different things apart.
    init(domain: String) {
        add(domain)
    }

    mutating func add(_ text: String) {
        add(text.utf8.count)
        hash.update(data: Array(text.utf8))
    }

    mutating func add(_ number: Int) {
        withUnsafeBytes(of: UInt64(bitPattern: Int64(number)).bigEndian) {
            hash.update(bufferPointer: $0)
        }
    }

    mutating func add(_ money: Money?) {
        add(money == nil ? 0 : 1)
        guard let money else { return }
        add(money.minorUnits)
        add(money.currency.rawValue)
    }

    mutating func add(_ share: Share) {
        add(share.numerator)
        add(share.denominator)
    }

    mutating func add<Element>(
        each items: [Element], _ body: (inout DigestBuilder, Element) -> Void
    ) {
        add(items.count)
        for item in items { body(&self, item) }
    }

    func finish() -> Digest {
        let digits: [Character] = Array("0123456789abcdef")
        let hex = String(hash.finalize().flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
        guard let digest = Digest(hex: hex) else { preconditionFailure("SHA-256 gives 32 bytes") }
        return digest
    }
}
