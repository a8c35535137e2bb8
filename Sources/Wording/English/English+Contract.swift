extension English {
    static let contract = KindWords(
        name: "contract", plural: "Contracts",
        states: [
            "draft": "draft", "in-force": "in force", "expired": "expired",
            "terminated": "terminated", "withdrawn": "withdrawn",
        ],
        commands: [
            "draft": .init("Draft contract", "Drafts a contract with scope, period and terms."),
            "amend": .init("Amend", "Changes a contract that is not signed yet."),
            "add-document": .init(
                "Add document", "Makes a file on record a paper of the contract."),
            "sign": .init("Record signing", "Records who signed when; the contract is in force."),
            "extend": .init("Extend", "Moves the end; the old one is kept."),
            "expire": .init("Mark expired", "Closes a contract whose period is over."),
            "terminate": .init("Terminate", "Ends a contract before its period is over."),
            "withdraw": .init("Withdraw", "Drops a draft."),
            "note": .init("Note", "Adds a note."),
        ],
        events: [
            "drafted": "Drafted", "rewritten": "Changed", "document-added": "Document added",
            "signed": "Signed", "extended": "Extended", "expired": "Expired",
            "terminated": "Terminated", "withdrawn": "Withdrawn", "noted": "Note",
        ],
        fields: [
            "contract-sort": "Contract type", "scope": "Scope", "valid-from": "Valid from",
            "valid-until": "Valid until", "company-duties": "Our duties",
            "customer-duties": "Customer's duties", "company-rights": "Our rights",
            "customer-rights": "Customer's rights", "breach-rate": "Breach rate a day",
            "breach-value": "Breach base value", "breach-terms": "Breach terms",
            "breach-amount": "Breach amount",
            "breach-cap": "Breach cap", "signed-by": "Signed by", "signed": "Signed on",
            "document": "Document", "digest": "File digest",
        ],
        choices: [
            "contract-sort": [
                "warranty": "warranty", "repair": "repair", "return-exchange": "return or exchange",
                "service": "service",
            ]
        ])
}
