public import ServiceTime

// What a claim rests on when nobody names a commitment: of those that apply to the ticket by
// customer, product, order and date of receipt, the one with the strictest clause. A clause on the
// resolution goes before one on the first response, for the claim is about the end of the matter;
// of two the one that falls due first is the stricter, by the instants they come to; then the
// commitment that names more of the customer's goods; then the lower number. A commitment that was
// promised to the ticket at intake counts whatever became of it since.

/// The commitment a claim rests on because it applies, and why this one.
public struct ClaimBasis: Hashable, Sendable, Codable {
    public let commitment: String
    /// The version that counted, and the digest of it.
    public let version: Int
    public let digest: Digest
    /// The fields of the registration by which it applies.
    public let by: [String]
    /// The clause that falls due first, from 0; nil when none drives a clock.
    public let line: Int?
    /// The clock it drives.
    public let clock: ClockKind?
    /// Other commitments that apply, the strictest first.
    public let others: [String]

    public init(
        commitment: String, version: Int, digest: Digest, by fields: [String], line: Int?,
        clock: ClockKind?, others: [String]
    ) {
        self.commitment = commitment
        self.version = version
        self.digest = digest
        by = fields
        self.line = line
        self.clock = clock
        self.others = others
    }

    /// The clause as people cite it; nil when none drives a clock.
    public var clause: String? { line.map { "§\($0 + 1)" } }
}

extension PromisesFound {
    /// What a claim on the request would rest on.
    ///
    /// - Parameters:
    ///   - received: When the request came in.
    ///   - policy: The one that governs the ticket; it names the calendars.
    /// - Returns: The strictest, with the others beside it; nil when no commitment applies.
    public func basis(received: Instant, under policy: Policy) -> ClaimBasis? {
        let candidates = (commitments + standing).compactMap { dossier in
            Candidate(dossier, promises, received: received, under: policy)
        }
        .sorted { $0.isStricter(than: $1) }
        guard let first = candidates.first else { return nil }
        return ClaimBasis(
            commitment: first.number, version: first.version.number,
            digest: first.version.digest, by: first.fields, line: first.promise?.line,
            clock: first.promise?.clock, others: candidates.dropFirst().map(\.number))
    }

    /// A commitment that applies, with its strictest clause.
    private struct Candidate {
        let number: String
        let version: CommitmentVersion
        let fields: [String]
        let promise: ClockPromise?
        /// Which clock, then when it is due: what is smaller is stricter.
        let rank: [Int64]

        init?(
            _ dossier: Dossier, _ promises: [ClockPromise], received: Instant, under policy: Policy
        ) {
            guard case .commitment(let commitment) = dossier.matter else { return nil }
            let ranked = promises.filter { $0.commitment == dossier.number }
                .map { (promise: $0, rank: Self.rank($0, from: received, under: policy)) }
                .min { $0.rank.lexicographicallyPrecedes($1.rank) }
            number = dossier.number
            version = commitment.version
            fields = commitment.content.findingFields
            promise = ranked?.promise
            rank = (ranked?.rank ?? [2, .max]) + [-Int64(fields.count)]
        }

        /// A clause that cannot be dated comes after those that can.
        private static func rank(
            _ promise: ClockPromise, from start: Instant, under policy: Policy
        ) -> [Int64] {
            let due = try? promise.due(received: start, under: policy)
            return [promise.clock == .resolution ? 0 : 1, due.map { Int64($0.seconds) } ?? .max]
        }

        func isStricter(than other: Candidate) -> Bool {
            rank == other.rank
                ? number < other.number : rank.lexicographicallyPrecedes(other.rank)
        }
    }
}

extension CommitmentContent {
    /// The fields by which it is found: what it leaves open holds for all.
    fileprivate var findingFields: [String] {
        let named = [
            ("customer", customer), ("product", product), ("model", model), ("order", order),
        ]
        return named.compactMap { $1 == nil ? nil : $0 } + ["received"]
    }
}

/// Somebody said which commitment a claim rests on after it was filed.
public struct CommitmentCited: Hashable, Sendable, Codable {
    /// Nil when it rests on none.
    public let commitment: String?
    public let clause: String?
    public let reason: String

    public init(commitment: String?, clause: String?, reason: String) {
        self.commitment = commitment
        self.clause = clause
        self.reason = reason
    }
}

extension Ticket {
    /// What a claim is computed by may follow from its contract, so it is computed anew, and a plan
    /// that was drafted on it is written anew.
    mutating func foldCitation(_ cited: CommitmentCited) -> String? {
        guard claim != nil else { return "there is no claim" }
        claim?.terms.commitment = cited.commitment
        claim?.terms.clause = cited.clause
        claim?.basis = nil
        computation = nil
        guard var planning else { return nil }
        shelvePlan()
        planning.phase = .drafting(nil)
        return move(to: .plan(planning))
    }
}
