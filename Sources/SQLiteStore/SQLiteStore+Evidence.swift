public import Casework
public import Journal

/// A file that a ticket rests on, as the record cites it.
public struct CitedEvidence: Sendable {
    /// The ticket it was added to.
    public let number: String
    public let evidence: Evidence
    /// Whether the ticket disposed of it since.
    public let isDisposed: Bool
}

extension SQLiteStore {
    /// Every file the record cites, in the order they were added; entries that cannot be read are
    /// left to the check of the record.
    ///
    /// - Throws: `StoreFailure` when the file cannot be read.
    public func evidence() throws(StoreFailure) -> [CitedEvidence] {
        try perform { connection in
            let disposed = try connection.disposedEvidence()
            return try connection.rows(
                """
                SELECT substr(stream, 8), body FROM entries
                WHERE kind = ? AND stream LIKE 'ticket/%' ORDER BY sequence
                """, [.text(Event.Kind.evidenceAdded.rawValue)]
            ) { row -> CitedEvidence? in
                guard
                    let evidence = try? CanonicalJSON.decode(Evidence.self, from: row.utf8(1))
                else { return nil }
                let number = row.text(0)
                return CitedEvidence(
                    number: number, evidence: evidence,
                    isDisposed: disposed[number]?.contains(evidence.digest) ?? false)
            }
            .compactMap(\.self)
        }
    }
}

extension Connection {
    /// What each ticket has disposed of, by its number.
    fileprivate func disposedEvidence() throws -> [String: Set<Digest>] {
        var disposed: [String: Set<Digest>] = [:]
        let entries = try rows(
            """
            SELECT substr(stream, 8), body FROM entries
            WHERE kind = ? AND stream LIKE 'ticket/%'
            """, [.text(Event.Kind.evidenceDisposed.rawValue)]
        ) { row in
            let body = try? CanonicalJSON.decode(EvidenceDisposed.self, from: row.utf8(1))
            return (number: row.text(0), digest: body?.digest)
        }
        for (number, digest) in entries {
            if let digest { disposed[number, default: []].insert(digest) }
        }
        return disposed
    }
}
