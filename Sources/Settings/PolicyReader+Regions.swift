import Casework
import Yams

extension PolicyReader {
    /// The rounds of negotiation.
    mutating func readNegotiation(_ node: Node, into terms: inout NegotiationTerms) {
        guard let given = fields.fields(of: node, what: "negotiation", known: ["rounds"]) else {
            return
        }
        if let node = given["rounds"], let rounds = number(node, what: "rounds", in: 1...99) {
            terms.rounds = rounds
        }
    }

    /// The thresholds of major incidents; what is not given stays.
    mutating func readMajorIncident(
        _ node: Node, into terms: inout MajorIncidentTerms, currency: Currency
    ) {
        let known = [
            "amount-at-least", "other-amounts-at-least", "pieces-at-least", "customers-at-least",
        ]
        guard let given = fields.fields(of: node, what: "major-incident", known: known) else {
            return
        }
        if let node = given["amount-at-least"], let amount = money(node, currency: currency) {
            if amount.currency != terms.amount.currency {
                terms.otherAmounts = MajorIncidentTerms.usualAmounts
            }
            terms.amount = amount
        }
        if let node = given["other-amounts-at-least"] {
            readAmounts(node, into: &terms, currency: currency)
        }
        terms.otherAmounts.removeAll { $0.currency == terms.amount.currency }
        let counts = 1...1_000_000_000
        if let node = given["pieces-at-least"],
            let count = number(node, what: "pieces-at-least", in: counts)
        {
            terms.pieces = count
        }
        if let node = given["customers-at-least"],
            let count = number(node, what: "customers-at-least", in: counts)
        {
            terms.customers = count
        }
    }

    /// One threshold a currency, and none for the one that has its own key.
    private mutating func readAmounts(
        _ node: Node, into terms: inout MajorIncidentTerms, currency: Currency
    ) {
        let what = "other-amounts-at-least"
        guard case .sequence(let items) = node else {
            complain("\(what) is a list of amounts, such as [USD 70000.00]", at: node)
            return
        }
        var amounts: [Money] = []
        for item in items {
            guard let amount = money(item, currency: currency) else { continue }
            if amount.currency == terms.amount.currency {
                complain("\(what): \(amount.currency.rawValue) has amount-at-least", at: item)
            } else if amounts.contains(where: { $0.currency == amount.currency }) {
                complain("\(what): \(amount.currency.rawValue) stands twice", at: item)
            } else {
                amounts.append(amount)
            }
        }
        terms.otherAmounts = amounts
    }
}
