extension TraditionalChinese {
    static let duty = KindWords(
        name: "例行事項", plural: "例行事項",
        states: [
            "active": "進行中",
            "ended": "已終止",
        ],
        commands: [
            "establish": .init("設立例行事項", "設立定期事項，例如每月檢討。"),
            "file": .init("提交", "提交已結束的一期，隨後進入下一期。"),
            "assign": .init("指派", "交給其他人或部門負責。"),
            "reckon": .init("重新計算", "依現行政策和行事曆重新計算到期時間。"),
            "end": .init("終止", "終止該事項，並說明理由。"),
        ],
        events: [
            "established": "設立例行事項",
            "filed": "已提交",
            "assigned": "指派",
            "reckoned": "重新計算",
            "ended": "終止",
        ],
        fields: [
            "responsible": "負責人",
            "first": "首次日期",
            "every": "間隔數",
            "on-day": "每月幾日",
            "at-time": "時刻",
            "days-off": "遇休息日",
            "report": "報告",
        ])
}
