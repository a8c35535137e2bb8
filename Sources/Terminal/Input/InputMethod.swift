/// What tells that an input method is on, and undoes it where keys are commands.
///
/// Typed text is never folded; only keys in command contexts are (spec/interface.md §3).
public enum InputMethod {
    /// Whether a scalar is a Han character, which no command key can be.
    public static func isHan(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x4E00...0x9FFF, 0x3400...0x4DBF, 0x2_0000...0x3_FFFD, 0xF900...0xFAFF,
            0x3005...0x3007:
            true
        default: false
        }
    }

    /// The ASCII character a full-width letter or a Chinese punctuation mark stands for.
    public static func asciiTwin(of scalar: Unicode.Scalar) -> Character? {
        switch scalar.value {
        case 0xFF01...0xFF5E: return Character(Unicode.Scalar(UInt8(scalar.value - 0xFEE0)))
        case 0x3000: return " "
        default: return punctuation[scalar]
        }
    }

    /// The marks Chinese input methods put in place of ASCII keys.
    private static let punctuation: [Unicode.Scalar: Character] = [
        "。": ".", "、": "\\", "《": "<", "》": ">", "「": "{", "」": "}", "【": "[", "】": "]",
        "『": "{", "』": "}", "〈": "<", "〉": ">", "“": "\"", "”": "\"", "‘": "'", "’": "'",
        "·": "`", "…": "^", "—": "_", "￥": "$", "¥": "$", "〔": "[", "〕": "]",
    ]
}

extension KeyPress {
    /// The key with a full-width letter or Chinese punctuation mark as its ASCII twin.
    public var folded: KeyPress {
        guard case .character(let character) = key,
            character.unicodeScalars.count == 1, let scalar = character.unicodeScalars.first,
            let twin = InputMethod.asciiTwin(of: scalar)
        else { return self }
        return KeyPress(.character(twin), modifiers)
    }

    /// Whether the key is a Han character, the sign of an input method being on.
    public var isHan: Bool {
        guard case .character(let character) = key else { return false }
        return character.unicodeScalars.first.map(InputMethod.isHan) == true
    }
}
