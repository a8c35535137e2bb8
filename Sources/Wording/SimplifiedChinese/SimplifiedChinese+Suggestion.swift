extension SimplifiedChinese {
    static let suggestion = KindWords(
        name: "建议", plural: "建议",
        states: [
            "routed": "部门处理中",
            "answered": "已答复",
            "closed": "已告知",
        ],
        commands: [
            "submit": .init("登记建议", "登记建议并转给责任部门。"),
            "route": .init("转给别的部门", "转给别的部门，时限不重新计算。"),
            "answer": .init("答复", "给出部门的答复，按此告知对方。"),
            "take-back": .init("撤回答复", "在告知之前撤回答复。"),
            "tell": .init("告知", "记录已告知答复及方式。"),
        ],
        events: [
            "submitted": "登记建议",
            "routed": "转部门",
            "answered": "已答复",
            "taken-back": "撤回答复",
            "told": "已告知",
        ],
        fields: [
            "text": "内容",
            "suggested-by": "建议人",
            "ticket": "工单编号",
            "outcome": "处理结果",
        ],
        choices: [
            "outcome": [
                "adopted": "采纳",
                "partly": "部分采纳",
                "declined": "不采纳",
            ]
        ])
}
