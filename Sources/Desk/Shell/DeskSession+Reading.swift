import Casework
import Journal
import ServiceTime
import Terminal

// What the session reads from its store.
extension DeskSession {
    private var query: QueueQuery {
        state.queue.query(of: state.person, among: state.roster, now: state.now)
    }

    mutating func readQueue(_ part: QueueRead) throws(StoreFailure) {
        let stretch = state.queue.stretch
        switch part {
        case .first:
            let page = try store.work(query, from: .first, limit: stretch)
            state.queue.replace(
                page.rows, selected: 0, screenRow: 0, hasBefore: false, hasAfter: page.hasMore)
        case .last:
            let page = try store.work(query, from: .last, limit: stretch)
            state.queue.replace(
                page.rows, selected: page.rows.count - 1, screenRow: state.queue.height - 1,
                hasBefore: page.hasMore, hasAfter: false)
        case .aroundSelection: try readAroundSelection()
        }
        state.queue.filteredCount = nil
        // Counting what a common word matches takes long; it comes when the typing rests.
        state.queue.isUncounted = !state.queue.filter.isEmpty
    }

    mutating func readFilteredCount() throws(StoreFailure) {
        state.queue.isUncounted = false
        state.queue.filteredCount = try store.workCount(query)
    }

    private mutating func readAroundSelection() throws(StoreFailure) {
        guard let current = state.queue.current else { return try readQueue(.first) }
        let key = try store.workKey(of: current.ticket.number, in: query) ?? current.key
        try readQueue(around: key, screenRow: state.queue.selected - state.queue.visible.lowerBound)
    }

    private mutating func readQueue(
        around key: QueueKey, screenRow: Int
    ) throws(StoreFailure) {
        let stretch = state.queue.stretch
        let before = try store.work(query, from: .before(key), limit: stretch)
        let after = try store.work(query, from: .at(key), limit: stretch)
        state.queue.replace(
            before.rows + after.rows, selected: before.rows.count, screenRow: screenRow,
            hasBefore: before.hasMore, hasAfter: after.hasMore)
    }

    /// Reads the queue around a ticket named elsewhere.
    mutating func select(_ number: String) throws(StoreFailure) {
        if let key = try store.workKey(of: number, in: query) {
            try readQueue(around: key, screenRow: state.queue.height / 2)
        } else {
            try readQueue(.first)
        }
        try readDetail()
    }

    mutating func extendQueue() throws(StoreFailure) {
        let stretch = state.queue.stretch
        if state.queue.wantsMoreAfter, let last = state.queue.lines.last {
            state.queue.extend(
                after: try store.work(query, from: .after(last.key), limit: stretch))
        }
        if state.queue.wantsMoreBefore, let first = state.queue.lines.first {
            state.queue.extend(
                before: try store.work(query, from: .before(first.key), limit: stretch))
        }
    }

    /// Reads what is missing where lists have more room than rows were read for: the screen grew,
    /// or a pane did.
    mutating func fillRoom() throws(StoreFailure) {
        if state.queue.hasUnreadRoom { try extendQueue() }
        if state.board.hasUnreadRoom { try readBoard() }
    }

    mutating func readCounts() throws(StoreFailure) {
        for view in QueueView.allCases {
            let query = QueueQuery(
                view, person: state.person, now: state.now, roster: state.roster)
            state.queue.counts[view] = try store.workCount(query)
        }
        state.queue.isUncounted = !state.queue.filter.isEmpty
    }

    /// Reads the ticket or the dossier under the cursor.
    mutating func readDetail() throws(StoreFailure) {
        state.detail.isStale = false
        guard let number = state.selectedNumber else {
            state.detail.show(nil)
            return
        }
        if DossierKind(number: number) != nil {
            state.detail.show(dossier: try read(number))
            state.layOutDetail()
            return
        }
        guard let ticket = try store.ticket(number) else {
            state.detail.show(nil)
            return
        }
        let facts = try store.facts(of: number)
        let policy = try policy(of: ticket.policy)
        var comparables: ComparableCases?
        if let sought = ticket.soughtAmount {
            comparables = try store.comparableCases(sought, besides: number)
        }
        state.detail.show(
            DetailState.Loaded(
                ticket: ticket, facts: facts, policy: policy, comparables: comparables,
                contract: try store.contract(behind: ticket),
                failedActions: try store.failedActions(
                    by: ticket.registration, receivedOn: policy.day(of: ticket.received))))
        state.layOutDetail()
    }

    mutating func policy(of version: Int?) throws(StoreFailure) -> Policy {
        let place = version ?? 0
        if let known = policies[place] { return known }
        let policy = try store.policy(version: version)
        policies[place] = policy
        return policy
    }

    mutating func readBoard() throws(StoreFailure) {
        state.layOut()
        let now = state.now
        let limit = max(20, state.board.height * 3)
        let clocks = try store.clocks(skipping: state.board.skipped, limit: limit)
        var lines: [BoardState.Line] = []
        for clock in clocks {
            if DossierKind(number: clock.number) != nil,
                let dossier = try store.dossier(clock.number)
            {
                lines.append(BoardState.Line(clock: clock, dossier: dossier.summary))
            } else {
                lines.append(BoardState.Line(clock: clock, ticket: try store.row(clock.number)))
            }
        }
        state.board.lines = lines
        state.board.hasMore = clocks.count == limit
        state.board.selected = min(state.board.selected, max(0, lines.count - 1))
        state.board.keepInView()
        try readFigures(at: now)
    }

    /// Rings when more clocks are at risk or ran out than a moment ago, where that is wished for.
    private mutating func ring(before: BoardFigures) {
        let now = state.board.figures
        guard state.ringsForClocks, now.breached > before.breached || now.atRisk > before.atRisk
        else { return }
        let look = state.look
        let figures = "\(look(.breached)) \(now.breached) · \(look(.atRisk)) \(now.atRisk)"
        order(.notify(title: look.text(.countdowns), body: DisplayText(figures)))
    }

    mutating func readFigures(at now: Instant) throws(StoreFailure) {
        let before = state.board.readAt == nil ? nil : state.board.figures
        state.board.figures = try store.figures(at: now)
        if let before { ring(before: before) }
        let today = state.identity.zone.date(at: now)
        let midnight = state.identity.zone.instant(of: today)
        state.board.responses = try store.responses(from: midnight, to: now + Span(seconds: 1))
        if state.isBoardOpen {
            state.board.week = []
            for day in (0..<7).reversed() {
                let from = state.identity.zone.instant(of: today.advanced(byDays: -day))
                let to = state.identity.zone.instant(of: today.advanced(byDays: 1 - day))
                state.board.week.append(try store.responses(from: from, to: to))
            }
            state.board.byUrgency = []
            for urgency in Urgency.allCases.reversed() {
                var filter = QueueFilter()
                filter.urgencies = [urgency]
                let open = QueueQuery(.all, filter: filter, person: nil, now: now)
                let atRisk = QueueQuery(.atRisk, filter: filter, person: nil, now: now)
                state.board.byUrgency.append(
                    (
                        urgency, open: try store.count(open).number,
                        atRisk: try store.count(atRisk).number
                    ))
            }
        }
        state.board.readAt = now
    }
}
