import Casework
import Journal
import Terminal

// What keys do while a dialog is open.
extension DeskState {
    mutating func updateDialog(_ action: Action) -> [Effect] {
        guard let dialog = dialogs.last else { return [] }
        let top = dialogs.count - 1
        switch action {
        case .help where dialog.context != .help:
            dialogs.append(.help(helpText))
            return []
        case .redraw: return [.redraw]
        case .suspend: return [.suspend]
        case .quit where dialog.context == .help || dialog.context == .explain:
            dialogs.removeLast()
            return []
        default: break
        }
        switch dialog {
        case .menu(var list), .palette(var list), .picker(var list):
            if action == .accept || action == .cancel { return close(list, action) }
            if action == .explain, let item = list.current {
                dialogs.append(.explain(explanation(of: item)))
                return []
            }
            list.move(by: rows(of: action, page: 10))
            dialogs[top] = dialog.holding(list)
            if list.wantsMore, let listing = list.listing {
                return [
                    .listDossiers(
                        listing, typed: list.filter.text,
                        atLeast: list.items.count + DossierListing.stretch)
                ]
            }
        case .explain(let text) where text.menu != nil && (action == .accept || action == .menu):
            if let menu = text.menu { dialogs.append(.menu(menu)) }
        case .help(var text), .explain(var text):
            if action == .cancel || action == .accept {
                dialogs.removeLast()
                return standingList
            }
            text.scroll(by: rows(of: action, page: max(1, body.rows - 4)))
            if case .help = dialog {
                dialogs[top] = .help(text)
            } else {
                dialogs[top] = .explain(text)
            }
        case .confirm(let question):
            guard action == .accept || action == .cancel else { return [] }
            dialogs.removeLast()
            return action == .accept ? [.submit(question.command)] : []
        case .form: return updateForm(action)
        }
        return []
    }

    /// Reads the list of dossiers again that one comes back to.
    private var standingList: [Effect] {
        guard case .picker(let list)? = dialogs.last, let listing = list.listing else {
            return []
        }
        return [
            .listDossiers(
                listing, typed: list.filter.text,
                atLeast: max(DossierListing.stretch, list.items.count))
        ]
    }

    private func rows(of action: Action, page: Int) -> Int {
        switch action {
        case .up: -1
        case .down: 1
        case .pageUp: -page
        case .pageDown: page
        case .first: -100_000
        case .last: 100_000
        default: 0
        }
    }

    private mutating func close(_ list: ChoiceList, _ action: Action) -> [Effect] {
        guard action == .accept else {
            dialogs.removeLast()
            return []
        }
        guard let item = list.current else { return [] }
        guard item.isOpen else {
            say(item.reasons.map(\.plain).joined(separator: " "), .refused)
            return []
        }
        // Esc leads back from what is listed to the list.
        if !item.choice.isStep { dialogs.removeLast() }
        switch item.choice {
        case .action(let chosen): return update(chosen)
        case .person(let login): return [.actAs(login: login)]
        case .dossiers(let listing):
            return [.listDossiers(listing, typed: "", atLeast: DossierListing.stretch)]
        case .dossier(let number): return [.openDossier(number)]
        case .dossierCommand(let kind, let number):
            return [.openDossierForm(kind, on: number)]
        case .insertion(let text):
            return pasteIntoForm(text)
        case .delegation(let number):
            openWithdrawal(of: number)
            return []
        }
    }

    /// Takes a key that types or edits.
    mutating func type(_ key: KeyPress) -> [Effect] {
        guard let dialog = dialogs.last else { return typeSearch(key) }
        switch dialog {
        case .menu(var list), .palette(var list), .picker(var list):
            let before = list.filter.text
            list.press(key)
            dialogs[dialogs.count - 1] = dialog.holding(list)
            return narrowed(list, from: before)
        case .form: return typeIntoForm(key)
        case .help, .explain, .confirm: return []
        }
    }

    /// Pasted text goes where typing goes, and is never a command.
    mutating func paste(_ text: String) -> [Effect] {
        guard let dialog = dialogs.last else {
            return queue.search == nil ? [] : pasteSearch(text)
        }
        switch dialog {
        case .menu(var list), .palette(var list), .picker(var list):
            let before = list.filter.text
            list.insert(text)
            dialogs[dialogs.count - 1] = dialog.holding(list)
            return narrowed(list, from: before)
        case .form: return pasteIntoForm(text)
        case .help, .explain, .confirm: break
        }
        return []
    }

    /// What the store is asked for once something else is typed into a list of its own.
    private func narrowed(_ list: ChoiceList, from before: String) -> [Effect] {
        guard let listing = list.listing, list.filter.text != before else { return [] }
        return [
            .listDossiers(
                listing, typed: list.filter.text, atLeast: DossierListing.stretch)
        ]
    }

    /// A click selects, the wheel moves.
    mutating func click(_ mouse: MouseEvent) -> [Effect] {
        guard dialogs.isEmpty else {
            switch mouse.kind {
            case .wheelUp: return update(.up)
            case .wheelDown: return update(.down)
            case .press, .release, .drag: return []
            }
        }
        if !isBoardOpen,
            let hit = panes.places(in: body).first(where: { $0.rect.contains(mouse.place) })
        {
            panes.focus = hit.pane
            if hit.pane == .queue, case .press(.left) = mouse.kind {
                let row = mouse.place.row - hit.rect.row - (queueHasTabs ? 2 : 1)
                if row >= 0 { queue.select(queue.visible.lowerBound + row) }
            }
        }
        switch mouse.kind {
        case .wheelUp: return update(.up)
        case .wheelDown: return update(.down)
        case .press, .release, .drag: return []
        }
    }
}

extension Dialog {
    /// The same dialog around a changed list.
    fileprivate func holding(_ list: ChoiceList) -> Dialog {
        switch self {
        case .menu: .menu(list)
        case .palette: .palette(list)
        case .picker: .picker(list)
        case .form, .help, .explain, .confirm: self
        }
    }
}
