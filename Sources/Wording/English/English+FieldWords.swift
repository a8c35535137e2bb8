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
        case .notAChoice(let text, let allowed): "“\(text)” is none of: \(list(known(allowed)))."
        case .notMoney(let text) where isNegative(text):
            "An amount is not below zero; write what it is without a minus."
        case .notMoney(let text): "“\(text)” is no amount; write 12480 or 12,480.00."
        case .notARate(let text): "“\(text)” is no rate with a sign; write 0.05% or 0.5‰."
        case .notANumber(let text): "“\(text)” is no whole number that fits here."
        case .notAnInstant(let text): "“\(text)” is no time; write 2026-03-01 10:00 or +3d."
        case .notYesNo(let text): "“\(text)” is neither yes nor no."
        case .notADigest(let text): "“\(text)” is no digest; it has 64 hexadecimal digits."
        case .notAGate(let text): "“\(text)” is no gate; write finance or department-head:quality."
        case .notShares(let text): "“\(text)” is no share; write company=70,third-party=30."
        case .shareRepeated(let name): "“\(name)” stands twice; give each name its share once."
        case .sharesSum(let percent): "The shares add up to \(percent) %, not to 100 %."
        case .unchanged: "Nothing is changed; change a field or leave the form."
        case .wrongShape:
            "This has the wrong shape: a text, a list or a record is in the wrong place."
        }
    }

    private static let fields = [
        "about": "What about",
        "affected-customers": "Customers affected",
        "against": "Against",
        "agreed": "Agreed amount",
        "amount": "Amount",
        "answer": "Answer",
        "asked": "Amount asked",
        "assignee": "Assignee",
        "batch": "Batch",
        "bearers": "Cost split",
        "booking": "Booking no.",
        "file-line": "File",
        "cap": "Penalty cap",
        "cause": "Cause",
        "channel": "Channel",
        "charge": "Customer pays",
        "chosen": "Chosen option",
        "class": "Complaint class",
        "clause": "Clause",
        "clock": "Clock",
        "commitment": "Commitment",
        "completion": "Completion",
        "conforms": "Conforms to standard",
        "contact": "Contact",
        "contested-by": "Contested by",
        "coordinator": "Coordinator",
        "cost": "Cost in all",
        "costs": "Costs",
        "customer": "Customer",
        "cycle-days": "Days it takes",
        "days": "Days late",
        "debtor": "Supplier/carrier",
        "decline": "Reason to decline",
        "defective": "Defective",
        "delivered": "Delivered on",
        "demand": "Demand",
        "department": "Department",
        "departments": "Shares by department",
        "derivation": "Derivation",
        "description": "Description",
        "detail": "Ground in detail",
        "deviation": "Why otherwise",
        "digest": "Digest",
        "direct-loss": "Direct loss",
        "documents": "Documents",
        "due": "Due",
        "environment": "Environment",
        "evidence": "Evidence",
        "executing": "Executing dept",
        "explanation": "Explanation",
        "facts": "Facts",
        "fee": "Service fee",
        "feedback": "Feedback",
        "file": "File",
        "from": "In place of",
        "gate": "Gate",
        "ground": "Ground",
        "group": "Product group",
        "indirect-loss": "Indirect loss",
        "into": "Merge into",
        "item": "Item",
        "items": "Further rules",
        "kept": "Kept",
        "kind": "Kind",
        "leader": "Group leader",
        "location": "Place of paper",
        "made-on": "Made on",
        "means": "By what means",
        "measure": "Measure no.",
        "measures": "Measures",
        "members": "Members",
        "message": "Message",
        "method": "Rule of amount",
        "mode": "How diagnosed",
        "model": "Model",
        "months-used": "Months used",
        "login": "Login",
        "name": "Name",
        "note": "Note",
        "number": "Proof number",
        "on": "Waits for",
        "option": "Option",
        "options": "Options",
        "order": "Order no.",
        "origin": "Came from",
        "owed": "Third party owes",
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
        "rate": "Penalty rate",
        "reason": "Reason",
        "received": "Received at",
        "recourse": "Recourse no.",
        "relation": "Relation",
        "reply": "Their answer",
        "report": "Report",
        "report-number": "Report no.",
        "reported-to": "Reported to",
        "resources": "Resources",
        "result": "Result",
        "returned": "Back at",
        "role": "Role",
        "rule": "Rule or clause",
        "said-by": "Said by",
        "satisfaction": "Satisfaction",
        "serial": "Serial no.",
        "severity": "Severity",
        "shows": "What it shows",
        "since": "From",
        "staff": "Made by",
        "standard": "Standard",
        "status": "Status",
        "step": "Step of talks",
        "subject": "Subject",
        "subtask": "Sub-task no.",
        "symptom": "Symptom",
        "task": "Task",
        "terms": "Terms",
        "test": "Test result",
        "test-body": "Test body",
        "test-finding": "Its finding",
        "ticket": "Ticket no.",
        "title": "Title",
        "to": "To",
        "trace": "Production trace",
        "tried": "What was tried",
        "unit": "Unit",
        "until": "Until",
        "urgency": "Urgency",
        "value": "Contract value",
        "version": "Plan version",
        "visit-evidence": "Photo from visit",
        "what": "What",
    ]
}
