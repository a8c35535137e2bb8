// Disposing of files that were kept as long as the policy lays down. Nothing else is ever taken
// away: the entry that cited the file stays with its hash, and the disposal is an entry of its own.
public import ServiceTime

/// A file of evidence was disposed of after its term: the tombstone in the chain.
///
/// Source: domain.md §9.
public struct EvidenceDisposed: Hashable, Sendable, Codable {
    /// What was in the file.
    public let digest: Digest
    public let name: String
    public let reason: String
    /// The policy's key and version that set the term.
    public let rule: String
    /// The first day on which it might be disposed of.
    public let keptUntil: CivilDate
}

/// A file that is gone, and who disposed of it.
public struct Disposal: Hashable, Sendable {
    public let disposed: EvidenceDisposed
    public let by: String
    public let at: Instant
}

extension Ticket {
    /// The first day on which its files may be disposed of; nil while it is open.
    public func keptUntil(under policy: Policy) -> CivilDate? {
        guard let closedAt else { return nil }
        return policy.retention.end(closed: policy.day(of: closedAt), hasClaim: claim != nil)
    }

    /// Whether a file, counted from 0, was disposed of.
    public func isDisposed(_ line: Int) -> Bool {
        evidence.indices.contains(line)
            && disposals.contains { $0.disposed.digest == evidence[line].digest }
    }

    /// The tickets whose files are the same, because one was merged into or split from the other.
    public var relatives: [String] {
        let parts = links.filter { $0.relation.isLasting }.map(\.number)
        return [merging?.into].compactMap(\.self) + parts
    }

    func disposed(_ line: Int, _ reason: String, under policy: Policy) -> Event {
        guard evidence.indices.contains(line), let until = keptUntil(under: policy) else {
            preconditionFailure("a guard lets this pass only with a file whose term is over")
        }
        let key = claim == nil ? "retention.tickets" : "retention.claims"
        return .evidenceDisposed(
            EvidenceDisposed(
                digest: evidence[line].digest, name: evidence[line].name, reason: reason,
                rule: "\(key) (\(policy.version))", keptUntil: until))
    }

    mutating func foldDisposal(_ disposed: EvidenceDisposed, _ fact: Fact) -> String? {
        guard !isOpen else { return "it is open" }
        guard evidence.contains(where: { $0.digest == disposed.digest }) else {
            return "it has no file \(disposed.digest.short)"
        }
        guard !disposals.contains(where: { $0.disposed.digest == disposed.digest }) else {
            return "\(disposed.digest.short) was disposed of already"
        }
        disposals.append(Disposal(disposed: disposed, by: fact.by, at: fact.at))
        return nil
    }
}

/// Guards of disposing.
extension GuardCase {
    var evidenceThere: [Refusal] {
        guard case .disposeEvidence(let line, _)? = command else {
            return ticket.evidence.isEmpty ? [.noSuchFile(1, count: 0)] : []
        }
        guard ticket.evidence.indices.contains(line) else {
            let number = line.addingReportingOverflow(1)
            return [
                .noSuchFile(
                    number.overflow ? line : number.partialValue, count: ticket.evidence.count)
            ]
        }
        return ticket.isDisposed(line) ? [.fileDisposed(line + 1)] : []
    }

    /// The term of the ticket is over, and that of each it shares its files with.
    var retentionOver: [Refusal] {
        let today = policy.day(of: context.now)
        let relatives = context.neighbours.tickets.values.sorted { $0.number < $1.number }
        return ([ticket] + relatives).compactMap { one in
            guard let until = one.keptUntil(under: policy) else { return .stillOpen(one.number) }
            return today < until ? .keptUntil(until, ticket: one.number) : nil
        }
    }
}

extension FieldReader {
    mutating func disposal() -> Command? {
        let reason = words("reason")
        return number("file-line").map { .disposeEvidence($0 - 1, reason: reason) }
    }
}
