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
        let known = ["amount-at-least", "pieces-at-least", "customers-at-least"]
        guard let given = fields.fields(of: node, what: "major-incident", known: known) else {
            return
        }
        if let node = given["amount-at-least"], let amount = money(node, currency: currency) {
            terms.amount = amount
        }
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
}
