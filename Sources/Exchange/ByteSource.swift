import Glibc

/// Where bytes come from, a stretch at a time.
public protocol ByteSource {
    /// Adds the next bytes to `buffer`; false at the end.
    ///
    /// - Throws: `ExchangeFailure` when the source cannot be read.
    mutating func read(into buffer: inout [UInt8]) throws(ExchangeFailure) -> Bool
    /// How many bytes were read so far.
    var bytesRead: Int { get }
    /// How many there will be; nil when that cannot be known, as with a pipe.
    var size: Int? { get }
}

/// A file, or standard input, that could not be read or written.
public struct ExchangeFailure: Error, Hashable, Sendable, CustomStringConvertible {
    /// The file as it was named.
    public let place: String
    /// What happened and what to do, without the place.
    public let message: String

    public init(at place: String, _ message: String) {
        self.place = place
        self.message = message
    }

    public var description: String { "\(place): \(message)" }
}

/// A file read in stretches; the whole of it is never in memory.
public final class FileBytes: ByteSource {
    private let descriptor: Int32
    private let place: String
    private var stretch = [UInt8](repeating: 0, count: 256 * 1024)
    public private(set) var bytesRead = 0
    public let size: Int?

    /// Opens a file; `-` is standard input.
    ///
    /// - Throws: `ExchangeFailure` when there is no such file, it may not be read or is a
    ///   directory.
    public init(path: String) throws(ExchangeFailure) {
        place = path == "-" ? "standard input" : path
        descriptor = path == "-" ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else {
            throw ExchangeFailure(at: path, "cannot be read: \(String(cString: strerror(errno)))")
        }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else {
            size = nil
            return
        }
        size = status.st_mode & S_IFMT == S_IFREG ? Int(status.st_size) : nil
        if status.st_mode & S_IFMT == S_IFDIR {
            throw ExchangeFailure(at: path, "is a directory; name a file")
        }
    }

    deinit {
        if descriptor > STDIN_FILENO { close(descriptor) }
    }

    public func read(into buffer: inout [UInt8]) throws(ExchangeFailure) -> Bool {
        while true {
            let count = Glibc.read(descriptor, &stretch, stretch.count)
            if count > 0 {
                bytesRead += count
                buffer.append(contentsOf: stretch[..<count])
                return true
            }
            if count == 0 { return false }
            guard errno == EINTR else {
                throw ExchangeFailure(
                    at: place, "reading broke off: \(String(cString: strerror(errno)))")
            }
        }
    }
}

/// Bytes that are in memory already, given out in stretches of any size.
public struct MemoryBytes: ByteSource {
    private var rest: ArraySlice<UInt8>
    private let stretch: Int
    public private(set) var bytesRead = 0
    public let size: Int?

    /// `stretch` is how many bytes each reading gives; at least 1.
    public init(_ bytes: [UInt8], stretch: Int = 64 * 1024) {
        rest = bytes[...]
        size = bytes.count
        self.stretch = max(1, stretch)
    }

    public mutating func read(into buffer: inout [UInt8]) -> Bool {
        guard !rest.isEmpty else { return false }
        let next = rest.prefix(stretch)
        buffer.append(contentsOf: next)
        rest = rest.dropFirst(stretch)
        bytesRead += next.count
        return true
    }
}
