import Casework
import Yams

extension PolicyReader {
    /// What the policy says about amounts; the depreciation table is replaced whole.
    mutating func readCompensation(_ node: Node, into terms: inout CompensationTerms) {
        let known = [
            "attitude-cap", "shortfall-cap", "useful-months", "usual-months", "residual",
            "pays-indirect-loss",
        ]
        guard let given = fields.fields(of: node, what: "compensation", known: known) else {
            return
        }
        let rates: [(String, WritableKeyPath<CompensationTerms, Rate>)] = [
            ("attitude-cap", \.attitudeCap), ("shortfall-cap", \.shortfallCap),
            ("residual", \.residual),
        ]
        for (key, place) in rates {
            if let node = given[key], let rate = rate(node, what: key) {
                terms[keyPath: place] = rate
            }
        }
        let months = 1...1_200
        if let node = given["usual-months"],
            let count = number(node, what: "usual-months", in: months)
        {
            terms.usualMonths = count
        }
        if let node = given["useful-months"] {
            terms.usefulMonths = [:]
            for (group, key, value) in fields.entries(of: node, what: "useful-months") ?? [] {
                if !Self.isCode(group) {
                    complain("“\(group.prefix(40))” is no code of a product group", at: key)
                }
                terms.usefulMonths[group] = number(value, what: "useful-months", in: months)
            }
        }
        if let node = given["pays-indirect-loss"],
            let flag = fields.flag(node, what: "pays-indirect-loss")
        {
            terms.paysIndirectLoss = flag
        }
    }

    /// A percentage from 0 to 100 with at most four decimals: `30%`, `0.05%`.
    private mutating func rate(_ node: Node, what: String) -> Rate? {
        guard let text = fields.text(node, what: what) else { return nil }
        if let rate = Rate(percentage: text), rate.millionths <= Rate.whole.millionths {
            return rate
        }
        complain("\(what) is a percentage from 0% to 100%, not “\(text.prefix(40))”", at: node)
        return nil
    }
}

extension Rate {
    /// Reads what `description` gives: digits, perhaps a point and up to four decimals, `%`.
    init?(percentage text: String) {
        guard text.hasSuffix("%"), text.utf8.count <= 16 else { return nil }
        let parts = text.dropLast().split(
            separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        let isNumber = parts.allSatisfy { part in
            !part.isEmpty && part.utf8.allSatisfy { (0x30...0x39).contains($0) }
        }
        let decimals = parts.count == 2 ? String(parts[1]) : ""
        guard isNumber, decimals.count <= 4, let whole = parts.first.flatMap({ Int($0) }),
            let rest = Int((decimals + "0000").prefix(4)), whole <= 1_000_000
        else { return nil }
        self.init(millionths: whole * 10_000 + rest)
    }
}
