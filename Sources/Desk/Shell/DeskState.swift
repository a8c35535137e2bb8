import Casework
import Journal
import ServiceTime
import Terminal

/// Everything the desk's picture depends on; changed by `update` alone, drawn by `view` alone.
struct DeskState: Sendable {
    var size: Size
    var now: Instant
    let identity: StoreIdentity
    var look: Look
    var person: Person
    var roster: Roster
    /// The policy in force, for new tickets.
    var policy: Policy
    var keymap: Keymap
    var sequencer = KeySequencer()
    /// What may follow the keys of a sequence that was begun.
    var continuations: [Keymap.Binding] = []

    var panes = PaneArrangement()
    var queue = QueueState()
    var detail = DetailState()
    var board = BoardState()
    /// The dossier whose page or form is open.
    var dossier: OpenDossier?
    /// Whether the board fills the screen instead of the panes.
    var isBoardOpen = false
    /// The board alone, read-only, as `makegood board` shows it.
    var isBoardOnly = false
    /// The board on a wall: nobody moves a cursor over it.
    var isWall = false
    /// Open dialogs, the one that has the keys last.
    var dialogs: [Dialog] = []
    var notice: Notice?
    var refusal: LastRefusal?
    /// When somebody last pressed a key; the order of the queue is held for a while after it.
    var lastInput: Instant
    /// What takes back what was just done, while it is offered.
    var undo: UndoOffer?
    /// Whether a clock that comes near its end or runs out rings.
    var ringsForClocks = false
    /// Whether clicks and the wheel go to the desk.
    var takesMouse = true
    var hasEnded = false

    /// Who `login` is, by name.
    func name(of login: String) -> String { roster[login]?.name ?? login }

    /// What keys mean now.
    var context: KeyContext {
        if let dialog = dialogs.last { return dialog.context }
        if isBoardOpen { return .board }
        if queue.search != nil { return .search }
        return panes.focus.context
    }

    /// Says that a key means nothing here, and which one tells what does.
    mutating func sayUnbound(_ keys: String) {
        let help = keyHint(for: .help)
        say("\(keys) \(look(.keyUnbound)) · \(help) \(look(.doHelp))")
    }

    mutating func say(_ text: String, _ role: Terminal.Role = .notice) {
        notice = Notice(text: DisplayText(text), role: role, since: now)
    }
}

/// A line that tells something for some seconds, in the footer's place.
struct Notice: Hashable, Sendable {
    let text: DisplayText
    let role: Terminal.Role
    let since: Instant

    /// How long it stays, in seconds.
    static let duration = Span(seconds: 8)
}
