public import Casework
import Glibc

// Evidence beside a store: `STORE.evidence/ab/cdef…`, named by the SHA-256 of what is in it.
//
// No name from outside ever becomes a path here: the digest is the only name, every step goes
// through the descriptor of the folder before it, and no link is followed. A file is written under
// a name of its own, brought to the disk, and only then linked to its digest, which fails when one
// is there already; so a digest is never half a file and never written again. The writer of an
// unfinished file holds a lock on it: what nobody holds is left from an end that came too soon, and
// the next one to write takes it away.

/// The folder with the files that tickets rest on.
public struct EvidenceFolder: Sendable {
    /// Where it is, beside the store.
    public let path: String

    /// The folder of the store at `store`; made when the first file comes.
    public init(beside store: String) {
        path = store + Self.suffix
    }

    /// What the folder is called behind the name of the store.
    static let suffix = ".evidence"

    /// The largest file that is taken, in bytes.
    public static let limit = FileCopy.limit

    /// What an unfinished file is called.
    static let unfinished = "incoming-"

    /// Opens the folder, made with mode 0700 if `makes`.
    ///
    /// - Throws: `EvidenceFailure.Code.folderUnsafe` when it is a link or another's.
    func open(makes: Bool) throws(EvidenceFailure) -> Descriptor {
        if makes, mkdir(path, 0o700) != 0, errno != EEXIST {
            throw EvidenceFailure(errno: errno, at: path, doing: "make")
        }
        let folder: Descriptor
        do throws(EvidenceFailure) {
            folder = try Descriptor(path, O_RDONLY | O_DIRECTORY, place: path, doing: "open")
        } catch {
            throw error.code == .notAFile ? Self.unsafe(path) : error
        }
        let status = try folder.status(at: path)
        guard status.st_uid == geteuid() else { throw Self.unsafe(path) }
        if status.st_mode & 0o777 != 0o700 { fchmod(folder.number, 0o700) }
        return folder
    }

    private static func unsafe(_ path: String) -> EvidenceFailure {
        EvidenceFailure(
            .folderUnsafe, at: path,
            "\(path) is a link or belongs to another account, so no evidence goes there."
                + " Move it away.")
    }

    /// The folder of the digests that begin alike.
    func shelf(
        of digest: Digest, in folder: borrowing Descriptor, makes: Bool
    ) throws(EvidenceFailure) -> Descriptor {
        let name = String(digest.hex.prefix(2))
        if makes, mkdirat(folder.number, name, 0o700) != 0, errno != EEXIST {
            throw EvidenceFailure(errno: errno, at: path, doing: "make a folder in")
        }
        return try Descriptor(
            name, in: folder.number, O_RDONLY | O_DIRECTORY, place: path + "/" + name,
            doing: "open")
    }

    static func name(of digest: Digest) -> String { String(digest.hex.dropFirst(2)) }

    /// The file kept under a digest, open to be read.
    func file(of digest: Digest) throws(EvidenceFailure) -> Descriptor {
        let shelf = try shelf(of: digest, in: try open(makes: false), makes: false)
        let place = path + "/" + digest.hex.prefix(2) + "/" + Self.name(of: digest)
        let file = try Descriptor(
            Self.name(of: digest), in: shelf.number, O_RDONLY, place: place, doing: "open")
        guard try file.status(at: place).st_mode & S_IFMT == S_IFREG else {
            throw EvidenceFailure(.altered, at: place, "\(place) is no file any more.")
        }
        return file
    }
}

/// A file as it was taken in.
public struct StoredFile: Hashable, Sendable {
    /// What it was called; data only, never a path.
    public let name: String
    public let digest: Digest
    /// In bytes.
    public let size: Int
    /// False when the same content was there already.
    public let isNew: Bool

    /// It as evidence on a ticket.
    public func evidence(named name: String? = nil, shows: String, origin: String?) -> Evidence {
        Evidence(
            name: name ?? self.name, digest: digest, shows: shows, origin: origin, size: size)
    }
}
