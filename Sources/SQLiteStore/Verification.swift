public import Journal

/// What a walk over the whole record found.
public struct Verification: Sendable {
    /// How many entries the record has.
    public let entries: Int
    /// How many tickets were folded anew.
    public let tickets: Int
    /// The end of the record, as far as it holds.
    public let head: Head
    /// The first entry that does not fit; nil when all do.
    public let firstBreak: ChainBreak?
    /// The first ticket whose rows differ from its fold; `audit rebuild` makes them anew.
    public let staleRow: String?
    /// The first ticket whose rows tell of more entries than the record has of it.
    ///
    /// A chain that is cut at its end still holds; this shows the cut.
    public let rowAhead: String?

    /// Whether the record itself holds; stale rows do not count against it.
    public var holds: Bool { firstBreak == nil }

    /// Whether the record holds and everything derived from it is as it should be.
    public var isWhole: Bool { holds && staleRow == nil && rowAhead == nil }
}

/// How far a long piece of work has come.
public struct Progress: Sendable {
    public let done: Int
    public let total: Int
}
