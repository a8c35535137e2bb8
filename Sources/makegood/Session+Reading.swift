import ArgumentParser
import Casework
import Wording

extension Session {
    /// Reads a command's values: what is missing or does not add up is refused with exit code 3,
    /// what cannot be read at all is wrong usage.
    func reading<Value>(_ body: () throws -> Value) throws -> Value {
        do {
            return try body()
        } catch let found as FieldProblems {
            guard found.problems.allSatisfy(\.kind.isRule) else {
                throw ValidationError(
                    found.problems.map { Output.clean(usage($0)) }.joined(separator: "\n"))
            }
            throw Refusals(reasons: found.problems.map(reason))
        }
    }

    /// A problem of a value as a reason.
    func reason(_ problem: FieldProblem) -> Reason {
        Reason(code: problem.kind.code, message: usage(problem))
    }

    /// The problem with the field as scripts write it.
    private func usage(_ problem: FieldProblem) -> String {
        "\(problem.field): \(words(problem.kind))"
    }
}

extension FieldProblem.Kind {
    /// Whether the value is understood and only a rule stands against it.
    var isRule: Bool {
        switch self {
        case .missing, .sharesSum: true
        case .unknown, .notAChoice, .notMoney, .notARate, .notANumber, .notAnInstant, .notYesNo,
            .notADigest, .notAGate, .notShares, .shareRepeated, .wrongShape:
            false
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
        case .wrongShape: "wrong-shape"
        }
    }
}
