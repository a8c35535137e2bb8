import GRDBSQLite

/// A prepared statement; used by one thread at a time, under the connection's lock.
final class Statement {
    private let handle: OpaquePointer
    private let connection: OpaquePointer

    init(_ sql: String, on connection: OpaquePointer) throws(SQLiteFault) {
        var handle: OpaquePointer?
        let code = sqlite3_prepare_v3(
            connection, sql, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &handle, nil)
        guard code == SQLITE_OK, let handle else {
            throw SQLiteFault(
                code: code, message: String(cString: sqlite3_errmsg(connection)), doing: sql)
        }
        self.handle = handle
        self.connection = connection
    }

    deinit {
        sqlite3_finalize(handle)
    }

    /// Goes to the next row; false behind the last one.
    func step() throws(SQLiteFault) -> Bool {
        switch sqlite3_step(handle) {
        case SQLITE_ROW: return true
        case SQLITE_DONE: return false
        case let code:
            let message = String(cString: sqlite3_errmsg(connection))
            let sql = sqlite3_sql(handle).map { String(cString: $0) } ?? ""
            throw SQLiteFault(code: code, message: message, doing: String(sql.prefix(60)))
        }
    }

    func reset() {
        sqlite3_reset(handle)
        sqlite3_clear_bindings(handle)
    }

    // SQLite copies what it is given: the pointer need not outlive the call.
    private static let copy = unsafeBitCast(-1, to: sqlite3_destructor_type.self)

    func bind(_ value: Value, at index: Int) {
        let place = Int32(index)
        switch value {
        case .null: sqlite3_bind_null(handle, place)
        case .integer(let number): sqlite3_bind_int64(handle, place, Int64(number))
        case .text(var text): text.withUTF8 { bind(text: UnsafeRawBufferPointer($0), at: place) }
        case .utf8(let bytes): bytes.withUnsafeBytes { bind(text: $0, at: place) }
        case .blob(let bytes):
            bytes.withUnsafeBytes {
                _ = sqlite3_bind_blob(handle, place, $0.baseAddress, Int32($0.count), Self.copy)
            }
        }
    }

    private func bind(text bytes: UnsafeRawBufferPointer, at place: Int32) {
        // An empty text may have no address, and none would mean NULL.
        guard let start = bytes.bindMemory(to: CChar.self).baseAddress else {
            sqlite3_bind_text(handle, place, "", 0, Self.copy)
            return
        }
        sqlite3_bind_text(handle, place, start, Int32(bytes.count), Self.copy)
    }

    var columnCount: Int { Int(sqlite3_column_count(handle)) }

    /// A column as the value that would write it.
    func value(_ column: Int) -> Value {
        switch sqlite3_column_type(handle, Int32(column)) {
        case SQLITE_NULL: .null
        case SQLITE_INTEGER: .integer(integer(column))
        case SQLITE_BLOB: .blob(blob(column))
        default: .text(text(column))
        }
    }

    func isNull(_ column: Int) -> Bool {
        sqlite3_column_type(handle, Int32(column)) == SQLITE_NULL
    }

    func integer(_ column: Int) -> Int {
        Int(sqlite3_column_int64(handle, Int32(column)))
    }

    func optionalInteger(_ column: Int) -> Int? {
        isNull(column) ? nil : integer(column)
    }

    func text(_ column: Int) -> String {
        String(decoding: utf8(column), as: UTF8.self)
    }

    func optionalText(_ column: Int) -> String? {
        isNull(column) ? nil : text(column)
    }

    /// The bytes of a text as they stand in the file.
    func utf8(_ column: Int) -> [UInt8] {
        guard let start = sqlite3_column_text(handle, Int32(column)) else { return [] }
        let count = Int(sqlite3_column_bytes(handle, Int32(column)))
        return Array(UnsafeBufferPointer(start: start, count: count))
    }

    func blob(_ column: Int) -> [UInt8] {
        guard let start = sqlite3_column_blob(handle, Int32(column)) else { return [] }
        let count = Int(sqlite3_column_bytes(handle, Int32(column)))
        return Array(UnsafeRawBufferPointer(start: start, count: count))
    }
}

/// What can be bound to a statement.
enum Value: Hashable, Sendable {
    case null
    case integer(Int)
    case text(String)
    /// A text given by its bytes.
    case utf8([UInt8])
    case blob([UInt8])

    static func text(_ text: String?) -> Value {
        text.map { Value.text($0) } ?? .null
    }

    static func integer(_ number: Int?) -> Value {
        number.map { Value.integer($0) } ?? .null
    }
}
