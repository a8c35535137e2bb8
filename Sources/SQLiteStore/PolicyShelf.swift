import Casework
import Journal
import ServiceTime
import Synchronization

/// The policies of a store, read once and again whenever one was adopted, by whichever desk.
///
/// A policy is some ten thousand bytes and every decision needs one, so they are kept; the number
/// of entries in the stream, which costs microseconds, tells when the shelf is out of date.
final class PolicyShelf: Sendable {
    private struct Kept {
        let entries: Int
        let book: PolicyBook
    }

    private let identity: StoreIdentity
    private let kept = Mutex<Kept?>(nil)

    init(_ identity: StoreIdentity) {
        self.identity = identity
    }

    /// The policies as `connection` sees them, within its transaction when there is one.
    func book(of connection: Connection) throws -> PolicyBook {
        let entries = try connection.version(of: .policy)
        if let kept = kept.withLock({ $0 }), kept.entries == entries { return kept.book }
        // A record without policies was made before they were kept in it.
        let beginning = identity.beginning(
            with: .standard(zone: identity.zone, publicHolidays: .china))
        let editions = try connection.entries(of: .policy, after: 0).map(Self.edition)
        let book = PolicyBook(editions, beginning: beginning)
        kept.withLock { $0 = Kept(entries: entries, book: book) }
        return book
    }

    private static func edition(_ entry: Entry) throws(RecordDamage) -> PolicyBook.Edition {
        do {
            return try PolicyEntry.edition(entry.content)
        } catch {
            throw RecordDamage(
                sequence: entry.sequence, stream: entry.content.stream.description,
                kind: error.kind, problem: error.problem)
        }
    }
}
