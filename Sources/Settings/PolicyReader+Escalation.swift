import Casework
import Yams

// Who stands above whom, and when they are told.
extension PolicyReader {
    mutating func readEscalation(_ node: Node, into terms: inout EscalationTerms) {
        guard
            let given = fields.fields(
                of: node, what: "escalation", known: ["percents", "warnings", "superiors"])
        else { return }
        if let node = given["percents"] { terms.percents = percents(node, "percents") }
        if let node = given["warnings"] { terms.warnings = percents(node, "warnings") }
        guard let node = given["superiors"] else { return }
        for (key, keyNode, value) in fields.entries(of: node, what: "superiors") ?? [] {
            let role: Role? = code(key, at: keyNode, what: "role")
            let above: Role? = code(value, what: "role")
            if let role, let above { terms.superiors[role] = above }
        }
    }

    /// Parts of a clock's time, each above the one before.
    private mutating func percents(_ node: Node, _ what: String) -> [Int] {
        var percents: [Int] = []
        for member in fields.list(node, what: what) {
            guard let percent = number(member, what: "a percentage", in: 1...1_000) else {
                continue
            }
            if let last = percents.last, percent <= last {
                complain("\(what) rise; \(percent) stands behind \(last)", at: member)
            } else {
                percents.append(percent)
            }
        }
        return percents
    }
}
