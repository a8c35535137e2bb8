public import Casework
public import Journal

/// A file that a ticket or a dossier rests on, as the record cites it.
public struct CitedEvidence: Sendable {
    /// The ticket or dossier it was added to.
    public let number: String
    public let evidence: Evidence
    /// Whether it was disposed of since.
    public let isDisposed: Bool
}

extension SQLiteStore {
    /// Every file the record cites, in the order they were added; entries that cannot be read are
    /// left to the check of the record.
    ///
    /// - Throws: `StoreFailure` when the file cannot be read.
    public func evidence() throws(StoreFailure) -> [CitedEvidence] {
        try perform { connection in
            var (cited, disposed): ([(String, Evidence)], [String: Set<Digest>]) = ([], [:])
            for (number, event) in try connection.filings() {
                switch event {
                case .evidenceAdded(let evidence): cited.append((number, evidence))
                case .evidenceDisposed(let gone):
                    disposed[number, default: []].insert(gone.digest)
                }
            }
            return cited.map { number, evidence in
                CitedEvidence(
                    number: number, evidence: evidence,
                    isDisposed: disposed[number]?.contains(evidence.digest) ?? false)
            }
        }
    }
}

extension Connection {
    /// The kinds of entries that add a file or dispose of one, with the stream each is in.
    private static let filings: [String: String] = {
        var kinds = [Event.Kind.evidenceAdded, .evidenceDisposed].reduce(into: [:]) {
            $0[$1.rawValue] = "ticket/"
        }
        for kind in DossierKind.allCases {
            for event in kind.filingEvents { kinds[event.description] = "dossier/" }
        }
        return kinds
    }()

    /// What happened to files, oldest first, with the number of what they belong to.
    fileprivate func filings() throws -> [(number: String, event: DossierFilingEvent)] {
        let kinds = Self.filings.keys.sorted()
        let places = Array(repeating: "?", count: kinds.count).joined(separator: ", ")
        return try rows(
            "SELECT stream, kind, body FROM entries WHERE kind IN (\(places)) ORDER BY sequence",
            kinds.map { .text($0) }
        ) { row in Self.filing(stream: row.text(0), kind: row.text(1), body: row.utf8(2)) }
        .compactMap(\.self)
    }

    private static func filing(
        stream: String, kind: String, body: [UInt8]
    ) -> (number: String, event: DossierFilingEvent)? {
        guard let place = filings[kind], stream.hasPrefix(place) else { return nil }
        let number = String(stream.dropFirst(place.count))
        switch Event.Kind(rawValue: kind) {
        case .evidenceAdded?:
            let evidence = try? CanonicalJSON.decode(Evidence.self, from: body)
            return evidence.map { (number, .evidenceAdded(evidence: $0)) }
        case .evidenceDisposed?:
            let gone = try? CanonicalJSON.decode(EvidenceDisposed.self, from: body)
            return gone.map { (number, .evidenceDisposed(disposed: $0)) }
        case nil:
            guard let kind = DossierKind(number: number),
                case .filing(_, let event)? = try? DossierCodec.event(of: kind, in: body)
            else { return nil }
            return (number, event)
        case .some: return nil
        }
    }
}
