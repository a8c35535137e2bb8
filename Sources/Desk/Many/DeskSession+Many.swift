import Casework
import Journal
import Terminal
import Wording

// Asking for one command on several tickets, and telling what came of it line by line.
extension DeskSession {
    /// How many tickets of a list are chosen at once at most.
    private static let mostChosen = 1_000

    /// Chooses every ticket of the list that is shown, as far as it may be chosen at once.
    mutating func chooseAll() throws(StoreFailure) {
        let query = state.queue.query(of: state.person, among: state.roster, now: state.now)
        let page = try store.page(query, from: .first, limit: Self.mostChosen)
        state.queue.chosen = page.rows.map(\.ticket.number)
        if page.hasMore { state.say(state.count(of: state.queue.chosen), .banner) }
    }

    /// Sends a command to each ticket; a refusal of one keeps none of the others back.
    ///
    /// What was done is chosen no longer, what was refused stays chosen.
    mutating func submit(_ many: ManyCommand) throws(StoreFailure) {
        var answers: [ScrolledText.Line] = []
        var refused: [String] = []
        for number in many.numbers {
            let answer = try answer(
                to: .act(on: number, many.command, expecting: nil), key: .random())
            answers.append(line(of: answer, on: number))
            if case .accepted = answer { continue }
            refused.append(number)
        }
        closeForm(ofMany: many.command.kind)
        state.undo = nil
        state.queue.chosen = refused
        try catchUp()
        let look = state.look
        let done = many.numbers.count - refused.count
        let title =
            "\(look.words(many.command.kind)): \(done) \(look(.doneOfMany)) · "
            + "\(refused.count) \(look(.refusedOfMany))"
        state.dialogs.append(.explain(ScrolledText(title, answers)))
        state.layOut()
    }

    private mutating func closeForm(ofMany kind: Command.Kind) {
        guard case .form(let form)? = state.dialogs.last, case .many(kind, _) = form.purpose else {
            return
        }
        state.dialogs.removeLast()
    }

    private func line(of answer: Answer, on number: String) -> ScrolledText.Line {
        let look = state.look
        switch answer {
        case .accepted(let receipt):
            let done = receipt.facts.last.map { look.words.describe($0.event) } ?? ""
            return .init("\(number) \(look.glyphs.check) \(done)", .met, isItem: true)
        case .refused(let rejection):
            let reasons = reasons(of: rejection).joined(separator: " ")
            return .init("\(number) \(look.glyphs.cross) \(reasons)", .refused, isItem: true)
        case .unknown(let failure):
            return .init(
                "\(number) ? \(look(.answerUnknown))\(failure.message)", .error, isItem: true)
        }
    }
}
