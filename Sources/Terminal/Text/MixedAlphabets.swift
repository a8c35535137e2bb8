/// Finds words whose letters come from alphabets that look alike, as a forged payee or identifier
/// does: `раypal` with two Cyrillic letters.
///
/// Han, kana and Hangul beside Latin letters are everyday and not meant.
public enum MixedAlphabets {
    private enum Alphabet {
        case latin
        case greek
        case cyrillic
        case fullWidth
        case other
    }

    /// Whether a word of the text mixes look-alike alphabets, so that a warning belongs beside it.
    public static func areIn(_ text: DisplayText) -> Bool {
        var seen: Alphabet?
        for scalar in text.plain.unicodeScalars {
            guard scalar.properties.isAlphabetic else {
                seen = nil
                continue
            }
            let alphabet = alphabet(of: scalar)
            guard alphabet != .other else { continue }
            if let seen, seen != alphabet { return true }
            seen = alphabet
        }
        return false
    }

    private static func alphabet(of scalar: Unicode.Scalar) -> Alphabet {
        switch scalar.value {
        case 0x41...0x5A, 0x61...0x7A, 0xAA, 0xBA, 0xC0...0x24F, 0x1E00...0x1EFF: .latin
        case 0x370...0x3FF, 0x1F00...0x1FFF: .greek
        case 0x400...0x52F, 0x1C80...0x1C8F, 0x2DE0...0x2DFF, 0xA640...0xA69F: .cyrillic
        case 0xFF21...0xFF3A, 0xFF41...0xFF5A: .fullWidth
        default: .other
        }
    }
}
