import Casework
import Wording

extension Computation {
    /// The computation for scripts: amounts in minor units, every line with its figures.
    ///
    /// `file` is the policy it was computed under where that is a file nobody adopted; `cases` are
    /// the past ones beside it.
    func json(
        _ words: Words? = nil, under file: String? = nil, beside cases: ComparableCases? = nil
    ) -> JSONValue {
        .members([
            "amount": amount.json, "gross": gross.json, "customer_pays": charge.json,
            "third_party_owes": recourse.json, "unpaid_indirect_loss": unpaidIndirectLoss.json,
            "ceiling": ceiling?.json ?? .null, "needs_executive": .bool(needsExecutive),
            "policy_version": file == nil ? .number(policy) : .null, "policy_file": .text(file),
            "group": .text(group),
            "methods": .texts(items.map(\.rule.rawValue)),
            "lines": .array(lines.map { $0.json(words, under: file) }),
            "caps": .array(caps.map(\.json)),
            "parties": .array(
                parties.map {
                    .members([
                        "party": .text($0.party.rawValue), "share": .text($0.share.description),
                        "amount": $0.amount.json,
                    ])
                }),
            "departments": .array(
                departments.map {
                    .members([
                        "department": .text($0.department.code),
                        "share": .text($0.share.description), "amount": $0.amount.json,
                    ])
                }),
            "comparable_cases": cases?.json ?? .null,
            "rounding": .texts(
                Rounding.allCases.filter { rounding in
                    lines.contains { $0.rounding == rounding }
                }.map(\.rawValue)),
        ])
    }

    /// The computation for people, a line a step.
    func text(_ words: Words, under file: String? = nil) -> [String] {
        lines.enumerated().map { index, line in
            "\(index + 1). \(Output.line(of: words(line, citing: file)))"
        }
    }
}

extension DerivationLine {
    fileprivate func json(_ words: Words?, under file: String?) -> JSONValue {
        .members([
            "rule": .text(step.rawValue),
            "basis": .text(basis.hasPrefix("policy ") ? file ?? basis : basis),
            "inputs": .object(inputs.map { .init($0.name, .text($0.value)) }),
            "result": result?.json ?? .null, "rounding": .text(rounding?.rawValue),
            "text": .text(words.map { $0(self, citing: file) }),
        ])
    }
}

extension AppliedCap {
    fileprivate var json: JSONValue {
        .members([
            "rule": .text(rule.rawValue), "kind": .text(isHard ? "hard" : "soft"),
            "limit": limit.json, "asked": asked.json, "hit": .bool(wasReached),
        ])
    }
}

extension Money {
    /// The amount for scripts.
    var json: JSONValue {
        .members([
            "amount": .text(plain), "currency": .text(currency.rawValue),
            "minor": .number(minorUnits),
        ])
    }
}

extension ComparableCases {
    /// The cases for scripts.
    var json: JSONValue {
        let band = sought.band
        let ends = [band.lowerBound, band.upperBound].map {
            Money(minorUnits: $0, currency: sought.amount.currency).json
        }
        return .members([
            "ground": .text(sought.ground.rawValue), "group": .text(sought.group),
            "product": .text(sought.product),
            "amount": sought.amount.json, "from": ends[0], "to": ends[1], "count": .number(count),
            "median": spread?.median.json ?? .null,
            "lower_quartile": spread?.lowerQuartile.json ?? .null,
            "upper_quartile": spread?.upperQuartile.json ?? .null,
            "least": spread?.least.json ?? .null, "most": spread?.most.json ?? .null,
            "nearest": .array(
                nearest.map {
                    .members(["number": .text($0.number), "amount": $0.amount.json])
                }),
        ])
    }
}
