import Journal
import ServiceTime

// The table of entries: appended to and read, never anything else.
extension Connection {
    static let columns = """
        sequence, stream, version, happened, recorded, person, kind, schema, key, request, part,
        parts, body, previous, hash
        """

    func head() throws -> Head {
        let last = try first(
            "SELECT sequence, hash, recorded FROM entries ORDER BY sequence DESC LIMIT 1"
        ) { row in
            Head(
                size: row.integer(0), hash: try Self.hash(row.blob(1), at: row.integer(0)),
                recorded: Instant(seconds: row.integer(2)))
        }
        return last ?? .empty
    }

    func append(_ entry: Entry) throws {
        let content = entry.content
        let origin = content.origin
        try run(
            "INSERT INTO entries (\(Self.columns)) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)",
            .integer(entry.sequence), .text(content.stream.description), .integer(entry.version),
            .integer(content.happened.seconds), .integer(entry.recorded.seconds),
            .text(content.person), .text(content.kind), .integer(content.schema),
            .text(origin?.key.text), origin.map { .blob($0.request.bytes) } ?? .null,
            .integer(origin?.part), .integer(origin?.parts), .utf8(content.body),
            .blob(entry.previousHash.bytes), .blob(entry.hash.bytes))
    }

    func entries(from sequence: Int, limit: Int) throws -> [Entry] {
        try rows(
            "SELECT \(Self.columns) FROM entries WHERE sequence >= ? ORDER BY sequence LIMIT ?",
            [.integer(sequence), .integer(limit)], Self.entry)
    }

    func entries(under key: IdempotencyKey) throws -> [Entry] {
        try rows(
            "SELECT \(Self.columns) FROM entries WHERE key = ? ORDER BY part", [.text(key.text)],
            Self.entry)
    }

    func entries(of stream: Stream, after version: Int) throws -> [Entry] {
        try rows(
            """
            SELECT \(Self.columns) FROM entries WHERE stream = ? AND version > ? ORDER BY version
            """,
            [.text(stream.description), .integer(version)], Self.entry)
    }

    /// The entries of one kind in a stream, oldest first; the others are not read.
    func entries(of stream: Stream, kind: String) throws -> [Entry] {
        try rows(
            """
            SELECT \(Self.columns) FROM entries WHERE stream = ? AND kind = ? ORDER BY version
            """,
            [.text(stream.description), .text(kind)], Self.entry)
    }

    /// How many entries a stream has.
    func version(of stream: Stream) throws -> Int {
        try integer(
            "SELECT max(version) FROM entries WHERE stream = ?", .text(stream.description))
    }

    /// The hash of the entry at a place; nil when there is none.
    func hash(at sequence: Int) throws -> EntryHash? {
        try first("SELECT hash FROM entries WHERE sequence = ?", .integer(sequence)) { row in
            try Self.hash(row.blob(0), at: sequence)
        }
    }

    /// An entry as it stands in the file; what cannot be an entry at all is damage.
    static func entry(_ row: Statement) throws -> Entry {
        guard let stream = Stream(row.text(1)) else {
            throw RecordDamage(
                sequence: row.integer(0), stream: row.text(1), kind: row.text(6),
                problem: "no such stream")
        }
        return Entry(
            sequence: row.integer(0), version: row.integer(2),
            recorded: Instant(seconds: row.integer(4)),
            content: Entry.Draft(
                stream: stream, happened: Instant(seconds: row.integer(3)), person: row.text(5),
                kind: row.text(6), schema: row.integer(7), origin: try origin(row),
                body: row.utf8(12)),
            previousHash: try hash(row.blob(13), at: row.integer(0)),
            hash: try hash(row.blob(14), at: row.integer(0)))
    }

    private static func origin(_ row: Statement) throws -> Origin? {
        guard let text = row.optionalText(8) else { return nil }
        guard let key = IdempotencyKey(text) else {
            throw RecordDamage(
                sequence: row.integer(0), stream: row.text(1), kind: row.text(6),
                problem: "the key is too long")
        }
        return Origin(
            key: key, request: try hash(row.blob(9), at: row.integer(0)),
            part: row.integer(10), parts: row.integer(11))
    }

    private static func hash(_ bytes: [UInt8], at sequence: Int) throws -> EntryHash {
        guard let hash = EntryHash(bytes: bytes) else {
            throw RecordDamage(
                sequence: sequence, stream: "", kind: "", problem: "a hash has \(bytes.count) bytes"
            )
        }
        return hash
    }
}

/// A row of the table of entries that cannot be read as an entry.
struct RecordDamage: Error {
    let sequence: Int
    let stream: String
    let kind: String
    let problem: String
}
