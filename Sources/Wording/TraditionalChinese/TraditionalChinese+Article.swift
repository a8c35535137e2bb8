extension TraditionalChinese {
    static let article = KindWords(
        name: "知識", plural: "知識庫",
        states: [
            "draft": "草稿",
            "published": "已發布",
            "retired": "已停用",
        ],
        commands: [
            "write": .init("撰寫知識", "依據已結工單撰寫經驗，或撰寫統一話術。"),
            "rewrite": .init("改寫", "修改內容，須重新審核。"),
            "publish": .init("發布", "審核後發布，撰寫人不能自己發布。"),
            "send-back": .init("退回", "退回改寫，並說明理由。"),
            "retire": .init("停用", "停止使用，並說明理由。"),
        ],
        events: [
            "written": "撰寫",
            "rewritten": "改寫",
            "published": "已發布",
            "sent-back": "退回",
            "retired": "停用",
        ],
        fields: [
            "sort-of-article": "經驗或話術",
            "tickets": "已結工單",
            "causes": "原因",
            "solution": "解決辦法",
            "language": "語言",
            "wording": "話術",
        ],
        choices: [
            "sort-of-article": [
                "lesson": "經驗",
                "wording": "話術",
            ],
            "language": [
                "zh-hans": "簡體中文",
                "zh-hant": "繁體中文",
                "en": "英文",
            ],
        ])
}
