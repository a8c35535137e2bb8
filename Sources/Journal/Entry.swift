public import ServiceTime

/// One line of the record: what was decided, when, by whom, and the hash that binds it to all
/// lines before.
///
/// Order is the sequence, never the time. `happened` is the time the command names, which lies in
/// the past for imported history; `recorded` is when the owner of the data wrote it and never
/// goes back.
public struct Entry: Hashable, Sendable {
    /// What the entry says, before it has its place in the record.
    public struct Draft: Hashable, Sendable {
        public var stream: Stream
        /// When it happened, as the command says.
        public var happened: Instant
        /// The login of the person who acted.
        public var person: String
        /// The kind of event, a stable kebab-case word such as `plan-approved`.
        public var kind: String
        /// The version of the body's shape; 1 and up.
        public var schema: Int
        /// The request this entry came from; nil for bulk history without keys.
        public var origin: Origin?
        /// Canonical JSON.
        public var body: [UInt8]

        public init(
            stream: Stream, happened: Instant, person: String, kind: String, schema: Int,
            origin: Origin?, body: [UInt8]
        ) {
            self.stream = stream
            self.happened = happened
            self.person = person
            self.kind = kind
            self.schema = schema
            self.origin = origin
            self.body = body
        }
    }

    /// Place in the whole record; the genesis entry is 1.
    public let sequence: Int
    /// Place in its stream; 1 and up.
    public let version: Int
    /// When the owner of the data wrote it; never before the entry in front.
    public let recorded: Instant
    public let content: Draft
    public let previousHash: EntryHash
    public let hash: EntryHash

    /// An entry as read from somewhere: the hashes are taken as they stand, see `Chain` for the
    /// check.
    public init(
        sequence: Int, version: Int, recorded: Instant, content: Draft, previousHash: EntryHash,
        hash: EntryHash
    ) {
        self.sequence = sequence
        self.version = version
        self.recorded = recorded
        self.content = content
        self.previousHash = previousHash
        self.hash = hash
    }

    /// A new entry, sealed behind `previous`.
    public init(
        sealing content: Draft, sequence: Int, version: Int, recorded: Instant,
        after previous: EntryHash
    ) {
        let canonical = Self.canonicalBytes(
            of: content, sequence: sequence, version: version, recorded: recorded)
        self.init(
            sequence: sequence, version: version, recorded: recorded, content: content,
            previousHash: previous, hash: EntryHash.of(canonical, after: previous))
    }

    /// The hash that the contents and `previousHash` call for.
    public var expectedHash: EntryHash {
        EntryHash.of(
            Self.canonicalBytes(
                of: content, sequence: sequence, version: version, recorded: recorded),
            after: previousHash)
    }
}

/// The request an entry came from; all entries of one request are stamped alike.
public struct Origin: Hashable, Sendable {
    public let key: IdempotencyKey
    /// What was asked, so that a key used for something else is noticed.
    public let request: EntryHash
    /// The place of this entry among those of the request, from 1.
    public let part: Int
    /// How many entries the request gave.
    public let parts: Int

    public init(key: IdempotencyKey, request: EntryHash, part: Int, parts: Int) {
        self.key = key
        self.request = request
        self.part = part
        self.parts = parts
    }
}

/// The caller's own name for one request: asking again under it never does the thing twice.
public struct IdempotencyKey: Hashable, Sendable, Codable {
    /// 1 to 200 bytes.
    public let text: String

    /// Nil when the text is empty or longer than 200 bytes.
    public init?(_ text: String) {
        guard !text.isEmpty, text.utf8.count <= 200 else { return nil }
        self.text = text
    }

    /// A fresh key of 32 hexadecimal digits.
    public static func random(
        using generator: inout some RandomNumberGenerator
    ) -> IdempotencyKey {
        IdempotencyKey(unchecked: [generator.next(), generator.next()].map(Self.hex).joined())
    }

    /// A fresh key of 32 hexadecimal digits from the system's randomness.
    public static func random() -> IdempotencyKey {
        var generator = SystemRandomNumberGenerator()
        return random(using: &generator)
    }

    /// The key of what is added to a history of which `count` entries are written.
    ///
    /// The number stands in front, where no key of a history has one; nil over 200 bytes.
    public func continued(after count: Int) -> IdempotencyKey? {
        IdempotencyKey("\(count)+\(text)")
    }

    private init(unchecked text: String) {
        self.text = text
    }

    private static func hex(_ number: UInt64) -> String {
        let digits = String(number, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
