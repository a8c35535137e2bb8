extension English {
    static let careActivity = KindWords(
        name: "care activity", plural: "Care activities",
        states: [
            "planned": "planned",
            "done": "done",
            "ended": "given up",
        ],
        commands: [
            "plan": .init(
                "Plan activity", "Plans something to be done for a customer, once or in turn."),
            "report": .init(
                "Report turn", "Records this turn with its report and plans the next one."),
            "complete": .init(
                "Report and end", "Records what was to be done once, with its report."),
            "move": .init("Move turn", "Moves this turn to another day, with the reason."),
            "assign": .init("Assign", "Gives it to another person or department."),
            "end": .init("Give up", "Ends the series, with the reason."),
        ],
        events: [
            "planned": "Activity planned",
            "reported": "Turn reported",
            "moved": "Turn moved",
            "assigned": "Assigned",
            "ended": "Given up",
        ],
        fields: [
            "activity": "Activity",
            "responsible": "Responsible",
            "first": "First day",
            "every": "Every so many",
            "unit": "Months or years",
            "days-off": "On a day off",
            "report": "Report",
            "day": "On day",
            "to-day": "To day",
        ],
        choices: [
            "activity": [
                "visit": "visit",
                "training": "training",
                "inspection": "inspection",
                "maintenance": "maintenance",
                "technical-documents": "technical documents",
            ],
            "unit": [
                "month": "months",
                "year": "years",
            ],
            "days-off": [
                "previous": "working day before",
                "next": "working day after",
                "same": "the day itself",
            ],
        ])
}
