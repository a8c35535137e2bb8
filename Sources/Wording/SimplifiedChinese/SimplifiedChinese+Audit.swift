extension SimplifiedChinese {
    static let audit = KindWords(
        name: "审计", plural: "审计",
        states: [
            "examining": "审查中",
            "rectifying": "整改中",
            "closed": "已结束",
        ],
        commands: [
            "draw": .init("抽样审计", "按规则抽取工单，任何人不能挑选，可重复验证。"),
            "pass": .init("无问题", "记录抽中的工单没有问题。"),
            "find": .init("记录发现", "记录抽中工单的问题。"),
            "conclude": .init("结束审查", "抽中的工单全部审查后结束审查。"),
            "set-task": .init("下达整改", "针对发现下达整改任务、责任人和期限。"),
            "rectify": .init("报告整改", "记录整改内容并附证据。"),
            "verify-task": .init("验证整改", "确认整改到位。"),
            "return-task": .init("退回整改", "整改不到位，退回重做。"),
            "close": .init("结束审计", "全部整改验证后结束审计。"),
        ],
        events: [
            "drawn": "抽样",
            "passed": "无问题",
            "found": "审计发现",
            "concluded": "审查结束",
            "task-set": "下达整改",
            "rectified": "整改完成",
            "task-verified": "整改已验证",
            "task-returned": "整改退回",
            "closed": "审计结束",
        ],
        fields: [
            "size": "抽样数",
            "received-from": "受理起始日",
            "received-until": "受理截止日",
            "demanded-from": "索赔金额不低于",
            "ticket": "工单编号",
            "what": "情况说明",
            "gravity": "严重程度",
            "finding": "发现序号",
            "task": "整改任务",
            "task-line": "整改序号",
            "responsible": "责任人",
            "until": "完成期限",
            "report": "报告",
        ],
        choices: [
            "gravity": [
                "minor": "轻微",
                "major": "较大",
                "critical": "严重",
            ]
        ])
}
