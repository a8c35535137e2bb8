/// Text made ready for searching: case, full-width forms and layout no longer matter.
///
/// Both what is searched and what is typed are folded, so `ＡＢＣ` finds `abc`, and a match is a
/// plain comparison of bytes.
public struct FoldedText: Hashable, Sendable {
    /// Folded scalars as UTF-8.
    public let text: String

    public init(_ raw: String) {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(raw.utf8.count)
        var raw = raw
        let isPlain = raw.withUTF8 { units in
            for unit in units {
                guard unit < 0x80 else { return false }
                bytes.append(Self.fold(ascii: unit))
            }
            return true
        }
        text = isPlain ? String(decoding: bytes, as: UTF8.self) : Self.fold(raw)
    }

    /// A text that is folded already, as it comes back from a store.
    public init(alreadyFolded text: String) {
        self.text = text
    }

    /// Several fields as one text; a search never matches across two of them.
    public init(fields: [String?]) {
        self.init(fields.compactMap { $0?.isEmpty == false ? $0 : nil }.joined(separator: "\n"))
    }

    /// Whether the folded text `part` occurs in this one.
    public func contains(_ part: FoldedText) -> Bool {
        var (haystack, needle) = (text, part.text)
        return haystack.withUTF8 { whole in
            needle.withUTF8 { wanted in Self.occurs(wanted, in: whole) }
        }
    }

    private static func occurs(
        _ wanted: UnsafeBufferPointer<UInt8>, in whole: UnsafeBufferPointer<UInt8>
    ) -> Bool {
        guard let first = wanted.first else { return true }
        guard wanted.count <= whole.count else { return false }
        for start in 0...(whole.count - wanted.count) where whole[start] == first {
            var length = 1
            while length < wanted.count, whole[start + length] == wanted[length] { length += 1 }
            if length == wanted.count { return true }
        }
        return false
    }

    private static func fold(ascii unit: UInt8) -> UInt8 {
        switch unit {
        case 65...90: unit + 32
        case 9, 13: 32
        default: unit
        }
    }

    private static func fold(_ raw: String) -> String {
        var folded = String.UnicodeScalarView()
        for scalar in raw.unicodeScalars { append(scalar, to: &folded) }
        return String(folded)
    }

    private static func append(
        _ scalar: Unicode.Scalar, to folded: inout String.UnicodeScalarView
    ) {
        switch scalar.value {
        case 0..<0x80: folded.append(Unicode.Scalar(fold(ascii: UInt8(scalar.value))))
        case 0x3000: folded.append(" ")
        case 0xFF01...0xFF5E:
            folded.append(Unicode.Scalar(fold(ascii: UInt8(scalar.value - 0xFEE0))))
        case 0x4E00...0x9FFF: folded.append(scalar)
        default: folded.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
        }
    }
}
