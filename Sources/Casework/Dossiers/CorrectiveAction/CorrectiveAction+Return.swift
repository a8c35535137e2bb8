public import ServiceTime

/// When a ticket shows that a measure did not hold.
///
/// The problem is the same when problem type and product are those the measure names; one that
/// names neither is too wide to be found again. The ticket must have been received after the
/// measure was carried out, and the effect must count as verified.
extension CorrectiveAction {
    /// Under what verified measures are kept that a registration may show to have failed.
    public static func keys(against registration: Registration) -> [DossierKey] {
        let (problem, product) = (registration.problem, registration.goods.product)
        let pairs = [(problem, product), (problem, nil), (nil, product)]
        return pairs.compactMap { DossierKey.returning(problem: $0, product: $1) }.unique
    }

    /// Whether a ticket with this registration shows that the problem has come back.
    public func isShownToFail(
        by registration: Registration, receivedOn day: CivilDate
    ) -> Bool {
        guard standing == .verified, let key, done.map({ $0.on <= day }) ?? true else {
            return false
        }
        return Self.keys(against: registration).contains(key)
    }

    /// Under what it is kept while its effect counts as verified.
    var key: DossierKey? {
        guard standing == .verified else { return nil }
        return .returning(problem: content.problem, product: content.product)
    }
}

extension [DossierKey] {
    fileprivate var unique: [DossierKey] {
        reduce(into: []) { known, key in
            if !known.contains(key) { known.append(key) }
        }
    }
}
