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
        let amount = Money(minorUnits: matter.product.price / 100 * percent, currency: .cny)
        var measures = [Measure(.payment)]
        if random.chance(40) { measures.append(Measure(.replacement)) }
        var options = [
            PlanOption(
                title: matter.say("赔付并致歉", "compensation and an apology"), measures: measures,
                amount: amount, cost: amount, bearers: bearers, executing: Department("service"),
                completion: completion, cycleDays: 7,
                explanation: matter.say(
                    "按合同价格的 \(percent)% 赔付，七个工作日内到账。",
                    "\(percent) % of the price is paid back within seven working days."))
        ]
        if random.chance(30) {
            var other = options[0]
            other.title = matter.say("换货", "replacement")
            other.measures = [Measure(.replacement)]
            other.amount = .zero(.cny)
            options.append(other)
        }
        let price = Money(minorUnits: matter.product.price, currency: .cny)
        return PlanContent(
            options: options, chosen: 0,
            derivation: ["\(price.description) × \(percent) % = \(amount.description)"])
    }
}
