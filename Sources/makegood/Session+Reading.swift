import Casework
import Wording

extension Session {
    /// Reads a command's values.
    ///
    /// - Throws: `Refusals` with everything that is missing or not understood.
    func reading<Value>(_ body: () throws -> Value) throws -> Value {
        do {
            return try body()
        } catch let found as FieldProblems {
            throw Refusals(reasons: found.problems.map(reason))
        }
    }

    /// A problem of a value as a reason.
    func reason(_ problem: FieldProblem) -> Reason {
        Reason(code: problem.kind.code, message: usage(problem), bar: problem.kind.bar)
    }

    /// The problem with the field as scripts write it.
    private func usage(_ problem: FieldProblem) -> String { problem.told(words) }
}

extension FieldProblem {
    /// The problem with the field as scripts write it, and its label where that is another word.
    func told(_ words: Words) -> String {
        if field.isEmpty { return words(kind) }
        let name = field.split(separator: ".").last.map(String.init) ?? field
        let label = words.label(name)
        let isSame = words.language == .en || label == name
        return isSame ? "\(field): \(words(kind))" : "\(field)（\(label)）：\(words(kind))"
    }
}

extension FieldProblem.Kind {
    /// Whether the value is understood and only missing or not adding up.
    var bar: Reason.Bar {
        switch self {
        case .missing, .sharesSum, .unchanged: .lacking
        case .unknown, .notAChoice, .notMoney, .notARate, .notANumber, .notAnInstant, .notYesNo,
            .notADigest, .notAGate, .notShares, .shareRepeated, .wrongShape:
            .unread
        }
    }

    /// A stable word for scripts.
    var code: String {
        switch self {
        case .missing: "field-missing"
        case .unknown: "field-unknown"
        case .notAChoice: "not-a-choice"
        case .notMoney: "not-money"
        case .notARate: "not-a-rate"
        case .notANumber: "not-a-number"
        case .notAnInstant: "not-an-instant"
        case .notYesNo: "not-yes-no"
        case .notADigest: "not-a-digest"
        case .notAGate: "not-a-gate"
        case .notShares: "not-shares"
        case .shareRepeated: "share-repeated"
        case .sharesSum: "shares-sum"
        case .unchanged: "unchanged"
        case .wrongShape: "wrong-shape"
        }
    }
}
