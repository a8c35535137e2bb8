import Casework
import Glibc

// Taking files in.
extension EvidenceFolder {
    /// Takes a copy of a file in; the original is only read.
    ///
    /// - Parameters:
    ///   - source: The path of a plain file; a link, folder, pipe or device is refused.
    ///   - progress: Told bytes done and bytes in all; false stops.
    /// - Returns: What was stored, or was there already.
    /// - Throws: `EvidenceFailure`; nothing is left of the file then.
    public func take(
        _ source: String, progress: (_ done: Int, _ total: Int) -> Bool = { _, _ in true }
    ) throws(EvidenceFailure) -> StoredFile {
        guard !source.utf8.contains(0), !source.isEmpty else {
            throw EvidenceFailure(.notFound, at: source, "A path holds no NUL and is not empty.")
        }
        let file = try Descriptor(source, O_RDONLY, place: source, doing: "open")
        let name = source.split(separator: "/").last.map(String.init) ?? source
        return try take(file, named: name, place: source, progress)
    }

    /// Takes a file of a folder in.
    ///
    /// - Throws: `EvidenceFailure`; nothing is left of the file then.
    public func take(
        _ entry: FolderEntry, progress: (_ done: Int, _ total: Int) -> Bool = { _, _ in true }
    ) throws(EvidenceFailure) -> StoredFile {
        let folder = try FolderEntry.open(entry.folder)
        let file = try Descriptor(
            entry.bytes, in: folder.number, O_RDONLY, place: entry.place, doing: "open")
        return try take(file, named: entry.name, place: entry.place, progress)
    }

    private func take(
        _ source: borrowing Descriptor, named name: String, place: String,
        _ progress: (Int, Int) -> Bool
    ) throws(EvidenceFailure) -> StoredFile {
        let before = try source.status(at: place)
        guard before.st_mode & S_IFMT == S_IFREG else {
            throw EvidenceFailure(
                .notAFile, at: place,
                "\(place) is a folder, pipe, socket or device. Give a plain file.")
        }
        guard before.st_size <= FileCopy.limit else { throw FileCopy.tooLarge(place) }
        // A limit on file sizes is to be an error like a full disk, not the end of the process.
        signal(SIGXFSZ, SIG_IGN)
        let folder = try open(makes: true)
        sweep(folder)
        let target = try UnfinishedFile(in: folder, path: path)
        let total = Int(before.st_size)
        let copy = try FileCopy(
            of: source, to: target.number, place: place, targetPlace: path
        ) { progress($0, total) }
        let after = try source.status(at: place)
        guard copy.size == total, after.st_size == before.st_size,
            Self.isSame(after.st_mtim, before.st_mtim), Self.isSame(after.st_ctim, before.st_ctim)
        else {
            throw EvidenceFailure(
                .changed, at: place,
                "\(place) changed while it was read. Wait until it is written, then try again.")
        }
        let isNew = try keep(target, as: copy.digest, in: folder)
        return StoredFile(name: name, digest: copy.digest, size: copy.size, isNew: isNew)
    }

    private static func isSame(_ left: timespec, _ right: timespec) -> Bool {
        left.tv_sec == right.tv_sec && left.tv_nsec == right.tv_nsec
    }

    /// Gives a finished file its name; whether there was none under it.
    private func keep(
        _ file: borrowing UnfinishedFile, as digest: Digest, in folder: borrowing Descriptor
    ) throws(EvidenceFailure) -> Bool {
        try file.sync()
        let shelf = try shelf(of: digest, in: folder, makes: true)
        let name = Self.name(of: digest)
        if linkat(folder.number, file.name, shelf.number, name, 0) != 0 {
            guard errno == EEXIST else {
                throw EvidenceFailure(errno: errno, at: path, doing: "write to")
            }
            guard state(of: digest) == .whole else {
                throw EvidenceFailure(
                    .altered, at: path,
                    "What is kept under \(digest.short) is not what was put there."
                        + " Move it away after a look, then add the file again.")
            }
            return false
        }
        try shelf.sync(at: path)
        try folder.sync(at: path)
        return true
    }

    /// Takes unfinished files away that nobody writes any more.
    private func sweep(_ folder: borrowing Descriptor) {
        for entry in (try? FolderEntry.all(in: path)) ?? [] {
            guard entry.name.hasPrefix(Self.unfinished) else { continue }
            let file = openat(folder.number, entry.name, O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
            guard file >= 0 else { continue }
            if flock(file, LOCK_EX | LOCK_NB) == 0 { unlinkat(folder.number, entry.name, 0) }
            close(file)
        }
    }
}

/// A file under a name that nobody looks for, gone when its writer gives up.
struct UnfinishedFile: ~Copyable {
    let number: Int32
    let name: String
    private let folder: Int32
    private let path: String

    init(in folder: borrowing Descriptor, path: String) throws(EvidenceFailure) {
        self.path = path
        while true {
            let name = EvidenceFolder.unfinished + String(UInt64.random(in: 0 ... .max), radix: 36)
            let made = openat(
                folder.number, name, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
            guard made >= 0 else {
                throw EvidenceFailure(errno: errno, at: path, doing: "write to")
            }
            fchmod(made, 0o600)
            flock(made, LOCK_EX)
            var status = stat()
            if fstat(made, &status) == 0, status.st_nlink > 0 {
                self.name = name
                number = made
                // The folder must be reachable until the file is taken away.
                self.folder = dup(folder.number)
                return
            }
            // Somebody tidied up before the lock was taken.
            close(made)
        }
    }

    deinit {
        unlinkat(folder, name, 0)
        close(number)
        close(folder)
    }

    func sync() throws(EvidenceFailure) {
        guard fsync(number) == 0 else {
            throw EvidenceFailure(errno: errno, at: path, doing: "write to")
        }
    }
}
