public import Casework
public import Journal
public import ServiceTime
public import Terminal

/// One person's desk on one store: takes events, asks the store, gives frames.
///
/// It knows neither a clock nor a terminal; `DeskLoop` brings both.
public struct DeskSession {
    var state: DeskState
    let store: any Store
    let surroundings: any DeskSurroundings
    /// The store's change token when everything was last read.
    var token: Int
    var policies: [Int: Policy] = [:]
    /// When the store was last asked for changes, in milliseconds of a steady clock.
    var polledAt = 0
    /// When the selection last changed, by the same clock.
    var selectedAt = 0
    /// Which version of the own keymap was read.
    var keymapStamp = 0
    var hasOwnKeymap = false
    /// Whether the store takes what the desk notices by itself.
    var writesEscalations = true
    /// When clocks that ran out were last looked for.
    var escalatedAt: Instant?
    /// What was last kept of the form that is open, so that the same is not written again.
    var keptDraft: Draft?
    /// What a busy store will be asked again.
    var held: HeldRequests?
    /// Whether what is asked now was held before.
    var isAskingAgain = false
    /// Why the store did not take what it was just asked.
    var busyFailure: StoreFailure?
    /// The file that is on its way into the evidence folder.
    var intake: Intake?
    /// What has to be told to the terminal besides frames.
    public private(set) var orders: [TerminalOrder] = []

    /// Opens a desk; the picture is complete after `settle`.
    ///
    /// - Parameters:
    ///   - store: where the tickets are.
    ///   - surroundings: drafts and the person's own keymap.
    ///   - person: who sits at the desk.
    ///   - look: language, theme and drawing set.
    ///   - size: rows and columns of the screen.
    ///   - now: the time at the start.
    ///   - shows: whether the whole desk is shown, or the board alone.
    /// - Throws: `StoreFailure` when the store cannot be read.
    public init(
        store: any Store, surroundings: any DeskSurroundings, person: Person, look: Look,
        size: Size, now: Instant, shows: Extent = .wholeDesk
    ) throws(StoreFailure) {
        self.store = store
        self.surroundings = surroundings
        token = try store.changeToken()
        state = DeskState(
            size: size, now: now, identity: store.identity, look: look, person: person,
            roster: try store.roster(), policy: try store.policy(at: now),
            keymap: DefaultKeymap.keymap, lastInput: now)
        switch shows {
        case .wholeDesk: orders = [.setMouse(true)]
        case .boardOnly, .wall:
            state.isBoardOnly = true
            state.isBoardOpen = true
            state.isWall = shows == .wall
        }
        readKeymap()
        state.layOut()
        try readQueue(.first)
        try readCounts()
        try readBoard()
        try readDetail()
        offerDrafts()
    }

    /// How much of the desk is shown.
    public enum Extent: Sendable {
        case wholeDesk
        /// The board for a wall or a second screen; nothing can be changed from it.
        case boardOnly
        /// The same without a cursor, always with the clocks that run out first.
        case wall
    }

    /// Whether the person has left.
    public var hasEnded: Bool { state.hasEnded }

    /// The picture now, and where the cursor goes.
    public var picture: (frame: Frame, cursor: Point?) { state.picture }

    /// Takes the orders for the terminal that have come together.
    public mutating func takeOrders() -> [TerminalOrder] {
        defer { orders = [] }
        return orders
    }

    mutating func order(_ order: TerminalOrder) {
        orders.append(order)
    }
}

/// Something the terminal is to do that is no picture.
public enum TerminalOrder: Hashable, Sendable {
    case redraw
    case suspend
    case copy(String)
    /// Whether the mouse is reported.
    case setMouse(Bool)
    /// A bell, and a notice beside the terminal.
    case notify(title: DisplayText, body: DisplayText)
}
