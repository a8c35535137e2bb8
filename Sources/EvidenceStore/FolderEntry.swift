import Glibc

/// A file of a folder whose files are taken all at once, by the very bytes of its name.
public struct FolderEntry: Sendable {
    /// The folder's path as it was given.
    public let folder: String
    /// The name, for people; bytes that are no text are replaced.
    public let name: String
    /// Whether it is a folder in the folder.
    public let isFolder: Bool
    /// The name as the system has it, ending in NUL.
    let bytes: [CChar]

    /// The path, for people.
    var place: String { folder + "/" + name }

    /// Everything in a folder that is not hidden, ordered by name; folders in it are not entered.
    ///
    /// - Throws: `EvidenceFailure` when it is a link or cannot be read.
    public static func all(in folder: String) throws(EvidenceFailure) -> [FolderEntry] {
        let opened = try open(folder)
        // The stream closes the descriptor it is given.
        guard let stream = fdopendir(dup(opened.number)) else {
            throw EvidenceFailure(errno: errno, at: folder, doing: "read")
        }
        defer { closedir(stream) }
        var entries: [FolderEntry] = []
        while let found = readdir(stream) {
            let bytes = withUnsafeBytes(of: &found.pointee.d_name) { name in
                name.prefix { $0 != 0 }.map { CChar(bitPattern: $0) } + [0]
            }
            guard bytes.first != CChar(UInt8(ascii: ".")) else { continue }
            let name = String(
                decoding: bytes.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
            var status = stat()
            let isKnown = fstatat(opened.number, bytes, &status, AT_SYMLINK_NOFOLLOW) == 0
            entries.append(
                FolderEntry(
                    folder: folder, name: name,
                    isFolder: isKnown && status.st_mode & S_IFMT == S_IFDIR, bytes: bytes))
        }
        return entries.sorted { $0.name < $1.name }
    }

    static func open(_ folder: String) throws(EvidenceFailure) -> Descriptor {
        try Descriptor(folder, O_RDONLY | O_DIRECTORY, place: folder, doing: "open")
    }
}
