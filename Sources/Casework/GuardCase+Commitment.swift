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
        if let line = command?.citedLine, !commitment.content.clauses.indices.contains(line - 1) {
            return [.dossier(.noSuchLine(line, count: commitment.content.clauses.count))]
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
    /// The clause of it, from 1, where it is cited by its number: `2` or `§2`; nil for other words.
    fileprivate var citedLine: Int? {
        var clause: String?
        if case .fileClaim(let terms) = self { clause = terms.clause }
        if case .citeCommitment(let cited) = self { clause = cited.clause }
        return clause.flatMap { Int($0.trimmed().replacing("§", with: "").trimmed()) }
    }

    /// The commitment a claim is to rest on, as it was typed.
    public var citedCommitment: String? {
        if case .fileClaim(let terms) = self { return terms.commitment }
        if case .citeCommitment(let cited) = self { return cited.commitment }
        return nil
    }
}
