public import Casework

/// The names shares may be given to, in every language, as the codes a command reads.
///
/// `企业=70，第三方=30`, `Company＝70` and `品質 100` are read wherever `company=70` is.
public struct ShareNames: Hashable, Sendable {
    /// Codes by folded name.
    private let codes: [String: String]

    /// The parties, or the departments of a policy.
    public init(_ shares: Field.Kind.Shares, under policy: Policy) {
        let field = Field("", .shares(shares))
        let known =
            switch shares {
            case .parties: Party.allCases.map(\.rawValue)
            case .departments: policy.codes(.departments)
            }
        var codes: [String: String] = [:]
        for code in known {
            codes[Self.folded(code)] = code
            for language in Language.allCases {
                let name = Self.folded(Words(language).value(code, of: field))
                if codes[name] == nil { codes[name] = code }
            }
        }
        self.codes = codes
    }

    /// The shares as scripts write them; what is no name that is known stays as it was typed.
    public func coded(_ typed: String) -> String {
        String(typed.map(Self.twin)).split(separator: ",").map { coded(item: String($0)) }
            .joined(separator: ",")
    }

    /// The code of a name, or of the only one that begins like it.
    public func code(of typed: String) -> String? {
        let name = Self.folded(typed)
        guard !name.isEmpty else { return nil }
        if let code = codes[name] { return code }
        let fitting = Set(codes.filter { $0.key.hasPrefix(name) }.values)
        return fitting.count == 1 ? fitting.first : nil
    }

    private func coded(item: String) -> String {
        let name: Substring
        let part: Substring
        if let equals = item.firstIndex(of: "=") {
            (name, part) = (item[..<equals], item[item.index(after: equals)...])
        } else if let figure = item.firstIndex(where: { $0.isASCII && $0.isNumber }),
            code(of: String(item[..<figure])) != nil
        {
            (name, part) = (item[..<figure], item[figure...])
        } else {
            return item
        }
        // A department's share may name its stage behind a stroke.
        let parts = name.split(separator: "/", maxSplits: 1)
        guard let first = parts.first else { return item }
        let code = code(of: String(first)) ?? String(first)
        return ([code] + parts.dropFirst().map(String.init)).joined(separator: "/") + "=" + part
    }

    private static func folded(_ name: String) -> String {
        String(name.lowercased().filter { !$0.isWhitespace && $0 != "-" })
    }

    /// The sign a script would write in the place of a full-width or Chinese one.
    private static func twin(_ character: Character) -> Character {
        switch character {
        case "，", "、", "；", ";", "\n": return ","
        case "：", ":": return "="
        default: break
        }
        guard let scalar = character.unicodeScalars.first, character.unicodeScalars.count == 1,
            (0xFF01...0xFF5E).contains(scalar.value),
            let plain = Unicode.Scalar(scalar.value - 0xFEE0)
        else { return character }
        return Character(plain)
    }
}

extension [String: FieldValue] {
    /// The same values with the names of parties and departments in shares as their codes.
    public func coded(_ fields: [Field], under policy: Policy) -> [String: FieldValue] {
        var values = self
        for field in fields {
            guard let value = values[field.name] else { continue }
            switch field.kind {
            case .shares(let shares):
                values[field.name] = value.coded(ShareNames(shares, under: policy))
            case .records(let inner):
                guard case .list(let items) = value else { continue }
                values[field.name] = .list(
                    items.map { item in
                        guard case .record(let record) = item else { return item }
                        return .record(record.coded(inner, under: policy))
                    })
            case .text, .longText, .choice, .choices, .code, .money, .number, .instant, .yesNo,
                .digest, .person, .people, .gate:
                continue
            }
        }
        return values
    }
}

extension FieldValue {
    fileprivate func coded(_ names: ShareNames) -> FieldValue {
        switch self {
        case .text(let text): .text(names.coded(text))
        case .list(let items): .list(items.map { $0.coded(names) })
        case .record(let record): .record(Self.coded(record, names))
        }
    }

    private static func coded(
        _ record: [String: FieldValue], _ names: ShareNames
    ) -> [String: FieldValue] {
        let coded = record.map { (names.code(of: $0.key) ?? $0.key, $0.value) }
        // Two names of one party are left as they are, and refused.
        guard Set(coded.map(\.0)).count == coded.count else { return record }
        return Dictionary(coded) { first, _ in first }
    }
}
