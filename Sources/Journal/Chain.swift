public import ServiceTime

/// The end of the record, to which the next entry is tied.
public struct Head: Hashable, Sendable {
    /// How many entries there are.
    public var size: Int
    /// The hash of the last entry.
    public var hash: EntryHash
    /// When the last entry was written; nil before the first.
    public var recorded: Instant?

    public init(size: Int, hash: EntryHash, recorded: Instant?) {
        self.size = size
        self.hash = hash
        self.recorded = recorded
    }

    /// A record with nothing in it.
    public static let empty = Head(size: 0, hash: .zero, recorded: nil)

    /// Seals `content` behind this head and moves the head to it.
    ///
    /// The recorded time is `max(now, previous)`, so that it never goes back even when the wall
    /// clock does.
    public mutating func seal(_ content: Entry.Draft, version: Int, now: Instant) -> Entry {
        let stamp = max(now, recorded ?? now)
        let entry = Entry(
            sealing: content, sequence: size + 1, version: version, recorded: stamp, after: hash)
        self = Head(size: entry.sequence, hash: entry.hash, recorded: stamp)
        return entry
    }
}

/// What is wrong with an entry at its place in the record.
public enum ChainFault: Hashable, Sendable {
    /// An entry is missing, repeated or out of order.
    case sequence(expected: Int, found: Int)
    /// The entry does not continue the one in front of it.
    case previousHash(expected: EntryHash, found: EntryHash)
    /// The contents are not those that were hashed.
    case hash(expected: EntryHash, found: EntryHash)
    /// The recorded time goes back.
    case time(previous: Instant, found: Instant)
    /// The stream's versions skip or repeat.
    case version(expected: Int, found: Int)
    /// The body is not what its kind and schema call for, or the fold does not take it.
    case body(String)
}

/// The first entry that does not fit, by its place.
public struct ChainBreak: Error, Hashable, Sendable {
    /// The place in the record at which the fault was met.
    public let sequence: Int
    /// The stream as it is written there.
    public let stream: String
    /// The kind of event as it is written there.
    public let kind: String
    public let fault: ChainFault

    public init(sequence: Int, stream: String, kind: String, fault: ChainFault) {
        self.sequence = sequence
        self.stream = stream
        self.kind = kind
        self.fault = fault
    }
}

extension Head {
    /// Walks over one entry, or names what does not fit.
    ///
    /// Versions within streams are the caller's to check: they need a count a stream.
    public mutating func advance(over entry: Entry) throws(ChainBreak) {
        if let fault = fault(in: entry) {
            throw ChainBreak(
                sequence: entry.sequence, stream: entry.content.stream.description,
                kind: entry.content.kind, fault: fault)
        }
        self = Head(size: entry.sequence, hash: entry.hash, recorded: entry.recorded)
    }

    private func fault(in entry: Entry) -> ChainFault? {
        if entry.sequence != size + 1 {
            return .sequence(expected: size + 1, found: entry.sequence)
        }
        if entry.previousHash != hash {
            return .previousHash(expected: hash, found: entry.previousHash)
        }
        let expected = entry.expectedHash
        if entry.hash != expected {
            return .hash(expected: expected, found: entry.hash)
        }
        if let recorded, entry.recorded < recorded {
            return .time(previous: recorded, found: entry.recorded)
        }
        return nil
    }
}
