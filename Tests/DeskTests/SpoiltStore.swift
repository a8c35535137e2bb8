import Casework
import Journal
import ServiceTime
import Synchronization

/// A store in memory that fails where a test says so; all else goes on to the store behind it.
final class SpoiltStore: Store {
    private struct Spoiling {
        var writing: StoreFailure?
        var listing: StoreFailure?
        var patience: [Int?] = []
    }

    private let behind: MemoryStore
    private let spoiling = Mutex(Spoiling())

    init(_ store: MemoryStore) {
        behind = store
    }

    /// What every request meets from now on; nil for nothing.
    func spoilWriting(_ code: StoreFailure.Code?) {
        spoiling.withLock { $0.writing = code.map { StoreFailure($0, at: "desk", "No luck.") } }
    }

    /// What the reading of the queue meets from now on.
    func spoilListing(_ code: StoreFailure.Code) {
        spoiling.withLock { $0.listing = StoreFailure(code, at: "desk", "No luck.") }
    }

    /// How long each request was willing to wait, in milliseconds.
    var patience: [Int?] { spoiling.withLock(\.patience) }

    func submit(_ submission: Submission) throws(StoreFailure) -> Answer {
        let failure = spoiling.withLock { state in
            state.patience.append(submission.patience)
            return state.writing
        }
        if let failure { throw failure }
        return try behind.submit(submission)
    }

    func page(
        _ query: QueueQuery, from start: PageStart, limit: Int
    ) throws(StoreFailure) -> QueuePage {
        if let failure = spoiling.withLock(\.listing) { throw failure }
        return try behind.page(query, from: start, limit: limit)
    }
}

extension SpoiltStore {
    var identity: StoreIdentity { behind.identity }

    func changeToken() throws(StoreFailure) -> Int { try behind.changeToken() }

    func head() throws(StoreFailure) -> Head { try behind.head() }

    func entries(from sequence: Int, limit: Int) throws(StoreFailure) -> [Entry] {
        try behind.entries(from: sequence, limit: limit)
    }

    func roster() throws(StoreFailure) -> Roster { try behind.roster() }

    func policies() throws(StoreFailure) -> PolicyBook { try behind.policies() }

    func ticket(_ number: String) throws(StoreFailure) -> Ticket? { try behind.ticket(number) }

    func facts(of number: String) throws(StoreFailure) -> [Fact] { try behind.facts(of: number) }

    func row(_ number: String) throws(StoreFailure) -> TicketRow? { try behind.row(number) }

    func count(_ query: QueueQuery) throws(StoreFailure) -> QueueCount { try behind.count(query) }

    func key(of number: String, in query: QueueQuery) throws(StoreFailure) -> QueueKey? {
        try behind.key(of: number, in: query)
    }

    func position(of key: QueueKey, in query: QueueQuery) throws(StoreFailure) -> Int {
        try behind.position(of: key, in: query)
    }

    func clocks(skipping: Int, limit: Int) throws(StoreFailure) -> [ClockRow] {
        try behind.clocks(skipping: skipping, limit: limit)
    }

    func escalations(at now: Instant, limit: Int) throws(StoreFailure) -> [ClockRow] {
        try behind.escalations(at: now, limit: limit)
    }

    func clocks(of number: String) throws(StoreFailure) -> [ClockRow] {
        try behind.clocks(of: number)
    }

    func figures(at now: Instant) throws(StoreFailure) -> BoardFigures {
        try behind.figures(at: now)
    }

    func responses(from start: Instant, to end: Instant) throws(StoreFailure) -> ResponseFigures {
        try behind.responses(from: start, to: end)
    }

    func comparableCases(
        _ sought: ComparableAmount, besides number: String
    ) throws(StoreFailure) -> ComparableCases {
        try behind.comparableCases(sought, besides: number)
    }

    func dossier(_ number: String) throws(StoreFailure) -> Dossier? { try behind.dossier(number) }

    func dossierFacts(of number: String) throws(StoreFailure) -> [DossierFact] {
        try behind.dossierFacts(of: number)
    }

    func dossiers(under key: DossierKey) throws(StoreFailure) -> [Dossier] {
        try behind.dossiers(under: key)
    }

    func promised(_ search: PromiseSearch) throws(StoreFailure) -> [Dossier] {
        try behind.promised(search)
    }

    func dossierRows(
        _ query: DossierQuery, skipping: Int, limit: Int
    ) throws(StoreFailure) -> [DossierRow] {
        try behind.dossierRows(query, skipping: skipping, limit: limit)
    }

    func dossierPage(
        _ query: DossierQuery, from start: PageStart, limit: Int
    ) throws(StoreFailure) -> WorkPage {
        try behind.dossierPage(query, from: start, limit: limit)
    }

    func dossierCount(_ query: DossierQuery) throws(StoreFailure) -> Int {
        try behind.dossierCount(query)
    }
}
