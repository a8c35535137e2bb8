public import Casework
import Dispatch
public import Journal
public import ServiceTime
import Synchronization

// Writing histories by the million. The caller's thread folds, derives and encodes; another one
// hashes and writes, a batch of tickets in each transaction. Both go through the same codec, chain
// and derived rows as a single command does. The lock of commits is held for a stretch of batches
// and given up between stretches, so that desks on the same store get their turn.

/// Writes whole histories of tickets into a store, much faster than one command after another.
///
/// The rules are not asked: what is written must have been decided elsewhere, by a generator or by
/// another system's log. That it folds is checked. Not for several threads.
public final class BulkWriter {
    /// What was written so far.
    public private(set) var tickets = 0
    /// How many entries that were.
    public private(set) var entries = 0

    private let store: SQLiteStore
    /// Reads what is committed while the other thread writes.
    private let reader: Connection
    private let now: Instant
    private let book: PolicyBook
    private let queue = DispatchQueue(label: "makegood.bulk")
    private let slots = DispatchSemaphore(value: 2)
    private let failure: FailureBox
    private var batch: [PreparedHistory] = []
    private var batchEntries = 0
    private var stretchEntries = 0
    private var serials: [String: Int] = [:]
    private var nextID = 0
    private var isHolding = false
    /// Keys that may not be committed yet.
    private var recentKeys: Set<IdempotencyKey> = []

    private static let entriesInBatch = 20_000
    private static let entriesInStretch = 60_000

    /// A writer into `store`; `now` is the recorded time of what it writes.
    ///
    /// - Throws: `StoreFailure` when the file cannot be read a second time.
    public init(into store: SQLiteStore, now: Instant) throws(StoreFailure) {
        self.store = store
        reader = try Connection(path: store.path, isReadOnly: true, options: StoreOptions())
        self.now = now
        book = try store.policies()
        failure = FailureBox()
    }

    deinit {
        // Whoever gives up half way keeps what was committed; only the lock must go.
        queue.sync {}
        if isHolding { store.releaseCommits() }
    }

    /// Writes the history of one ticket under the next number of its month.
    ///
    /// - Parameters:
    ///   - opened: The month of this instant gives the number.
    ///   - key: Names the history: one that was written before under this key is left out.
    ///   - facts: Makes the history of the ticket with the number given; the first is its opening.
    /// - Returns: The number; nil when the history was there already.
    /// - Throws: What `facts` throws, `CorruptRecord` when the facts do not fold, `StoreFailure`.
    @discardableResult
    public func add(
        opened: Instant, key: IdempotencyKey? = nil, facts: (String) throws -> [Fact]
    ) throws -> String? {
        try failure.rethrow()
        try holdCommits()
        if let key, try isWritten(key) { return nil }
        let month = Month(of: opened, in: store.identity.zone)
        let serial = try serials[month.code] ?? lastSerial(in: month)
        let edition = book.edition(on: store.identity.zone.date(at: opened))
        let number = edition.policy.numbering.widened(month.number(serial: serial + 1))
        let prepared = try PreparedHistory(
            number: number, id: nextID, facts: try facts(number), key: key, under: book)
        serials[month.code] = serial + 1
        nextID += 1
        if let key { recentKeys.insert(key) }
        batch.append(prepared)
        batchEntries += prepared.drafts.count
        stretchEntries += prepared.drafts.count
        tickets += 1
        entries += prepared.drafts.count
        if batchEntries >= Self.entriesInBatch { send() }
        if stretchEntries >= Self.entriesInStretch { try finish() }
        return number
    }

    /// Writes what is still held back, waits until all is committed and gives the lock up.
    public func finish() throws(StoreFailure) {
        send()
        queue.sync {}
        if isHolding { store.releaseCommits() }
        isHolding = false
        stretchEntries = 0
        recentKeys = []
        try failure.rethrow()
    }

    private func isWritten(_ key: IdempotencyKey) throws -> Bool {
        if recentKeys.contains(key) { return true }
        return try reader.integer(
            "SELECT count(*) FROM entries WHERE key = ? AND part = 1", .text(key.text)) > 0
    }

    private func lastSerial(in month: Month) throws -> Int {
        try reader.integer("SELECT last FROM numbers WHERE month = ?", .text(month.code))
    }

    private func holdCommits() throws(StoreFailure) {
        guard !isHolding else { return }
        nextID = try store.holdCommits()
        isHolding = true
        // Others may have opened tickets in between.
        serials = [:]
    }

    private func send() {
        guard !batch.isEmpty else { return }
        let (ready, now) = (batch, now)
        batch = []
        batchEntries = 0
        slots.wait()
        queue.async { [store, slots, failure] in
            defer { slots.signal() }
            guard failure.isEmpty else { return }
            failure.keep { () throws(StoreFailure) in try store.write(ready, now: now) }
        }
    }
}

/// The first failure of the writing thread, for the caller's to throw.
private final class FailureBox: Sendable {
    private let failure = Mutex<StoreFailure?>(nil)

    var isEmpty: Bool { failure.withLock { $0 == nil } }

    func keep(_ body: () throws(StoreFailure) -> Void) {
        do {
            try body()
        } catch {
            failure.withLock { $0 = error }
        }
    }

    func rethrow() throws(StoreFailure) {
        if let failure = failure.withLock({ $0 }) { throw failure }
    }
}

/// A history folded, derived and encoded, to be sealed and written.
struct PreparedHistory: Sendable {
    let drafts: [Entry.Draft]
    let rows: PreparedTicket

    init(
        number: String, id: Int, facts: [Fact], key: IdempotencyKey?, under book: PolicyBook
    ) throws {
        let policy = try book.policy(governing: facts)
        let ticket = try Ticket(number: number, facts: facts, under: policy)
        rows = try PreparedTicket(DerivedTicket(ticket, under: policy), id: id)
        drafts = try facts.enumerated().map { index, fact in
            var draft = try EventCodec.draft(fact, on: number, origin: nil)
            if let key {
                draft.origin = Origin(
                    key: key, request: Request.digest(ofHistory: draft.body), part: index + 1,
                    parts: facts.count)
            }
            return draft
        }
    }
}

extension SQLiteStore {
    /// Takes the lock of commits for a stretch of batches; answers the id of the next ticket.
    fileprivate func holdCommits() throws(StoreFailure) -> Int {
        try perform { connection in
            try connection.hold()
            return try connection.integer("SELECT ifnull(max(id), 0) + 1 FROM tickets")
        }
    }

    fileprivate func releaseCommits() {
        try? perform { $0.release() }
    }

    /// Seals and writes a batch in one transaction.
    fileprivate func write(_ batch: [PreparedHistory], now: Instant) throws(StoreFailure) {
        try perform { connection in
            let ending = try connection.transaction {
                var head = try connection.head()
                var tally = Tally()
                for history in batch {
                    for (index, draft) in history.drafts.enumerated() {
                        try connection.append(head.seal(draft, version: index + 1, now: now))
                    }
                    try connection.insert(history.rows, tally: &tally)
                }
                try connection.write(tally)
                return true
            }
            if case .broken(let fault) = ending { throw fault }
        }
    }
}
