import Glibc

/// An error number of the system, sorted by what people can do about it.
struct ErrorNumber: CustomStringConvertible {
    enum Kind {
        case missing
        case link
        case full
        case denied
        case other
    }

    let number: Int32

    init(_ number: Int32) { self.number = number }

    var kind: Kind {
        switch number {
        case ENOENT: .missing
        case ELOOP, ENOTDIR: .link
        case ENOSPC, EDQUOT, EFBIG: .full
        case EACCES, EPERM, EROFS: .denied
        default: .other
        }
    }

    var description: String { String(cString: strerror(number)) }
}
