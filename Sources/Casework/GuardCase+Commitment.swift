/// Guard of the commitment that a claim rests on.
extension GuardCase {
    /// It is on file and was made to this customer; whether it was kept is what the claim is about,
    /// so one that ended is as good as one in force.
    var commitmentStands: [Refusal] {
        guard let number = command?.citedCommitment else { return [] }
        let files = context.neighbours.dossiers
        guard case .commitment(let commitment)? = files[number.trimmed().uppercased()]?.matter
        else { return [.dossier(.noSuchCommitment(number))] }
        guard commitment.approval != nil else {
            return [.dossier(.commitmentNotFiled(number, state: commitment.state.rawValue))]
        }
        guard commitment.content.group == nil else { return [] }
        let promised = [commitment.content.customer, commitment.customerName]
        let customers = files.values.filter { $0.kind == .customer }
            .flatMap { [$0.number, $0.summary.title] }
        let own = Set(([ticket.registration.customer] + customers).map(DossierKey.folded))
        return own.isDisjoint(with: promised.compactMap(\.self).map(DossierKey.folded))
            ? [.dossier(.commitmentOfAnother(number))] : []
    }
}

extension Command {
    /// The commitment a claim is to rest on, as it was typed.
    public var citedCommitment: String? {
        if case .fileClaim(let terms) = self { return terms.commitment }
        if case .citeCommitment(let cited) = self { return cited.commitment }
        return nil
    }
}
