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
    /// How many that were written before got further entries.
    public private(set) var continued = 0
    /// How many entries were written.
    public private(set) var entries = 0

    private let store: SQLiteStore
    /// Reads what is committed while the other thread writes.
    private let reader: Connection
    private let now: Instant
    /// Whether everything is done but writing.
    private let isTrial: Bool
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

    /// A writer into `store`.
    ///
    /// - Parameters:
    ///   - store: Where to; for a trial it may be one that is only read.
    ///   - now: The recorded time of what it writes.
    ///   - isTrial: Whether it only says what it would write.
    /// - Throws: `StoreFailure` when the file cannot be read a second time.
    public init(
        into store: SQLiteStore, now: Instant, isTrial: Bool = false
    ) throws(StoreFailure) {
        self.store = store
        self.isTrial = isTrial
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
        try begin()
        if let key, try recorded(under: key) != nil { return nil }
        return try open(opened, key) { number in try facts(number).map { AskedFact($0) } }
    }

    /// Writes the history of one ticket, or what of it is not written yet.
    ///
    /// - Parameters:
    ///   - opened: The month of this instant gives the number of a new ticket.
    ///   - key: Names the history, however often and in however many parts it comes.
    ///   - facts: The history as it is written when nothing of it was; the first is its opening.
    ///   - rest: What follows behind the facts that the ticket with this number has already.
    /// - Returns: Where it was written, and how many entries.
    /// - Throws: What `rest` throws, `CorruptRecord` when the facts do not fold, `StoreFailure`.
    public func take(
        opened: Instant, key: IdempotencyKey, facts: @autoclosure () -> [AskedFact],
        rest: (String, [AskedFact]) throws -> [AskedFact]
    ) throws -> Addition {
        try begin()
        guard let number = try recorded(under: key) else {
            return .opened(try open(opened, key) { _ in facts() })
        }
        // What is not committed yet was written by this very run.
        guard !number.isEmpty else { return .known(number) }
        return try go(on: number, key, rest)
    }

    private func begin() throws {
        try failure.rethrow()
        if !isTrial { try holdCommits() }
    }

    private func open(
        _ opened: Instant, _ key: IdempotencyKey?, _ facts: (String) throws -> [AskedFact]
    ) throws -> String {
        let month = Month(of: opened, in: store.identity.zone)
        let serial = try serials[month.code] ?? lastSerial(in: month)
        let edition = book.edition(on: store.identity.zone.date(at: opened))
        let number = edition.policy.numbering.widened(month.number(serial: serial + 1))
        let prepared = try PreparedHistory(
            number: number, id: nextID, facts: try facts(number), key: key, under: book)
        serials[month.code] = serial + 1
        nextID += 1
        if let key { recentKeys.insert(key) }
        tickets += 1
        try keep(prepared)
        return number
    }

    private func go(
        on number: String, _ key: IdempotencyKey,
        _ rest: (String, [AskedFact]) throws -> [AskedFact]
    ) throws -> Addition {
        let recorded = try reader.entries(of: .ticket(number), after: 0).map {
            AskedFact(try EventCodec.fact($0.content), request: $0.content.origin?.request)
        }
        let more = try rest(number, recorded)
        guard !more.isEmpty else { return .known(number) }
        let id = try reader.integer("SELECT id FROM tickets WHERE number = ?", .text(number))
        let prepared = try PreparedHistory(
            number: number, id: id, facts: recorded + more, key: key, after: recorded.count,
            under: book)
        recentKeys.insert(key)
        continued += 1
        try keep(prepared)
        return .continued(number, entries: more.count)
    }

    private func keep(_ prepared: PreparedHistory) throws {
        entries += prepared.drafts.count
        guard !isTrial else { return }
        batch.append(prepared)
        batchEntries += prepared.drafts.count
        stretchEntries += prepared.drafts.count
        if batchEntries >= Self.entriesInBatch { send() }
        if stretchEntries >= Self.entriesInStretch { try finish() }
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

    /// The number of the ticket a history was written to; empty while that is not committed.
    private func recorded(under key: IdempotencyKey) throws -> String? {
        if recentKeys.contains(key) { return "" }
        let stream = try reader.first(
            "SELECT stream FROM entries WHERE key = ? AND part = 1", .text(key.text)
        ) { $0.text(0) }
        guard let stream, case .ticket(let number)? = Stream(stream) else { return nil }
        return number
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

extension BulkWriter {
    /// What became of a history.
    public enum Addition: Hashable, Sendable {
        /// A ticket of this number was opened.
        case opened(String)
        /// So many entries were put behind those that the ticket had.
        case continued(String, entries: Int)
        /// All of it was there; the number is empty when this writer wrote it just now.
        case known(String)
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
                        let version = history.recorded + index + 1
                        try connection.append(head.seal(draft, version: version, now: now))
                    }
                    if history.recorded == 0 {
                        try connection.insert(history.rows, tally: &tally)
                    } else {
                        try connection.replace(history.rows, tally: &tally)
                    }
                }
                try connection.write(tally)
                return true
            }
            if case .broken(let fault) = ending { throw fault }
        }
    }
}
