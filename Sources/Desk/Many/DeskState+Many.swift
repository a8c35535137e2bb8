import Casework
import Journal
import Terminal
import Wording

// Several tickets at once: they are chosen one by one or all of the list, a command goes to each of
// them, and what came of it is told of each.
extension DeskState {
    /// The tickets a command goes to, where it goes to several: those chosen, while the queue or
    /// the detail beside it has the keys.
    var chosenForCommand: [String] {
        isBoardOpen || panes.focus == .sla ? [] : queue.chosen
    }

    /// Chooses the ticket under the cursor, or no longer, and goes on to the next.
    mutating func toggleChosen() -> [Effect] {
        guard let line = queue.current else { return [] }
        guard line.dossier == nil else {
            say(look(.isNoTicket), .refused)
            return []
        }
        queue.toggle(line.ticket.number)
        return updateQueue(.down) ?? []
    }

    mutating func clearChosen() {
        queue.chosen = []
    }

    /// What can be done with all that is chosen.
    mutating func openMenuOfMany(_ numbers: [String]) {
        let items = Command.Kind.forMany.map { kind in
            ChoiceList.Item(
                look.words(kind), note: look.words.help(kind), keys: keyHint(for: .command(kind)),
                code: kind.rawValue, choice: .action(.command(kind)))
        }
        dialogs.append(.menu(ChoiceList("\(count(of: numbers)) · \(look(.menu))", items)))
    }

    /// Opens the form of a command for several tickets, or sends it at once.
    mutating func open(_ kind: Command.Kind, onMany numbers: [String]) -> [Effect] {
        guard Command.Kind.forMany.contains(kind) else {
            say(look(.notForMany), .refused)
            return []
        }
        if kind == .take { return [.submitMany(ManyCommand(command: .take, numbers: numbers))] }
        let builder = FormBuilder(
            look: look, loaded: nil, roster: roster, person: person, now: now)
        var form = FormState(
            .many(kind, numbers: numbers), title: "\(count(of: numbers)) · \(look.words(kind))",
            help: look.words.help(kind), fields: builder.fields(kind.fields, under: policy))
        form.found = DisplayText(look.words.list(numbers))
        dialogs.append(.form(form))
        return []
    }

    /// How many are chosen, in words.
    func count(of numbers: [String]) -> String { "\(numbers.count) \(look(.chosen))" }
}

extension QueueState {
    /// Chooses a ticket, or no longer.
    mutating func toggle(_ number: String) {
        if let place = chosen.firstIndex(of: number) {
            chosen.remove(at: place)
        } else {
            chosen.append(number)
        }
    }
}
