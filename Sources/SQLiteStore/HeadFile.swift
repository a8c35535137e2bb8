import Glibc
public import Journal

/// Where a client keeps what it saw of a record, one file a store, away from the store itself.
public struct HeadFile: Sendable {
    /// The client's own state directory.
    public let directory: String

    public init(in directory: String) {
        self.directory = directory
    }

    /// Refuses a record that is shorter than, or another than, the one seen last, and remembers
    /// this one.
    ///
    /// - Throws: `StoreFailure` `.shortened` or `.forked`, saying whom to call; a state directory
    ///   that cannot be written is no reason to refuse.
    public func check(_ store: SQLiteStore) throws(StoreFailure) {
        let head = try store.head()
        if let memory = remembered(store.identity.id) {
            let seen = memory.size
            let hash = seen <= head.size ? try store.entries(from: seen, limit: 1).first?.hash : nil
            let doubt = memory.doubt(identity: store.identity.id, size: head.size) { _ in hash }
            if let doubt { throw failure(doubt, at: store) }
        }
        remember(HeadMemory(store: store.identity.id, size: head.size, hash: head.hash))
    }

    private func path(_ store: String) -> String { directory + "/" + store + ".head" }

    /// What was seen last; nil when nothing was or the file cannot be read.
    func remembered(_ store: String) -> HeadMemory? {
        guard let file = fopen(path(store), "re") else { return nil }
        defer { fclose(file) }
        var buffer = [UInt8](repeating: 0, count: 512)
        let count = fread(&buffer, 1, buffer.count, file)
        return HeadMemory(String(decoding: buffer[..<count], as: UTF8.self))
    }

    /// Written beside and moved into place, so that a crash leaves the old memory or the new one.
    private func remember(_ memory: HeadMemory) {
        var folder = ""
        for part in directory.split(separator: "/") {
            folder += "/" + part
            mkdir(folder, 0o700)
        }
        let (target, draft) = (path(memory.store), path(memory.store) + ".\(getpid())")
        let descriptor = open(draft, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard descriptor >= 0 else { return }
        let line = Array((memory.description + "\n").utf8)
        let written = write(descriptor, line, line.count)
        close(descriptor)
        if written == line.count { rename(draft, target) } else { unlink(draft) }
    }

    private func failure(_ doubt: HeadMemory.Doubt, at store: SQLiteStore) -> StoreFailure {
        let path = store.path
        let memory = self.path(store.identity.id)
        let backup =
            " If it was put back from a backup on purpose, whoever decided that removes \(memory)."
        switch doubt {
        case .shorter(let remembered, let found):
            return StoreFailure(
                .shortened, at: path,
                "\(path) has \(found) entries, but this account has seen \(remembered) of them:"
                    + " the end is missing. Stop working and call whoever keeps the backups."
                    + backup)
        case .forked(let place):
            return StoreFailure(
                .forked, at: path,
                "Entry \(place) of \(path) is not the one this account has seen before:"
                    + " the record was exchanged. Stop working and call whoever keeps the backups."
                    + backup)
        case .otherStore(let remembered, let found):
            return StoreFailure(
                .forked, at: path,
                "\(path) is store \(found), not \(remembered) as before."
                    + " Check the path given with --store.")
        }
    }
}
