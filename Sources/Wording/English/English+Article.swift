extension English {
    static let article = KindWords(
        name: "knowledge", plural: "Knowledge",
        states: [
            "draft": "draft",
            "published": "published",
            "retired": "retired",
        ],
        commands: [
            "write": .init(
                "Write article",
                "Writes down a lesson from closed tickets, or a wording for customers."),
            "rewrite": .init("Rewrite", "Changes it; it must be reviewed again."),
            "publish": .init("Publish", "Lets everybody rely on it; not by who wrote it."),
            "send-back": .init("Send back", "Sends it back to be rewritten, with the reason."),
            "retire": .init("Retire", "Takes it out of use, with the reason."),
        ],
        events: [
            "written": "Written",
            "rewritten": "Rewritten",
            "published": "Published",
            "sent-back": "Sent back",
            "retired": "Retired",
        ],
        fields: [
            "sort-of-article": "Lesson or wording",
            "tickets": "Closed tickets",
            "causes": "Cause",
            "solution": "Solution",
            "language": "Language",
            "wording": "Wording",
        ],
        choices: [
            "sort-of-article": [
                "lesson": "lesson",
                "wording": "wording",
            ],
            "language": [
                "zh-hans": "Simplified Chinese",
                "zh-hant": "Traditional Chinese",
                "en": "English",
            ],
        ])
}
