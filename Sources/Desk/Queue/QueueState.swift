import Casework
import Journal
import ServiceTime
import Terminal

/// One row of the queue, its texts cleaned once.
struct QueueLine: Sendable {
    let key: QueueKey
    var ticket: TicketRow
    /// What stands there when it is no ticket: a duty, a care activity.
    let dossier: DossierRow?
    let number: DisplayText
    let customer: DisplayText
    let subject: DisplayText

    /// What the store said of it.
    var item: WorkItem { dossier.map(WorkItem.dossier) ?? .ticket(ticket) }

    init(_ ticket: TicketRow, key: QueueKey, dossier: DossierRow? = nil) {
        self.key = key
        self.ticket = ticket
        self.dossier = dossier
        number = DisplayText(ticket.number, limit: 40)
        customer = DisplayText(ticket.registration.customer, limit: 80)
        subject = DisplayText(ticket.registration.subject, limit: 200)
    }
}

/// A window on one list: the rows around the cursor, never all of them.
///
/// The selection is a ticket, not a place; the order of the rows in the window stays as it is until
/// the window is read again.
struct QueueState: Sendable {
    var view = QueueView.all
    var filterText = ""
    var filter = QueueFilter()
    /// The word of the filter that was not understood.
    var mistake: FilterMistake?
    /// The line being typed, while it is open.
    var search: TextField?
    /// Whether the line still says what was looked for before: typing replaces it.
    var isSearchKept = false

    private(set) var lines: [QueueLine] = []
    private(set) var hasBefore = false
    private(set) var hasAfter = false
    /// The place of the selected ticket in `lines`; 0 when there is none.
    private(set) var selected = 0
    /// The first line in view.
    private(set) var top = 0
    /// Rows there was room for when the queue was last laid out.
    var height = 20

    /// The tickets that commands go to together, by number, in the order they were chosen.
    var chosen: [String] = []

    var counts: [QueueView: QueueCount] = [:]
    /// How many tickets match while a filter is set.
    var filteredCount: QueueCount?
    /// Whether they have to be counted yet.
    var isUncounted = false
    /// How many tickets wait outside the held order; nil while the order is not held.
    var newcomers: Int?

    /// The selected ticket.
    var current: QueueLine? { lines.indices.contains(selected) ? lines[selected] : nil }

    /// How many rows to read at once.
    var stretch: Int { max(20, height * 2) }

    /// The lines in view.
    var visible: Range<Int> {
        let start = min(max(0, top), max(0, lines.count - height))
        return start..<min(lines.count, start + max(0, height))
    }

    /// The list as a store is asked for it.
    func query(of person: Person, among roster: Roster, now: Instant) -> QueueQuery {
        QueueQuery(view, filter: filter, person: person, now: now, roster: roster)
    }
}

// Moving in the window.
extension QueueState {
    /// Moves the cursor by rows, as far as the window goes.
    mutating func move(by rows: Int) {
        guard !lines.isEmpty else { return }
        selected = min(max(0, selected + rows), lines.count - 1)
        let before = top
        keepInView()
        jump(from: before)
    }

    /// Scrolls on by a third of the list when the cursor is at its edge: moving every row at every
    /// key would write the whole list to the terminal each time.
    private mutating func jump(from before: Int) {
        let step = height / 3
        guard top != before, abs(top - before) < step else { return }
        let wanted = top > before ? before + step : before - step
        top = min(max(0, wanted), max(0, lines.count - height))
    }

    mutating func select(_ place: Int) {
        guard lines.indices.contains(place) else { return }
        selected = place
        keepInView()
    }

    /// Shows the selected line with as little movement as possible.
    mutating func keepInView() {
        top =
            VisibleRows.window(
                count: lines.count, height: height, selected: selected, first: top
            ).lowerBound
    }

    /// Whether more rows should be read, so that the next keys find them in the window.
    var wantsMoreAfter: Bool { hasAfter && lines.count - selected <= height + 1 }
    var wantsMoreBefore: Bool { hasBefore && selected <= height + 1 }

    /// Whether rows stay blank that there would be tickets for.
    var hasUnreadRoom: Bool { lines.count < height && (hasAfter || hasBefore) }
}

// Taking in what was read.
extension QueueState {
    /// A window of its own around a selected place.
    mutating func replace(
        _ rows: [WorkPage.Row], selected place: Int, screenRow: Int, hasBefore: Bool,
        hasAfter: Bool
    ) {
        lines = rows.map { QueueLine($0) }
        selected = min(max(0, place), max(0, lines.count - 1))
        top = max(0, selected - screenRow)
        self.hasBefore = hasBefore
        self.hasAfter = hasAfter
        newcomers = nil
        keepInView()
    }

    mutating func extend(after page: WorkPage) {
        let known = Set(lines.suffix(page.rows.count).map(\.ticket.number))
        lines += page.rows.filter { !known.contains($0.item.number) }.map { QueueLine($0) }
        hasAfter = page.hasMore
        let spare = selected - stretch
        if spare > height {
            lines.removeFirst(spare)
            selected -= spare
            top -= spare
            hasBefore = true
        }
        keepInView()
    }

    mutating func extend(before page: WorkPage) {
        let known = Set(lines.map(\.ticket.number))
        let front = page.rows.filter { !known.contains($0.item.number) }.map { QueueLine($0) }
        lines.insert(contentsOf: front, at: 0)
        selected += front.count
        top += front.count
        hasBefore = page.hasMore
        let spare = lines.count - selected - stretch
        if spare > height {
            lines.removeLast(spare)
            hasAfter = true
        }
        keepInView()
    }

    /// Puts what a ticket or a dossier says now into its row, without moving the row.
    mutating func refresh(_ item: WorkItem) {
        guard let place = lines.firstIndex(where: { $0.ticket.number == item.number }),
            lines[place].item != item
        else { return }
        lines[place] = QueueLine(WorkPage.Row(key: lines[place].key, item: item))
    }
}
