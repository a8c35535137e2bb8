import Glibc
import Journal

/// What must hold of a file before SQLite may touch it; one sentence for each refusal.
struct OpeningChecks {
    /// `MkGd`, the application id in the file's header.
    static let applicationID = 0x4D6B_4764

    let path: String

    var directory: String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    /// Checks a place at which a store is to be made.
    func checkCreation() throws(StoreFailure) {
        try checkDirectory(mustBeWritable: true)
        var status = stat()
        if lstat(path, &status) == 0 {
            throw StoreFailure(
                .alreadyExists, at: path,
                "\(path) is there already. Choose another path, or move the file away.")
        }
    }

    /// Checks a file that is to be opened; with `forWriting`, that it can be written too.
    func checkOpening(forWriting: Bool) throws(StoreFailure) {
        try checkDirectory(mustBeWritable: forWriting)
        var status = stat()
        guard lstat(path, &status) == 0 else {
            throw StoreFailure(
                .notFound, at: path, "There is no store at \(path). Make one with `makegood init`.")
        }
        let kind = status.st_mode & S_IFMT
        if kind == S_IFLNK {
            throw StoreFailure(
                .symbolicLink, at: path,
                "\(path) is a symbolic link, which could lead elsewhere tomorrow."
                    + " Give the file itself.")
        }
        if kind != S_IFREG {
            throw StoreFailure(
                .notAStore, at: path, "\(path) is no file. Check the path given with --store.")
        }
        if status.st_uid != geteuid() {
            throw StoreFailure(
                .foreignOwner, at: path,
                "\(path) belongs to another account (uid \(status.st_uid))."
                    + " Work under that account.")
        }
        if forWriting, status.st_mode & S_IWUSR == 0 || access(path, W_OK) != 0 {
            throw StoreFailure(
                .readOnly, at: path,
                "\(path) can only be read. Make it writable with `chmod u+w`, or only look at it.")
        }
        try checkHeader()
    }

    private func checkDirectory(mustBeWritable: Bool) throws(StoreFailure) {
        var status = stat()
        guard stat(directory, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
            throw StoreFailure(
                .directoryMissing, at: directory,
                "There is no directory \(directory). Make it first.")
        }
        try checkFileSystem()
        if mustBeWritable, access(directory, W_OK | X_OK) != 0 {
            throw StoreFailure(
                .directoryReadOnly, at: directory,
                "The directory \(directory) cannot be written to. A store needs files beside it.")
        }
    }

    private func checkFileSystem() throws(StoreFailure) {
        guard let type = MountTable.system?.fileSystem(of: directory),
            MountTable.isNetwork(type)
        else { return }
        throw StoreFailure(
            .networkFileSystem, at: path,
            "\(directory) is on a network file system (\(type)), where locks do not hold."
                + " Put the store on a disk of this machine.")
    }

    /// Looks into the first bytes before SQLite does: it would take an empty file for a new one.
    private func checkHeader() throws(StoreFailure) {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
        guard descriptor >= 0 else {
            throw StoreFailure(
                .notPermitted, at: path, "\(path) cannot be read. Check its mode.",
                underlying: String(cString: strerror(errno)))
        }
        defer { close(descriptor) }
        var header = [UInt8](repeating: 0, count: 100)
        guard pread(descriptor, &header, 100, 0) == 100,
            header.starts(with: Array("SQLite format 3\0".utf8))
        else {
            throw StoreFailure(
                .notAStore, at: path,
                "\(path) is no Makegood store. Check the path given with --store.")
        }
        let application = header[68..<72].reduce(0) { $0 << 8 | Int($1) }
        if application != Self.applicationID { throw Self.otherApplication(path) }
    }

    static func otherApplication(_ path: String) -> StoreFailure {
        StoreFailure(
            .otherApplication, at: path,
            "\(path) is a database of another program. Check the path given with --store.")
    }

    static func newerSchema(_ path: String, found: Int, known: Int) -> StoreFailure {
        StoreFailure(
            .newerSchema, at: path,
            "\(path) was written by a newer Makegood (schema \(found), this one knows \(known))."
                + " Install that version.")
    }

    static func olderSchema(_ path: String, found: Int, known: Int) -> StoreFailure {
        StoreFailure(
            .readOnly, at: path,
            "\(path) was written by an older Makegood (schema \(found), this one knows \(known))."
                + " Run `makegood audit rebuild` on it, or open the desk, to bring it up to date.")
    }
}
