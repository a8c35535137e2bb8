import Casework
import Yams

extension PolicyReader {
    /// The words that may not stand in promises; a list that is given replaces the usual one.
    mutating func readWording(_ node: Node, into terms: inout WordingTerms) {
        let known = Vagueness.allCases.map(\.rawValue) + ["allowed"]
        guard let given = fields.fields(of: node, what: "wording", known: known) else { return }
        var vague: [(phrase: String, node: Node)] = []
        for kind in Vagueness.allCases {
            if let node = given[kind.rawValue] {
                let read = phrases(node, what: kind.rawValue)
                terms.vague[kind] = read.map(\.phrase)
                vague += read
            }
        }
        if let node = given["allowed"] {
            let read = phrases(node, what: "allowed")
            terms.allowed = read.map(\.phrase)
            doubtAllowing(read, of: terms)
        } else {
            doubtRefusing(vague, under: terms)
        }
    }

    /// Doubts phrases that are allowed as they are refused, which is that nobody refuses them.
    private mutating func doubtAllowing(
        _ allowed: [(phrase: String, node: Node)], of terms: WordingTerms
    ) {
        for (phrase, node) in allowed {
            let refusing = Vagueness.allCases.first { kind in
                (terms.vague[kind] ?? []).contains { $0.lowercased() == phrase.lowercased() }
            }
            guard let refusing else { continue }
            complain(
                "“\(phrase)” stands in \(refusing.rawValue) as well; allowed, it is never refused",
                at: node, isDoubt: true)
        }
    }

    private mutating func doubtRefusing(
        _ vague: [(phrase: String, node: Node)], under terms: WordingTerms
    ) {
        for (phrase, node) in vague
        where terms.allowed.contains(where: { $0.lowercased() == phrase.lowercased() }) {
            complain(
                "“\(phrase)” stands in allowed as well; allowed, it is never refused", at: node,
                isDoubt: true)
        }
    }

    /// Phrases of 1 to 100 characters with a letter or digit among them, each once.
    private mutating func phrases(_ node: Node, what: String) -> [(phrase: String, node: Node)] {
        if isNoList(node, what: what) { return [] }
        var phrases: [(phrase: String, node: Node)] = []
        for member in fields.list(node, what: what) {
            guard let phrase = fields.text(member, what: "a phrase") else { continue }
            let letters = phrase.replacing(WordingTerms.anyNumber, with: "")
            if !(1...100 ~= phrase.count)
                || !letters.contains(where: { $0.isLetter || $0.isNumber })
            {
                complain(
                    "“\(phrase.prefix(40))” is no phrase; write 1 to 100 characters with a letter",
                    at: member)
            } else if phrases.contains(where: { $0.phrase == phrase }) {
                complain("“\(phrase)” is listed twice", at: member)
            } else {
                phrases.append((phrase, member))
            }
        }
        return phrases
    }
}
