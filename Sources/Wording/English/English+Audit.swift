extension English {
    static let audit = KindWords(
        name: "audit", plural: "Audits",
        states: [
            "examining": "examining cases",
            "rectifying": "putting right",
            "closed": "closed",
        ],
        commands: [
            "draw": .init(
                "Draw sample",
                "Draws cases by rule; nobody chooses them, and it can be repeated."),
            "pass": .init("Case in order", "Records that a sampled case is in order."),
            "find": .init(
                "Record finding", "Records what is not as it should be in a sampled case."),
            "conclude": .init(
                "Conclude", "Ends the examination once every sampled case was looked at."),
            "set-task": .init("Set task", "Sets a task with a person and a date for a finding."),
            "rectify": .init("Rectified", "Records what was put right, with evidence."),
            "verify-task": .init("Verify task", "Confirms that a task is done."),
            "return-task": .init("Return task", "Gives a task back because it is not done."),
            "close": .init("Close audit", "Closes the audit once every task is verified."),
        ],
        events: [
            "drawn": "Sample drawn",
            "passed": "Case in order",
            "found": "Finding",
            "concluded": "Examination concluded",
            "task-set": "Task set",
            "rectified": "Rectified",
            "task-verified": "Task verified",
            "task-returned": "Task returned",
            "closed": "Audit closed",
        ],
        fields: [
            "size": "Cases to draw",
            "received-from": "Received from",
            "received-until": "Received until",
            "demanded-from": "Demand from",
            "ticket": "Ticket no.",
            "what": "What",
            "gravity": "Gravity",
            "finding": "Finding no.",
            "task": "Task",
            "task-line": "Task no.",
            "responsible": "Responsible",
            "until": "Until",
            "report": "Report",
        ],
        choices: [
            "gravity": [
                "minor": "minor",
                "major": "major",
                "critical": "critical",
            ]
        ])
}
