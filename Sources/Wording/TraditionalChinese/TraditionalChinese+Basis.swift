import Casework

// What a claim rests on, and why.
extension TraditionalChinese {
    func reason(_ basis: ClaimBasis) -> String {
        let by = "依\(list(basis.by.map { field($0) }))適用"
        let clause = basis.clause.map { clause in
            "條款 \(clause)\(basis.clock.map { "（\(name($0))）" } ?? "")最先到期"
        }
        let others = basis.others.isEmpty ? nil : "另有適用承諾：\(list(basis.others))"
        return [by, clause, others].compactMap(\.self).joined(separator: semicolon)
    }

    func resting(_ basis: ClaimBasis) -> String {
        titled(
            [basis.commitment, basis.clause].compactMap(\.self).joined(separator: " "),
            reason(basis))
    }

    func citation(_ cited: CommitmentCited) -> String {
        let named = [cited.commitment, cited.clause].compactMap(\.self)
        return remark(named.isEmpty ? "無" : named.joined(separator: " "), cited.reason)
    }
}
