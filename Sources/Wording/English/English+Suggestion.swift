extension English {
    static let suggestion = KindWords(
        name: "suggestion", plural: "Suggestions",
        states: [
            "routed": "with the department",
            "answered": "answered",
            "closed": "told",
        ],
        commands: [
            "submit": .init("Submit", "Takes a suggestion and routes it to a department."),
            "route": .init("Route on", "Routes it to another department; the time goes on."),
            "answer": .init("Answer", "Gives the department's answer, as it will be told."),
            "take-back": .init("Take back", "Takes the answer back before it was told."),
            "tell": .init("Told", "Records that the answer was told, and by what means."),
        ],
        events: [
            "submitted": "Suggestion submitted",
            "routed": "Routed on",
            "answered": "Answered",
            "taken-back": "Answer taken back",
            "told": "Answer told",
        ],
        fields: [
            "text": "Text",
            "suggested-by": "Suggested by",
            "ticket": "Ticket no.",
            "outcome": "Outcome",
        ],
        choices: [
            "outcome": [
                "adopted": "adopted",
                "partly": "partly adopted",
                "declined": "not adopted",
            ]
        ])
}
