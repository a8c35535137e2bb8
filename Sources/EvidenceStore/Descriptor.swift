import Glibc

/// An open file or folder with one owner; closed when it goes away.
struct Descriptor: ~Copyable {
    let number: Int32

    init(_ number: Int32) { self.number = number }

    deinit { close(number) }

    /// Opens a name within a folder without ever following a link.
    ///
    /// - Throws: `EvidenceFailure` that names `place`.
    init(
        _ name: UnsafePointer<CChar>, in folder: Int32 = AT_FDCWD, _ flags: Int32,
        mode: mode_t = 0, place: String, doing: String
    ) throws(EvidenceFailure) {
        // A pipe without a writer would otherwise be waited on, a terminal become our own.
        let always = O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY
        let opened = openat(folder, name, flags | always, mode)
        guard opened >= 0 else {
            // A link that is opened as a folder is no folder to the system.
            throw EvidenceFailure(errno: errno, at: place, doing: doing)
        }
        self.init(opened)
    }

    /// What the system says of it.
    func status(at place: String) throws(EvidenceFailure) -> stat {
        var status = stat()
        guard fstat(number, &status) == 0 else {
            throw EvidenceFailure(errno: errno, at: place, doing: "look at")
        }
        return status
    }

    /// Reads into `buffer`; 0 at the end.
    func read(
        into buffer: UnsafeMutableRawBufferPointer, at place: String
    ) throws(EvidenceFailure) -> Int {
        while true {
            let count = Glibc.read(number, buffer.baseAddress, buffer.count)
            if count >= 0 { return count }
            if errno != EINTR { throw EvidenceFailure(errno: errno, at: place, doing: "read") }
        }
    }

    /// Waits until what was written is on the disk.
    func sync(at place: String) throws(EvidenceFailure) {
        guard fsync(number) == 0 else {
            throw EvidenceFailure(errno: errno, at: place, doing: "write")
        }
    }
}
