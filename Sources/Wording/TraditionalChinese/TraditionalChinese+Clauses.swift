import Casework

// Clauses of commitments in words.
extension TraditionalChinese {
    var semicolon: String { "；" }

    func amount(_ number: Int, _ unit: CommitmentClause.Unit) -> String {
        "\(number) \(dossierChoice(unit.rawValue, of: "clause-unit") ?? unit.rawValue)"
    }

    func sentence(_ measure: String, on calendar: String?, from trigger: String?) -> String {
        measure + (calendar.map { "（\($0)）" } ?? "") + (trigger.map { "，\($0)" } ?? "")
    }

    func name(_ effect: CommitmentClause.Effect) -> String {
        switch effect {
        case .drives(let clock): "驅動工單時限：\(name(clock))"
        case .customersRight: "客戶的權利期限，不驅動工單時限"
        case .logged: "不驅動工單時限，以履行記錄為準"
        }
    }

    func fitting(_ comparator: String, _ units: String) -> String {
        "「\(comparator)」配\(units)"
    }
}
