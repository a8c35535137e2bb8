extension SimplifiedChinese {
    static let careActivity = KindWords(
        name: "客户关怀", plural: "客户关怀",
        states: [
            "planned": "已计划",
            "done": "已完成",
            "ended": "已终止",
        ],
        commands: [
            "plan": .init("计划关怀", "为客户计划一次或定期的关怀活动。"),
            "report": .init("提交报告", "记录本次活动并计划下一次。"),
            "complete": .init("报告并完成", "记录只做一次的活动及其报告。"),
            "move": .init("改期", "把本次活动改到另一天，并说明理由。"),
            "assign": .init("指派", "交给其他人或部门负责。"),
            "end": .init("终止", "终止这项活动，并说明理由。"),
        ],
        events: [
            "planned": "计划关怀",
            "reported": "提交报告",
            "moved": "改期",
            "assigned": "指派",
            "ended": "终止",
        ],
        fields: [
            "activity": "活动类型",
            "responsible": "责任人",
            "first": "首次日期",
            "every": "间隔数",
            "unit": "间隔单位",
            "days-off": "遇休息日",
            "report": "报告",
            "day": "日期",
            "to-day": "改到",
        ],
        choices: [
            "activity": [
                "visit": "回访拜访",
                "training": "培训",
                "inspection": "巡检",
                "maintenance": "保养",
                "technical-documents": "技术资料",
            ],
            "unit": [
                "month": "月",
                "year": "年",
            ],
            "days-off": [
                "previous": "提前到上一工作日",
                "next": "顺延到下一工作日",
                "same": "当天不变",
            ],
        ])
}
