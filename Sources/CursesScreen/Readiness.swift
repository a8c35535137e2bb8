internal import Glibc

/// Waiting for file descriptors and reading what is there.
enum Readiness {
    enum Reading {
        case bytes(ArraySlice<UInt8>)
        case later
        case ended
    }

    /// The descriptors that can be read now, after at most so many milliseconds; nil waits for
    /// good.
    static func wait(for descriptors: [Int32], milliseconds: Int?) -> Set<Int32> {
        var watched = descriptors.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
        let limit = milliseconds.map { Int32(clamping: max(0, $0)) } ?? -1
        let count = poll(&watched, nfds_t(watched.count), limit)
        // A signal that cut the wait short has left its byte in the pipe; the caller asks again.
        if count < 0 { return errno == EINTR ? wait(for: descriptors, milliseconds: 0) : [] }
        return Set(watched.lazy.filter { $0.revents != 0 }.map(\.fd))
    }

    /// Reads once.
    static func read(_ descriptor: Int32) -> Reading {
        var bytes = [UInt8](repeating: 0, count: 4_096)
        let count = Glibc.read(descriptor, &bytes, bytes.count)
        if count > 0 { return .bytes(bytes[..<count]) }
        return count < 0 && (errno == EINTR || errno == EAGAIN) ? .later : .ended
    }
}
