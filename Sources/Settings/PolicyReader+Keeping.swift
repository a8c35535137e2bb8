import Casework
import Yams

extension PolicyReader {
    /// The terms for keeping what is closed.
    mutating func readRetention(_ node: Node, into terms: inout RetentionTerms) {
        let places: [(String, WritableKeyPath<RetentionTerms, Int>)] = [
            ("tickets", \.tickets), ("claims", \.claims), ("dossiers", \.dossiers),
        ]
        guard let given = fields.fields(of: node, what: "retention", known: places.map(\.0)) else {
            return
        }
        for (key, place) in places {
            if let node = given[key], let years = number(node, what: key, in: 1...100) {
                terms[keyPath: place] = years
            }
        }
        if terms.claims < terms.tickets {
            complain(
                "a claim would be kept \(terms.claims) years, shorter than a ticket without one, "
                    + "which is kept \(terms.tickets)",
                at: given["claims"] ?? given["tickets"] ?? node)
        }
    }

    /// How long a replacement is warranted, and what a replaced part begins anew.
    mutating func readWarranty(_ node: Node, into terms: inout WarrantyPolicy) {
        let known = ["months", "restart"]
        guard let given = fields.fields(of: node, what: "warranty", known: known) else { return }
        if let node = given["months"], let months = number(node, what: "months", in: 1...600) {
            terms.months = months
        }
        if let node = given["restart"],
            let restart: WarrantyTerm.Subject = code(node, what: "restart")
        {
            terms.restart = restart
        }
    }

    /// How numbers are given out.
    mutating func readNumbering(_ node: Node, into terms: inout NumberingTerms) {
        let known = ["serial-digits", "claim-prefix"]
        guard let given = fields.fields(of: node, what: "numbering", known: known) else { return }
        if let node = given["serial-digits"],
            let digits = number(node, what: "serial-digits", in: 3...9)
        {
            terms.serialDigits = digits
        }
        if let node = given["claim-prefix"], let text = fields.text(node, what: "claim-prefix") {
            let isPrefix =
                (1...4).contains(text.count) && text.allSatisfy { $0.isUppercase && $0.isASCII }
            let taken = DossierKind.allCases.first { String($0.letter) == text }
            if let taken {
                complain(
                    "“\(text)” begins the numbers of a \(taken.rawValue); a claim would have "
                        + "the same, so write other letters", at: node)
            } else if isPrefix {
                terms.claimPrefix = text
            } else {
                complain(
                    "claim-prefix is 1 to 4 capital letters, not “\(text.prefix(40))”", at: node)
            }
        }
    }
}
