import Casework
import ServiceTime
import Yams

extension PolicyReader {
    /// Visits, waiting times and duties.
    mutating func readCare(_ node: Node, into terms: inout CareTerms) {
        let known = [
            "days-off", "key-visit-months", "effect-days", "duty-day", "duty-time",
            "duty-days-off", "reopen-on-return",
        ]
        guard let given = fields.fields(of: node, what: "care", known: known) else { return }
        if let node = given["days-off"], let rule: DaysOff = code(node, what: "rule") {
            terms.daysOff = rule
        }
        if let node = given["duty-days-off"], let rule: DaysOff = code(node, what: "rule") {
            terms.dutyDaysOff = rule
        }
        if let node = given["key-visit-months"],
            let months = number(node, what: "months", in: 1...CareTerms.mostMonths)
        {
            terms.keyVisitMonths = months
        }
        if let node = given["effect-days"],
            let days = number(node, what: "days", in: 0...CareTerms.mostEffectDays)
        {
            terms.effectDays = days
        }
        if let node = given["reopen-on-return"],
            let flag = fields.flag(node, what: "reopen-on-return")
        {
            terms.reopensOnReturn = flag
        }
        if let node = given["duty-day"], let day = number(node, what: "day", in: 1...31) {
            terms.dutyDay = day
        }
        if let node = given["duty-time"], let text = fields.text(node, what: "a time") {
            if let time = LocalTime(text) {
                terms.dutyTime = time
            } else {
                complain("“\(text.prefix(40))” is no time of day; write 17:00", at: node)
            }
        }
    }
}
