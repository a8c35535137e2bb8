extension English {
    static let customer = KindWords(
        name: "customer", plural: "Customers",
        states: ["active": "active", "merged": "merged"],
        commands: [
            "enter": .init("Enter customer", "Enters a customer into the files."),
            "amend": .init("Amend", "Corrects name, address, channel or account manager."),
            "add-contact": .init("Add contact", "Adds somebody to reach at the customer."),
            "remove-contact": .init("Remove contact", "Takes a contact off the file."),
            "record-order": .init("Record order", "Records what the customer bought."),
            "correct-order": .init("Correct order", "Corrects a recorded order line."),
            "mark-key": .init("Mark as key", "Makes this a key customer, with the reason."),
            "unmark-key": .init("Unmark key", "Ends the standing of a key customer."),
            "merge": .init("Merge into", "Merges this duplicate into another customer's file."),
            "unmerge": .init("Unmerge", "Takes a merge back; both files stand again."),
            "note": .init("Note", "Adds a note to the file."),
            "record-visit": .init(
                "Record visit", "Records a visit with its report; a key customer is due one a year."
            ),
        ],
        events: [
            "warranty-restarted": "Warranty restarted",
            "entered": "Customer entered", "amended": "File amended",
            "contact-added": "Contact added", "contact-removed": "Contact removed",
            "order-recorded": "Order recorded", "order-corrected": "Order corrected",
            "key-marked": "Key customer", "key-unmarked": "No longer a key customer",
            "merged": "Merged", "unmerged": "Merge taken back", "noted": "Note",
            "visited": "Visited",
        ],
        fields: [
            "warranty": "Warranty",
            "key-reason": "Key customer",
            "sort": "Company or person", "address": "Address", "email": "E-mail",
            "dedicated-channel": "Dedicated channel", "manager": "Account manager",
            "contact-line": "Contact line", "order-line": "Order line", "into": "Merge into",
            "care-activity": "Care activity no.",
        ],
        choices: ["sort": ["company": "company", "person": "person"]])
}
