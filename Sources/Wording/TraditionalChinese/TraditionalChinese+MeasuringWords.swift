import Casework

// How a promise that cannot be measured is mended.
extension TraditionalChinese {
    func mend(_ kind: Vagueness) -> String {
        switch kind {
        case .time: "請寫明數字、單位、日曆和起算點，例如「自報修起 2 小時內，全天候計時」。"
        case .effort: "請寫明確定能做到的：數字、單位和觸發條件，例如「下單後 3 個工作天內到府 1 次」。"
        case .manner: "請寫明具體做什麼、以什麼數字和單位衡量。"
        case .amount: "請寫明數字和單位，例如「500 元」或「30 %」。"
        }
    }

    func mark(_ words: String, _ kind: Vagueness) -> String {
        "「\(words)」無法衡量，請寫明\(list(kind.missing.map { name($0) }))"
    }

    func name(_ part: MeasuredPart) -> String {
        switch part {
        case .number: "數字"
        case .unit: "單位"
        case .calendar: "日曆"
        case .trigger: "起算點"
        }
    }
}
