// What stands on the page of a dossier beside the labels of fields.
extension TraditionalChinese {
    func name(_ term: PageTerm) -> String {
        switch term {
        case .next: "下次"
        case .recurrence: "重複"
        case .period: "本期"
        case .received: "受理期間"
        case .finding: "發現"
        case .task: "改正任務"
        case .rectified: "已改正"
        case .verified: "已驗證"
        case .earlierVersion: "先前版本"
        case .adjustment: "調整"
        case .approved: "部門負責人確認"
        case .formerEnd: "原截止日"
        }
    }

    func recurrence(months: Int) -> String {
        months == 12 ? "每年" : months == 1 ? "每月" : "每 \(months) 個月"
    }

    func deadline(day: Int) -> String { "\(day) 日前" }
}
