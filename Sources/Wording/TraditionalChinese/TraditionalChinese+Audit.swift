extension TraditionalChinese {
    static let audit = KindWords(
        name: "稽核", plural: "稽核",
        states: [
            "examining": "查核中",
            "rectifying": "改正中",
            "closed": "已結束",
        ],
        commands: [
            "draw": .init("抽樣稽核", "依規則抽取工單，任何人不能挑選，可重複驗證。"),
            "pass": .init("無問題", "記錄抽中的工單沒有問題。"),
            "find": .init("記錄發現", "記錄抽中工單的問題。"),
            "conclude": .init("結束查核", "抽中的工單全部查核後結束查核。"),
            "set-task": .init("下達改正", "針對發現下達改正任務、負責人和期限。"),
            "rectify": .init("回報改正", "記錄改正內容並附佐證。"),
            "verify-task": .init("驗證改正", "確認改正到位。"),
            "return-task": .init("退回改正", "改正不到位，退回重做。"),
            "close": .init("結束稽核", "全部改正驗證後結束稽核。"),
        ],
        events: [
            "drawn": "抽樣",
            "passed": "無問題",
            "found": "稽核發現",
            "concluded": "查核結束",
            "task-set": "下達改正",
            "rectified": "改正完成",
            "task-verified": "改正已驗證",
            "task-returned": "改正退回",
            "closed": "稽核結束",
        ],
        fields: [
            "size": "抽樣數",
            "received-from": "受理起始日",
            "received-until": "受理截止日",
            "demanded-from": "索賠金額不低於",
            "ticket": "工單編號",
            "what": "情況說明",
            "gravity": "嚴重程度",
            "finding": "發現序號",
            "task": "改正任務",
            "task-line": "改正序號",
            "responsible": "負責人",
            "until": "完成期限",
            "report": "報告",
        ],
        choices: [
            "gravity": [
                "minor": "輕微",
                "major": "較大",
                "critical": "嚴重",
            ]
        ])
}
