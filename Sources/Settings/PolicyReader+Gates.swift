import Casework
import Yams

extension PolicyReader {
    /// The gate table, which replaces the usual one.
    mutating func gates(_ node: Node, currency: Currency) -> [GateRule] {
        guard case .sequence(let rows) = node else {
            complain(
                "gates is a list of rules, not \(fields.kind(of: node)); write - { role: …, … }",
                at: node)
            return []
        }
        if rows.isEmpty {
            complain(
                "gates is empty: no plan is decided by anybody; leave it out for the usual gates",
                at: node, isDoubt: true)
        }
        var known: [(rule: GateRule, line: Int)] = []
        for row in rows {
            guard let rule = gate(row, currency: currency) else { continue }
            let same = known.first { other in
                other.rule.role == rule.role && other.rule.heads == rule.heads
                    && other.rule.condition == rule.condition
            }
            if let same { complain("this gate stands on line \(same.line) already", at: row) }
            known.append((rule, row.place.line))
        }
        return known.map(\.rule)
    }

    private mutating func gate(_ node: Node, currency: Currency) -> GateRule? {
        let known = ["role", "of", "level", "minimum", "clock", "when"]
        guard let given = fields.fields(of: node, what: "a gate", known: known) else { return nil }
        for key in ["role", "level", "when"] where given[key] == nil {
            complain("\(key) is missing", at: node)
        }
        let role: Role? = given["role"].flatMap { code($0, what: "role") }
        if let role, role == .administrator || role == .auditor, let place = given["role"] {
            complain("an \(role.rawValue) decides no gate", at: place)
        }
        let heads = given["of"].flatMap { readHeads($0, role: role) }
        let level = given["level"].flatMap { self.number($0, what: "level", in: 1...9) }
        let minimum = given["minimum"].map { number($0, what: "minimum", in: 1...9) } ?? 1
        let condition = given["when"].flatMap { readCondition($0, currency: currency) }
        guard let role, let level, let minimum, let condition else { return nil }
        return GateRule(
            role, heads: heads, level: level, minimum: minimum, when: condition,
            within: given["clock"].flatMap { target($0) })
    }

    private mutating func readHeads(_ node: Node, role: Role?) -> GateRule.Heads? {
        guard let text = fields.text(node, what: "of") else { return nil }
        let known = ["responsible", "concerned"]
        guard let heads = GateRule.Heads(rawValue: text) else {
            let question = NearestSpelling.question(text, among: known)
            complain(
                "“\(text.prefix(40))” is no choice of departments\(question); "
                    + "write responsible or concerned", at: node)
            return nil
        }
        if let role, role != .departmentHead {
            complain("of is for the department-head, not for \(role.rawValue)", at: node)
        }
        return heads
    }

    /// A whole number within a range.
    mutating func number(_ node: Node, what: String, in range: ClosedRange<Int>) -> Int? {
        guard let text = fields.text(node, what: what) else { return nil }
        if let number = Int(text), range.contains(number) { return number }
        complain(
            "\(what) is a whole number from \(range.lowerBound) to \(range.upperBound), "
                + "not “\(text.prefix(40))”", at: node)
        return nil
    }

    private static let mostConditions = 1_000
    private static let valued = ["ground", "liability", "department", "amount-at-least", "any"]

    /// A condition: a word, or a mapping with the one key of a condition that takes a value.
    private mutating func readCondition(_ node: Node, currency: Currency) -> GateCondition? {
        conditions += 1
        guard conditions <= Self.mostConditions else {
            if conditions == Self.mostConditions + 1 {
                complain("the gates have more than \(Self.mostConditions) conditions", at: node)
            }
            return nil
        }
        let words = GateCondition.plain.map(\.name)
        if case .scalar(let scalar) = node {
            if let known = GateCondition.plain.first(where: { $0.name == scalar.string }) {
                return known.condition
            }
            let question = NearestSpelling.question(scalar.string, among: words + Self.valued)
            complain(
                "“\(scalar.string.prefix(40))” is no condition\(question); write "
                    + words.joined(separator: ", ") + ", { ground: … }, { liability: … }, "
                    + "{ department: … }, { amount-at-least: … } or { any: [ … ] }", at: node)
            return nil
        }
        guard let given = fields.fields(of: node, what: "a condition", known: Self.valued) else {
            return nil
        }
        guard given.count == 1, let (key, value) = given.first else {
            complain(
                "a condition has one of the keys \(Self.valued.joined(separator: ", "))", at: node)
            return nil
        }
        switch key {
        case "ground":
            let ground: Ground? = code(value, what: "ground")
            return ground.map { .ground($0) }
        case "liability":
            let party: Party? = code(value, what: "party")
            return party.map { .liability($0) }
        case "department": return department(value).map { .department($0) }
        case "amount-at-least": return money(value, currency: currency).map { .amountAtLeast($0) }
        default:
            let members = fields.list(value, what: "any")
            if members.isEmpty { complain("any is empty; name at least one condition", at: value) }
            return .any(members.compactMap { readCondition($0, currency: currency) })
        }
    }

    /// A department of the policy that is being read.
    private mutating func department(_ node: Node) -> Department? {
        guard let text = fields.text(node, what: "department") else { return nil }
        if departments.contains(text) { return Department(text) }
        let question = NearestSpelling.question(text, among: departments)
        complain("there is no department “\(text.prefix(40))”\(question)", at: node)
        return nil
    }

    /// An amount of at least nothing.
    mutating func money(_ node: Node, currency: Currency) -> Money? {
        guard let text = fields.text(node, what: "an amount") else { return nil }
        if let money = Money(text, default: currency), money.minorUnits >= 0 { return money }
        complain("“\(text.prefix(40))” is no amount; write CNY 50000.00", at: node)
        return nil
    }
}
