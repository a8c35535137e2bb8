import Casework
import Yams

extension PolicyReader {
    /// The words that may not stand in promises; a list that is given replaces the usual one.
    mutating func readWording(_ node: Node, into terms: inout WordingTerms) {
        let known = Vagueness.allCases.map(\.rawValue) + ["allowed"]
        guard let given = fields.fields(of: node, what: "wording", known: known) else { return }
        for kind in Vagueness.allCases {
            if let node = given[kind.rawValue] {
                terms.vague[kind] = phrases(node, what: kind.rawValue)
            }
        }
        if let node = given["allowed"] { terms.allowed = phrases(node, what: "allowed") }
    }

    /// Phrases of 1 to 100 characters with a letter or digit among them, each once.
    private mutating func phrases(_ node: Node, what: String) -> [String] {
        if case .mapping = node {
            complain("\(what) is a list, not \(fields.kind(of: node))", at: node)
            return []
        }
        var phrases: [String] = []
        for member in fields.list(node, what: what) {
            guard let phrase = fields.text(member, what: "a phrase") else { continue }
            let letters = phrase.replacing(WordingTerms.anyNumber, with: "")
            if !(1...100 ~= phrase.count)
                || !letters.contains(where: { $0.isLetter || $0.isNumber })
            {
                complain(
                    "“\(phrase.prefix(40))” is no phrase; write 1 to 100 characters with a letter",
                    at: member)
            } else if phrases.contains(phrase) {
                complain("“\(phrase)” is listed twice", at: member)
            } else {
                phrases.append(phrase)
            }
        }
        return phrases
    }
}
