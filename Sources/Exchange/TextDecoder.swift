import Glibc

/// Turns the bytes of a source into UTF-8, a stretch at a time.
///
/// A byte order mark at the start is left out, and in UTF-16 decides the order. What cannot be read
/// in the encoding becomes U+FFFD, so that the reader of the rows can say where.
final class TextDecoder {
    private var source: any ByteSource
    private let place: String
    private let encoding: TextEncoding
    private var converter: iconv_t?
    private var hasStarted = false
    /// Bytes read and not converted: the start, or a character cut by the end of a stretch.
    private var pending: [UInt8] = []

    init(_ source: any ByteSource, encoding: TextEncoding, named place: String) {
        self.source = source
        self.encoding = encoding
        self.place = place
    }

    deinit {
        if let converter { iconv_close(converter) }
    }

    var bytesRead: Int { source.bytesRead }
    var size: Int? { source.size }

    /// Adds the next text to `buffer` as UTF-8; false at the end.
    func read(into buffer: inout [UInt8]) throws(ExchangeFailure) -> Bool {
        if !hasStarted {
            hasStarted = true
            try start()
            if !pending.isEmpty, converter == nil {
                buffer.append(contentsOf: pending)
                pending = []
                return true
            }
        }
        guard converter != nil else { return try source.read(into: &buffer) }
        if try source.read(into: &pending) {
            convert(into: &buffer, isLast: false)
            return true
        }
        guard !pending.isEmpty else { return false }
        convert(into: &buffer, isLast: true)
        return true
    }

    /// Looks at the first bytes, which are read all the same afterwards.
    ///
    /// - Throws: `ExchangeFailure` with what to do when the file is plainly in another form.
    func look() throws(ExchangeFailure) {
        guard !hasStarted else { return }
        while pending.count < 512, try source.read(into: &pending) {}
        if let doubt = FileLooks(pending, as: encoding).doubt {
            throw ExchangeFailure(at: place, doubt)
        }
    }

    /// Reads as far as a byte order mark reaches, and opens the converter it calls for.
    private func start() throws(ExchangeFailure) {
        while pending.count < 4, try source.read(into: &pending) {}
        var name = encoding.converter
        if pending.starts(with: [0xEF, 0xBB, 0xBF]), encoding.converter == nil {
            pending.removeFirst(3)
        } else if pending.starts(with: [0xFF, 0xFE]),
            encoding.converter?.hasPrefix("UTF-16") == true
        {
            pending.removeFirst(2)
            if encoding == .utf16 { name = "UTF-16LE" }
        } else if pending.starts(with: [0xFE, 0xFF]),
            encoding.converter?.hasPrefix("UTF-16") == true
        {
            pending.removeFirst(2)
            if encoding == .utf16 { name = "UTF-16BE" }
        } else if pending.starts(with: [0x84, 0x31, 0x95, 0x33]), encoding == .gb18030 {
            pending.removeFirst(4)
        }
        guard let name else { return }
        let opened = iconv_open("UTF-8", name)
        // iconv answers −1 for an encoding this system's library was built without.
        guard let opened, opened != iconv_t(bitPattern: -1) else {
            throw ExchangeFailure(at: place, "this system cannot read \(encoding.name)")
        }
        converter = opened
    }

    private func convert(into buffer: inout [UInt8], isLast: Bool) {
        guard let converter else { return }
        var room = [UInt8](repeating: 0, count: pending.count * 3 + 64)
        var consumed = 0
        while consumed < pending.count {
            var result = 0
            var written = 0
            let count = pending.count
            pending.withUnsafeMutableBytes { input in
                room.withUnsafeMutableBytes { output in
                    var from = input.baseAddress?.advanced(by: consumed)
                        .assumingMemoryBound(to: CChar.self)
                    var to = output.baseAddress?.assumingMemoryBound(to: CChar.self)
                    var left = count - consumed
                    var free = output.count
                    result = iconv(converter, &from, &left, &to, &free)
                    consumed = count - left
                    written = output.count - free
                }
            }
            let reason = errno
            buffer.append(contentsOf: room[..<written])
            guard result == -1 else { break }
            if reason == E2BIG { continue }
            if reason == EINVAL, !isLast { break }
            buffer.append(contentsOf: [0xEF, 0xBF, 0xBD])
            consumed = min(consumed + (encoding.isWide ? 2 : 1), pending.count)
        }
        pending.removeFirst(consumed)
    }
}
