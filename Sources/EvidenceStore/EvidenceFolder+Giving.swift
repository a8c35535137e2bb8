public import Casework
import Glibc

// Giving files out, and looking whether they are whole.
extension EvidenceFolder {
    /// How a file that should be there is.
    public enum State: String, Hashable, Sendable {
        case whole
        case missing
        /// It is not what its name says.
        case altered
        case unreadable
    }

    /// Looks at the file of a digest, all of it.
    public func state(of digest: Digest) -> State {
        do throws(EvidenceFailure) {
            let file = try file(of: digest)
            let copy = try FileCopy(
                of: file, to: nil, place: path, targetPlace: path, goesOn: { _ in true })
            return copy.digest == digest ? .whole : .altered
        } catch {
            switch error.code {
            case .notFound: return .missing
            case .notAFile, .tooLarge, .changed, .altered, .folderUnsafe: return .altered
            case .unreadable, .diskFull, .alreadyExists, .stopped, .inputOutput:
                return .unreadable
            }
        }
    }

    /// Writes the file of a digest to a path.
    ///
    /// - Parameters:
    ///   - digest: Which.
    ///   - target: Where; its folder must be there.
    ///   - replaces: Whether a file there may be replaced; a link there is replaced itself.
    ///   - progress: Told bytes done; false stops.
    /// - Returns: How many bytes there are.
    /// - Throws: `EvidenceFailure`; nothing is at the target then that was not there before.
    @discardableResult
    public func give(
        _ digest: Digest, to target: String, replaces: Bool = false,
        progress: (_ done: Int) -> Bool = { _ in true }
    ) throws(EvidenceFailure) -> Int {
        let slash = target.lastIndex(of: "/")
        let folder = slash.map { String(target[...$0]) } ?? "."
        let name = slash.map { String(target[target.index(after: $0)...]) } ?? target
        guard !name.isEmpty, name != ".", name != "..", !target.utf8.contains(0) else {
            throw EvidenceFailure(.notAFile, at: target, "“\(target)” names no file to write.")
        }
        let source = try file(of: digest)
        let place = Glibc.open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard place >= 0 else { throw EvidenceFailure(errno: errno, at: folder, doing: "open") }
        let room = Descriptor(place)
        guard try !isKept(name, in: room) else { throw Self.ownFile(target) }
        var status = stat()
        if !replaces, fstatat(room.number, name, &status, AT_SYMLINK_NOFOLLOW) == 0 {
            throw Self.taken(target)
        }
        signal(SIGXFSZ, SIG_IGN)
        let unfinished = try UnfinishedFile(in: room, path: folder)
        let copy = try FileCopy(
            of: source, to: unfinished.number, place: path, targetPlace: target, goesOn: progress)
        guard copy.digest == digest else {
            throw EvidenceFailure(
                .altered, at: path, "What is kept under \(digest.short) was altered; not written.")
        }
        try unfinished.sync()
        let failed =
            replaces
            ? renameat(room.number, unfinished.name, room.number, name)
            : linkat(room.number, unfinished.name, room.number, name, 0)
        guard failed == 0 else {
            throw errno == EEXIST
                ? Self.taken(target) : EvidenceFailure(errno: errno, at: target, doing: "write")
        }
        return copy.size
    }

    /// Whether a file is one of the store's own: what is kept is never overwritten.
    private func isKept(_ name: String, in room: borrowing Descriptor) throws(EvidenceFailure)
        -> Bool
    {
        let store = String(path.dropLast(Self.suffix.count))
        let slash = store.lastIndex(of: "/")
        let base = slash.map { String(store[store.index(after: $0)...]) } ?? store
        var around = stat()
        if stat(slash.map { String(store[...$0]) } ?? ".", &around) == 0,
            name == base || name.hasPrefix(base + "-") || name.hasPrefix(base + ".")
        {
            let here = try room.status(at: path)
            if here.st_dev == around.st_dev && here.st_ino == around.st_ino { return true }
        }
        var kept = stat()
        guard lstat(path, &kept) == 0 else { return false }
        // However the folder is named, by links or not, its parents are what they are.
        var step = ""
        var last = stat()
        while true {
            var folder = stat()
            guard fstatat(room.number, step.isEmpty ? "." : step, &folder, 0) == 0 else {
                return false
            }
            if folder.st_dev == kept.st_dev && folder.st_ino == kept.st_ino { return true }
            if !step.isEmpty && folder.st_dev == last.st_dev && folder.st_ino == last.st_ino {
                return false
            }
            last = folder
            step += "../"
        }
    }

    private static func ownFile(_ target: String) -> EvidenceFailure {
        EvidenceFailure(
            .alreadyExists, at: target,
            "\(target) belongs to the store, which is never overwritten. Choose another place.")
    }

    private static func taken(_ target: String) -> EvidenceFailure {
        EvidenceFailure(
            .alreadyExists, at: target, "\(target) is there already. Choose another name.")
    }

    /// Names in the folder that belong to no digest of `cited`; unfinished files are left out.
    ///
    /// - Throws: `EvidenceFailure` when the folder cannot be read.
    public func strays(beside cited: Set<Digest>) throws(EvidenceFailure) -> [String] {
        let shelves: [FolderEntry]
        do throws(EvidenceFailure) {
            shelves = try FolderEntry.all(in: path)
        } catch {
            if error.code == .notFound { return [] }
            throw error
        }
        var strays: [String] = []
        for shelf in shelves where !shelf.name.hasPrefix(Self.unfinished) {
            guard shelf.name.utf8.count == 2 else {
                strays.append(shelf.name)
                continue
            }
            for file in try FolderEntry.all(in: path + "/" + shelf.name) {
                let digest = Digest(hex: shelf.name + file.name)
                if digest.map({ !cited.contains($0) }) ?? true {
                    strays.append(shelf.name + "/" + file.name)
                }
            }
        }
        return strays
    }
}
