import Casework
import Journal
import ServiceTime
import Terminal
import Wording

// The lists to choose from: what the ticket allows, everything the desk can do, who may act.
extension DeskState {
    /// Lists every command on the ticket under the cursor, those not open now with the reason.
    mutating func openMenu() {
        if let dossier = detail.dossier { return dialogs.append(.menu(menu(of: dossier))) }
        guard let loaded = detail.loaded,
            let context = detail.context(of: person, at: now, roster: roster)
        else { return say(look(.noTicket)) }
        let menu = Workflow.menu(for: loaded.ticket, in: context)
        let next = Guide(for: loaded.ticket, in: context).next
        let open = menu.filter(\.refusals.isEmpty)
        // What leads on comes first, so that Enter twice takes the usual way.
        let ordered =
            open.filter { $0.kind == next } + open.filter { $0.kind != next }
            + menu.filter { !$0.refusals.isEmpty }
        let items = ordered.map { kind, refusals in
            ChoiceList.Item(
                look.words(kind), note: look.words.help(kind), keys: keyHint(for: .command(kind)),
                reasons: refusals.map { look.words($0) }, code: kind.rawValue,
                choice: .action(.command(kind)))
        }
        dialogs.append(.menu(ChoiceList("\(loaded.ticket.number) \(look(.menu))", items)))
    }

    /// Everything the desk can do, to be found by typing.
    var palette: ChoiceList {
        let items = Action.all.compactMap { action -> ChoiceList.Item? in
            switch action {
            case .palette, .commandLine, .accept, .cancel, .up, .down, .pageUp, .pageDown, .first,
                .last, .nextField, .previousField, .submit, .newLine, .knowledge:
                return nil
            default:
                return ChoiceList.Item(
                    look.title(of: action), note: action.name, keys: keyHint(for: action),
                    code: action.name, choice: .action(action))
            }
        }
        return ChoiceList(look(.palette), items + dossierItems)
    }

    /// The lists of dossiers, and what begins one.
    private var dossierItems: [ChoiceList.Item] {
        guard !isBoardOnly else { return [] }
        let context = Context(person: person, now: now, policy: policy, roster: roster)
        return DossierKind.allCases.flatMap { kind in
            let reasons = kind.refusals(in: context, beside: DossierShelf())
            return [
                ChoiceList.Item(
                    look.words.heading(kind), note: look(.doDossiers), code: kind.rawValue,
                    choice: .dossiers(.kind(kind))),
                ChoiceList.Item(
                    look.words(kind.beginning), note: look.words.help(kind.beginning),
                    reasons: reasons.map { look.words($0) }, code: kind.beginning.code,
                    choice: .dossierCommand(kind.beginning, number: nil)),
            ]
        }
    }

    /// Lists everybody to act as, in a store where that is allowed.
    mutating func offerPeople() {
        guard identity.mode == .open else { return say(look(.loginIsThePerson), .refused) }
        let items = roster.people.map { person in
            let roles = look.words.list(
                person.assignments.map {
                    "\(look.words($0.role))·\(look.words($0.department))"
                })
            return ChoiceList.Item(
                person.name, note: roles, code: person.login, choice: .person(login: person.login))
        }
        dialogs.append(.picker(ChoiceList(look(.actAs), items)))
    }

    func draw(_ list: ChoiceList, on canvas: inout Canvas) {
        let place = dialogPlace(
            rows: min(list.items.count + 6, 26), columns: 92, in: canvas.size)
        canvas.within(place) { canvas in
            canvas.fill(canvas.theme.style(.normal))
            canvas.box(list.title, .focusBorder)
            canvas.within(canvas.bounds.inset(by: 1)) { drawInside(list, on: &$0) }
        }
    }

    private func drawInside(_ list: ChoiceList, on canvas: inout Canvas) {
        var filter = list.filter
        let width = canvas.size.columns
        let (text, cursor) = filter.view(width: max(1, width - 4))
        canvas.text("> ", row: 0, column: 1, .key)
        canvas.text(text, row: 0, column: 3, width: width - 4, .field)
        canvas.placeCursor(row: 0, column: 3 + cursor)
        let reasonRows = list.items.contains { !$0.isOpen } && canvas.size.rows > 8 ? 3 : 0
        let height = max(0, canvas.size.rows - 1 - reasonRows)
        let rows = VisibleRows.window(
            count: list.matches.count, height: height, selected: list.selected,
            first: list.selected - height / 2)
        let widest = rows.map { list.items[list.matches[$0]].title.columns }.max() ?? 0
        let titleWidth = max(24, min(widest, width * 55 / 100))
        for (row, place) in rows.enumerated() {
            let item = list.items[list.matches[place]]
            draw(item, row: row + 1, width: width, titled: titleWidth, on: &canvas)
            if place == list.selected {
                canvas.overlay(canvas.theme.style(.selected), row: row + 1)
            }
        }
        if list.matches.isEmpty { canvas.text(look.text(.nothingFound), row: 1, column: 3, .dim) }
        guard reasonRows > 0, let current = list.current else { return }
        canvas.horizontalLine(row: height + 1, canvas.theme.style(.border))
        let lines = current.reasons.flatMap { $0.wrapped(to: max(8, width - 2)) }
        for (row, line) in lines.prefix(reasonRows - 1).enumerated() {
            canvas.text(line, row: height + 2 + row, column: 1, width: width - 2, .refused)
        }
        if lines.isEmpty {
            canvas.text(current.note, row: height + 2, column: 1, width: width - 2, .dim)
        }
    }

    private func draw(
        _ item: ChoiceList.Item, row: Int, width: Int, titled titleWidth: Int,
        on canvas: inout Canvas
    ) {
        let role: Terminal.Role = item.isOpen ? .normal : .disabled
        let mark = item.isOpen ? canvas.glyphs.pointer : canvas.glyphs.cross
        canvas.mark(mark, row: row, column: 1, canvas.theme.style(item.isOpen ? .key : .disabled))
        canvas.text(item.title, row: row, column: 3, width: min(titleWidth, width - 4), role)
        let keyWidth = min(12, item.keys.columns)
        let noteWidth = width - titleWidth - 4 - keyWidth - 2
        let note = item.reasons.first ?? item.note
        if noteWidth > 0 {
            canvas.text(note, row: row, column: titleWidth + 4, width: noteWidth, .dim)
        }
        canvas.text(
            item.keys, row: row, column: width - keyWidth - 1, width: keyWidth, align: .right,
            item.isOpen ? .key : .disabled)
    }
}
