/// The words a company does not let stand in what it promises customers.
///
/// Traditional characters need not be listed beside simplified ones; `<n>` in a phrase stands for
/// any number, so that 约<n> finds 约 2 小时 and leaves 合约 alone. Source: domain.md §3.
public struct WordingTerms: Sendable {
    /// Phrases that cannot be measured, by the way in which they are vague.
    public var vague: [Vagueness: [String]] { didSet { folded = Folded(vague, allowed) } }
    /// Wordings that contain one of them and are no promise all the same.
    public var allowed: [String] { didSet { folded = Folded(vague, allowed) } }
    /// Both as they are looked for: a text is judged far more often than the lists change.
    private(set) var folded: Folded

    public init(vague: [Vagueness: [String]], allowed: [String]) {
        self.vague = vague
        self.allowed = allowed
        folded = Folded(vague, allowed)
    }

    /// How a phrase says “any number”.
    public static let anyNumber = PhraseText.anyNumber

    /// The phrases folded once.
    struct Folded: Sendable {
        let vague: [(kind: Vagueness, phrase: String, folded: PhraseText)]
        let allowed: [PhraseText]

        init(_ vague: [Vagueness: [String]], _ allowed: [String]) {
            self.vague = Vagueness.allCases.flatMap { kind in
                (vague[kind] ?? []).map { (kind, $0, PhraseText(phrase: $0)) }
            }
            self.allowed = allowed.map(PhraseText.init(phrase:))
        }
    }
}

extension WordingTerms: Hashable {
    public static func == (left: Self, right: Self) -> Bool {
        left.vague == right.vague && left.allowed == right.allowed
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(vague)
        hasher.combine(allowed)
    }
}

extension WordingTerms: Codable {
    private enum CodingKeys: String, CodingKey {
        case vague, allowed
    }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            vague: try container.decode([Vagueness: [String]].self, forKey: .vague),
            allowed: try container.decode([String].self, forKey: .allowed))
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(vague, forKey: .vague)
        try container.encode(allowed, forKey: .allowed)
    }
}
