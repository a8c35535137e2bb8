import Casework

// Codes in sentences: the word people know, with the code scripts take behind it.
extension Vocabulary {
    /// `质量缺陷（defect）`; the code alone where the language has no word for it.
    func coded(_ code: String, of field: String) -> String {
        let word = Self.lists[field].flatMap { self.word(code, of: $0) }
        guard let word, word != code else { return code }
        return withCode(word, code)
    }

    /// The codes a choice allows; parties with their names.
    func known(_ codes: [String]) -> [String] {
        let parties = codes.compactMap { Party(rawValue: $0) }
        guard parties.count == codes.count else { return codes }
        return parties.map { withCode(name($0), $0.rawValue) }
    }

    /// Whether an amount is one but for a minus before it.
    func isNegative(_ amount: String) -> Bool {
        guard let first = amount.first, "-−－".contains(first) else { return false }
        return Money(String(amount.dropFirst()), default: .cny) != nil
    }

    private func withCode(_ word: String, _ code: String) -> String {
        sentenceGap.isEmpty ? "\(word)（\(code)）" : "\(word) (\(code))"
    }

    private static var lists: [String: Field.PolicyList] {
        [
            "problem": .problems, "cause": .causes, "detail": .groundDetails,
            "decline": .declineReasons, "department": .departments,
            "departments": .departments, "executing": .departments, "item": .materials,
        ]
    }
}
