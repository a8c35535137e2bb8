/// Guards of proofs that name a file.
extension GuardCase {
    /// What names a file must be one of the ticket's, or of a ticket merged into it.
    var fileNamed: [Refusal] {
        NamedFile.refusals(of: [proof].compactMap(\.self), among: ticket.allEvidence)
    }

    private var proof: String? {
        if case .recordFinding(let finding)? = command { return finding.visitEvidence }
        guard case .recordMaterial(let material)? = command,
            case .present(let evidence) = material.status
        else { return nil }
        return evidence
    }
}
