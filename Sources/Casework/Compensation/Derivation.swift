// The steps to an amount, one item after the other. Every figure is in minor units and integer; a
// product is two words wide, so an amount that does not fit is an error and never wraps.

/// A derivation being written.
struct Derivation {
    private(set) var lines: [DerivationLine] = []
    private(set) var caps: [AppliedCap] = []
    private(set) var needsExecutive = false
    /// What the items come to so far.
    private(set) var amount: Money
    private(set) var charge: Money
    private(set) var recourse: Money
    private(set) var unpaidIndirectLoss: Money
    /// What the items could come to at most, when one of them has a hard cap.
    private(set) var most: Money
    private(set) var isCapped = false
    let terms: CompensationTerms

    init(_ currency: Currency, under terms: CompensationTerms) {
        self.terms = terms
        let zero = Money.zero(currency)
        (amount, charge, recourse, unpaidIndirectLoss, most) = (zero, zero, zero, zero, zero)
    }

    mutating func add(_ item: CompensationBasis) throws(CompensationProblem) {
        switch item {
        case .repairable(let costs): try given(costs, "costs", .repairCosts, "repair")
        case .negotiated(let agreed): try given(agreed, "agreed", .agreed, "agreement")
        case .notRepairable(let price, let group, let months):
            try refund(price, group: group, monthsUsed: months)
        case .loss(let direct, let indirect): try loss(direct: direct, indirect: indirect)
        case .attitude(let fee, let asked, let reason):
            try attitude(fee: fee, asked: asked, reason: reason?.trimmed() ?? "")
        case .shortfall(let fee, let asked): try shortfall(fee: fee, asked: asked)
        case .breach(let value, let rate, let days, let cap):
            try breach(value: value, rate: rate, days: days, cap: cap)
        case .customerPays(let sum):
            try check(sum, "charge")
            charge = try charge.plus(sum)
            line(.customerPays, "liability", [("charge", sum)], sum)
        case .thirdPartyPays(let sum):
            try check(sum, "owed")
            recourse = try recourse.plus(sum)
            line(.thirdPartyPays, "liability", [("owed", sum)], sum)
        }
    }

    mutating func line(
        _ step: DerivationStep, _ basis: String, _ inputs: [(String, any CustomStringConvertible)],
        _ result: Money?, _ rounding: Rounding? = nil
    ) {
        let inputs = inputs.map { name, value in
            DerivationInput(name, (value as? Money)?.exact ?? "\(value)")
        }
        lines.append(
            DerivationLine(
                step: step, basis: basis, inputs: inputs, result: result, rounding: rounding))
    }

    private func check(_ money: Money, _ field: String) throws(CompensationProblem) {
        guard money.minorUnits >= 0 else { throw .negative(field: field) }
        guard money.currency == amount.currency else { throw .currenciesDiffer }
    }

    /// Takes an item's sum in, and what it could have been at most.
    private mutating func take(_ sum: Money, atMost limit: Money? = nil)
        throws(CompensationProblem)
    {
        amount = try amount.plus(sum)
        most = try most.plus(limit ?? sum)
        if limit != nil { isCapped = true }
    }

    private mutating func given(
        _ sum: Money, _ field: String, _ step: DerivationStep, _ basis: String
    ) throws(CompensationProblem) {
        try check(sum, field)
        line(step, basis, [(field, sum)], sum)
        try take(sum)
    }

    private mutating func loss(direct: Money, indirect: Money) throws(CompensationProblem) {
        try check(direct, "direct-loss")
        try check(indirect, "indirect-loss")
        line(.directLoss, "assessment", [("direct-loss", direct)], direct)
        try take(direct)
        guard !indirect.isZero else { return }
        let basis = "compensation.pays-indirect-loss: \(terms.paysIndirectLoss)"
        if terms.paysIndirectLoss {
            line(.indirectLossPaid, basis, [("indirect-loss", indirect)], indirect)
            try take(indirect)
        } else {
            line(.indirectLossKept, basis, [("indirect-loss", indirect)], .zero(indirect.currency))
            unpaidIndirectLoss = try unpaidIndirectLoss.plus(indirect)
        }
    }

    private mutating func attitude(
        fee: Money, asked: Money, reason: String
    ) throws(CompensationProblem) {
        let (limit, together, _) = try limit(
            of: fee, asked: asked, cap: terms.attitudeCap, .attitude, "attitude-cap")
        guard together.minorUnits > limit.minorUnits else { return try take(asked) }
        guard !reason.isEmpty else { throw .reasonMissing(asked: together, limit: limit) }
        needsExecutive = true
        line(.overSoftCap, "reason", [("reason", reason)], asked)
        try take(asked)
    }

    private mutating func shortfall(fee: Money, asked: Money) throws(CompensationProblem) {
        let (limit, together, before) = try limit(
            of: fee, asked: asked, cap: terms.shortfallCap, .shortfall, "shortfall-cap")
        guard together.minorUnits <= limit.minorUnits else {
            throw .overHardCap(asked: together, limit: limit)
        }
        try take(asked, atMost: limit.minus(before))
    }

    /// A part of the service fee, rounded down, what is asked under it, and what the limit was
    /// before.
    ///
    /// A claim has one service and so one cap: items of one rule are held to it together, and of
    /// several fees the highest counts.
    private mutating func limit(
        of fee: Money, asked: Money, cap: Rate, _ rule: CompensationRule, _ key: String
    ) throws(CompensationProblem) -> (limit: Money, together: Money, before: Money) {
        try check(fee, "fee")
        try check(asked, "asked")
        guard let own = fee.roundedDown(cap) else { throw .tooLarge }
        let earlier = caps.last { $0.rule == rule }
        let before = earlier?.limit ?? .zero(fee.currency)
        let limit = own.minorUnits > before.minorUnits ? own : before
        let together = try asked.plus(earlier?.asked ?? .zero(asked.currency))
        let isHard = rule == .shortfall
        line(.asked, "assessment", [("fee", fee), ("asked", asked)], asked)
        var inputs: [(String, any CustomStringConvertible)] = [("fee", fee), ("rate", cap)]
        if earlier != nil { inputs.append(("asked", together)) }
        line(isHard ? .hardCap : .softCap, "compensation.\(key)", inputs, limit, .down)
        caps.append(
            AppliedCap(
                rule: rule, isHard: isHard, limit: limit, asked: together,
                wasReached: together.minorUnits > limit.minorUnits))
        return (limit, together, before)
    }

    private mutating func breach(
        value: Money, rate named: Rate?, days: Int?, cap ownCap: Rate?
    ) throws(CompensationProblem) {
        try check(value, "value")
        let (rate, cap) = (named ?? terms.penaltyRate, ownCap ?? terms.penaltyCap)
        guard days ?? 0 >= 0 else { throw .negative(field: "days") }
        let (parts, overflow) = rate.millionths.multipliedReportingOverflow(by: days ?? 1)
        guard !overflow, let full = value.times(parts, over: Rate.whole.millionths),
            let limit = value.roundedDown(cap)
        else { throw .tooLarge }
        var inputs: [(String, any CustomStringConvertible)] = [("value", value), ("rate", rate)]
        if let days { inputs.append(("days", days)) }
        let basis = named == nil ? "compensation.penalty-rate" : "contract"
        line(.penalty, basis, inputs, full, .halfUp)
        let isOver = full.minorUnits > limit.minorUnits
        let capBasis = ownCap == nil ? "compensation.penalty-cap" : "contract"
        line(.penaltyCap, capBasis, [("value", value), ("rate", cap)], limit, .down)
        caps.append(
            AppliedCap(
                rule: .breach, isHard: true, limit: limit, asked: full, wasReached: isOver))
        try take(isOver ? limit : full, atMost: limit)
    }
}

extension Derivation {
    /// The price, less what it lost with use.
    private mutating func refund(
        _ price: Money, group: String, monthsUsed: Int
    ) throws(CompensationProblem) {
        try check(price, "price")
        guard monthsUsed >= 0 else { throw .negative(field: "months-used") }
        line(.price, "order", [("price", price)], price)
        let steps = terms.keptByAge[group]
        let value =
            if let steps {
                try aged(price, group, monthsUsed, steps)
            } else {
                try straight(price, group, monthsUsed)
            }
        guard let kept = price.times(terms.residual) else { throw .tooLarge }
        guard value.minorUnits < kept.minorUnits else { return try take(value) }
        line(
            .residual, "compensation.residual", [("price", price), ("rate", terms.residual)], kept,
            .halfUp)
        try take(kept)
    }

    /// Straight line: each month of use takes the same part of the price.
    private mutating func straight(
        _ price: Money, _ group: String, _ monthsUsed: Int
    ) throws(CompensationProblem) -> Money {
        let row = terms.usefulMonths[group]
        let months = max(1, row ?? terms.usualMonths)
        let key = row == nil ? "usual-months" : "useful-months.\(group)"
        line(.usefulLife, "compensation.\(key)", [("group", group), ("months", months)], nil)
        guard let taken = price.times(min(monthsUsed, months), over: months) else {
            throw .tooLarge
        }
        let left = try price.minus(taken)
        line(
            .depreciation, "compensation.\(key)",
            [("price", price), ("months-used", monthsUsed), ("months", months), ("taken", taken)],
            left, .halfUp)
        return left
    }

    /// By steps: the first that reaches to the age says what is kept; after the last nothing is.
    private mutating func aged(
        _ price: Money, _ group: String, _ monthsUsed: Int, _ steps: [AgeStep]
    ) throws(CompensationProblem) -> Money {
        let step = steps.sorted { $0.months < $1.months }.first { $0.months >= monthsUsed }
        let rate = monthsUsed == 0 ? Rate.whole : step?.kept ?? Rate(millionths: 0)
        guard let kept = price.times(rate) else { throw .tooLarge }
        line(
            .keptByAge, "compensation.kept-by-age.\(group)",
            [("price", price), ("months-used", monthsUsed), ("rate", rate)], kept, .halfUp)
        return kept
    }
}

extension Money {
    /// The amount with its code as scripts write it: `CNY 12480.00`.
    public var exact: String { "\(currency.rawValue) \(plain)" }

    fileprivate func plus(_ other: Money) throws(CompensationProblem) -> Money {
        guard currency == other.currency else { throw .currenciesDiffer }
        guard let sum = adding(other) else { throw .tooLarge }
        return sum
    }

    func minus(_ other: Money) throws(CompensationProblem) -> Money {
        guard currency == other.currency else { throw .currenciesDiffer }
        guard let rest = subtracting(other) else { throw .tooLarge }
        return rest
    }
}
