extension SimplifiedChinese {
    static let duty = KindWords(
        name: "例行事项", plural: "例行事项",
        states: [
            "active": "进行中",
            "ended": "已终止",
        ],
        commands: [
            "establish": .init("设立例行事项", "设立定期事项，例如月度复盘。"),
            "file": .init("提交", "提交已结束的一期，随后进入下一期。"),
            "assign": .init("指派", "交给其他人或部门负责。"),
            "reckon": .init("重新计算", "按现行政策和日历重新计算到期时间。"),
            "end": .init("终止", "终止该事项，并说明理由。"),
        ],
        events: [
            "established": "设立例行事项",
            "filed": "已提交",
            "assigned": "指派",
            "reckoned": "重新计算",
            "ended": "终止",
        ],
        fields: [
            "responsible": "责任人",
            "first": "首次日期",
            "every": "间隔数",
            "on-day": "每月几日",
            "at-time": "时刻",
            "days-off": "遇休息日",
            "report": "报告",
        ])
}
