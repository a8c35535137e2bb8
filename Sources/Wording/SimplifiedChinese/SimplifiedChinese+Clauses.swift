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
}
