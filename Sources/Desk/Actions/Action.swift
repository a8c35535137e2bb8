public import Casework
public import Journal

/// Everything a person can ask of the desk: the one list that keys, palette, footer, help and the
/// keymap's vocabulary are made from.
public enum Action: Hashable, Sendable {
    // The desk as a whole.
    case quit
    case help
    case cancel
    case accept
    case palette
    case commandLine
    case redraw
    case suspend
    case switchPerson
    case delegate
    case withdrawDelegation
    case newTicket
    case dossiers
    case menu
    case explain
    case explainAmount
    case board
    case copyNumber
    /// Takes back what was just done.
    case undo
    /// A bell and a notice when a clock comes near its end or runs out, or none.
    case notices
    /// The mouse for the desk, or for selecting text.
    case mouse

    // Panes.
    case nextPane
    case previousPane
    case zoom
    case narrower
    case wider

    // Moving in a list or a text.
    case up
    case down
    case pageUp
    case pageDown
    case first
    case last

    // The queue.
    case view(QueueView)
    case nextView
    case previousView
    case search
    case clearSearch
    case releaseOrder
    /// Chooses the ticket under the cursor, or no longer.
    case toggleChosen
    case chooseAll
    case clearChosen

    // Forms.
    case nextField
    case previousField
    case submit
    case newLine
    /// Lessons and wordings, to be put in where the cursor is.
    case knowledge

    /// A command of the state machine on the ticket under the cursor.
    case command(Command.Kind)

    /// Every action once, in the order help lists them.
    public static let all: [Action] =
        [
            .help, .quit, .cancel, .accept, .palette, .commandLine, .redraw, .suspend,
            .switchPerson, .delegate, .withdrawDelegation, .newTicket, .dossiers, .menu, .explain,
            .explainAmount, .board,
            .copyNumber, .undo, .notices, .mouse, .nextPane,
            .previousPane, .zoom, .narrower, .wider, .up, .down, .pageUp, .pageDown, .first, .last,
        ] + QueueView.allCases.map { .view($0) } + [
            .nextView, .previousView, .search, .clearSearch, .releaseOrder,
            .toggleChosen, .chooseAll, .clearChosen, .nextField, .previousField, .submit, .newLine,
            .knowledge,
        ] + Command.Kind.allCases.map { .command($0) }
}

extension Action {
    /// The name a keymap and the palette's line know it by, such as `ticket.take`.
    public var name: String {
        switch self {
        case .quit: "app.quit"
        case .help: "help.show"
        case .cancel: "dialog.cancel"
        case .accept: "dialog.accept"
        case .palette: "palette.open"
        case .commandLine: "palette.line"
        case .redraw: "app.redraw"
        case .suspend: "app.suspend"
        case .switchPerson: "person.switch"
        case .delegate: "gates.delegate"
        case .withdrawDelegation: "gates.withdraw-delegation"
        case .newTicket: "ticket.new"
        case .dossiers: "dossier.list"
        case .menu: "menu.open"
        case .explain: "explain.show"
        case .explainAmount: "explain.amount"
        case .board: "board.toggle"
        case .copyNumber: "ticket.copy-number"
        case .undo: "ticket.undo"
        case .notices: "app.notices"
        case .mouse: "app.mouse"
        case .nextPane: "pane.next"
        case .previousPane: "pane.previous"
        case .zoom: "pane.zoom"
        case .narrower: "pane.narrower"
        case .wider: "pane.wider"
        case .up: "cursor.up"
        case .down: "cursor.down"
        case .pageUp: "cursor.page-up"
        case .pageDown: "cursor.page-down"
        case .first: "cursor.first"
        case .last: "cursor.last"
        case .view(let view): "view." + view.rawValue
        case .nextView: "view.next"
        case .previousView: "view.previous"
        case .search: "search.open"
        case .clearSearch: "search.clear"
        case .releaseOrder: "order.release"
        case .toggleChosen: "select.toggle"
        case .chooseAll: "select.all"
        case .clearChosen: "select.clear"
        case .nextField: "field.next"
        case .previousField: "field.previous"
        case .submit: "form.submit"
        case .newLine: "form.new-line"
        case .knowledge: "form.knowledge"
        case .command(let kind): "ticket." + kind.rawValue
        }
    }

    private static let byName = Dictionary(uniqueKeysWithValues: all.map { ($0.name, $0) })

    /// The action of a name; nil when there is none.
    public init?(name: String) {
        guard let action = Self.byName[name] else { return nil }
        self = action
    }
}
