import GRDBSQLite
import Journal

/// What SQLite answered when it did not do as asked.
struct SQLiteFault: Error {
    /// The extended result code.
    let code: Int32
    let message: String
    /// What was being done, such as `commit`.
    let doing: String

    var primaryCode: Int32 { code & 0xFF }

    /// The failure as the desk tells it.
    func failure(at path: String) -> StoreFailure {
        let (code, sentence) = Self.words(for: primaryCode, at: path)
        return StoreFailure(
            code, at: path, sentence, underlying: "\(doing): \(message), SQLite code \(self.code)")
    }

    private static func words(for code: Int32, at path: String) -> (StoreFailure.Code, String) {
        switch code {
        case SQLITE_FULL:
            (
                .diskFull,
                "The disk that holds \(path) is full; nothing was written."
                    + " Free some space and try again."
            )
        case SQLITE_BUSY, SQLITE_LOCKED:
            (
                .locked,
                "Another program keeps \(path) locked; nothing was written."
                    + " Close it and try again."
            )
        case SQLITE_READONLY:
            (
                .readOnly,
                "\(path) can only be read; nothing was written."
                    + " Make the file and its directory writable."
            )
        case SQLITE_NOTADB:
            (.notAStore, "\(path) is no Makegood store. Check the path given with --store.")
        case SQLITE_CORRUPT:
            (
                .corrupt,
                "\(path) is damaged."
                    + " Keep the file, run `makegood audit verify`, and restore a backup."
            )
        case SQLITE_CANTOPEN, SQLITE_PERM, SQLITE_AUTH:
            (
                .notPermitted,
                "\(path) cannot be opened. Check that the file and its directory are yours."
            )
        default:
            (
                .inputOutput,
                "Reading or writing \(path) failed."
                    + " Check the disk; what was answered before is kept."
            )
        }
    }
}
