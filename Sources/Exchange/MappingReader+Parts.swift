import Casework
import ServiceTime
import Yams

/// The parts of a mapping file.
extension MappingReader {
    mutating func zone(_ node: Node?, _ find: (String) -> Zone?) -> Zone {
        guard let node, let id = scalar(node, "zone") else { return .utc }
        guard let zone = find(id) else {
            complain("“\(id)” is no time zone; write one such as Asia/Shanghai or UTC", at: node)
            return .utc
        }
        return zone
    }

    mutating func patterns(_ node: Node?) -> [TimePattern] {
        let written = texts(node, "times")
        guard !written.isEmpty else { return TimePattern("iso").map { [$0] } ?? [] }
        return written.compactMap { text in
            let pattern = TimePattern(text)
            if pattern == nil {
                complain("“\(text)” is no way to write a time; see d/M/yyyy HH:mm", at: node)
            }
            return pattern
        }
    }

    mutating func separator(_ node: Node?) -> UInt8 {
        guard let node, let text = scalar(node, "separator") else { return UInt8(ascii: ",") }
        if ["tab", "\\t"].contains(text) { return 0x09 }
        guard let byte = text.utf8.first, text.utf8.count == 1, byte != 0x22,
            byte >= 0x20 || byte == 9
        else {
            complain("“separator” is one ASCII character, or tab", at: node)
            return UInt8(ascii: ",")
        }
        return byte
    }

    mutating func encoding(_ node: Node?) -> TextEncoding? {
        guard let node, let name = scalar(node, "encoding") else { return nil }
        guard let encoding = TextEncoding(named: name) else {
            let known = TextEncoding.names.joined(separator: ", ")
            complain("“\(name)” is no encoding; there are \(known)", at: node)
            return nil
        }
        return encoding
    }

    mutating func fieldRules(_ node: Node?) -> [String: FieldRule] {
        guard let node, let members = members(node, of: "fields", known: FieldRule.names) else {
            return [:]
        }
        var rules: [String: FieldRule] = [:]
        for (name, value) in members { rules[name] = rule(name, value) }
        return rules
    }

    private mutating func rule(_ name: String, _ node: Node) -> FieldRule? {
        if case .scalar(let scalar) = node {
            return FieldRule(
                line: node.line, source: .column(scalar.string), values: nil, otherwise: nil)
        }
        let known = ["column", "template", "value", "values", "otherwise"]
        guard let members = members(node, of: "the field \(name)", known: known) else { return nil }
        var sources: [FieldRule.Source] = []
        if let column = scalar(members["column"], "column") { sources.append(.column(column)) }
        if let value = scalar(members["value"], "value") { sources.append(.constant(value)) }
        if let template = scalar(members["template"], "template") {
            if let pieces = TemplatePiece.read(template) {
                sources.append(.template(pieces))
            } else {
                complain("a brace of “\(template)” is not closed", at: members["template"])
            }
        }
        let values = values(members["values"], of: name)
        let otherwise = scalar(members["otherwise"], "otherwise")
        guard let source = sources.first, sources.count == 1 else {
            complain("the field \(name) needs one of column, template and value", at: node)
            return nil
        }
        return FieldRule(line: node.line, source: source, values: values, otherwise: otherwise)
    }

    /// What each value of a column is here; codes of a closed list are checked now, not at a row.
    private mutating func values(_ node: Node?, of name: String) -> [String: String]? {
        guard let node, let members = members(node, of: "values", known: nil) else { return nil }
        var values: [String: String] = [:]
        let codes = Opening.fields.first { $0.name == name }?.codes
        for (word, value) in members {
            guard let text = scalar(value, word) else { continue }
            if let codes, !codes.contains(text) {
                complain("“\(text)” is none of \(codes.joined(separator: ", "))", at: value)
            }
            values[word] = text
        }
        return values
    }

    mutating func states(_ node: Node?) -> ImportMapping.StateRule? {
        guard let node,
            let members = members(node, of: "states", known: ["column", "values"])
        else { return nil }
        let column = members["column"].flatMap { place($0, "column") }
        let words = members["values"].flatMap { self.members($0, of: "values", known: nil) }
        let values = (words ?? [:]).compactMapValues { meaning($0) }
        guard let column, words != nil else {
            complain("“states” needs “column” and “values”", at: node)
            return nil
        }
        return ImportMapping.StateRule(place: column, values: values)
    }

    private mutating func meaning(
        _ node: Node, also others: [String] = []
    ) -> ImportMapping.StateMeaning? {
        if case .scalar = node {
            return choice(node, ImportedStage.self).map {
                ImportMapping.StateMeaning(stage: $0, waiting: nil, responds: false)
            }
        }
        let known = ["stage", "waiting", "responds"] + others
        guard let members = members(node, of: "a state", known: known) else { return nil }
        let responds = scalar(members["responds"], "responds")
        if let responds, !["true", "false"].contains(responds) {
            complain("“responds” is true or false", at: members["responds"])
        }
        return ImportMapping.StateMeaning(
            stage: choice(members["stage"], ImportedStage.self),
            waiting: choice(members["waiting"], WaitingOn.self), responds: responds == "true")
    }

    mutating func steps(_ node: Node?) -> [ImportMapping.StepRule] {
        guard let node else { return [] }
        guard case .sequence(let sequence) = node else {
            complain("“steps” is a list", at: node)
            return []
        }
        return sequence.compactMap { item in
            guard let meaning = meaning(item, also: ["at", "label"]),
                let members = members(item, of: "a step", known: nil),
                let at = members["at"].flatMap({ place($0, "at") })
            else {
                complain("a step needs “at”, the column that says when", at: item)
                return nil
            }
            return ImportMapping.StepRule(
                place: at, label: scalar(members["label"], "label") ?? at.column, meaning: meaning)
        }
    }
}

extension Field {
    /// The codes of a closed list; nil when the list is the policy's or there is none.
    fileprivate var codes: [String]? {
        guard case .choice(let codes) = kind else { return nil }
        return codes
    }
}
