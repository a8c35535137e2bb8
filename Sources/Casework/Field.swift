/// One thing a command takes; forms, the command line and help are made from the same list.
public struct Field: Hashable, Sendable {
    /// The name scripts use, such as `said-by`.
    public let name: String
    public let kind: Kind
    public let isRequired: Bool
    /// Whether what is written there is a promise, and must be measurable.
    public private(set) var isPromise = false

    public init(_ name: String, _ kind: Kind, required: Bool = false) {
        self.name = name
        self.kind = kind
        isRequired = required
    }

    /// The same field for a text that the customer is promised.
    public func promised() -> Field {
        var field = self
        field.isPromise = true
        return field
    }

    /// The same field where it may be left out.
    var optional: Field {
        let field = Field(name, kind)
        return isPromise ? field.promised() : field
    }

    /// What a value may be.
    public indirect enum Kind: Hashable, Sendable {
        case text
        /// Several lines.
        case longText
        /// One of a closed list of codes.
        case choice([String])
        /// Several of a closed list, separated by commas.
        case choices([String])
        /// One of a list the policy keeps.
        case code(PolicyList)
        case money
        /// A whole number, at least 1 unless said otherwise.
        case number
        /// ISO 8601, or as people type it (`+3d`, 明天 10:00).
        case instant
        case yesNo
        /// 64 hexadecimal digits.
        case digest
        /// A login of the roster.
        case person
        /// Several logins of the roster, separated by commas.
        case people
        /// `finance` or `department-head:quality`.
        case gate
        /// `company=70,third-party=30`.
        case shares(Shares)
        /// A list of records with fields of their own.
        case records([Field])

        /// What shares are given to.
        public enum Shares: Hashable, Sendable {
            case parties
            case departments
        }
    }

    /// The lists of codes a policy keeps.
    public enum PolicyList: String, CaseIterable, Hashable, Sendable {
        case problems
        case causes
        case departments
        case declineReasons = "decline-reasons"
        case groundDetails = "ground-details"
        case materials
    }

    static func choice<Code: RawRepresentable & CaseIterable>(_ type: Code.Type) -> Kind
    where Code.RawValue == String {
        .choice(type.allCases.map(\.rawValue))
    }
}

extension Policy {
    /// The codes of one of the policy's lists.
    public func codes(_ list: Field.PolicyList) -> [String] {
        switch list {
        case .problems: problems
        case .causes: causes
        case .departments: departments.map(\.code)
        case .declineReasons: declineReasons
        case .groundDetails: Ground.allCases.flatMap { groundDetails[$0] ?? [] }
        case .materials: Ground.allCases.flatMap { checklists[$0] ?? [] }
        }
    }
}

/// A value as it was typed or as it stands in a JSON file; scalars are texts.
public indirect enum FieldValue: Hashable, Sendable {
    case text(String)
    case list([FieldValue])
    case record([String: FieldValue])
}

/// What is wrong with one value.
public struct FieldProblem: Error, Hashable, Sendable {
    /// The field; within a record its path, such as `options.1.amount`.
    public let field: String
    public let kind: Kind

    public enum Kind: Hashable, Sendable {
        case missing
        /// The command takes no such field; the nearest one it does take.
        case unknown(nearest: String?)
        case notAChoice(String, allowed: [String])
        case notMoney(String)
        /// No percentage such as `0.05%`.
        case notARate(String)
        case notANumber(String)
        case notAnInstant(String)
        case notYesNo(String)
        case notADigest(String)
        case notAGate(String)
        /// Shares that cannot be read.
        case notShares(String)
        /// A name to which shares are given twice.
        case shareRepeated(String)
        /// Shares that do not add up to 100 %; the sum in percent.
        case sharesSum(String)
        /// An amendment that changes nothing; the field is empty.
        case unchanged
        /// A list or record where a text belongs, or the other way round.
        case wrongShape
    }

    public init(field: String, kind: Kind) {
        self.field = field
        self.kind = kind
    }
}

/// All the problems of a command's values at once.
public struct FieldProblems: Error, Hashable, Sendable {
    public let problems: [FieldProblem]

    public init(problems: [FieldProblem]) {
        self.problems = problems
    }
}
