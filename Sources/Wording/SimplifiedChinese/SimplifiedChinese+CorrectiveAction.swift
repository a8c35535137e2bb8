extension SimplifiedChinese {
    static let correctiveAction = KindWords(
        name: "改善案", plural: "改善案",
        states: [
            "proposed": "已提出",
            "agreed": "已同意",
            "done": "已实施",
            "verified": "效果已验证",
            "reopened": "重新启动",
            "rejected": "已否决",
        ],
        commands: [
            "propose": .init("提出改善案", "根据工单、复盘或审计提出防止再发的措施。"),
            "revise": .init("修订", "修改措施、日期或责任人。"),
            "agree": .init("同意", "同意实施，时限从此刻算到约定日期。"),
            "reject": .init("否决", "否决并说明理由。"),
            "report-done": .init("报告完成", "记录做了什么，并附证据。"),
            "verify": .init("验证效果", "等待期满后确认措施有效。"),
            "find-ineffective": .init("判定无效", "确认措施无效，需要新的措施。"),
            "reopen": .init("重新启动", "同一问题再次出现时引用工单重新启动。"),
        ],
        events: [
            "proposed": "提出改善案",
            "revised": "修订改善案",
            "agreed": "同意改善案",
            "rejected": "否决改善案",
            "done": "实施完成",
            "verified": "效果已验证",
            "found-ineffective": "判定无效",
            "reopened": "重新启动",
        ],
        fields: [
            "source": "来源编号",
            "action": "改善措施",
            "responsible": "责任人",
            "until": "完成期限",
            "day": "日期",
            "what": "完成情况",
            "effect": "实际效果",
            "ticket": "工单编号",
        ])
}
