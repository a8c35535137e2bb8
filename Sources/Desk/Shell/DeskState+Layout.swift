import Casework
import Journal
import Terminal

// Where everything stands; worked out after every event, so that drawing only reads it.
extension DeskState {
    /// The area of the panes: all rows but the footer.
    var body: Rect {
        let whole = Rect(size)
        return whole.rows > 2 ? whole.splitTop(whole.rows - 1).top : whole
    }

    /// The footer's row; empty on the smallest screens.
    var footer: Rect {
        let whole = Rect(size)
        return whole.rows > 2 ? whole.splitTop(whole.rows - 1).rest : .none
    }

    func place(of pane: Pane) -> Rect {
        panes.places(in: body).first { $0.pane == pane }?.rect ?? .none
    }

    /// Whether the queue has a row for its views above the list.
    var queueHasTabs: Bool { place(of: .queue).rows >= 6 }

    /// Rows of text the detail has room for.
    var detailHeight: Int { max(0, place(of: .detail).rows - 2) }

    mutating func layOut() {
        queue.height = max(1, place(of: .queue).rows - 2 - (queueHasTabs ? 1 : 0))
        queue.keepInView()
        board.height =
            isBoardOpen
            ? max(1, boardListHeight) : max(1, place(of: .sla).rows - 3 - clockNoticeRows)
        board.keepInView()
        layOutDetail()
        layOutPages()
    }

    /// Breaks the pages that are open to the width of the screen.
    private mutating func layOutPages() {
        for index in dialogs.indices {
            switch dialogs[index] {
            case .explain(var text):
                if let dossier, text.dossier == dossier.dossier.number, text.columns > 0,
                    text.columns != pageColumns
                {
                    let top = text.top
                    text = page(of: dossier)
                    text.top = top
                }
                text.layOut(columns: pageColumns)
                dialogs[index] = .explain(text)
            case .menu, .palette, .picker, .form, .help, .confirm: break
            }
        }
    }

    /// Breaks the detail's text to the pane's width.
    mutating func layOutDetail() {
        let width = max(1, place(of: .detail).columns - 3)
        if let document = detail.document, document.width == width { return }
        var document = DetailDocument(
            width: width, look: look, zone: identity.zone, roster: roster)
        if let loaded = detail.loaded {
            describe(loaded, in: &document)
        } else if let dossier = detail.dossier {
            document.paragraph(dossier.dossier.summary.title, .heading)
            document.add(dossier, at: now)
        } else {
            return
        }
        detail.document = document
        detail.scroll = min(detail.scroll, max(0, document.lines.count - detailHeight))
    }

    private func describe(_ loaded: DetailState.Loaded, in document: inout DetailDocument) {
        let context = Context(
            person: person, now: now, policy: loaded.policy, roster: roster)
        let guide = Guide(for: loaded.ticket, in: context)
        let keys = guide.next.map { keyHint(for: .command($0)) } ?? ""
        document.describe(loaded, guide: guide, keys: keys)
    }

    /// The first keys bound to an action where the panes are; empty when none is.
    func keyHint(for action: Action, in context: KeyContext = .queue) -> String {
        keymap.keys(forActionNamed: action.name, in: context.rawValue).first?.notation ?? ""
    }
}

extension Rect {
    /// No room at all.
    static let none = Rect(row: 0, column: 0, rows: 0, columns: 0)
}
