extension TraditionalChinese {
    static let suggestion = KindWords(
        name: "建議", plural: "建議",
        states: [
            "routed": "部門處理中",
            "answered": "已答覆",
            "closed": "已告知",
        ],
        commands: [
            "submit": .init("登記建議", "登記建議並轉給責任部門。"),
            "route": .init("轉其他部門", "轉給其他部門，時限不重新計算。"),
            "answer": .init("答覆", "給出部門的答覆，依此告知對方。"),
            "take-back": .init("撤回答覆", "在告知之前撤回答覆。"),
            "tell": .init("告知", "記錄已告知答覆及方式。"),
        ],
        events: [
            "submitted": "登記建議",
            "routed": "轉部門",
            "answered": "已答覆",
            "taken-back": "撤回答覆",
            "told": "已告知",
        ],
        fields: [
            "text": "內容",
            "suggested-by": "建議人",
            "ticket": "工單編號",
            "outcome": "處理結果",
        ],
        choices: [
            "outcome": [
                "adopted": "採納",
                "partly": "部分採納",
                "declined": "不採納",
            ]
        ])
}
