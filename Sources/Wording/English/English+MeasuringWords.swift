import Casework

// How a promise that cannot be measured is mended.
extension English {
    func mend(_ kind: Vagueness) -> String {
        switch kind {
        case .time:
            "Say how long: a number, a unit, a calendar and from when it counts, "
                + "such as “within 2 hours, round the clock, from your report”."
        case .effort:
            "Say what is certain: a number, a unit and what sets it off, "
                + "such as “one visit within 3 working days from your order”."
        case .manner:
            "Say what will be done and how it is judged: a number and a unit."
        case .amount:
            "Say how much: a number and a unit, such as “CNY 500.00” or “30 %”."
        }
    }

    func mark(_ words: String, _ kind: Vagueness) -> String {
        "“\(words)”: needs \(list(kind.missing.map { name($0) }))"
    }

    func name(_ part: MeasuredPart) -> String {
        switch part {
        case .number: "a number"
        case .unit: "a unit"
        case .calendar: "a calendar"
        case .trigger: "a trigger"
        }
    }
}
