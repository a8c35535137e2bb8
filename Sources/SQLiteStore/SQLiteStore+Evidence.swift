public import Casework
public import Journal

/// A file that a ticket rests on, as the record cites it.
public struct CitedEvidence: Sendable {
    /// The ticket it was added to.
    public let number: String
    public let evidence: Evidence
}

extension SQLiteStore {
    /// Every file the record cites, in the order they were added; entries that cannot be read are
    /// left to the check of the record.
    ///
    /// - Throws: `StoreFailure` when the file cannot be read.
    public func evidence() throws(StoreFailure) -> [CitedEvidence] {
        try perform { connection in
            try connection.rows(
                """
                SELECT substr(stream, 8), body FROM entries
                WHERE kind = ? AND stream LIKE 'ticket/%' ORDER BY sequence
                """, [.text(Event.Kind.evidenceAdded.rawValue)]
            ) { row -> CitedEvidence? in
                guard
                    let evidence = try? CanonicalJSON.decode(Evidence.self, from: row.utf8(1))
                else { return nil }
                return CitedEvidence(number: row.text(0), evidence: evidence)
            }
            .compactMap(\.self)
        }
    }
}
