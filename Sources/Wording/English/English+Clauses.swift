import Casework

// Clauses of commitments in words.
extension English {
    var semicolon: String { "; " }

    func amount(_ number: Int, _ unit: CommitmentClause.Unit) -> String {
        let word: String? =
            switch unit {
            case .minutes: "minute"
            case .hours: "hour"
            case .days: "day"
            case .workingDays: "working day"
            case .weeks: "week"
            case .months: "month"
            case .years: "year"
            case .percent: nil
            case .pieces: "piece"
            case .times: "time"
            }
        if number == 1, let word { return "1 \(word)" }
        return "\(number) \(dossierChoice(unit.rawValue, of: "clause-unit") ?? unit.rawValue)"
    }

    func sentence(_ measure: String, on calendar: String?, from trigger: String?) -> String {
        measure + (calendar.map { " (\($0))" } ?? "") + (trigger.map { ", from \($0)" } ?? "")
    }

    func name(_ effect: CommitmentClause.Effect) -> String {
        switch effect {
        case .drives(let clock): "drives a ticket’s clock: \(name(clock))"
        case .customersRight: "the customer’s right; drives no clock of a ticket"
        case .logged: "drives no clock of a ticket; see the log of keeping it"
        }
    }

    func fitting(_ comparator: String, _ units: String) -> String {
        "“\(comparator)” with \(units)"
    }
}
