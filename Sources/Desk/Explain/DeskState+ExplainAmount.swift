import Casework
import Terminal
import Wording

// How an amount came about, and what like cases came to.
extension DeskState {
    /// Shows the derivation line by line, the amounts at each step, and comparable cases.
    mutating func explainAmount() {
        guard let loaded = detail.loaded else { return say(look(.noTicket)) }
        let lines = amountLines(of: loaded)
        dialogs.append(
            .explain(
                ScrolledText("\(loaded.ticket.number) \(look(.doExplainAmount))", lines)))
    }

    /// The derivation, the cap, the amount at each step, and like cases.
    func amountLines(of loaded: DetailState.Loaded) -> [ScrolledText.Line] {
        let ticket = loaded.ticket
        let version = ticket.planning?.phase.version ?? ticket.agreedPlan?.version
        let computation = version?.content.computation ?? ticket.computation
        var lines: [ScrolledText.Line] = []
        if let computation {
            lines.append(.init(look(.amountComputed), .heading))
            lines += items(computation.lines.map { look.words($0) }, .normal)
        } else {
            lines.append(.init(look(.noAmount), .dim))
        }
        if let cap = look.words(ticket.hardCap(under: loaded.policy.compensation)) {
            lines += items([cap], .normal)
        }
        if let amounts = ticket.amounts {
            lines += [.init(""), .init(look(.amounts), .heading)]
            lines += items(look.lines(of: amounts), .normal)
        }
        if let cases = loaded.comparables {
            lines += [.init(""), .init(look(.comparableCases), .heading)]
            lines += items(look.words.lines(of: cases), .normal)
        }
        return lines
    }
}

extension Look {
    /// What was computed, approved and paid, each with its name.
    func lines(of amounts: Amounts) -> [String] {
        let known: [(Phrase, Money?)] = [
            (.amountComputed, amounts.computed), (.amountApproved, amounts.approved),
            (.amountPaid, amounts.paid),
        ]
        return known.compactMap { phrase, money in
            money.map { "\(self(phrase)) \(words($0))" }
        }
    }
}
