import Casework
import Journal
import ServiceTime
import Terminal

// What keys do where countdowns are listed.
extension DeskState {
    mutating func updateBoard(_ action: Action) -> [Effect]? {
        guard !isWall else { return nil }
        let page = max(1, board.height - 1)
        switch action {
        case .up: return moveBoard(by: -1)
        case .down: return moveBoard(by: 1)
        case .pageUp: return moveBoard(by: -page)
        case .pageDown: return moveBoard(by: page)
        case .first:
            board.skipped = 0
            board.selected = 0
            board.top = 0
            return [.readBoard]
        case .last: return moveBoard(by: board.lines.count)
        case .accept: return goToTicket()
        default: return nil
        }
    }

    private mutating func moveBoard(by rows: Int) -> [Effect] {
        let wanted = board.selected + rows
        board.selected = min(max(0, wanted), max(0, board.lines.count - 1))
        board.keepInView()
        let margin = board.height
        if board.hasMore, wanted > board.lines.count - margin {
            return shiftBoard(by: board.lines.count / 2)
        }
        if board.skipped > 0, wanted < margin {
            return shiftBoard(by: -min(board.skipped, board.lines.count / 2))
        }
        return []
    }

    /// Moves the window over the list of clocks; the cursor stays on its clock.
    private mutating func shiftBoard(by rows: Int) -> [Effect] {
        board.skipped += rows
        board.selected = max(0, board.selected - rows)
        board.top = max(0, board.top - rows)
        return [.readBoard]
    }

    /// Opens the ticket of the clock under the cursor in the queue.
    private mutating func goToTicket() -> [Effect] {
        guard let number = board.current?.clock.number, !isBoardOnly else { return [] }
        if DossierKind(number: number) != nil { return [.openDossier(number)] }
        isBoardOpen = false
        panes.focus = .queue
        queue.view = .all
        queue.search = nil
        queue.filterText = ""
        queue.filter = QueueFilter()
        queue.mistake = nil
        return [.selectInQueue(number)]
    }
}

extension BoardState {
    mutating func keepInView() {
        top =
            VisibleRows.window(
                count: lines.count, height: height, selected: selected, first: top
            ).lowerBound
    }
}
