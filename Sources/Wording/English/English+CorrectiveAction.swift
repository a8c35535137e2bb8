extension English {
    static let correctiveAction = KindWords(
        name: "corrective action", plural: "Corrective actions",
        states: [
            "proposed": "proposed",
            "agreed": "agreed",
            "done": "done",
            "verified": "effect verified",
            "reopened": "reopened",
            "rejected": "rejected",
        ],
        commands: [
            "propose": .init(
                "Propose action",
                "Proposes a measure against recurrence, from a ticket, review or audit."),
            "revise": .init("Revise", "Puts another measure, date or person on the table."),
            "agree": .init("Agree", "Agrees to it; its clock runs from then to its date."),
            "reject": .init("Reject", "Rejects it with the reason."),
            "report-done": .init("Report done", "Records what was done, with evidence."),
            "verify": .init("Verify effect", "Confirms that it works, after the waiting time."),
            "find-ineffective": .init(
                "No effect", "Finds that it does not work; a new measure is needed."),
            "reopen": .init("Reopen", "Takes it up again for a ticket with the same problem."),
        ],
        events: [
            "proposed": "Proposed",
            "revised": "Revised",
            "agreed": "Agreed",
            "rejected": "Rejected",
            "done": "Done",
            "verified": "Effect verified",
            "found-ineffective": "Found without effect",
            "reopened": "Reopened",
        ],
        fields: [
            "source": "From number",
            "action": "Measure",
            "responsible": "Responsible",
            "until": "Until",
            "day": "On day",
            "what": "What was done",
            "effect": "Effect seen",
            "ticket": "Ticket no.",
        ])
}
