public import Casework

// What is said of a computed amount.
extension Words {
    /// A rule of compensation.
    public func callAsFunction(_ rule: CompensationRule) -> String { vocabulary.name(rule) }

    /// What a step of a derivation does.
    public func callAsFunction(_ step: DerivationStep) -> String { vocabulary.name(step) }

    /// How an amount was made a whole number of minor units.
    public func callAsFunction(_ rounding: Rounding) -> String { vocabulary.name(rounding) }

    /// What past cases are called that are shown beside an amount.
    public var comparableCases: String { vocabulary.comparableCases }

    /// How many cases there are, where their amounts lie, and the nearest ones, a line each.
    public func lines(of cases: ComparableCases) -> [String] {
        guard let spread = cases.spread else { return [vocabulary.noComparableCases] }
        let text = vocabulary.spread(
            median: self(spread.median), lower: self(spread.lowerQuartile),
            upper: self(spread.upperQuartile), least: self(spread.least), most: self(spread.most))
        let band = cases.sought.band
        let ends = [band.lowerBound, band.upperBound].map {
            self(Money(minorUnits: $0, currency: cases.sought.amount.currency))
        }
        let parts =
            ["\(cases.count)", self(cases.sought.ground)] + cases.sought.names
            + ["\(ends[0])–\(ends[1])"]
        return [
            parts.joined(separator: " · "), text,
            cases.nearest.map { "\($0.number) \(self($0.amount))" }.joined(separator: "  "),
        ]
    }

    /// One step with its figures, what it comes to and what it rests on, in one line.
    ///
    /// `file` is cited in place of the policy's version where the policy is a file nobody adopted.
    public func callAsFunction(_ line: DerivationLine, citing file: String? = nil) -> String {
        let figures = line.inputs.filter { !$0.value.isEmpty }.map { input in
            let label = vocabulary.label(figure: input.name) ?? vocabulary.field(input.name)
            return "\(label) \(value(input))"
        }
        let result = line.result.map { " = \($0.signed)" } ?? ""
        let rounding = line.rounding.map { " · " + vocabulary.name($0) } ?? ""
        return vocabulary.titled(vocabulary.name(line.step), vocabulary.list(figures)) + result
            + rounding + " [\(basis(line.basis, file))]"
    }

    private func basis(_ basis: String, _ file: String?) -> String {
        let parts = basis.split(separator: " ")
        if parts.count == 2, parts[0] == "policy" {
            return file ?? vocabulary.label(policy: String(parts[1]))
        }
        if let label = vocabulary.label(basis: basis) { return label }
        // A key of the policy, perhaps with the product group or the value behind it.
        let key = basis.prefix { $0 != ":" }.split(separator: ".").prefix(2)
        return vocabulary.label(basis: key.joined(separator: ".")) ?? basis
    }

    private func value(_ input: DerivationInput) -> String {
        switch input.name {
        case "party": Party(rawValue: input.value).map { self($0) } ?? input.value
        case "department": self(Department(input.value))
        default: money(input.value) ?? input.value
        }
    }

    /// An amount as it stands elsewhere; nil where the figure is none, such as `12 months`.
    private func money(_ figure: String) -> String? {
        guard let code = figure.split(separator: " ").first, code.count < figure.count,
            let currency = Currency(rawValue: String(code))
        else { return nil }
        return Money(figure, default: currency)?.signed
    }
}
