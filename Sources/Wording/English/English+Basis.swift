import Casework

// What a claim rests on, and why.
extension English {
    func reason(_ basis: ClaimBasis) -> String {
        let by = "applies by \(list(basis.by.map { field($0).lowercased() }))"
        let clause = basis.clause.map { clause in
            "clause \(clause)\(basis.clock.map { " (\(name($0)))" } ?? "") is due first"
        }
        let others = basis.others.isEmpty ? nil : "also apply: \(list(basis.others))"
        return [by, clause, others].compactMap(\.self).joined(separator: semicolon)
    }

    func resting(_ basis: ClaimBasis) -> String {
        titled(
            [basis.commitment, basis.clause].compactMap(\.self).joined(separator: " "),
            reason(basis))
    }

    func citation(_ cited: CommitmentCited) -> String {
        let named = [cited.commitment, cited.clause].compactMap(\.self)
        return remark(named.isEmpty ? "none" : named.joined(separator: " "), cited.reason)
    }
}
