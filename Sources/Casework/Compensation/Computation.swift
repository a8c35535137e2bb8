/// An amount with the way it came about.
public struct Computation: Hashable, Sendable {
    /// What the customer is paid.
    public let amount: Money
    /// What the customer pays; zero unless the customer is liable.
    public let charge: Money
    /// Kept beside the amount, not part of it.
    public let unpaidIndirectLoss: Money
    /// Whether a soft cap was passed, so that the executive must agree.
    public let needsExecutive: Bool
    /// The way to the amount, each line following from those before.
    public let lines: [Line]

    /// One step a person can check.
    public enum Line: Hashable, Sendable {
        case rule(String)
        case input(String, Money)
        case tableRow(group: String, months: Int, isDefault: Bool)
        case depreciation(monthsUsed: Int, of: Int, taken: Money)
        case residual(Rate, kept: Money)
        case penalty(value: Money, rate: Rate, days: Int, amount: Money)
        case cap(Rate, of: Money, limit: Money, isHard: Bool, wasReached: Bool)
        case overSoftCap(reason: String)
        case indirectLossKept(Money)
        case rounding
        case result(Money)
    }
}

/// Why no amount can be computed.
public enum CompensationProblem: Error, Hashable, Sendable {
    case currenciesDiffer
    case tooLarge
    case negative(field: String)
    /// A hard cap: nothing over it is paid.
    case overHardCap(asked: Money, limit: Money)
    /// Over a soft cap without a reason.
    case reasonMissing(asked: Money, limit: Money)

    public var code: String {
        switch self {
        case .currenciesDiffer: "currencies-differ"
        case .tooLarge: "too-large"
        case .negative: "negative"
        case .overHardCap: "over-hard-cap"
        case .reasonMissing: "reason-missing"
        }
    }
}

extension CompensationTerms {
    /// Computes what `basis` comes to; exact, rounded half up to the minor unit once a line.
    ///
    /// - Throws: `CompensationProblem` when a cap forbids it or the figures do not go together.
    public func compute(_ basis: CompensationBasis) throws(CompensationProblem) -> Computation {
        switch basis {
        case .repairable(let costs):
            return try plain("repairable", [("costs", costs)])
        case .notRepairable(let price, let group, let months):
            return try refund(price: price, group: group, monthsUsed: months)
        case .loss(let direct, let indirect):
            return try loss(direct: direct, indirect: indirect)
        case .attitude(let fee, let asked, let reason):
            return try capped(
                "attitude", fee: fee, asked: asked, cap: attitudeCap, softWith: .some(reason))
        case .shortfall(let fee, let asked):
            return try capped(
                "shortfall", fee: fee, asked: asked, cap: shortfallCap, softWith: .none)
        case .breach(let value, let rate, let days, let cap, let loss):
            return try breach(value: value, rate: rate, days: days, cap: cap, loss: loss)
        case .negotiated(let amount):
            return try plain("negotiated", [("agreed", amount)])
        case .customerPays(let charge):
            try check(["charge": charge])
            let zero = Money.zero(charge.currency)
            return Computation(
                amount: zero, charge: charge, unpaidIndirectLoss: zero, needsExecutive: false,
                lines: [.rule("customer-pays"), .input("charge", charge), .result(zero)])
        }
    }

    private func check(_ inputs: [String: Money]) throws(CompensationProblem) {
        for (field, money) in inputs.sorted(by: { $0.key < $1.key }) where money.minorUnits < 0 {
            throw .negative(field: field)
        }
        guard Set(inputs.values.map(\.currency)).count <= 1 else { throw .currenciesDiffer }
    }

    private func result(
        _ amount: Money, _ lines: [Computation.Line], unpaid: Money? = nil, executive: Bool = false
    ) -> Computation {
        let zero = Money.zero(amount.currency)
        return Computation(
            amount: amount, charge: zero, unpaidIndirectLoss: unpaid ?? zero,
            needsExecutive: executive, lines: lines + [.result(amount)])
    }

    private func plain(
        _ rule: String, _ inputs: [(String, Money)]
    ) throws(CompensationProblem) -> Computation {
        try check(Dictionary(inputs, uniquingKeysWith: { $1 }))
        guard var sum = inputs.first.map({ Money.zero($0.1.currency) }) else { throw .tooLarge }
        for (_, money) in inputs {
            guard let next = sum.adding(money) else { throw .tooLarge }
            sum = next
        }
        return result(sum, [.rule(rule)] + inputs.map { .input($0.0, $0.1) })
    }

    /// Straight line: each month of use takes the same part of the price, down to the residual.
    private func refund(
        price: Money, group: String, monthsUsed: Int
    ) throws(CompensationProblem) -> Computation {
        try check(["price": price])
        guard monthsUsed >= 0 else { throw .negative(field: "months-used") }
        let months = max(1, usefulMonths[group] ?? usualMonths)
        var lines: [Computation.Line] = [
            .rule("not-repairable"), .input("price", price),
            .tableRow(group: group, months: months, isDefault: usefulMonths[group] == nil),
        ]
        let used = min(monthsUsed, months)
        guard let taken = price.times(used, over: months), let kept = price.times(residual),
            let left = price.subtracting(taken)
        else { throw .tooLarge }
        lines += [.depreciation(monthsUsed: monthsUsed, of: months, taken: taken), .rounding]
        guard left.minorUnits < kept.minorUnits else { return result(left, lines) }
        return result(kept, lines + [.residual(residual, kept: kept)])
    }

    private func loss(
        direct: Money, indirect: Money
    ) throws(CompensationProblem) -> Computation {
        try check(["direct-loss": direct, "indirect-loss": indirect])
        let lines: [Computation.Line] = [
            .rule("loss"), .input("direct-loss", direct), .input("indirect-loss", indirect),
        ]
        guard paysIndirectLoss else {
            return result(direct, lines + [.indirectLossKept(indirect)], unpaid: indirect)
        }
        guard let both = direct.adding(indirect) else { throw .tooLarge }
        return result(both, lines)
    }

    /// With `softWith` nil the cap is hard; otherwise it holds the reason for going over it.
    private func capped(
        _ rule: String, fee: Money, asked: Money, cap: Rate, softWith reason: String??
    ) throws(CompensationProblem) -> Computation {
        try check(["fee": fee, "asked": asked])
        guard let limit = fee.times(cap) else { throw .tooLarge }
        let isOver = asked.minorUnits > limit.minorUnits
        var lines: [Computation.Line] = [
            .rule(rule), .input("fee", fee), .input("asked", asked),
            .cap(cap, of: fee, limit: limit, isHard: reason == nil, wasReached: isOver),
        ]
        guard isOver else { return result(asked, lines) }
        guard let reason else { throw .overHardCap(asked: asked, limit: limit) }
        guard let words = reason?.trimmed(), !words.isEmpty else {
            throw .reasonMissing(asked: asked, limit: limit)
        }
        lines.append(.overSoftCap(reason: words))
        return result(asked, lines, executive: true)
    }

    private func breach(
        value: Money, rate: Rate, days: Int, cap: Rate, loss: Money
    ) throws(CompensationProblem) -> Computation {
        try check(["value": value, "loss": loss])
        guard days >= 0 else { throw .negative(field: "days") }
        let (parts, overflow) = rate.millionths.multipliedReportingOverflow(by: days)
        guard !overflow, let full = value.times(parts, over: Rate.whole.millionths),
            let limit = value.times(cap)
        else { throw .tooLarge }
        let isOver = full.minorUnits > limit.minorUnits
        guard let sum = (isOver ? limit : full).adding(loss) else { throw .tooLarge }
        return result(
            sum,
            [
                .rule("breach"), .input("value", value),
                .penalty(value: value, rate: rate, days: days, amount: full), .rounding,
                .cap(cap, of: value, limit: limit, isHard: true, wasReached: isOver),
                .input("loss", loss),
            ])
    }
}
