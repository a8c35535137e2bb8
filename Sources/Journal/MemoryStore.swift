public import Casework
public import ServiceTime
import Synchronization

/// A store that lives as long as its process: for tests and for looking at the rules.
///
/// It decides, seals and derives exactly as a lasting store does; only the keeping is missing.
public final class MemoryStore: Store {
    public let identity: StoreIdentity
    private let record: Mutex<MemoryRecord>

    /// An empty store with its genesis entry.
    ///
    /// - Parameters:
    ///   - identity: What the genesis entry fixes.
    ///   - policy: The policy it begins with.
    ///   - login: Who makes the store.
    /// - Throws: `EncodingError` when the identity cannot be written.
    public init(_ identity: StoreIdentity, policy: Policy, by login: String) throws {
        self.identity = identity
        let beginning = identity.beginning(with: policy)
        var record = MemoryRecord(beginning)
        record.append(
            try GenesisEntry.draft(identity, by: login), version: 1, now: identity.created)
        record.append(
            try PolicyEntry.draft(beginning, by: login, at: identity.created), version: 1,
            now: identity.created)
        self.record = Mutex(record)
    }

    public func submit(_ submission: Submission) throws(StoreFailure) -> Answer {
        try withRecord { record in
            switch try record.rule(on: submission, identity: identity) {
            case .answer(let answer): answer
            case .write(let decision): record.write(decision, now: submission.at)
            }
        }
    }

    public func changeToken() throws(StoreFailure) -> Int {
        try withRecord { $0.head.size }
    }

    public func head() throws(StoreFailure) -> Head {
        try withRecord { $0.head }
    }

    public func entries(from sequence: Int, limit: Int) throws(StoreFailure) -> [Entry] {
        try withRecord { Array($0.entries.dropFirst(max(0, sequence - 1)).prefix(limit)) }
    }

    public func roster() throws(StoreFailure) -> Roster {
        try withRecord { $0.staff }
    }

    public func policies() throws(StoreFailure) -> PolicyBook {
        try withRecord { $0.book }
    }

    public func ticket(_ number: String) throws(StoreFailure) -> Ticket? {
        try withRecord { $0.tickets[number]?.ticket }
    }

    public func facts(of number: String) throws(StoreFailure) -> [Fact] {
        try withRecord { try $0.facts(of: number, after: 0) }
    }

    public func row(_ number: String) throws(StoreFailure) -> TicketRow? {
        try withRecord { $0.tickets[number]?.derived.row }
    }

    public func page(
        _ query: QueueQuery, from start: PageStart, limit: Int
    ) throws(StoreFailure) -> QueuePage {
        try withRecord { QueuePage($0.list(query), from: start, limit: limit) }
    }

    public func count(_ query: QueueQuery) throws(StoreFailure) -> QueueCount {
        try withRecord { QueueCount($0.list(query).count) }
    }

    public func key(of number: String, in query: QueueQuery) throws(StoreFailure) -> QueueKey? {
        try withRecord { $0.list(query).first { $0.ticket.number == number }?.key }
    }

    public func position(of key: QueueKey, in query: QueueQuery) throws(StoreFailure) -> Int {
        try withRecord { $0.list(query).count { $0.key < key } }
    }

    public func clocks(skipping: Int, limit: Int) throws(StoreFailure) -> [ClockRow] {
        try withRecord { Array($0.clocks().dropFirst(skipping).prefix(limit)) }
    }

    public func escalations(at now: Instant, limit: Int) throws(StoreFailure) -> [ClockRow] {
        try withRecord { record in
            let due = record.clocks().filter { $0.escalates.map { $0 <= now } ?? false }
            return Array(
                due.sorted { ($0.escalates ?? now, $0.number) < ($1.escalates ?? now, $1.number) }
                    .prefix(limit))
        }
    }

    public func clocks(of number: String) throws(StoreFailure) -> [ClockRow] {
        try withRecord {
            $0.tickets[number]?.derived.clocks
                ?? $0.dossiers.byNumber[number]?.derived.clocks ?? []
        }
    }

    public func figures(at now: Instant) throws(StoreFailure) -> BoardFigures {
        try withRecord { $0.figures(at: now) }
    }

    public func responses(
        from start: Instant, to end: Instant
    ) throws(StoreFailure) -> ResponseFigures {
        try withRecord { record in
            var figures = ResponseFigures()
            for ticket in record.tickets.values {
                figures.count(ticket.derived, from: start, to: end)
            }
            return figures
        }
    }

    public func dossier(_ number: String) throws(StoreFailure) -> Dossier? {
        try withRecord { $0.dossier(number) }
    }

    public func dossierFacts(of number: String) throws(StoreFailure) -> [DossierFact] {
        try withRecord { try $0.dossierFacts(of: number, after: 0) }
    }

    public func dossiers(under key: DossierKey) throws(StoreFailure) -> [Dossier] {
        try withRecord { $0.dossiers(under: key) }
    }

    public func promised(_ search: PromiseSearch) throws(StoreFailure) -> [Dossier] {
        try withRecord { $0.promised(search) }
    }

    public func dossierRows(
        _ query: DossierQuery, skipping: Int, limit: Int
    ) throws(StoreFailure) -> [DossierRow] {
        try withRecord { Array($0.dossiers.rows(query).dropFirst(skipping).prefix(limit)) }
    }

    public func dossierPage(
        _ query: DossierQuery, from start: PageStart, limit: Int
    ) throws(StoreFailure) -> WorkPage {
        try withRecord { WorkPage($0.dossiers.list(query), from: start, limit: limit) }
    }

    public func dossierCount(_ query: DossierQuery) throws(StoreFailure) -> Int {
        try withRecord { $0.dossiers.rows(query).count }
    }

    public func comparableCases(
        _ sought: ComparableAmount, besides number: String
    ) throws(StoreFailure) -> ComparableCases {
        try withRecord { record in
            ComparableCases(
                sought,
                among: record.tickets.compactMap { other, kept in
                    other == number ? nil : kept.derived.settled.map { (other, $0) }
                })
        }
    }

    private func withRecord<Result: Sendable>(
        _ body: (inout MemoryRecord) throws -> Result
    ) throws(StoreFailure) -> Result {
        do {
            return try record.withLock { record in try body(&record) }
        } catch {
            throw StoreFailure(
                .corrupt, at: "memory", "The record in memory cannot be read; start again.",
                underlying: "\(error)")
        }
    }
}
