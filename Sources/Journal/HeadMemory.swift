/// What a client remembers of a record, so that a shorter or a forked one does not pass for it.
///
/// A chain does not notice that its end was cut off; somebody who saw the end does. Source:
/// record.md §3.
public struct HeadMemory: Hashable, Sendable {
    /// The identity of the store, as its genesis entry fixed it.
    public let store: String
    /// How many entries the record had.
    public let size: Int
    /// The hash of the entry at that place.
    public let hash: EntryHash

    public init(store: String, size: Int, hash: EntryHash) {
        self.store = store
        self.size = size
        self.hash = hash
    }

    /// Why a record is not the continuation of the one remembered.
    public enum Doubt: Error, Hashable, Sendable {
        /// The record has another identity.
        case otherStore(remembered: String, found: String)
        /// The record lost entries at its end.
        case shorter(remembered: Int, found: Int)
        /// The entry at the remembered place is another one.
        case forked(at: Int)
    }

    /// Checks a record against the memory.
    ///
    /// - Parameters:
    ///   - identity: The identity in the record's genesis entry.
    ///   - found: How many entries the record has now.
    ///   - hash: Reads the hash of the entry at a place between 1 and `size`.
    /// - Returns: Nil when the record continues the one remembered.
    public func doubt(
        identity: String, size found: Int, hashAt hash: (Int) -> EntryHash?
    ) -> Doubt? {
        if identity != store { return .otherStore(remembered: store, found: identity) }
        if found < size { return .shorter(remembered: size, found: found) }
        if size > 0, hash(size) != self.hash { return .forked(at: size) }
        return nil
    }
}

extension HeadMemory: CustomStringConvertible, LosslessStringConvertible {
    /// One line: `STORE SIZE HASH`.
    public var description: String { "\(store) \(size) \(hash)" }

    /// Nil when the line is not of the form that `description` gives.
    public init?(_ line: String) {
        let words = line.split(whereSeparator: \.isWhitespace)
        guard words.count == 3, let size = Int(words[1]), let hash = EntryHash(String(words[2]))
        else { return nil }
        self.init(store: String(words[0]), size: size, hash: hash)
    }
}
