/// A stretch of time during which a clock does not run, with who stopped it and why.
public struct Pause: Hashable, Codable, Sendable {
    /// The first instant that does not count.
    public var from: Instant
    /// The first instant that counts again; nil while the pause lasts.
    public var to: Instant?
    /// The person who paused, as the record names them; empty when nobody is known.
    public var who: String
    /// The reason that was given; empty when none was.
    public var why: String

    /// Makes a pause; one without `to` lasts.
    public init(from: Instant, to: Instant?, who: String = "", why: String = "") {
        self.from = from
        self.to = to
        self.who = who
        self.why = why
    }
}

/// What is left of a stretch of time when the pauses are taken out, in order.
///
/// Pauses may overlap, touch, lie outside and come in any order; one that ends before it begins is
/// empty.
struct UnpausedStretches: Sequence, IteratorProtocol {
    private var cursor: Int
    private let end: Int
    private var pauses: ArraySlice<Pause>

    init(from start: Int, to end: Int, pauses: [Pause]) {
        cursor = start
        self.end = end
        self.pauses = pauses.count < 2 ? pauses[...] : pauses.sorted { $0.from < $1.from }[...]
    }

    mutating func next() -> (start: Int, end: Int)? {
        while cursor < end {
            guard let pause = pauses.popFirst() else {
                defer { cursor = end }
                return (cursor, end)
            }
            let from = pause.from.seconds
            let to = pause.to?.seconds ?? Int.max
            if to <= cursor || to <= from { continue }
            let start = cursor
            cursor = to
            if from > start { return (start, Swift.min(from, end)) }
        }
        return nil
    }
}
