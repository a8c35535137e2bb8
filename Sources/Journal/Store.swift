public import Casework
public import ServiceTime

/// The seam between the desk and whoever owns the data.
///
/// The rules run where the data is owned, so a store takes commands and decides itself. One
/// contract suite holds for every store. All calls may come from any thread.
public protocol Store: AnyObject, Sendable {
    /// What the genesis entry fixed.
    var identity: StoreIdentity { get }

    /// Decides a request and writes down what follows from it, as one transaction.
    ///
    /// - Throws: `StoreFailure` when nothing could be tried; nothing was written then.
    func submit(_ submission: Submission) throws(StoreFailure) -> Answer

    /// A number that differs whenever anything was written since, by anybody; costs microseconds.
    func changeToken() throws(StoreFailure) -> Int

    /// The end of the record.
    func head() throws(StoreFailure) -> Head

    /// Entries in order, at most `limit`, beginning with the place `sequence`.
    func entries(from sequence: Int, limit: Int) throws(StoreFailure) -> [Entry]

    /// Everybody on the staff.
    func roster() throws(StoreFailure) -> Roster

    /// Every policy that was adopted, with its date of effect.
    func policies() throws(StoreFailure) -> PolicyBook

    /// The ticket as the fold of its stream; nil when there is none.
    func ticket(_ number: String) throws(StoreFailure) -> Ticket?

    /// What happened to a ticket, oldest first.
    func facts(of number: String) throws(StoreFailure) -> [Fact]

    /// What the queue shows of a ticket; nil when there is none.
    func row(_ number: String) throws(StoreFailure) -> TicketRow?

    /// A stretch of a list, at most `limit` rows.
    func page(
        _ query: QueueQuery, from start: PageStart, limit: Int
    ) throws(StoreFailure) -> QueuePage

    /// How many tickets a list has.
    func count(_ query: QueueQuery) throws(StoreFailure) -> QueueCount

    /// The place of a ticket in a list; nil when it is not in it.
    func key(of number: String, in query: QueueQuery) throws(StoreFailure) -> QueueKey?

    /// How many rows of a list stand in front of a key.
    func position(of key: QueueKey, in query: QueueQuery) throws(StoreFailure) -> Int

    /// The clocks that run, what is due first in front and paused ones last: at most `limit`,
    /// after leaving out the first `skipping`.
    func clocks(skipping: Int, limit: Int) throws(StoreFailure) -> [ClockRow]

    /// The clocks of which the one above is to be told by `now`, what fell due first in front; at
    /// most `limit`.
    func escalations(at now: Instant, limit: Int) throws(StoreFailure) -> [ClockRow]

    /// The clocks of one ticket that run.
    func clocks(of number: String) throws(StoreFailure) -> [ClockRow]

    /// The board's figures at an instant.
    func figures(at now: Instant) throws(StoreFailure) -> BoardFigures

    /// How many first responses given in a stretch of time were in time, and how many were not or
    /// fell due in it and are still to be given.
    func responses(from start: Instant, to end: Instant) throws(StoreFailure) -> ResponseFigures

    /// The past cases whose amount compares with `sought`, leaving out the ticket of `number`.
    func comparableCases(
        _ sought: ComparableAmount, besides number: String
    ) throws(StoreFailure) -> ComparableCases

    /// The dossier as the fold of its stream; nil when there is none.
    func dossier(_ number: String) throws(StoreFailure) -> Dossier?

    /// What happened to a dossier, oldest first.
    func dossierFacts(of number: String) throws(StoreFailure) -> [DossierFact]

    /// The dossiers kept under a key, in the order they were begun.
    func dossiers(under key: DossierKey) throws(StoreFailure) -> [Dossier]

    /// The commitments in force that fit a search, in the order they were begun.
    func promised(_ search: PromiseSearch) throws(StoreFailure) -> [Dossier]

    /// The rows of a list of dossiers, in its order: at most `limit`, after the first `skipping`.
    func dossierRows(
        _ query: DossierQuery, skipping: Int, limit: Int
    ) throws(StoreFailure) -> [DossierRow]

    /// A stretch of a list of dossiers in the order of what is due first, at most `limit` rows.
    func dossierPage(
        _ query: DossierQuery, from start: PageStart, limit: Int
    ) throws(StoreFailure) -> WorkPage

    /// How many dossiers a list has.
    func dossierCount(_ query: DossierQuery) throws(StoreFailure) -> Int
}

/// What the board says about all running clocks.
public struct BoardFigures: Hashable, Sendable {
    /// Open tickets.
    public var open = 0
    /// Clocks that run, paused ones left out.
    public var running = 0
    /// Clocks that ran out.
    public var breached = 0
    /// Clocks that are at risk, by the warnings of the policy, and have not run out.
    public var atRisk = 0
    /// Clocks that are stopped by a wait.
    public var paused = 0
    /// Clocks that run without a date, because their calendar cannot give one.
    public var undated = 0
    /// The last step of the host's wall clock, for a day after it was noticed.
    public var clockJump: ClockJump?

    public init(
        open: Int = 0, running: Int = 0, breached: Int = 0, atRisk: Int = 0, paused: Int = 0,
        undated: Int = 0, clockJump: ClockJump? = nil
    ) {
        self.open = open
        self.running = running
        self.breached = breached
        self.atRisk = atRisk
        self.paused = paused
        self.undated = undated
        self.clockJump = clockJump
    }

    /// Counts one clock that is not over, as it stands at `now`.
    mutating func count(_ clock: ClockRow, at now: Instant) {
        guard let due = clock.due, let risk = clock.risk else {
            if clock.isPaused { paused += 1 } else { undated += 1 }
            return
        }
        running += 1
        if due < now {
            breached += 1
        } else if risk <= now {
            atRisk += 1
        }
    }
}

/// How first responses went.
public struct ResponseFigures: Hashable, Sendable {
    public var met: Int
    public var breached: Int

    public init(met: Int = 0, breached: Int = 0) {
        self.met = met
        self.breached = breached
    }
}

extension ResponseFigures {
    /// Counts what a ticket adds to the figures of a stretch of time.
    mutating func count(_ ticket: DerivedTicket, from start: Instant, to end: Instant) {
        if let response = ticket.response, start <= response.at, response.at < end {
            if response.isInTime { met += 1 } else { breached += 1 }
        }
        let isOverdue = ticket.clocks.contains { clock in
            clock.kind == .firstResponse && clock.due.map { start <= $0 && $0 < end } ?? false
        }
        if isOverdue { breached += 1 }
    }
}
