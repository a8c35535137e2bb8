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

    /// Why it was looked for promises again, and what was found.
    func sought(_ anew: PromisesAnew) -> [String] {
        ["promises found anew because of \(list(anew.because.map(field)))"]
            + anew.promises.map { "\($0.citation) \(clause($0.clause))" }
    }

    func name(_ side: RelationSide, _ number: String) -> String {
        switch (side.relation, side.isOwn) {
        case (.dependsOn, true): "depends on \(number)"
        case (.dependsOn, false): "is needed by \(number)"
        case (.supplements, true): "supplements \(number)"
        case (.supplements, false): "is supplemented by \(number)"
        case (.replaces, true): "replaces \(number)"
        case (.replaces, false): "is replaced by \(number)"
        case (.conflictsWith, _): "conflicts with \(number)"
        }
    }
}
