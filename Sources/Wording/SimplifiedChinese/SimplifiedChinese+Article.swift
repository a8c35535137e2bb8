extension SimplifiedChinese {
    static let article = KindWords(
        name: "知识", plural: "知识库",
        states: [
            "draft": "草稿",
            "published": "已发布",
            "retired": "已停用",
        ],
        commands: [
            "write": .init("撰写知识", "根据已结工单撰写经验，或撰写统一话术。"),
            "rewrite": .init("改写", "修改内容，须重新审核。"),
            "publish": .init("发布", "审核后发布，撰写人不能自己发布。"),
            "send-back": .init("退回", "退回改写，并说明理由。"),
            "retire": .init("停用", "停止使用，并说明理由。"),
        ],
        events: [
            "written": "撰写",
            "rewritten": "改写",
            "published": "已发布",
            "sent-back": "退回",
            "retired": "停用",
        ],
        fields: [
            "sort-of-article": "经验或话术",
            "tickets": "已结工单",
            "causes": "原因",
            "solution": "解决办法",
            "language": "语言",
            "wording": "话术",
        ],
        choices: [
            "sort-of-article": [
                "lesson": "经验",
                "wording": "话术",
            ],
            "language": [
                "zh-hans": "简体中文",
                "zh-hant": "繁体中文",
                "en": "英文",
            ],
        ])
}
