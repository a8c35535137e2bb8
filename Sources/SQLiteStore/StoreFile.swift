import Glibc
import Journal

/// The files of a store on the disk.
struct StoreFile {
    let path: String

    /// Makes the empty file with mode 0640, whatever the umask.
    func make() throws(StoreFailure) {
        let descriptor = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o640)
        guard descriptor >= 0 else {
            let code: StoreFailure.Code =
                errno == EEXIST ? .alreadyExists : errno == ENOSPC ? .diskFull : .notPermitted
            throw StoreFailure(
                code, at: path,
                "\(path) cannot be made. Check the directory and the space on its disk.",
                underlying: String(cString: strerror(errno)))
        }
        fchmod(descriptor, 0o640)
        close(descriptor)
    }

    /// Sets mode 0640 on the file and those beside it.
    func setModes() {
        for suffix in Self.suffixes { chmod(path + suffix, 0o640) }
    }

    /// Takes away what a failed making left behind.
    func remove() {
        for suffix in Self.suffixes { unlink(path + suffix) }
    }

    private static let suffixes = ["", "-wal", "-shm", "-lock"]
}
