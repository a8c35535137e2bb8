import Casework

// How a promise that cannot be measured is mended.
extension SimplifiedChinese {
    func mend(_ kind: Vagueness) -> String {
        switch kind {
        case .time: "请写明数字、单位、日历和起算点，例如“自报修起 2 小时内，全天候计时”。"
        case .effort: "请写明确定能做到的：数字、单位和触发条件，例如“下单后 3 个工作日内上门 1 次”。"
        case .manner: "请写明具体做什么、按什么数字和单位衡量。"
        case .amount: "请写明数字和单位，例如“500 元”或“30 %”。"
        }
    }

    func mark(_ words: String, _ kind: Vagueness) -> String {
        "“\(words)”无法衡量，请写明\(list(kind.missing.map { name($0) }))"
    }

    func name(_ part: MeasuredPart) -> String {
        switch part {
        case .number: "数字"
        case .unit: "单位"
        case .calendar: "日历"
        case .trigger: "起算点"
        }
    }
}
