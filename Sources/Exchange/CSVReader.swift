// The usual CSV packages read a whole file into strings; an event log may be larger than memory and
// is read at tens of thousands of rows a second, so rows are found in the bytes here, a stretch at
// a time, and only the fields that are asked for become strings.
//
// Invariant: `buffer[position...]` begins with a row. A row is scanned again from its start when
// its end is not in the buffer yet; so a quote that is never closed can be given up at its own row.

/// One row of a CSV file.
public struct CSVRecord: Sendable {
    /// The line its first character stands on, counted from 1.
    public let line: Int
    fileprivate let content: [UInt8]
    fileprivate let ends: [Int]

    public var count: Int { ends.count }

    /// The bytes of a field, UTF-8, without its quotes.
    public subscript(index: Int) -> ArraySlice<UInt8> {
        content[(index == 0 ? 0 : ends[index - 1])..<ends[index]]
    }

    /// Tells the row from every other: FNV-1a of 64 bits over its fields.
    var mark: UInt64 {
        var mark: UInt64 = 0xCBF2_9CE4_8422_2325
        func mix(_ byte: UInt8) { mark = (mark ^ UInt64(byte)) &* 0x100_0000_01B3 }
        var start = 0
        for end in ends {
            for byte in content[start..<end] { mix(byte) }
            // No UTF-8 text has this byte, so that fields do not run into one another.
            mix(0xFF)
            start = end
        }
        return mark
    }

    /// Whether nothing stands on the line.
    var isEmpty: Bool { ends.count == 1 && content.isEmpty }
}

/// What stands next in a CSV file.
public enum CSVRow: Sendable {
    case record(CSVRecord)
    /// A row that cannot be read; the next one begins on the next line.
    case bad(line: Int, problem: String)
}

/// Reads a CSV file row by row: RFC 4180, with any of CRLF, LF and CR at the end of a line.
public struct CSVReader {
    /// Bytes one row may have before it is given up as a quote that was never closed.
    public static let limit = 4 * 1024 * 1024

    private let decoder: TextDecoder
    private let separator: UInt8
    private var buffer: [UInt8] = []
    private var position = 0
    private var line = 1
    private var isAtEnd = false

    /// - Parameters:
    ///   - source: Where the bytes come from.
    ///   - encoding: How they are to be read.
    ///   - separator: What stands between fields, an ASCII character.
    ///   - place: The file's name for failures.
    public init(
        _ source: any ByteSource, encoding: TextEncoding = .utf8,
        separator: UInt8 = UInt8(ascii: ","), named place: String
    ) {
        decoder = TextDecoder(source, encoding: encoding, named: place)
        self.separator = separator
    }

    /// How many bytes of the file were read so far.
    public var bytesRead: Int { decoder.bytesRead }

    /// How many bytes the file has; nil when that cannot be known.
    public var size: Int? { decoder.size }

    /// Looks at the beginning of the file before its rows are read.
    ///
    /// - Throws: `ExchangeFailure` when it is packed or plainly in another encoding, with what to
    ///   do.
    public func look() throws(ExchangeFailure) {
        try decoder.look()
    }

    /// The next row that is not empty; nil at the end.
    ///
    /// - Throws: `ExchangeFailure` when the source cannot be read.
    public mutating func next() throws(ExchangeFailure) -> CSVRow? {
        while true {
            var scan = CSVScan(separator: separator)
            let isWhole = buffer.withUnsafeBufferPointer { bytes in
                scan.run(over: bytes, from: position, isAtEnd: isAtEnd)
            }
            if isWhole {
                guard scan.end > position else { return nil }
                let record = CSVRecord(line: line, content: scan.content, ends: scan.ends)
                position = scan.end
                line += scan.lines
                if !record.isEmpty { return .record(record) }
            } else if isAtEnd || buffer.count - position > Self.limit {
                return giveUp()
            } else {
                try readMore()
            }
        }
    }

    private mutating func readMore() throws(ExchangeFailure) {
        buffer.removeFirst(position)
        position = 0
        isAtEnd = !(try decoder.read(into: &buffer))
    }

    /// Leaves a row whose quote is never closed, and goes on with the next line.
    private mutating func giveUp() -> CSVRow {
        let row = CSVRow.bad(
            line: line,
            problem: isAtEnd
                ? "a quote is opened and never closed"
                : "the row has more than \(Self.limit / 1_048_576) MiB; is a quote not closed?")
        while position < buffer.count {
            let byte = buffer[position]
            position += 1
            if byte == 0x0A { break }
            if byte == 0x0D {
                if position < buffer.count, buffer[position] == 0x0A { position += 1 }
                break
            }
        }
        line += 1
        return row
    }
}

/// The search for the end of one row.
private struct CSVScan {
    let separator: UInt8
    var content: [UInt8] = []
    var ends: [Int] = []
    /// Where the next row begins.
    var end = 0
    /// How many lines the row takes.
    var lines = 0

    private static let quote = UInt8(ascii: "\"")

    init(separator: UInt8) {
        self.separator = separator
        content.reserveCapacity(512)
        ends.reserveCapacity(40)
    }

    /// Scans one row; false when its end is not among the bytes.
    mutating func run(over bytes: UnsafeBufferPointer<UInt8>, from start: Int, isAtEnd: Bool)
        -> Bool
    {
        var index = start
        var isFieldStart = true
        while index < bytes.count {
            let byte = bytes[index]
            if byte == Self.quote, isFieldStart {
                guard let after = quoted(bytes, from: index + 1, isAtEnd: isAtEnd) else {
                    return false
                }
                index = after
                isFieldStart = false
            } else if byte == separator {
                ends.append(content.count)
                index += 1
                isFieldStart = true
            } else if byte == 0x0A || byte == 0x0D {
                if byte == 0x0D, index + 1 == bytes.count, !isAtEnd { return false }
                let isPair = byte == 0x0D && index + 1 < bytes.count && bytes[index + 1] == 0x0A
                return finish(at: index + (isPair ? 2 : 1), lines: 1)
            } else {
                let from = index
                repeat { index += 1 } while index < bytes.count && isPlain(bytes[index])
                content.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[from..<index]))
                isFieldStart = false
            }
        }
        guard isAtEnd else { return false }
        guard index > start else {
            end = start
            return true
        }
        return finish(at: index, lines: 0)
    }

    private func isPlain(_ byte: UInt8) -> Bool {
        byte != separator && byte != 0x0A && byte != 0x0D
    }

    private mutating func finish(at index: Int, lines more: Int) -> Bool {
        ends.append(content.count)
        end = index
        lines += more
        return true
    }

    /// Takes the inside of a quoted field; nil when it does not end among the bytes.
    private mutating func quoted(
        _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, isAtEnd: Bool
    ) -> Int? {
        var index = start
        while index < bytes.count {
            let byte = bytes[index]
            if byte == Self.quote {
                if index + 1 == bytes.count { return isAtEnd ? index + 1 : nil }
                guard bytes[index + 1] == Self.quote else { return index + 1 }
                content.append(Self.quote)
                index += 2
            } else {
                let from = index
                repeat {
                    if bytes[index] == 0x0A || isLoneReturn(bytes, at: index) { lines += 1 }
                    index += 1
                } while index < bytes.count && bytes[index] != Self.quote
                content.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[from..<index]))
            }
        }
        return nil
    }

    private func isLoneReturn(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
        bytes[index] == 0x0D && (index + 1 == bytes.count || bytes[index + 1] != 0x0A)
    }
}
