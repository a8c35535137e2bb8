import Casework

// Clauses of commitments in words.
extension SimplifiedChinese {
    var semicolon: String { "；" }

    func amount(_ number: Int, _ unit: CommitmentClause.Unit) -> String {
        "\(number) \(dossierChoice(unit.rawValue, of: "clause-unit") ?? unit.rawValue)"
    }

    func sentence(_ measure: String, on calendar: String?, from trigger: String?) -> String {
        measure + (calendar.map { "（\($0)）" } ?? "") + (trigger.map { "，\($0)" } ?? "")
    }

    func name(_ effect: CommitmentClause.Effect) -> String {
        switch effect {
        case .drives(let clock): "驱动工单时限：\(name(clock))"
        case .customersRight: "客户的权利期限，不驱动工单时限"
        case .logged: "不驱动工单时限，以履行记录为准"
        }
    }

    func fitting(_ comparator: String, _ units: String) -> String {
        "“\(comparator)”配\(units)"
    }

    /// Why it was looked for promises again, and what was found.
    func sought(_ anew: PromisesAnew) -> [String] {
        ["因\(list(anew.because.map(field)))更正重新查找承诺"]
            + anew.promises.map { "\($0.citation) \(clause($0.clause))" }
    }

    func name(_ side: RelationSide, _ number: String) -> String {
        switch (side.relation, side.isOwn) {
        case (.dependsOn, true): "依赖 \(number)"
        case (.dependsOn, false): "被 \(number) 依赖"
        case (.supplements, true): "补充 \(number)"
        case (.supplements, false): "由 \(number) 补充"
        case (.replaces, true): "取代 \(number)"
        case (.replaces, false): "被 \(number) 取代"
        case (.conflictsWith, _): "与 \(number) 冲突"
        }
    }
}
