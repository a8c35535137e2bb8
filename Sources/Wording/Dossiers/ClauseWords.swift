public import Casework
public import ServiceTime

// A clause of a commitment as people read it.
extension Vocabulary {
    /// A clause in one line, such as 首次响应 不超过 2 小时（24x7），报修起.
    func clause(_ clause: CommitmentClause) -> String {
        let parts = [
            choice(clause.promise), choice(clause.comparator),
            amount(clause.number, clause.unit),
        ]
        return sentence(
            parts.joined(separator: " "), on: clause.calendar,
            from: clause.trigger.map(choice))
    }

    /// What may be written instead of a measure that does not fit.
    func measures(_ measures: [ClauseMeasure]) -> String {
        measures.map { measure in
            let units = measure.units.map {
                dossierChoice($0.rawValue, of: "clause-unit") ?? $0.rawValue
            }
            return fitting(choice(measure.comparator), list(units))
        }
        .joined(separator: semicolon)
    }

    /// Milestones and entries of the log by their lines.
    func broken(_ milestones: [Int], _ entries: [Int]) -> [String] {
        milestones.map { "\(field("milestone")) \($0)" }
            + entries.map { "\(words(of: .commitment).events["fulfilment-recorded"] ?? "") \($0)" }
    }

    func choice(_ promise: CommitmentClause.Promise) -> String {
        dossierChoice(promise.rawValue, of: "promise") ?? promise.rawValue
    }

    func choice(_ comparator: CommitmentClause.Comparator) -> String {
        dossierChoice(comparator.rawValue, of: "comparator") ?? comparator.rawValue
    }

    private func choice(_ trigger: CommitmentClause.Trigger) -> String {
        dossierChoice(trigger.rawValue, of: "trigger") ?? trigger.rawValue
    }
}

extension Words {
    /// A clause in one line, with the numbers and what they count from.
    public func callAsFunction(_ clause: CommitmentClause) -> String { vocabulary.clause(clause) }

    /// What a clause does for a ticket, in a few words.
    public func callAsFunction(_ effect: CommitmentClause.Effect) -> String {
        vocabulary.name(effect)
    }

    /// How one commitment stands to another, such as `replaces K202611-001`.
    public func callAsFunction(_ side: RelationSide, _ number: String) -> String {
        vocabulary.name(side, number)
    }

    /// Why a deadline cannot be told and what helps.
    public func callAsFunction(_ problem: CalendarError) -> String {
        problem.text(in: ExplanationLanguage(rawValue: language.rawValue) ?? .en)
    }
}
