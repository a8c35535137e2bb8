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
            guard let role, let above else { continue }
            terms.superiors[role] = above
            if let round = Self.round(from: role, in: terms) {
                complain("nobody stands above: \(round) go round in a circle", at: value)
            }
        }
    }

    /// The roles of a circle of superiors that a role is part of; nil when there is none.
    ///
    /// A role that is its own superior is at the top.
    private static func round(from role: Role, in terms: EscalationTerms) -> String? {
        var line = [role]
        var above = terms.superior(of: role)
        while !line.contains(above) {
            line.append(above)
            above = terms.superior(of: above)
        }
        guard above == role, line.count > 1 else { return nil }
        return line.map(\.rawValue).joined(separator: ", ")
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
