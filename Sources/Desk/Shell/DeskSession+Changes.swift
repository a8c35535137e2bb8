import Casework
public import Journal
import ServiceTime
import Terminal

// Keeping up with what others do, and with time.
extension DeskSession {
    /// How long the cursor rests on a ticket before the detail follows, in milliseconds: a held key
    /// runs over rows without any of them being read.
    static let rest = 80
    /// How often the store is asked whether anything was written, in milliseconds.
    static let pollInterval = 250
    /// How long after a key the queue's order is held, in seconds.
    static let holdTime = Span(seconds: 5)
    /// How often figures that change with time alone are read, in seconds.
    static let figuresInterval = Span(seconds: 5)

    /// Brings what is shown up to date; whether the picture may have changed.
    ///
    /// - Parameter milliseconds: the time by a clock that never stands still.
    /// - Returns: whether a new picture should be drawn.
    /// - Throws: `StoreFailure` when the store cannot be read any more.
    public mutating func settle(milliseconds: Int) throws(StoreFailure) -> Bool {
        var changed = false
        if milliseconds - polledAt >= Self.pollInterval || polledAt == 0 {
            polledAt = milliseconds
            // A process that is killed says nothing first.
            keepOpenForm()
            changed = try askAgain()
            changed = try takeChanges() || changed
            changed = readKeymap() || changed
        }
        changed = try followIntake() || changed
        if state.detail.isStale, milliseconds - selectedAt >= Self.rest {
            try readDetail()
            changed = true
        }
        if state.queue.isUncounted, milliseconds - selectedAt >= Self.rest {
            try readFilteredCount()
            changed = true
        }
        return changed
    }

    /// Milliseconds until `settle` has something to do again.
    public func untilNextLook(milliseconds: Int) -> Int {
        let interval = intake == nil ? Self.pollInterval : Self.intakeInterval
        let poll = min(polledAt + Self.pollInterval - milliseconds, interval)
        guard state.detail.isStale || state.queue.isUncounted else { return max(1, poll) }
        return max(1, min(poll, selectedAt + Self.rest - milliseconds))
    }

    private mutating func takeChanges() throws(StoreFailure) -> Bool {
        let found = try store.changeToken()
        if found != token {
            token = found
            try readChanged()
            return true
        }
        if let readAt = state.board.readAt, state.now - readAt >= Self.figuresInterval {
            try readFigures(at: state.now)
            recordEscalations()
            if state.queue.newcomers != nil, !isActing { try readQueue(.aroundSelection) }
            return true
        }
        return false
    }

    /// Whether somebody is in the middle of something, so that no row may move.
    private var isActing: Bool {
        !state.dialogs.isEmpty || state.queue.search != nil
            || state.now - state.lastInput < Self.holdTime
    }

    /// Reads everything that may have changed.
    mutating func readChanged() throws(StoreFailure) {
        state.roster = try store.roster()
        let policy = try store.policy(at: state.now)
        if policy != state.policy {
            // A later policy may have brought holidays that older ones did not know.
            policies = [:]
            state.policy = policy
            state.detail.isStale = true
        }
        if isActing {
            try refreshInPlace()
        } else {
            try readQueue(.aroundSelection)
        }
        try readCounts()
        try readBoard()
        if let shown = state.detail.number, shown == state.selectedNumber {
            let version =
                state.detail.dossier == nil
                ? try store.row(shown)?.version : try store.dossierRow(shown)?.version
            if version != state.detail.version { try readDetail() }
        } else {
            state.detail.isStale = true
        }
    }

    /// Shows what each row says now and counts what waits outside, while no row moves.
    private mutating func refreshInPlace() throws(StoreFailure) {
        let known = Set(state.queue.lines.map(\.ticket.number))
        for place in state.queue.visible {
            let number = state.queue.lines[place].ticket.number
            if DossierKind(number: number) != nil {
                if let row = try store.dossierRow(number) { state.queue.refresh(.dossier(row)) }
            } else if let row = try store.row(number) {
                state.queue.refresh(.ticket(row))
            }
        }
        let query = state.queue.query(of: state.person, among: state.roster, now: state.now)
        let start: PageStart = state.queue.lines.first.map { .at($0.key) } ?? .first
        let fresh = try store.work(
            query, from: start, limit: max(state.queue.lines.count, state.queue.height))
        state.queue.newcomers = fresh.rows.count { !known.contains($0.item.number) }
    }

    /// Reads the person's own keymap when its file was written; whether it was.
    @discardableResult
    mutating func readKeymap() -> Bool {
        let stamp = surroundings.keymapStamp()
        guard stamp != keymapStamp else { return false }
        keymapStamp = stamp
        guard let own = surroundings.keymap() else {
            state.keymap = DefaultKeymap.keymap
            return true
        }
        let layer = KeymapLayer(
            own.bytes, file: own.file, source: .user, vocabulary: .desk)
        let keymap = Keymap([DefaultKeymap.layer, layer], vocabulary: .desk)
        if let first = keymap.problems.first {
            let more = keymap.problems.count - 1
            state.say("\(first)" + (more > 0 ? " (+\(more))" : ""), .banner)
            // While the file is being edited, what worked before keeps working.
            if hasOwnKeymap { return true }
        }
        state.keymap = keymap
        hasOwnKeymap = true
        return true
    }
}
