import Casework
import Journal
import ServiceTime
import Terminal

// What keys do in the queue and in its search line.
extension DeskState {
    mutating func updateQueue(_ action: Action) -> [Effect]? {
        let page = max(1, queue.height - 1)
        switch action {
        case .up: queue.move(by: -1)
        case .down: queue.move(by: 1)
        case .pageUp: queue.move(by: -page)
        case .pageDown: queue.move(by: page)
        case .first: return [.readQueue(.first)]
        case .last: return [.readQueue(.last)]
        default: return nil
        }
        return queue.wantsMoreAfter || queue.wantsMoreBefore ? [.extendQueue] : []
    }

    mutating func show(_ view: QueueView) -> [Effect] {
        queue.view = view
        isBoardOpen = isBoardOnly
        panes.focus = .queue
        return [.readQueue(.first)]
    }

    mutating func turnView(by step: Int) -> [Effect] {
        let all = QueueView.allCases
        let place = all.firstIndex(of: queue.view) ?? 0
        return show(all[(place + step + all.count) % all.count])
    }

    mutating func openSearch() {
        guard !isBoardOnly else { return }
        isBoardOpen = false
        panes.focus = .queue
        queue.search = TextField(queue.filterText)
        queue.isSearchKept = !queue.filterText.isEmpty
    }

    /// What is asked of the files when a search is closed: the number of one opens it, and words
    /// that no ticket holds are looked for in all of them.
    private mutating func files(for typed: String) -> [Effect] {
        let word = typed.filter { !$0.isWhitespace }.uppercased()
        if DossierKind(number: word) != nil, word.contains("-"), word.last?.isNumber == true {
            return clearSearch() + [.openDossier(word)]
        }
        guard !word.isEmpty, queue.mistake == nil, queue.lines.isEmpty else { return [] }
        return clearSearch()
            + [.listDossiers(.all, typed: typed, atLeast: DossierListing.stretch)]
    }

    mutating func clearSearch() -> [Effect] {
        queue.search = nil
        return filter(by: "")
    }

    /// What the search line does with actions; nil leaves them to the queue.
    mutating func updateSearch(_ action: Action) -> [Effect]? {
        switch action {
        case .accept:
            let typed = queue.search?.text ?? ""
            queue.search = nil
            return files(for: typed)
        case .cancel: return clearSearch()
        case .up, .down, .pageUp, .pageDown: return updateQueue(action)
        default: return nil
        }
    }

    /// Takes a key the search line types or edits with.
    mutating func typeSearch(_ key: KeyPress) -> [Effect] {
        let isKept = queue.isSearchKept
        queue.isSearchKept = false
        if isKept, key.typed != nil || key.key == .backspace || key.key == .delete {
            queue.search = TextField()
        }
        guard queue.search?.press(key) == true else { return [] }
        return filter(by: queue.search?.text ?? "")
    }

    mutating func pasteSearch(_ text: String) -> [Effect] {
        if queue.isSearchKept { queue.search = TextField() }
        queue.isSearchKept = false
        queue.search?.insert(text)
        return filter(by: queue.search?.text ?? "")
    }

    /// Narrows the queue; a word that is not understood is named and left out.
    private mutating func filter(by text: String) -> [Effect] {
        guard text != queue.filterText else { return [] }
        queue.filterText = text
        queue.mistake = nil
        queue.filter = filter(from: text)
        return [.readQueue(.first)]
    }

    private mutating func filter(from text: String) -> QueueFilter {
        do throws(FilterMistake) {
            return try QueueFilter(parsing: text)
        } catch {
            if queue.mistake == nil { queue.mistake = error }
            let rest = text.split(separator: " ").filter { $0 != error.word }
            let isShorter = rest.count < text.split(separator: " ").count
            return isShorter ? filter(from: rest.joined(separator: " ")) : QueueFilter()
        }
    }
}
