import Casework
import ServiceTime

/// What the sample company offers its customers.
extension SampleWalk {
    /// Who bears the cost follows from whose fault it is.
    private var bearers: [PartyShare] {
        writer.ticket.liability?.parties ?? [PartyShare(.company, .whole)]
    }

    private var completion: Instant { writer.now + .days(10) }

    /// A repair or a training that costs nobody anything.
    mutating func free() -> PlanContent {
        let measure: MeasureKind = random.pick([.repair, .visit, .training])
        return PlanContent(
            options: [
                PlanOption(
                    title: matter.say("免费维修", "repair free of charge"),
                    measures: [Measure(measure)], amount: .zero(.cny), cost: .zero(.cny),
                    executing: Department("service"), completion: completion, cycleDays: 7,
                    explanation: matter.say(
                        "工程师在七个工作日内完成维修，费用由我司承担。",
                        "An engineer repairs it within seven days at our cost."))
            ],
            chosen: 0)
    }

    /// A payment, a replacement or both, with how the amount came about.
    mutating func compensation() -> PlanContent {
        let percent = 5 * (1 + random.below(6))
        let amount = computed(percent)
        var measures = [Measure(.payment)]
        if random.chance(40) { measures.append(Measure(.replacement)) }
        var options = [
            PlanOption(
                title: matter.say("赔付并致歉", "compensation and an apology"), measures: measures,
                amount: amount, cost: amount, bearers: bearers, executing: Department("service"),
                completion: completion, cycleDays: 7,
                explanation: matter.say(
                    "赔付 \(amount.signed)，七个工作日内到账。",
                    "\(amount.signed) is paid back within seven working days."))
        ]
        if random.chance(30) {
            var other = options[0]
            other.title = matter.say("换货", "replacement")
            other.measures = [Measure(.replacement)]
            other.amount = .zero(.cny)
            options.append(other)
        }
        return PlanContent(options: options, chosen: 0, deviation: deviation(amount))
    }

    /// The price less the months of use that leave `percent` of it, as the rules come to it.
    private mutating func computed(_ percent: Int) -> Money {
        let price = Money(minorUnits: matter.product.price, currency: .cny)
        let group = matter.product.group
        let months = CompensationTerms.standard.usefulMonths[group] ?? 60
        let used = CompensationBasis.notRepairable(
            price: price, group: group, monthsUsed: months * (100 - percent) / 100)
        writer.act(.computeAmount([used]), by: matter.engineer)
        guard let found = writer.ticket.computation?.amount, !found.isZero else {
            return Money(minorUnits: matter.product.price / 100 * percent, currency: .cny)
        }
        return found
    }

    /// Why an amount is more than computed, when it is.
    private func deviation(_ amount: Money) -> String? {
        guard let computed = writer.ticket.computation,
            amount.minorUnits > computed.amount.minorUnits
        else { return nil }
        return matter.say("长期客户", "a customer for many years")
    }
}
