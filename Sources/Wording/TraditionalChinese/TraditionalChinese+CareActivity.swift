extension TraditionalChinese {
    static let careActivity = KindWords(
        name: "客戶關懷", plural: "客戶關懷",
        states: [
            "planned": "已規劃",
            "done": "已完成",
            "ended": "已終止",
        ],
        commands: [
            "plan": .init("規劃關懷", "為客戶規劃一次或定期的關懷活動。"),
            "report": .init("提交報告", "記錄本次活動並規劃下一次。"),
            "complete": .init("回報並完成", "記錄只做一次的活動及其報告。"),
            "move": .init("改期", "把本次活動改到另一天，並說明理由。"),
            "assign": .init("指派", "交給其他人或部門負責。"),
            "end": .init("終止", "終止這項活動，並說明理由。"),
        ],
        events: [
            "planned": "規劃關懷",
            "reported": "提交報告",
            "moved": "改期",
            "assigned": "指派",
            "ended": "終止",
        ],
        fields: [
            "activity": "活動類型",
            "responsible": "負責人",
            "first": "首次日期",
            "every": "間隔數",
            "unit": "間隔單位",
            "days-off": "遇休息日",
            "report": "報告",
            "day": "日期",
            "to-day": "改到",
        ],
        choices: [
            "activity": [
                "visit": "拜訪",
                "training": "教育訓練",
                "inspection": "巡檢",
                "maintenance": "保養",
                "technical-documents": "技術文件",
            ],
            "unit": [
                "month": "月",
                "year": "年",
            ],
            "days-off": [
                "previous": "提前到上一工作日",
                "next": "順延到下一工作日",
                "same": "當天不變",
            ],
        ])
}
