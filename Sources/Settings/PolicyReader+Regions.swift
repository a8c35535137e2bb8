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
}
