import GRDB
import GRDBSQLite
import Glibc
import Journal

/// One open file: SQLite set up the way record.md asks for, and the statements prepared on it.
///
/// Not for several threads: the store keeps it behind a lock.
final class Connection {
    let path: String
    private let queue: DatabaseQueue
    private let handle: OpaquePointer
    private let lock: CommitLock?
    private let options: StoreOptions
    private var statements: [String: Statement] = [:]
    /// Pages in the WAL after the last commit of this connection.
    private let walPages: UnsafeMutablePointer<Int32>

    let isReadOnly: Bool
    /// Whether many transactions in a row go on under one hold of the lock.
    private(set) var isHeld = false

    /// Opens a file that passed the opening checks, or makes it.
    init(path: String, isReadOnly: Bool, options: StoreOptions) throws(StoreFailure) {
        self.path = path
        self.isReadOnly = isReadOnly
        self.options = options
        lock = isReadOnly ? nil : try CommitLock(beside: path, patience: options.patience)
        walPages = .allocate(capacity: 1)
        walPages.initialize(to: 0)
        do {
            var configuration = Configuration()
            configuration.readonly = isReadOnly
            configuration.busyMode = .timeout(Double(options.patience) / 1_000)
            let target = isReadOnly ? Self.readOnlyTarget(path) : path
            queue = try DatabaseQueue(path: target, configuration: configuration)
            let opened = queue.inDatabase { database in database.sqliteConnection }
            guard let opened else { preconditionFailure("an open queue has a connection") }
            handle = opened
        } catch {
            throw Self.failure(error, at: path)
        }
        do {
            try configure()
        } catch {
            throw error.failure(at: path)
        }
    }

    deinit {
        close()
        walPages.deallocate()
    }

    /// Closes the file; under the lock, because the last one to close checkpoints.
    private func close() {
        statements.removeAll()
        do {
            try lock?.acquire()
            try queue.close()
            lock?.release()
        } catch {
            // The system closes what SQLite could not; no commit depends on it.
            lock?.release()
        }
    }

    /// A file on a medium that cannot be written has no WAL beside it and cannot be given one.
    private static func readOnlyTarget(_ path: String) -> String {
        var status = stat()
        let hasWAL = stat(path + "-wal", &status) == 0 && status.st_size > 0
        guard !hasWAL, access(path, W_OK) != 0 || status.st_mode & S_IWUSR == 0 else { return path }
        let escaped = path.map { "%?#".contains($0) ? "%" + hex($0) : String($0) }.joined()
        return "file:\(escaped)?immutable=1"
    }

    private static func hex(_ character: Character) -> String {
        String(character.asciiValue ?? 0, radix: 16, uppercase: true)
    }

    private static func failure(_ error: any Error, at path: String) -> StoreFailure {
        if let failure = error as? StoreFailure { return failure }
        if let fault = error as? SQLiteFault { return fault.failure(at: path) }
        guard let error = error as? DatabaseError else {
            return StoreFailure(
                .inputOutput, at: path, "\(path) cannot be opened.", underlying: "\(error)")
        }
        return SQLiteFault(
            code: error.extendedResultCode.rawValue, message: error.message ?? "",
            doing: "open"
        ).failure(at: path)
    }

    private func configure() throws(SQLiteFault) {
        // Transactions are ours: GRDB's own hooks would look for a statement it knows.
        sqlite3_commit_hook(handle, nil, nil)
        sqlite3_rollback_hook(handle, nil, nil)
        sqlite3_set_authorizer(handle, nil, nil)
        try execute("PRAGMA trusted_schema = OFF")
        try execute("PRAGMA cell_size_check = ON")
        try execute("PRAGMA mmap_size = 0")
        try execute("PRAGMA foreign_keys = ON")
        try execute("PRAGMA recursive_triggers = ON")
        try execute("PRAGMA temp_store = MEMORY")
        try execute("PRAGMA cache_size = -\(options.cache)")
        if isReadOnly { return }
        try execute("PRAGMA journal_mode = WAL")
        // Turning WAL on may come with a weaker setting, so this comes last and is read back.
        let level = options.isDurable ? "FULL" : "NORMAL"
        try execute("PRAGMA synchronous = \(level)")
        let found = try integer("PRAGMA synchronous")
        guard found == 2 || !options.isDurable else {
            throw SQLiteFault(
                code: SQLITE_MISUSE, message: "synchronous is \(found), not FULL",
                doing: "configure")
        }
        try execute("PRAGMA wal_autocheckpoint = 0")
        sqlite3_wal_hook(
            handle,
            { context, _, _, pages in
                context?.assumingMemoryBound(to: Int32.self).pointee = pages
                return SQLITE_OK
            }, walPages)
    }
}

extension Connection {
    /// The statement for a text of SQL, prepared once.
    func statement(_ sql: String) throws(SQLiteFault) -> Statement {
        if let known = statements[sql] {
            known.reset()
            return known
        }
        let statement = try Statement(sql, on: handle)
        // Lists are asked for in many shapes; the fixed statements are few.
        if statements.count > 200 { statements.removeAll() }
        statements[sql] = statement
        return statement
    }

    /// Runs a text of SQL without values or results; several statements are allowed.
    func execute(_ sql: String) throws(SQLiteFault) {
        let code = sqlite3_exec(handle, sql, nil, nil, nil)
        guard code == SQLITE_OK else {
            throw SQLiteFault(
                code: sqlite3_extended_errcode(handle),
                message: String(cString: sqlite3_errmsg(handle)), doing: String(sql.prefix(60)))
        }
    }

    /// Runs a statement that gives no rows.
    func run(_ sql: String, _ values: Value...) throws(SQLiteFault) {
        try run(sql, values: values)
    }

    func run(_ sql: String, values: [Value]) throws(SQLiteFault) {
        let statement = try bound(sql, values)
        _ = try statement.step()
        statement.reset()
    }

    /// The rows a statement gives, each as `read` makes it.
    func rows<Row>(
        _ sql: String, _ values: [Value], _ read: (Statement) throws -> Row
    ) throws -> [Row] {
        let statement = try bound(sql, values)
        defer { statement.reset() }
        var rows: [Row] = []
        while try statement.step() { rows.append(try read(statement)) }
        return rows
    }

    /// The first row a statement gives; nil when it gives none.
    func first<Row>(
        _ sql: String, _ values: Value..., read: (Statement) throws -> Row
    ) throws -> Row? {
        let statement = try bound(sql, values)
        defer { statement.reset() }
        return try statement.step() ? try read(statement) : nil
    }

    /// The number in the first column of the first row; 0 when there is none.
    func integer(_ sql: String, _ values: Value...) throws(SQLiteFault) -> Int {
        try integer(sql, values)
    }

    func integer(_ sql: String, _ values: [Value]) throws(SQLiteFault) -> Int {
        let statement = try bound(sql, values)
        defer { statement.reset() }
        return try statement.step() ? statement.integer(0) : 0
    }

    private func bound(_ sql: String, _ values: [Value]) throws(SQLiteFault) -> Statement {
        let statement = try statement(sql)
        for (index, value) in values.enumerated() { statement.bind(value, at: index + 1) }
        return statement
    }
}

extension Connection {
    /// How many rows this connection has changed since it was opened.
    var ownChanges: Int { Int(sqlite3_total_changes(handle)) }

    /// How a transaction came to its end.
    enum Ending {
        case committed
        /// Nothing was to be written.
        case nothing
        /// The commit broke off; it may or may not be in the file.
        case broken(SQLiteFault)
    }

    /// Runs `body` in one transaction under the lock; false from it means that nothing was written.
    ///
    /// `patience` is how long to wait for the lock, in milliseconds; nil for as long as the options
    /// say.
    func transaction(patience: Int? = nil, _ body: () throws -> Bool) throws -> Ending {
        checkpointCarelessly()
        let lock = isHeld ? nil : lock
        try lock?.acquire(patience: patience)
        defer { lock?.release() }
        try execute("BEGIN IMMEDIATE")
        do {
            guard try body() else {
                try execute("ROLLBACK")
                return .nothing
            }
        } catch {
            try? execute("ROLLBACK")
            throw error
        }
        do {
            try execute("COMMIT")
        } catch {
            try? execute("ROLLBACK")
            return .broken(error)
        }
        checkpointIfDue()
        return .committed
    }

    /// The planted fault: a checkpoint of what others committed, now and then and without the lock.
    private func checkpointCarelessly() {
        guard !options.locksCheckpoints, Int.random(in: 0..<8) == 0 else { return }
        sqlite3_wal_checkpoint_v2(handle, nil, SQLITE_CHECKPOINT_PASSIVE, nil, nil)
    }

    /// Takes the lock for many transactions in a row, until `release`.
    func hold() throws(StoreFailure) {
        try lock?.acquire()
        isHeld = true
    }

    func release() {
        isHeld = false
        lock?.release()
    }

    /// Moves the WAL into the file when it has grown; under the lock of the caller.
    private func checkpointIfDue() {
        guard walPages.pointee >= options.checkpointPages else { return }
        walPages.pointee = 0
        // What cannot be moved now is moved later; nothing committed depends on it.
        sqlite3_wal_checkpoint_v2(handle, nil, SQLITE_CHECKPOINT_PASSIVE, nil, nil)
    }

    /// A stretch of reading that sees one state of the file.
    func snapshot<Result>(_ body: () throws -> Result) throws -> Result {
        try execute("BEGIN DEFERRED")
        defer { try? execute("COMMIT") }
        return try body()
    }
}
