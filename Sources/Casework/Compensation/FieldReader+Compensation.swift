import ServiceTime

extension Field {
    /// One rule with its figures; which of them a rule takes is in `CompensationRule.fields`.
    private static let computed = [
        Field("method", choice(CompensationRule.self)),
        Field("price", .money), Field("group", .text), Field("months-used", .number),
        Field("costs", .money), Field("fee", .money), Field("asked", .money),
        Field("value", .money), Field("rate", .text), Field("days", .number), Field("cap", .text),
        Field("agreed", .money), Field("charge", .money), Field("owed", .money),
        Field("direct-loss", .money), Field("indirect-loss", .money), Field("reason", .text),
    ]

    /// One rule by its own fields, or several in `items`.
    static let compensation = computed + [Field("items", .records(computed))]

    /// What a case of its own needs besides: whose fault it is.
    public static let claimCase =
        compensation + [
            Field("parties", .shares(.parties)), Field("departments", .shares(.departments)),
        ]
}

extension CompensationRule {
    /// The figures the rule takes, those it cannot do without first.
    public var fields: (needed: [String], more: [String]) {
        switch self {
        case .repairable: (["costs"], [])
        case .notRepairable: (["price", "months-used"], ["group"])
        case .loss: (["direct-loss"], [])
        case .attitude: (["fee", "asked"], ["reason"])
        case .shortfall: (["fee", "asked"], [])
        case .breach: (["value"], ["rate", "days", "cap"])
        case .negotiated: (["agreed"], [])
        case .customerPays: (["charge"], [])
        case .thirdPartyPays: (["owed"], [])
        }
    }
}

/// A case to compute: the facts and whose fault it is.
public struct ClaimCase: Hashable, Sendable {
    public let items: [CompensationBasis]
    /// Nil when the case does not say.
    public let liability: Liability?

    /// Reads a case from the values of `Field.claimCase`.
    ///
    /// - Throws: `FieldProblems` with every problem at once.
    public init(values: [String: FieldValue], in setting: FieldSetting) throws(FieldProblems) {
        var reader = FieldReader(values, fields: Field.claimCase, setting: setting)
        items = reader.compensation()
        if reader.has("parties") || reader.has("departments") {
            liability = reader.caseLiability()
        } else {
            liability = setting.liability
        }
        guard reader.problems.isEmpty else { throw FieldProblems(problems: reader.problems) }
    }
}

extension FieldReader {
    /// Whose fault it is; departments share what the company bears, so that somebody says what.
    fileprivate mutating func caseLiability() -> Liability {
        let departments = departments()
        let known = setting.policy.departments.map(\.code)
        for share in departments where !known.contains(share.department.code) {
            report("departments", .notAChoice(share.department.code, allowed: known))
        }
        if !has("parties"), setting.liability == nil { report("parties", .missing) }
        let parties = has("parties") ? parties("parties") : setting.liability?.parties ?? []
        return Liability(parties: parties, departments: departments, rule: "")
    }

    /// Every rule that is given, the losses after them.
    mutating func compensation() -> [CompensationBasis] {
        var items = item()
        for record in records("items") {
            var reader = FieldReader(
                record.values, fields: Field.compensation, path: record.path, setting: setting)
            items += reader.item()
            add(reader.problems)
        }
        if items.isEmpty, problems.isEmpty {
            add([FieldProblem(field: "method", kind: .missing)])
        }
        return items
    }

    private mutating func item() -> [CompensationBasis] {
        let rule = choice("method", CompensationRule.self)
        let losses = losses(isNeeded: rule == .loss)
        guard let rule else { return losses }
        let known = rule.fields.needed + rule.fields.more
        for field in Field.compensation
        where has(field.name) && !known.contains(field.name) && !Self.common.contains(field.name) {
            report(field.name, .unknown(nearest: nil))
        }
        return (basis(rule).map { [$0] } ?? []) + losses
    }

    /// What every rule may have beside it.
    private static let common = ["method", "items", "direct-loss", "indirect-loss"]

    private mutating func losses(isNeeded: Bool) -> [CompensationBasis] {
        let isGiven = has("direct-loss") || has("indirect-loss")
        guard isGiven || isNeeded else { return [] }
        let zero = Money.zero(setting.policy.currency)
        let (direct, indirect) = (money("direct-loss"), money("indirect-loss"))
        guard isGiven else {
            guard let claim = setting.claim, claim.directLoss != nil || claim.indirectLoss != nil
            else {
                report("direct-loss", .missing)
                return []
            }
            return [
                .loss(direct: claim.directLoss ?? zero, indirect: claim.indirectLoss ?? zero)
            ]
        }
        let currency = (direct ?? indirect)?.currency ?? zero.currency
        return [
            .loss(direct: direct ?? .zero(currency), indirect: indirect ?? .zero(currency))
        ]
    }

    private mutating func basis(_ rule: CompensationRule) -> CompensationBasis? {
        switch rule {
        case .repairable: needed("costs").map { .repairable(costs: $0) }
        case .notRepairable: refund()
        case .loss: nil
        case .attitude:
            pair("fee", "asked").map {
                .attitude(fee: $0, asked: $1, reason: text("reason"))
            }
        case .shortfall: pair("fee", "asked").map { .shortfall(fee: $0, asked: $1) }
        case .breach: breach()
        case .negotiated: needed("agreed").map { .negotiated($0) }
        case .customerPays: needed("charge").map { .customerPays($0) }
        case .thirdPartyPays: needed("owed").map { .thirdPartyPays($0) }
        }
    }

    private mutating func needed(_ name: String) -> Money? {
        guard has(name) else {
            report(name, .missing)
            return nil
        }
        return money(name)
    }

    private mutating func pair(_ first: String, _ second: String) -> (Money, Money)? {
        let (one, other) = (needed(first), needed(second))
        guard let one, let other else { return nil }
        return (one, other)
    }

    private mutating func refund() -> CompensationBasis? {
        let price = has("price") ? money("price") : setting.registration?.goods.price
        if price == nil, !has("price") { report("price", .missing) }
        if !has("months-used") { report("months-used", .missing) }
        let months = number("months-used", from: 0)
        let group = text("group") ?? ""
        guard let price, let months else { return nil }
        return .notRepairable(price: price, group: group, monthsUsed: months)
    }

    private mutating func breach() -> CompensationBasis? {
        let agreed = setting.breach
        // What the contract agreed once, whatever the days, is all of its value and no more.
        if let amount = agreed?.amount, !has("value"), !has("rate"), !has("days") {
            let whole = Rate.percent(100)
            return .breach(value: amount, rate: whole, days: nil, cap: part("cap") ?? whole)
        }
        let (rate, cap) = (part("rate") ?? agreed?.dailyRate, part("cap") ?? agreed?.cap)
        let days = number("days", from: 0)
        // Without a rate of its own the contract's penalty is that of the policy, which is a day's.
        if !has("rate"), !has("days") { report("days", .missing) }
        guard let value = has("value") ? money("value") : agreed?.value ?? needed("value") else {
            return nil
        }
        return .breach(value: value, rate: rate, days: days, cap: cap)
    }

    private mutating func part(_ name: String) -> Rate? {
        guard has(name), let text = text(name) else { return nil }
        let rate = Rate(typed: text)
        if rate == nil { report(name, .notARate(text)) }
        return rate
    }
}
