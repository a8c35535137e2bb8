import Glibc

/// Which file system lies behind a path, by the kernel's list of mounts.
struct MountTable {
    private let mounts: [(point: String, type: String)]

    /// The table of this process; nil where the kernel gives none.
    static var system: MountTable? {
        guard let file = fopen("/proc/self/mountinfo", "re") else { return nil }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while case let count = fread(&buffer, 1, buffer.count, file), count > 0 {
            bytes += buffer[..<count]
        }
        return MountTable(String(decoding: bytes, as: UTF8.self))
    }

    /// Reads the text of proc(5)'s `mountinfo`: the fifth word is the mount point, the first one
    /// behind the lone dash the type.
    init(_ text: String) {
        mounts = text.split(separator: "\n").compactMap { line in
            let words = line.split(separator: " ")
            guard words.count > 6, let dash = words.firstIndex(of: "-"), dash + 1 < words.count
            else { return nil }
            return (Self.unescaped(words[4]), String(words[dash + 1]))
        }
    }

    /// The type of the file system a directory lies on; nil when no mount covers it.
    func fileSystem(of directory: String) -> String? {
        guard let resolved = realpath(directory, nil) else { return nil }
        defer { free(resolved) }
        return fileSystem(ofResolved: String(cString: resolved))
    }

    /// The same for a path without links in it; of equal mount points the later one covers.
    func fileSystem(ofResolved path: String) -> String? {
        var best: (point: String, type: String)?
        for mount in mounts where Self.covers(mount.point, path) {
            if mount.point.utf8.count >= best?.point.utf8.count ?? 0 { best = mount }
        }
        return best?.type
    }

    /// Whether locks and shared memory of a type do not hold between the hosts that see the files.
    static func isNetwork(_ type: String) -> Bool {
        networkTypes.contains(type) || type.hasPrefix("fuse.")
    }

    private static let networkTypes: Set<String> = [
        "nfs", "nfs4", "smb", "smb3", "smbfs", "cifs", "afs", "ceph", "coda", "ncpfs", "9p",
        "lustre", "ocfs2", "gfs2", "glusterfs", "vboxsf", "fuse",
    ]

    private static func covers(_ point: String, _ path: String) -> Bool {
        point == "/" || path == point || path.hasPrefix(point + "/")
    }

    /// A space is written `\040` there.
    private static func unescaped(_ word: Substring) -> String {
        guard word.contains("\\") else { return String(word) }
        var bytes: [UInt8] = []
        var rest = Array(word.utf8)[...]
        while let byte = rest.popFirst() {
            let code = String(decoding: rest.prefix(3), as: UTF8.self)
            if byte == UInt8(ascii: "\\"), let value = UInt8(code, radix: 8) {
                bytes.append(value)
                rest = rest.dropFirst(3)
            } else {
                bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
