/// How the characters of a file are written as bytes.
public struct TextEncoding: Hashable, Sendable {
    /// The name the system's converter knows, such as `GB18030`; nil for UTF-8, which needs none.
    let converter: String?
    /// The name people write: `utf-8`, `gb18030`.
    public let name: String

    private init(_ name: String, converter: String?) {
        self.name = name
        self.converter = converter
    }

    public static let utf8 = TextEncoding("utf-8", converter: nil)
    public static let gb18030 = TextEncoding("gb18030", converter: "GB18030")
    /// UTF-16 in the order its byte order mark says; without a mark, the least byte first.
    public static let utf16 = TextEncoding("utf-16", converter: "UTF-16LE")
    public static let utf16LittleEndian = TextEncoding("utf-16le", converter: "UTF-16LE")
    public static let utf16BigEndian = TextEncoding("utf-16be", converter: "UTF-16BE")

    /// The encodings by the names people write them with; GBK and GB2312 are parts of GB18030.
    private static let byName: [String: TextEncoding] = [
        "utf8": .utf8,
        "ascii": .utf8,
        "usascii": .utf8,
        "utf16": .utf16,
        "ucs2": .utf16,
        "utf16le": .utf16LittleEndian,
        "utf16be": .utf16BigEndian,
        "gb18030": .gb18030,
        "gbk": .gb18030,
        "gb2312": .gb18030,
        "cp936": .gb18030,
        "big5": TextEncoding("big5", converter: "BIG5-HKSCS"),
        "latin1": TextEncoding("latin1", converter: "ISO-8859-1"),
        "iso88591": TextEncoding("latin1", converter: "ISO-8859-1"),
        "windows1252": TextEncoding("windows-1252", converter: "CP1252"),
        "cp1252": TextEncoding("windows-1252", converter: "CP1252"),
        "shiftjis": TextEncoding("shift-jis", converter: "SHIFT_JIS"),
        "sjis": TextEncoding("shift-jis", converter: "SHIFT_JIS"),
        "euckr": TextEncoding("euc-kr", converter: "EUC-KR"),
    ]

    /// The names to offer when one is not known.
    public static let names = [
        "utf-8", "gb18030", "utf-16", "utf-16le", "utf-16be", "big5", "latin1", "windows-1252",
        "shift-jis", "euc-kr",
    ]

    /// The encoding of a name, whatever its case and hyphens; nil when it is not known.
    public init?(named name: String) {
        let plain = name.lowercased().filter { $0 != "-" && $0 != "_" && $0 != " " }
        guard let encoding = Self.byName[plain] else { return nil }
        self = encoding
    }
}
