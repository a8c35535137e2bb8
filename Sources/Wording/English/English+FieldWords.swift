import Casework

extension English {
    func label(field: String) -> String? { Self.fields[field] ?? dossierField(field) }

    func name(yes: Bool) -> String { yes ? "yes" : "no" }

    func record(_ field: String, _ number: Int) -> String {
        field == "options" ? "Option \(number)" : "\(self.field(field)) \(number)"
    }

    func sentence(_ problem: FieldProblem.Kind) -> String {
        switch problem {
        case .missing: "This is needed."
        case .unknown(let nearest?): "There is no such field; did you mean “\(nearest)”?"
        case .unknown(nil): "There is no such field."
        case .notAChoice(let text, let allowed): "“\(text)” is none of: \(list(allowed))."
        case .notMoney(let text): "“\(text)” is no amount; write 12480 or 12,480.00."
        case .notARate(let text): "“\(text)” is no percentage; write 0.05%."
        case .notANumber(let text): "“\(text)” is no whole number that fits here."
        case .notAnInstant(let text): "“\(text)” is no time; write 2026-03-01 10:00 or +3d."
        case .notYesNo(let text): "“\(text)” is neither yes nor no."
        case .notADigest(let text): "“\(text)” is no digest; it has 64 hexadecimal digits."
        case .notAGate(let text): "“\(text)” is no gate; write finance or department-head:quality."
        case .notShares(let text): "“\(text)” is no share; write company=70,third-party=30."
        case .sharesSum(let percent): "The shares add up to \(percent) %, not to 100 %."
        case .wrongShape:
            "This has the wrong shape: a text, a list or a record is in the wrong place."
        }
    }

    private static let fields = [
        "about": "What about",
        "affected-customers": "Customers hit",
        "method": "Rule of amount",
        "group": "Product group",
        "months-used": "Months used",
        "costs": "Costs",
        "fee": "Service fee",
        "asked": "Amount asked",
        "value": "Contract value",
        "rate": "Penalty rate",
        "days": "Days late",
        "cap": "Penalty cap",
        "agreed": "Agreed amount",
        "charge": "Customer pays",
        "owed": "Third party owes",
        "items": "Further rules",
        "deviation": "Why otherwise",
        "amount": "Amount",
        "answer": "Answer",
        "batch": "Batch",
        "bearers": "Cost split",
        "booking": "Booking no.",
        "cause": "Cause",
        "channel": "Channel",
        "chosen": "Chosen option",
        "class": "Complaint class",
        "clause": "Clause",
        "commitment": "Commitment",
        "completion": "Completion",
        "conforms": "Conforms to standard",
        "contact": "Contact",
        "contested-by": "Contested by",
        "coordinator": "Coordinator",
        "cost": "Cost in all",
        "customer": "Customer",
        "cycle-days": "Days it takes",
        "decline": "Reason to decline",
        "defective": "Defective",
        "delivered": "Delivered on",
        "demand": "Demand",
        "department": "Department",
        "departments": "Shares by department",
        "derivation": "Derivation",
        "description": "Description",
        "detail": "Ground in detail",
        "digest": "Digest",
        "direct-loss": "Direct loss",
        "documents": "Documents",
        "environment": "Environment",
        "evidence": "Evidence",
        "executing": "Executing dept",
        "explanation": "Explanation",
        "facts": "Facts",
        "feedback": "Feedback",
        "file": "File",
        "from": "In place of",
        "gate": "Gate",
        "ground": "Ground",
        "indirect-loss": "Indirect loss",
        "into": "Merge into",
        "item": "Item",
        "kept": "Kept",
        "kind": "Kind",
        "leader": "Group leader",
        "location": "Place of paper",
        "means": "By what means",
        "measure": "Measure no.",
        "measures": "Measures",
        "members": "Members",
        "message": "Message",
        "mode": "How diagnosed",
        "model": "Model",
        "name": "Name",
        "note": "Note",
        "number": "Proof number",
        "on": "Waits for",
        "option": "Option",
        "options": "Options",
        "order": "Order no.",
        "origin": "Came from",
        "paid": "Amount paid",
        "part": "Part no.",
        "parties": "Shares by party",
        "person": "Person",
        "phone": "Phone",
        "price": "Price",
        "problem": "Problem type",
        "product": "Product",
        "promised": "Promised for",
        "purchased": "Purchased on",
        "quantity": "Quantity",
        "reason": "Reason",
        "received": "Received at",
        "report": "Report",
        "reported-to": "Reported to",
        "relation": "Relation",
        "resources": "Resources",
        "returned": "Back at",
        "role": "Role",
        "rule": "Rule or clause",
        "said-by": "Said by",
        "satisfaction": "Satisfaction",
        "serial": "Serial no.",
        "severity": "Severity",
        "shows": "What it shows",
        "since": "From",
        "status": "Status",
        "step": "Step of talks",
        "subject": "Subject",
        "symptom": "Symptom",
        "terms": "Terms",
        "test": "Test result",
        "ticket": "Ticket no.",
        "title": "Title",
        "to": "To",
        "trace": "Production trace",
        "tried": "What was tried",
        "until": "Until",
        "urgency": "Urgency",
        "version": "Plan version",
        "visit-evidence": "Photo from visit",
        "what": "What",
    ]
}
