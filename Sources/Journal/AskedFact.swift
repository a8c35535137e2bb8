public import Casework

/// A fact with the request it is recorded under.
public struct AskedFact: Hashable, Sendable {
    public let fact: Fact
    /// Nil when the fact itself is all that was asked.
    public let request: EntryHash?

    public init(_ fact: Fact, request: EntryHash? = nil) {
        self.fact = fact
        self.request = request
    }
}
