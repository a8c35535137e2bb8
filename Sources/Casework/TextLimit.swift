// Every text of everything that is asked has one limit, found by looking into the value itself: a
// text that a command gains tomorrow has it without being named anywhere. Looking costs some
// microseconds a value, so it is done where a command is decided, not where a menu asks.

/// How long a text may be that somebody enters.
public enum TextLimit {
    /// Bytes of UTF-8 one text may have.
    public static let bytes = 64 * 1_024

    /// The texts in a value that are too long, however deep they stand.
    ///
    /// - Parameters:
    ///   - value: What was asked: a command, a registration, the terms of a delegation.
    ///   - fields: What it is read from; they name the texts.
    /// - Returns: A refusal for every field with such a text, each once.
    public static func refusals(in value: Any, fields: [Field]) -> [Refusal] {
        var found: [[String]] = []
        search(value, at: [], &found)
        if found.isEmpty { return [] }
        var seen: Set<String> = []
        return found.map { name(of: $0, among: fields) }.filter { seen.insert($0).inserted }
            .map { .textTooLong(field: $0, limit: bytes) }
    }

    private static func search(_ value: Any, at path: [String], _ found: inout [[String]]) {
        if let text = value as? String {
            if text.utf8.count > bytes { found.append(path) }
            return
        }
        for child in Mirror(reflecting: value).children {
            search(child.value, at: path + [child.label].compactMap(\.self), &found)
        }
    }

    /// The field a text was read from: the innermost label on the way to it that is one, or is
    /// part of one's name; where the record calls it something else, what stands in the table.
    private static func name(of path: [String], among fields: [Field]) -> String {
        let names = fields.flatMap(\.textsWithin)
        let labels = path.reversed().map(\.hyphenated).filter { $0.first?.isLetter == true }
        for label in labels where names.contains(label) { return label }
        for label in labels {
            let others = others[label, default: []]
            if let name = others.first(where: names.contains)
                ?? names.first(where: { $0.split(separator: "-").contains(label[...]) })
            {
                return name
            }
        }
        return names.first ?? ""
    }

    /// What a form calls the texts that the record calls otherwise; it names them, and no more.
    private static let others = [
        "cause": ["causes"], "details": ["description"], "from": ["suggested-by", "ticket"],
        "name": ["document", "contact"], "report": ["report-number"], "status": ["note"],
        "subject": ["gate"], "text": ["wording"], "to": ["ticket"], "voucher": ["number"],
        "what": ["milestone"],
    ]
}

extension Field {
    /// The names of what takes more than one of a few values, those of its records included.
    fileprivate var textsWithin: [String] {
        switch kind {
        case .records(let fields): [name] + fields.flatMap(\.textsWithin)
        case .text, .longText, .code, .person, .people, .gate: [name]
        case .choice, .choices, .money, .number, .instant, .yesNo, .digest, .shares: []
        }
    }
}

extension String {
    /// `saidBy` as `said-by`: how fields are named.
    fileprivate var hyphenated: String {
        reduce(into: "") { name, character in
            if character.isUppercase { name.append("-") }
            name.append(contentsOf: character.lowercased())
        }
    }
}
