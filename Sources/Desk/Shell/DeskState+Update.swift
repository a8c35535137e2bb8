import Casework
import Journal
import ServiceTime
import Terminal

extension DeskState {
    /// Carries out an action: changes the state and says what has to be asked of the world.
    mutating func update(_ action: Action) -> [Effect] {
        if !dialogs.isEmpty { return updateDialog(action) }
        if queue.search != nil, let effects = updateSearch(action) { return effects }
        if let effects = isBoardOpen ? updateBoard(action) : updatePanes(action) {
            return effects
        }
        return updateShell(action)
    }

    /// What every place understands.
    private mutating func updateShell(_ action: Action) -> [Effect] {
        switch action {
        case .quit: hasEnded = true
        case .help: dialogs.append(.help(helpText))
        case .palette, .commandLine: dialogs.append(.palette(palette))
        case .redraw: return [.redraw]
        case .suspend: return [.suspend]
        case .switchPerson: offerPeople()
        case .delegate: return isBoardOnly ? [] : [.openDelegation]
        case .withdrawDelegation: if !isBoardOnly { offerDelegations() }
        case .dossiers: return isBoardOnly ? [] : [.listDossierKinds]
        case .newTicket: return isBoardOnly ? [] : [.openNewTicket]
        case .menu where !chosenForCommand.isEmpty: openMenuOfMany(chosenForCommand)
        case .menu: return isBoardOnly ? [] : [.openMenu]
        case .explain: return [.explain]
        case .explainAmount: return [.explainAmount]
        case .board: return toggleBoard()
        case .copyNumber: return selectedNumber.map { [.copy($0)] } ?? []
        case .undo: return isBoardOnly ? [] : takeBack()
        case .notices:
            ringsForClocks.toggle()
            say(look(ringsForClocks ? .noticesOn : .noticesOff))
        case .mouse:
            takesMouse.toggle()
            say(look(takesMouse ? .mouseOn : .mouseOff))
            return [.setMouse(takesMouse)]
        case .command(let kind) where !chosenForCommand.isEmpty:
            return open(kind, onMany: chosenForCommand)
        case .command(let kind): return isBoardOnly ? [] : [.openCommand(kind)]
        case .toggleChosen: return isBoardOpen ? [] : toggleChosen()
        case .chooseAll: return isBoardOpen ? [] : [.chooseAll]
        case .clearChosen: clearChosen()
        case .view(let view): return show(view)
        case .nextView: return turnView(by: 1)
        case .previousView: return turnView(by: -1)
        case .search: openSearch()
        case .clearSearch: return clearSearch()
        case .releaseOrder: return [.readQueue(.aroundSelection)]
        case .cancel: return cancel()
        case .nextPane: panes.turnFocus(by: 1)
        case .previousPane: panes.turnFocus(by: -1)
        case .zoom: panes.isZoomed.toggle()
        case .narrower: panes.widen(by: -3)
        case .wider: panes.widen(by: 3)
        case .accept, .up, .down, .pageUp, .pageDown, .first, .last, .nextField, .previousField,
            .submit, .newLine, .knowledge:
            break
        }
        return []
    }

    /// The ticket that actions are for.
    var selectedNumber: String? {
        isBoardOpen || panes.focus == .sla
            ? board.current?.clock.number : queue.current?.ticket.number
    }

    private mutating func toggleBoard() -> [Effect] {
        if isBoardOnly { return [] }
        isBoardOpen.toggle()
        board.skipped = 0
        board.top = 0
        board.selected = 0
        return [.readBoard]
    }

    /// Esc leaves the innermost thing there is.
    private mutating func cancel() -> [Effect] {
        notice = nil
        if isBoardOpen, !isBoardOnly {
            isBoardOpen = false
        } else if panes.isZoomed {
            panes.isZoomed = false
        } else if !queue.chosen.isEmpty {
            clearChosen()
        } else if !queue.filterText.isEmpty {
            return clearSearch()
        } else if panes.focus != .queue {
            panes.focus = .queue
        } else {
            say(look(.howToQuit))
        }
        return []
    }

    /// Moves in whatever pane has the keys; nil when the action is none of a pane's own.
    private mutating func updatePanes(_ action: Action) -> [Effect]? {
        switch panes.focus {
        case .queue: updateQueue(action)
        case .detail: updateDetail(action)
        case .sla: updateBoard(action)
        }
    }

    private mutating func updateDetail(_ action: Action) -> [Effect]? {
        let page = max(1, detailHeight - 1)
        switch action {
        case .up: detail.scroll -= 1
        case .down: detail.scroll += 1
        case .pageUp: detail.scroll -= page
        case .pageDown: detail.scroll += page
        case .first: detail.scroll = 0
        case .last: detail.scroll = .max / 2
        default: return nil
        }
        let last = max(0, (detail.document?.lines.count ?? 0) - detailHeight)
        detail.scroll = min(max(0, detail.scroll), last)
        return []
    }
}
