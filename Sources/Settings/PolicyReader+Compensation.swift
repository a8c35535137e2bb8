import Casework
import Yams

extension PolicyReader {
    /// What the policy says about amounts; the depreciation table is replaced whole.
    mutating func readCompensation(_ node: Node, into terms: inout CompensationTerms) {
        let known = [
            "attitude-cap", "shortfall-cap", "useful-months", "usual-months", "residual",
            "pays-indirect-loss", "kept-by-age", "penalty-rate", "penalty-cap",
            "requires-computation",
        ]
        guard let given = fields.fields(of: node, what: "compensation", known: known) else {
            return
        }
        let rates: [(String, WritableKeyPath<CompensationTerms, Rate>)] = [
            ("attitude-cap", \.attitudeCap), ("shortfall-cap", \.shortfallCap),
            ("residual", \.residual), ("penalty-rate", \.penaltyRate),
            ("penalty-cap", \.penaltyCap),
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
        let flags: [(String, WritableKeyPath<CompensationTerms, Bool>)] = [
            ("pays-indirect-loss", \.paysIndirectLoss),
            ("requires-computation", \.requiresComputation),
        ]
        for (key, place) in flags {
            if let node = given[key], let flag = fields.flag(node, what: key) {
                terms[keyPath: place] = flag
            }
        }
        if let node = given["kept-by-age"] { terms.keptByAge = keptByAge(node, months: months) }
    }

    /// For each product group the part of the price kept up to an age; it never rises with age.
    private mutating func keptByAge(_ node: Node, months: ClosedRange<Int>) -> [String: [AgeStep]] {
        var table: [String: [AgeStep]] = [:]
        for (group, key, value) in fields.entries(of: node, what: "kept-by-age") ?? [] {
            if !Self.isCode(group) {
                complain("“\(group.prefix(40))” is no code of a product group", at: key)
            }
            var steps: [AgeStep] = []
            for (age, ageKey, part) in fields.entries(of: value, what: "kept-by-age") ?? [] {
                guard let months = number(ageKey, what: "the age in months", in: months),
                    let rate = rate(part, what: "kept-by-age of \(age)")
                else { continue }
                if let last = steps.last, last.months >= months || last.kept < rate {
                    complain("ages rise and what is kept falls from step to step", at: ageKey)
                }
                steps.append(AgeStep(months: months, kept: rate))
            }
            if steps.isEmpty { complain("\(group) has no step; write { 12: 80% }", at: value) }
            table[group] = steps
        }
        return table
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
