/// Keeps a tree readable in which a key is given twice.
///
/// The parser refuses such a file with the key's name only. The repetitions are therefore marked
/// and the text is read again: the first character of the key is moved to a private plane of
/// Unicode, another code for each repetition, which keeps every line and column where it was.
enum RepeatedKey {
    private static let base: UInt32 = 0xF0000
    private static let codes: UInt32 = 0x80
    private static let mostRepetitions: UInt32 = 500

    /// The text with all but the first occurrence of the keys marked; nil when there is none.
    static func mark(_ keys: [String], in text: String) -> String? {
        var scalars = Array(text.unicodeScalars)
        var isChanged = false
        for key in keys {
            let word = Array(key.unicodeScalars)
            guard let first = word.first, first.isASCII else { continue }
            let places = scalars.indices.filter { isKey(word, at: $0, of: scalars) }
            for (repetition, place) in zip(0..<mostRepetitions, places.dropFirst()) {
                guard let marked = Unicode.Scalar(base + repetition * codes + first.value) else {
                    continue
                }
                scalars[place] = marked
                isChanged = true
            }
        }
        guard isChanged else { return nil }
        var result = String.UnicodeScalarView()
        result.append(contentsOf: scalars)
        return String(result)
    }

    /// The key as it was written.
    static func name(_ key: String) -> String {
        guard let first = key.unicodeScalars.first, first.value >= base,
            first.value < base + mostRepetitions * codes,
            let plain = Unicode.Scalar((first.value - base) % codes)
        else { return key }
        return String(plain) + String(key.unicodeScalars.dropFirst())
    }

    private static func isKey(
        _ word: [Unicode.Scalar], at index: Int, of text: [Unicode.Scalar]
    ) -> Bool {
        let end = index + word.count
        guard end <= text.count, text[index..<end].elementsEqual(word) else { return false }
        if index > 0, !" \t\n\r{,\"'".unicodeScalars.contains(text[index - 1]) { return false }
        return text[end...].first { !"\"' \t".unicodeScalars.contains($0) } == ":"
    }
}
