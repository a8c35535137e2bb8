/// A text as phrases are looked for in it: letters folded, blanks and layout out of the way.
///
/// Case, width and Chinese variants are one; a run of blanks, line breaks and hyphens is one blank;
/// marks nobody sees are left out. Between Latin words the blank matters, beside a Chinese
/// character it does not. A Latin phrase matches whole words only.
struct PhraseText {
    private struct Token {
        let scalar: Unicode.Scalar
        /// Which character of the text it comes from, from 0.
        let character: Int

        var isBlank: Bool { scalar == " " }
    }

    private var tokens: [Token] = []
    private var starts: [Unicode.Scalar: [Int]] = [:]

    init(_ text: String) {
        for (place, character) in text.enumerated() {
            for scalar in character.unicodeScalars { add(scalar, at: place) }
        }
        if tokens.last?.isBlank == true { tokens.removeLast() }
        for (place, token) in tokens.enumerated() {
            starts[token.scalar, default: []].append(place)
        }
    }

    private mutating func add(_ scalar: Unicode.Scalar, at place: Int) {
        switch scalar.value {
        case 0x41...0x5A: append(Unicode.Scalar(scalar.value + 32), place)
        case 0xFF01...0xFF5E:
            if let narrow = Unicode.Scalar(scalar.value - 0xFEE0) { add(narrow, at: place) }
        case 0x2D, 0x2010...0x2015, 0x2212: blank(at: place)
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

    /// Where `phrase` stands, as ranges of `characters(of:)`; none overlaps another.
    func places(of phrase: PhraseText) -> [Range<Int>] {
        guard let first = phrase.tokens.first else { return [] }
        var places: [Range<Int>] = []
        for start in starts[first.scalar] ?? [] where start >= places.last?.upperBound ?? 0 {
            if let end = end(of: phrase.tokens, from: start) { places.append(start..<end) }
        }
        return places
    }

    /// The characters of the text that a place covers.
    func characters(of place: Range<Int>) -> Range<Int> {
        tokens[place.lowerBound].character..<(tokens[place.upperBound - 1].character + 1)
    }

    private func end(of phrase: [Token], from start: Int) -> Int? {
        var place = start
        for (index, wanted) in phrase.enumerated() {
            guard place < tokens.count else { return nil }
            if wanted.isBlank {
                if tokens[place].isBlank {
                    place += 1
                } else if isBetweenWords(phrase, index) {
                    return nil
                }
                continue
            }
            if tokens[place].isBlank, index > 0 {
                guard !(phrase[index - 1].scalar.isLatin && wanted.scalar.isLatin) else {
                    return nil
                }
                place += 1
            }
            guard place < tokens.count, tokens[place].scalar == wanted.scalar else { return nil }
            place += 1
        }
        return isWhole(start..<place) ? place : nil
    }

    private func isBetweenWords(_ phrase: [Token], _ index: Int) -> Bool {
        let isAfterLatin = index > 0 && phrase[index - 1].scalar.isLatin
        return isAfterLatin && index + 1 < phrase.count && phrase[index + 1].scalar.isLatin
    }

    private func isWhole(_ place: Range<Int>) -> Bool {
        let (first, last) = (place.lowerBound, place.upperBound - 1)
        let continuesBefore =
            first > 0 && tokens[first].scalar.isLatin && tokens[first - 1].scalar.isLatin
        let continuesAfter =
            last + 1 < tokens.count && tokens[last].scalar.isLatin
            && tokens[last + 1].scalar.isLatin
        return !continuesBefore && !continuesAfter
    }
}

extension Unicode.Scalar {
    /// A letter or digit of a script that puts blanks between words.
    fileprivate var isLatin: Bool {
        if value < 0x80 {
            return (0x30...0x39).contains(value) || (0x61...0x7A).contains(value)
        }
        return value < 0x2E80 && (properties.isAlphabetic || properties.numericType != nil)
    }
}

extension Range where Bound == Int {
    func covers(_ other: Range<Int>) -> Bool {
        lowerBound <= other.lowerBound && other.upperBound <= upperBound
    }
}
