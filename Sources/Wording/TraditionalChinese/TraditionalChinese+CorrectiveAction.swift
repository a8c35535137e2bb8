extension TraditionalChinese {
    static let correctiveAction = KindWords(
        name: "改善案", plural: "改善案",
        states: [
            "proposed": "已提出",
            "agreed": "已同意",
            "done": "已實施",
            "verified": "成效已驗證",
            "reopened": "重新啟動",
            "rejected": "已否決",
        ],
        commands: [
            "propose": .init("提出改善案", "依據工單、檢討或稽核提出防止再發的措施。"),
            "revise": .init("修訂", "修改措施、日期或負責人。"),
            "agree": .init("同意", "同意實施，時限從此刻算到約定日期。"),
            "reject": .init("否決", "否決並說明理由。"),
            "report-done": .init("回報完成", "記錄做了什麼，並附佐證。"),
            "verify": .init("驗證成效", "等待期滿後確認措施有效。"),
            "find-ineffective": .init("判定無效", "確認措施無效，需要新的措施。"),
            "reopen": .init("重新啟動", "同一問題再度發生時引用工單重新啟動。"),
        ],
        events: [
            "proposed": "提出改善案",
            "revised": "修訂改善案",
            "agreed": "同意改善案",
            "rejected": "否決改善案",
            "done": "實施完成",
            "verified": "成效已驗證",
            "found-ineffective": "判定無效",
            "reopened": "重新啟動",
        ],
        fields: [
            "source": "來源編號",
            "action": "改善措施",
            "responsible": "負責人",
            "until": "完成期限",
            "day": "日期",
            "what": "完成情形",
            "effect": "實際成效",
            "ticket": "工單編號",
        ])
}
