// What stands on the page of a dossier beside the labels of fields.
extension SimplifiedChinese {
    func name(_ term: PageTerm) -> String {
        switch term {
        case .next: "下次"
        case .recurrence: "重复"
        case .period: "本期"
        case .received: "受理期间"
        case .finding: "发现"
        case .task: "整改任务"
        case .rectified: "已整改"
        case .verified: "已验证"
        case .earlierVersion: "以前版本"
        case .adjustment: "调整"
        case .approved: "部门负责人确认"
        case .formerEnd: "原截止日"
        }
    }

    func recurrence(months: Int) -> String {
        months == 12 ? "每年" : months == 1 ? "每月" : "每 \(months) 个月"
    }

    func deadline(day: Int) -> String { "\(day) 日前" }
}
