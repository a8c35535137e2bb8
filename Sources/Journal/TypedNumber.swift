// How much of a number people type differs: a month alone, the serial without the zeros in front of
// it or without the hyphen. What may be meant in several ways is looked for in all of them.

import Casework

/// The number of a ticket, a claim or a dossier as somebody types it, whole or in part.
struct TypedNumber {
    /// Whether the letter of claims stands in front.
    let isOfClaim: Bool
    /// What the text of a ticket or a dossier may hold of it, folded; one of them is enough.
    let spellings: [String]

    /// Reads `202603-2`, `c202603`, `c202603-002` and `202603002`; nil for what can be no number.
    ///
    /// - Parameter folded: What was typed, folded.
    init?(_ folded: String) {
        isOfClaim = folded.hasPrefix("c")
        let isOfDossier = DossierKind(number: folded.uppercased()) != nil
        let letter = isOfDossier ? folded.prefix(1) : ""
        let digits = isOfClaim || isOfDossier ? folded.dropFirst() : folded[...]
        let month = digits.prefix(6)
        guard Self.isMonth(month) else { return nil }
        var rest = digits.dropFirst(6)
        let isParted = rest.first == "-"
        if isParted { rest = rest.dropFirst() }
        guard rest.allSatisfy({ $0.isASCII && $0.isNumber }) else { return nil }
        // Digits alone may as well be part of an order or of a phone number.
        let isSure = isOfClaim || isOfDossier
        guard isSure || (!rest.isEmpty && (isParted || rest.count >= 3)) else { return nil }
        var found = ["\(letter)\(month)-\(rest)"]
        if let serial = Int(rest), serial > 0, rest.count < 3 {
            let zeros = String(repeating: "0", count: 3 - rest.count)
            found.append("\(letter)\(month)-\(zeros)\(rest)")
        }
        if !isParted, !isSure { found.append(String(digits)) }
        spellings = found
    }

    /// Whether six digits are a year and a month.
    private static func isMonth(_ text: Substring) -> Bool {
        guard text.count == 6, text.allSatisfy({ $0.isASCII && $0.isNumber }),
            let number = Int(text)
        else { return false }
        return (1_900...2_199).contains(number / 100) && (1...12).contains(number % 100)
    }
}
