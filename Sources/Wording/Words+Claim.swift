public import Casework

extension Words {
    /// A claim in one line: number, ground, demand, amount, and what is missing of its checklist.
    public func summary(of claim: Claim) -> String {
        let missing = claim.missing.map { code($0, of: .materials) }
        let parts = [
            claim.number, self(claim.terms.ground), self(claim.terms.demand),
            claim.terms.amount.map { self($0) },
            missing.isEmpty ? nil : self(MaterialStatus.missing) + " " + list(missing),
        ]
        return parts.compactMap(\.self).joined(separator: " · ")
    }

    /// Why a claim rests on its commitment, when nobody named one.
    public func callAsFunction(_ basis: ClaimBasis) -> String { vocabulary.reason(basis) }
}
