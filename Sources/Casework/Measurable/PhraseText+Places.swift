// Where a phrase stands in a text.

extension PhraseText {
    /// Where `phrase` stands, as ranges of `characters(of:)`; none overlaps another.
    func places(of phrase: PhraseText) -> [Range<Int>] {
        let wanted = phrase.tokens
        guard let first = wanted.first else { return [] }
        var places: [Range<Int>] = []
        for start in beginnings(of: first) where start >= places.last?.upperBound ?? 0 {
            if let end = end(of: wanted[...], from: start, begunAt: start) ?? spread(wanted, start)
            {
                places.append(start..<end)
            }
        }
        return places
    }

    /// Where the rest of a phrase ends that goes on at `place`.
    private func end(
        of phrase: ArraySlice<Token>, from place: Int, begunAt start: Int
    ) -> Int? {
        guard let wanted = phrase.first else {
            return isWhole(start..<place) ? place : nil
        }
        let rest = phrase.dropFirst()
        if wanted.isNumber { return end(ofNumberAnd: rest, from: place, begunAt: start) }
        guard place < tokens.count else { return nil }
        if wanted.isBlank {
            let isBlank = tokens[place].isBlank
            // Between two Latin words the blank matters.
            if !isBlank, tokens[place - 1].scalar.isLatin, rest.first?.scalar.isLatin == true {
                return nil
            }
            return end(of: rest, from: isBlank ? place + 1 : place, begunAt: start)
        }
        if tokens[place].scalar == wanted.scalar {
            return end(of: rest, from: place + 1, begunAt: start)
        }
        guard place > start, let next = pastGap(place),
            !(wanted.scalar.isLatin && tokens[place - 1].scalar.isLatin),
            tokens[next].scalar == wanted.scalar
        else { return nil }
        return end(of: rest, from: next + 1, begunAt: start)
    }

    /// A number, then as much of a unit as lets the rest follow.
    private func end(
        ofNumberAnd rest: ArraySlice<Token>, from place: Int, begunAt start: Int
    ) -> Int? {
        var next = pastGap(place) ?? place
        while next < tokens.count, Self.currencies.contains(tokens[next].scalar) { next += 1 }
        guard let past = pastNumber(next) else { return nil }
        guard !rest.isEmpty else { return past }
        var unit = past
        while unit < tokens.count, unit - past <= Self.longestUnit {
            if let end = end(of: rest, from: unit, begunAt: start) { return end }
            guard tokens[unit].scalar.isUnitLetter else { return nil }
            unit += 1
        }
        return nil
    }

    private static let currencies = Set("$¥€£￥".unicodeScalars)
    /// In characters: 个工作小时, working days.
    private static let longestUnit = 14
    private static let words = [
        "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
        "twelve", "fifteen", "twenty", "thirty", "forty", "fifty", "sixty", "ninety", "half",
    ].map { Array($0.unicodeScalars) }

    /// Past a number in digits, Chinese characters or English words; nil when there is none.
    private func pastNumber(_ place: Int) -> Int? {
        guard place < tokens.count else { return nil }
        if tokens[place].scalar.isNumeral {
            var end = place
            while end < tokens.count,
                tokens[end].scalar.isNumeral
                    || (end + 1 < tokens.count && ".,".unicodeScalars.contains(tokens[end].scalar)
                        && tokens[end + 1].scalar.isNumeral)
            {
                end += 1
            }
            return end
        }
        for word in Self.words where tokens[place...].starts(with: word, by: { $0.scalar == $1 }) {
            let end = place + word.count
            if end == tokens.count || !tokens[end].scalar.isLatin { return end }
        }
        return nil
    }

    /// The first token behind blanks and marks that do not end a word; nil when there are none or
    /// more than three.
    private func pastGap(_ place: Int) -> Int? {
        var next = place
        while next < tokens.count, next - place < 3, tokens[next].isGap { next += 1 }
        return next > place && next < tokens.count ? next : nil
    }

    /// A Latin word with something between each two letters: A.S.A.P, s o o n.
    private func spread(_ phrase: [Token], _ start: Int) -> Int? {
        guard phrase.count > 2, phrase.allSatisfy(\.scalar.isLatin),
            !phrase.contains(where: \.isNumber), tokens[start].scalar == phrase[0].scalar
        else { return nil }
        var place = start + 1
        for wanted in phrase.dropFirst() {
            guard let next = pastGap(place), tokens[next].scalar == wanted.scalar else {
                return nil
            }
            place = next + 1
        }
        return isWhole(start..<place) ? place : nil
    }

    /// Whether no Latin word goes on beyond a place; a number may stand against its unit.
    private func isWhole(_ place: Range<Int>) -> Bool {
        func goesOn(_ one: Int, _ other: Int) -> Bool {
            tokens.indices.contains(one) && tokens.indices.contains(other)
                && tokens[one].scalar.isWordLetter && tokens[other].scalar.isLatin
        }
        let (first, last) = (place.lowerBound, place.upperBound - 1)
        return !goesOn(first, first - 1) && !goesOn(last, last + 1)
    }
}

extension Unicode.Scalar {
    /// A letter of a word, not a digit.
    fileprivate var isWordLetter: Bool { isLatin && !isNumeral }

    /// What a unit is written with.
    fileprivate var isUnitLetter: Bool {
        isWordLetter || self == " " || Self.unitCharacters.contains(self)
    }

    private static let unitCharacters = Set(
        "个工作日天小时分钟周星期月年元圆亿件次台套号点刻秒人块单批公里米斤吨克升度多%℃".unicodeScalars)
}
