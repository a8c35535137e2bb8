import Casework

/// What is wrong with a row's values, in words for whoever repairs the file.
extension FieldProblem {
    var sentence: String {
        switch kind {
        case .missing: "the \(field) is missing"
        case .unknown: "there is no field \(field)"
        case .notAChoice(let value, let allowed):
            "“\(value)” is no \(field); there are \(allowed.joined(separator: ", "))"
        case .notMoney(let value): "“\(value)” is no amount of money for \(field)"
        case .notANumber(let value): "“\(value)” is no whole number for \(field)"
        case .notAnInstant(let value): "“\(value)” is no time for \(field)"
        case .notYesNo(let value): "“\(value)” is neither yes nor no for \(field)"
        case .notARate(let value), .notADigest(let value), .notAGate(let value),
            .notShares(let value),
            .shareRepeated(let value), .sharesSum(let value):
            "“\(value)” does not fit \(field)"
        case .unchanged: "nothing is changed"
        case .wrongShape: "\(field) has another shape"
        }
    }
}

extension Refusal {
    /// The few refusals a registration can meet; the code says enough for the others.
    var sentence: String {
        if case .unknownCode(let field, let value, let known) = self {
            return "“\(value)” is no \(field); there are \(known.joined(separator: ", "))"
        }
        if case .textEmpty(let field) = self { return "the \(field) is missing" }
        if case .textTooLong(let field, let limit) = self {
            return "the \(field) has more than \(limit) bytes"
        }
        return code
    }
}
