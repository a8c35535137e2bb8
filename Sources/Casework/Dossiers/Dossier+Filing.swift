public import ServiceTime

// Deciding on the files of a dossier, and folding what was decided.
extension Dossier {
    /// The first day on which a file, counted from 0, may be disposed of; nil while the dossier is
    /// not over.
    ///
    /// What came after the end is kept as long from its own day.
    public func keptUntil(_ line: Int, under policy: Policy) -> CivilDate? {
        guard let closedAt, files.indices.contains(line) else { return nil }
        return policy.retention.end(ofDossierClosed: policy.day(of: max(closedAt, files[line].at)))
    }

    /// Whether a file, counted from 0, was disposed of.
    public func isDisposed(_ line: Int) -> Bool {
        files.indices.contains(line)
            && disposals.contains { $0.disposed.digest == files[line].evidence.digest }
    }

    /// The files that are still kept, in the order they were added.
    public var keptFiles: [Evidence] {
        files.indices.filter { !isDisposed($0) }.map { files[$0].evidence }
    }

    /// Why a command on files is refused; empty when it is allowed.
    func filingRefusals(
        _ kind: DossierFiling.Kind, _ command: DossierCommand?, in context: Context
    ) -> [Refusal] {
        var filing: DossierFiling?
        if case .filing(_, let own)? = command { filing = own }
        let (roles, rules) =
            switch kind {
            case .addEvidence: (self.kind.filers, DossierFiling.Rule.adding)
            case .disposeEvidence: (DossierFiling.disposers, DossierFiling.Rule.disposing)
            }
        if kind == .disposeEvidence, !self.kind.closedStates.contains(state) {
            return [
                .dossier(
                    .notFromState(self.kind, state: state, allowed: self.kind.closedStates))
            ]
        }
        let barred = roles.isDisjoint(with: context.person.roles)
        return (barred ? [.roleMissing(anyOf: roles)] : [])
            + rules.flatMap { refusals($0, filing, in: context) }
    }

    private func refusals(
        _ rule: DossierFiling.Rule, _ filing: DossierFiling?, in context: Context
    ) -> [Refusal] {
        switch rule {
        case .textGiven: return filing?.textRefusals ?? []
        case .fileIsNew:
            guard case .addEvidence(let new)? = filing,
                let known = files.first(where: { $0.evidence.isFile(new) })
            else { return [] }
            return [.sameFile(known.evidence.name)]
        case .evidenceThere:
            guard case .disposeEvidence(let line, _)? = filing else {
                return files.isEmpty ? [.noSuchFile(1, count: 0)] : []
            }
            guard files.indices.contains(line) else {
                return [.noSuchFile(min(line, Int.max - 1) + 1, count: files.count)]
            }
            return isDisposed(line) ? [.fileDisposed(line + 1)] : []
        case .retentionOver:
            guard case .disposeEvidence(let line, _)? = filing,
                let until = keptUntil(line, under: context.policy),
                context.policy.day(of: context.now) < until
            else { return [] }
            return [.keptUntil(until, ticket: number)]
        }
    }

    /// What a command on files that no rule holds back makes happen.
    func filed(_ filing: DossierFiling, in context: Context) -> DossierEvent {
        switch filing {
        case .addEvidence(let evidence):
            return .filing(kind, .evidenceAdded(evidence: evidence))
        case .disposeEvidence(let line, let reason):
            guard files.indices.contains(line), let until = keptUntil(line, under: context.policy)
            else {
                preconditionFailure("a guard lets this pass only with a file whose term is over")
            }
            let gone = files[line].evidence
            return .filing(
                kind,
                .evidenceDisposed(
                    disposed: EvidenceDisposed(
                        digest: gone.digest, name: gone.name, reason: reason,
                        rule: "retention.dossiers (\(context.policy.version))", keptUntil: until)))
        }
    }

    /// What an event says of files; answers what does not fit.
    mutating func foldFiling(_ fact: DossierFact) -> String? {
        guard case .filing(_, let event) = fact.event else { return nil }
        switch event {
        case .evidenceAdded(let evidence):
            files.append(DossierFile(evidence: evidence, by: fact.by, at: fact.at))
        case .evidenceDisposed(let disposed):
            guard closedAt != nil else { return "it is not over" }
            guard files.contains(where: { $0.evidence.digest == disposed.digest }) else {
                return "it has no file \(disposed.digest.short)"
            }
            guard !disposals.contains(where: { $0.disposed.digest == disposed.digest }) else {
                return "\(disposed.digest.short) was disposed of already"
            }
            disposals.append(Disposal(disposed: disposed, by: fact.by, at: fact.at))
        }
        return nil
    }

    /// Keeps since when it is over.
    mutating func noteEnd(at instant: Instant) {
        guard kind.closedStates.contains(state) else { return closedAt = nil }
        closedAt = closedAt ?? instant
    }
}

extension Evidence {
    /// Whether another is the same file; what was only cited may still come as a file.
    func isFile(_ other: Evidence) -> Bool {
        digest == other.digest && (size != nil || other.size == nil)
    }
}
