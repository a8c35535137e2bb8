import Glibc
import Journal

// SQLite before 3.51.3 can lose acknowledged commits when one process resets the WAL file while
// another checkpoints it. So every commit and every checkpoint of every process happens under one
// lock of ours, on a file beside the store. The kernel drops it when its holder dies.

/// The one lock around every commit and every checkpoint of a store.
final class CommitLock: Sendable {
    private let descriptor: Int32
    private let path: String
    /// How long to wait for the lock, in milliseconds.
    private let patience: Int

    /// Opens the lock file, making it with mode 0640 when it is missing.
    init(beside store: String, patience: Int) throws(StoreFailure) {
        path = store + "-lock"
        self.patience = patience
        descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o640)
        guard descriptor >= 0 else {
            throw StoreFailure(
                errno == EACCES || errno == EROFS ? .directoryReadOnly : .notPermitted, at: path,
                "\(path) cannot be opened; check that it and its directory are yours and writable.",
                underlying: String(cString: strerror(errno)))
        }
        fchmod(descriptor, 0o640)
    }

    deinit {
        close(descriptor)
    }

    /// Waits for the lock and takes it.
    ///
    /// - Parameter limit: How long to wait, in milliseconds; 0 asks once, nil waits as long as the
    ///   store was opened with.
    /// - Throws: `StoreFailure.Code.locked` with the holder's process when it is not given up.
    func acquire(patience limit: Int? = nil) throws(StoreFailure) {
        let patience = limit ?? patience
        var waited = 0
        var pause = 200
        while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
            guard errno == EWOULDBLOCK || errno == EINTR else {
                throw StoreFailure(
                    .inputOutput, at: path, "The lock of the store cannot be taken.",
                    underlying: String(cString: strerror(errno)))
            }
            guard waited < patience * 1_000 else { throw heldByAnother(patience) }
            usleep(UInt32(pause))
            waited += pause
            pause = min(pause * 2, 5_000)
        }
        let note = Array("\(getpid())\n".utf8)
        _ = pwrite(descriptor, note, note.count, 0)
    }

    func release() {
        flock(descriptor, LOCK_UN)
    }

    private func heldByAnother(_ patience: Int) -> StoreFailure {
        var buffer = [UInt8](repeating: 0, count: 32)
        let count = pread(descriptor, &buffer, buffer.count, 0)
        let digits = buffer.prefix(max(0, count)).prefix { (48...57).contains($0) }
        let holder = String(decoding: digits, as: UTF8.self)
        let who = holder.isEmpty ? "another process" : "process \(holder)"
        let time = patience < 1_000 ? "" : " for over \(patience / 1_000) s"
        return StoreFailure(
            .locked, at: path,
            "The store has been locked by \(who)\(time); nothing was"
                + " written. See what that process does (`ps \(holder)`), end it, and try again.")
    }
}
