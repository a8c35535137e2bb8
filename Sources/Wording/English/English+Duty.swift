extension English {
    static let duty = KindWords(
        name: "duty", plural: "Recurring duties",
        states: [
            "active": "active",
            "ended": "ended",
        ],
        commands: [
            "establish": .init(
                "Establish duty",
                "Establishes what is due again and again, such as the monthly review."),
            "file": .init("File", "Files the period that ended; the next one follows."),
            "assign": .init("Assign", "Gives it to another person or department."),
            "reckon": .init(
                "Reckon anew", "Reckons when it is due by the policy and calendar in force now."),
            "end": .init("End", "Ends the duty, with the reason."),
        ],
        events: [
            "established": "Duty established",
            "filed": "Filed",
            "assigned": "Assigned",
            "reckoned": "Reckoned anew",
            "ended": "Ended",
        ],
        fields: [
            "responsible": "Responsible",
            "first": "First day",
            "every": "Every so many",
            "on-day": "Day of month",
            "at-time": "Time of day",
            "days-off": "On a day off",
            "report": "Report",
        ])
}
