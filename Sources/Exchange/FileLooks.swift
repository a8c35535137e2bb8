/// What the first bytes of a file tell of it, before its rows are read.
///
/// Read in a wrong encoding every column would be missing, which says nothing of the cause.
struct FileLooks {
    private let head: [UInt8]
    private let encoding: TextEncoding

    /// The first bytes of the file, and how they are to be read.
    init(_ head: [UInt8], as encoding: TextEncoding) {
        self.head = head
        self.encoding = encoding
    }

    private static let packed: [(magic: [UInt8], name: String, tool: String)] = [
        ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00], "xz", "xz -dc"),
        ([0x1F, 0x8B], "gzip", "gzip -dc"),
        ([0x28, 0xB5, 0x2F, 0xFD], "zstd", "zstd -dc"),
    ]

    /// Why it cannot be what it is said to be, and what to do; nil when it can.
    var doubt: String? {
        if let kind = Self.packed.first(where: { head.starts(with: $0.magic) }) {
            return "is packed with \(kind.name); unpack it on the way: "
                + "\(kind.tool) FILE | makegood import - …"
        }
        if head.starts(with: [0x50, 0x4B, 0x03, 0x04]) {
            return "is a zip archive or a workbook; save its table as CSV and import that"
        }
        return encoding.isWide ? doubtAsWide : encoding == .utf8 ? doubtAsUTF8 : nil
    }

    private var doubtAsWide: String? {
        // The separators and line ends of a table are ASCII, of which one byte is zero there.
        guard head.count > 20, !head.contains(0) else { return nil }
        return "does not look like UTF-16; leave --encoding out, or give another one: "
            + TextEncoding.names.joined(separator: ", ")
    }

    private var doubtAsUTF8: String? {
        if head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF]) {
            return "begins with the mark of UTF-16; give --encoding utf-16"
        }
        let zeros = head.prefix(64).indices.filter { head[$0] == 0 }
        if zeros.count > 8 {
            let isLittle = zeros.allSatisfy { $0 % 2 == 1 }
            return "looks like UTF-16 without a mark; give --encoding "
                + (isLittle ? "utf-16le" : "utf-16be")
        }
        let header = head.prefix { $0 != 0x0A && $0 != 0x0D }
        guard header.count < head.count, String(validating: header, as: UTF8.self) == nil else {
            return nil
        }
        return "has a header line that is not UTF-8; give --encoding, for Chinese mostly "
            + "gb18030 or big5, for Western tables windows-1252"
    }
}

extension TextEncoding {
    /// Whether every character takes two bytes or four.
    var isWide: Bool { converter?.hasPrefix("UTF-16") == true }
}
