/// A text as phrases are looked for in it: letters folded, blanks and layout out of the way.
///
/// Case, width, Chinese variants and letters that only look alike are one; a run of blanks, line
/// breaks, hyphens, underscores and slashes is one blank; marks nobody sees are left out. Between
/// Latin words the blank matters, beside a Chinese character neither blanks nor marks inside a
/// sentence do. A Latin phrase matches whole words only, or one letter at a time with something
/// between each two.
struct PhraseText {
    struct Token {
        let scalar: Unicode.Scalar
        /// Which character of the text it comes from, from 0.
        let character: Int
        /// Whether any number is meant, where the text is a phrase.
        var isNumber = false

        var isBlank: Bool { scalar == " " }

        /// What may stand inside a Chinese word without ending it.
        var isGap: Bool { isBlank || Self.marks.contains(scalar) }

        private static let marks = Set(
            ".,·・‧•、-_*/\\|~'\"`^+=#@…()[]《》〈〉「」『』“”【】〔〕〖〗".unicodeScalars)
    }

    /// How a phrase says “any number”.
    static let anyNumber = "<n>"

    private(set) var tokens: [Token] = []
    private var starts: [Unicode.Scalar: [Int]] = [:]

    init(_ text: String) {
        for (place, character) in text.enumerated() {
            for scalar in character.unicodeScalars { add(scalar, at: place) }
        }
        finish()
    }

    /// A phrase to look for; `<n>` in it stands for any number, with its unit where more follows.
    init(phrase: String) {
        var rest = Substring(phrase)
        while let number = rest.firstRange(of: Self.anyNumber) {
            for scalar in rest[..<number.lowerBound].unicodeScalars { add(scalar, at: 0) }
            tokens.append(Token(scalar: "0", character: 0, isNumber: true))
            rest = rest[number.upperBound...]
        }
        for scalar in rest.unicodeScalars { add(scalar, at: 0) }
        finish()
    }

    private mutating func finish() {
        if tokens.last?.isBlank == true { tokens.removeLast() }
        for (place, token) in tokens.enumerated() {
            starts[token.scalar, default: []].append(place)
        }
    }

    private mutating func add(_ scalar: Unicode.Scalar, at place: Int) {
        if let letter = LookAlikes.latin(scalar) { return append(letter, place) }
        switch scalar.value {
        case 0x41...0x5A: append(Unicode.Scalar(scalar.value + 32), place)
        case 0xFF01...0xFF5E:
            if let narrow = Unicode.Scalar(scalar.value - 0xFEE0) { add(narrow, at: place) }
        // Hyphens, the underscore and the slash stand between words as a blank does.
        case 0x2D, 0x2F, 0x5F, 0x2010...0x2015, 0x2212: blank(at: place)
        case 0x2018, 0x2019: append("'", place)
        case 0..<0x80:
            if scalar.properties.isWhitespace { blank(at: place) } else { append(scalar, place) }
        case 0x4E00...0x9FFF: append(ChineseVariants.simplified(scalar), place)
        default:
            let properties = scalar.properties
            if properties.isWhitespace {
                blank(at: place)
            } else if !properties.isDefaultIgnorableCodePoint,
                properties.generalCategory != .nonspacingMark
            {
                for lower in properties.lowercaseMapping.unicodeScalars { append(lower, place) }
            }
        }
    }

    private mutating func append(_ scalar: Unicode.Scalar?, _ place: Int) {
        if let scalar { tokens.append(Token(scalar: scalar, character: place)) }
    }

    private mutating func blank(at place: Int) {
        guard let last = tokens.last, !last.isBlank else { return }
        append(" ", place)
    }

    /// The characters of the text that a place covers.
    func characters(of place: Range<Int>) -> Range<Int> {
        tokens[place.lowerBound].character..<(tokens[place.upperBound - 1].character + 1)
    }

    /// Where a phrase may begin, by its first token.
    func beginnings(of first: Token) -> [Int] {
        guard first.isNumber else { return starts[first.scalar] ?? [] }
        return tokens.indices.filter { place in
            tokens[place].scalar.isNumeral
                && (place == 0 || !tokens[place - 1].scalar.isNumeral)
        }
    }
}

extension Unicode.Scalar {
    /// A letter or digit of a script that puts blanks between words.
    var isLatin: Bool {
        if value < 0x80 {
            return (0x30...0x39).contains(value) || (0x61...0x7A).contains(value)
        }
        return value < 0x2E80 && (properties.isAlphabetic || properties.numericType != nil)
    }

    /// A digit, or a Chinese character a number is written with.
    var isNumeral: Bool {
        (0x30...0x39).contains(value) || Self.chineseNumerals.contains(self)
    }

    private static let chineseNumerals = Set("一二两三四五六七八九十百千万半几〇".unicodeScalars)
}

extension Range where Bound == Int {
    func covers(_ other: Range<Int>) -> Bool {
        lowerBound <= other.lowerBound && other.upperBound <= upperBound
    }
}
