/// How many columns a character takes: our own table, since the C library's lacks newer Han and
/// emoji and changes with the locale.
///
/// The data are those of Unicode 18.0.0. Characters whose width the standard leaves open take the
/// columns `ambiguous` says, as the person's terminal is set.
public struct TextWidth: Hashable, Sendable {
    /// How the terminal shows characters of ambiguous width, such as `“`, `…` and `─`.
    public enum Ambiguous: Int, Sendable {
        case narrow = 1
        case wide = 2
    }

    /// The setting `ambiguous-width` of the terminal.
    public let ambiguous: Ambiguous

    /// Widths for a terminal that shows ambiguous characters so.
    public init(ambiguous: Ambiguous = .narrow) {
        self.ambiguous = ambiguous
    }

    /// The widths texts are made with here; the desk sets it once around everything it does.
    @TaskLocal public static var current = TextWidth()

    /// Columns of one scalar: 0 for what joins the character before it, else 1 or 2.
    public func columns(of scalar: Unicode.Scalar) -> Int {
        let value = scalar.value
        if value < 0xA1 { return 1 }
        if Self.isCommonWide(value) { return 2 }
        switch Self.widthClass(value) {
        case 0: return 0
        case 2: return 2
        case 3: return ambiguous.rawValue
        default: return 1
        }
    }

    /// The everyday Han characters, kana and Hangul syllables, which need no search.
    static func isCommonWide(_ value: UInt32) -> Bool {
        (0x4E00...0x9FFF).contains(value) || (0x3041...0x3096).contains(value)
            || (0x30A1...0x30FA).contains(value) || (0xAC00...0xD7A3).contains(value)
    }

    /// The class in force at a scalar: the last change at or before it.
    private static func widthClass(_ value: UInt32) -> UInt32 {
        let wanted = value << 2 | 3
        return changes.withUnsafeBufferPointer { table in
            var low = 0
            var high = table.count
            while low < high {
                let middle = (low + high) / 2
                if table[middle] <= wanted { low = middle + 1 } else { high = middle }
            }
            return low == 0 ? 1 : table[low - 1] & 3
        }
    }
}
