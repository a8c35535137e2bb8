public import Casework
public import Journal
import ServiceTime
import Synchronization

/// A store in one SQLite file, which every desk of the host opens.
///
/// What it promises and why it is set up the way it is: see `Connection` and `CommitLock`.
public final class SQLiteStore: Store {
    public let identity: StoreIdentity
    /// The file.
    public let path: String
    /// Whether nothing can be submitted.
    public let isReadOnly: Bool
    let shelf: PolicyShelf
    private let options: StoreOptions
    private let connection: Mutex<Connection?>

    /// Makes a store at a path where nothing is yet.
    ///
    /// - Parameters:
    ///   - path: Where; its directory must be there.
    ///   - identity: What the genesis entry fixes.
    ///   - policy: What it begins with as version 1; the standard when nil.
    ///   - login: Who makes it.
    ///   - options: How it is opened.
    /// - Returns: The store, open.
    /// - Throws: `StoreFailure` with the reason; nothing is left behind then.
    public static func create(
        at path: String, identity: StoreIdentity, policy: Policy? = nil, by login: String,
        options: StoreOptions = StoreOptions()
    ) throws(StoreFailure) -> SQLiteStore {
        try OpeningChecks(path: path).checkCreation()
        try StoreFile(path: path).make()
        do {
            let connection = try Connection(path: path, isReadOnly: false, options: options)
            let standard = Policy.standard(zone: identity.zone, publicHolidays: .china)
            try connection.found(identity, under: policy ?? standard, by: login)
        } catch {
            StoreFile(path: path).remove()
            throw Self.failure(error, at: path)
        }
        return try SQLiteStore(at: path, options: options)
    }

    /// Opens the store at a path; with `readOnly`, only to look at.
    ///
    /// - Throws: `StoreFailure` when the file must not or cannot be opened.
    public init(
        at path: String, readOnly: Bool = false, options: StoreOptions = StoreOptions()
    ) throws(StoreFailure) {
        try OpeningChecks(path: path).checkOpening(forWriting: !readOnly)
        self.path = path
        self.options = options
        isReadOnly = readOnly
        let connection = try Connection(path: path, isReadOnly: readOnly, options: options)
        do {
            try connection.migrate()
            let identity = try connection.identity()
            self.identity = identity
            shelf = PolicyShelf(identity)
        } catch {
            throw Self.failure(error, at: path)
        }
        if !readOnly { StoreFile(path: path).setModes() }
        self.connection = Mutex(connection)
    }

    public func submit(_ submission: Submission) throws(StoreFailure) -> Answer {
        try perform { connection in
            if connection.isHeld { throw Self.heldByBulk(path) }
            var answer: Answer?
            let ending = try connection.transaction(patience: submission.patience) {
                let ledger = SQLiteLedger(connection: connection, shelf: shelf)
                let book = try ledger.policies()
                switch try ledger.rule(on: submission, identity: identity) {
                case .answer(let given):
                    answer = given
                    return false
                case .write(let decision):
                    let receipt = try connection.write(decision, now: submission.at)
                    if let adopted = decision.adopted {
                        try ledger.dateAnew(knowing: adopted, after: book)
                    }
                    // Behind the entry that brings it along: what is refused writes nothing at all.
                    try connection.note(
                        options.readClocks(), by: submission.person, at: submission.at)
                    answer = .accepted(receipt)
                    return true
                }
            }
            switch ending {
            case .committed, .nothing: break
            case .broken(let fault): return try settle(fault, submission, &connection)
            }
            guard let answer else { preconditionFailure("a transaction that ends has an answer") }
            return answer
        }
    }

    /// After a commit that broke off: opens the file anew and looks what became of it.
    ///
    /// Only a full disk whose entry is not there is known to have written nothing. An entry that
    /// is there may not have reached the disk, and one that is not may still be in a WAL that
    /// another process reads: both stay unknown.
    private func settle(
        _ fault: SQLiteFault, _ submission: Submission, _ connection: inout Connection
    ) throws -> Answer {
        let failure = fault.failure(at: path)
        let reopened = try? Connection(path: path, isReadOnly: false, options: options)
        guard let reopened else { return .unknown(Self.unknown(failure)) }
        connection = reopened
        let isThere = try? !reopened.entries(under: submission.key).isEmpty
        if failure.code == .diskFull, isThere == false { throw failure }
        return .unknown(Self.unknown(failure))
    }

    /// The same failure without a word on what was written: nobody knows.
    private static func unknown(_ failure: StoreFailure) -> StoreFailure {
        StoreFailure(
            failure.code, at: failure.place,
            "\(failure.place) broke while committing: the change may or may not be kept."
                + " Check the disk, then ask again: it will not be done twice.",
            underlying: failure.underlying)
    }

    /// Runs `body` with the connection to itself; what it throws becomes a failure of the store.
    func perform<Result: Sendable>(
        _ body: (inout Connection) throws -> Result
    ) throws(StoreFailure) -> Result {
        do {
            return try connection.withLock { held in
                guard var connection = held else {
                    throw StoreFailure(.inputOutput, at: path, "The store is closed.")
                }
                defer { held = connection }
                return try body(&connection)
            }
        } catch {
            throw Self.failure(error, at: path)
        }
    }

    private static func heldByBulk(_ path: String) -> StoreFailure {
        StoreFailure(
            .locked, at: path,
            "An import or generation is being written to \(path). Wait until it is finished.")
    }

    /// Closes the file; every later call fails.
    public func close() {
        connection.withLock { $0 = nil }
    }

    static func failure(_ error: any Error, at path: String) -> StoreFailure {
        switch error {
        case let failure as StoreFailure: failure
        case let fault as SQLiteFault: fault.failure(at: path)
        case let damage as RecordDamage:
            StoreFailure(
                .corrupt, at: path,
                "Entry \(damage.sequence) of \(path) is damaged. Run `makegood audit verify`.",
                underlying: damage.problem)
        case let damage as DerivedDamage:
            StoreFailure(
                .corrupt, at: path,
                "The row of ticket \(damage.number) cannot be read. Run `makegood audit rebuild`.")
        default:
            StoreFailure(
                .corrupt, at: path,
                "The record in \(path) is damaged. Run `makegood audit verify`.",
                underlying: "\(error)")
        }
    }
}
