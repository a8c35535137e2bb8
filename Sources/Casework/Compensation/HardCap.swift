/// What may be paid at most on a claim, as far as its ground says so.
///
/// Source: domain.md §5, service late or below standard: a part of the service fee, and nothing
/// over it. The price on the ticket stands for the fee: it is never less, so what is over the cap
/// of the price is over that of the fee as well.
public enum HardCap: Hashable, Sendable {
    /// No rule of the claim's ground has a hard cap.
    case none
    case limit(Money)
    /// There is one, and nothing is known to take it of.
    case unknownBase

    /// The finer grounds under which service came late or fell short.
    static let details: Set<String> = ["late", "below-standard"]
}

extension Ticket {
    /// The hard cap on what a plan pays, whatever rule the amount is named by.
    public func hardCap(under terms: CompensationTerms) -> HardCap {
        guard let claim = claim?.terms, claim.ground == .service,
            let detail = claim.detail, HardCap.details.contains(detail)
        else { return .none }
        guard let price = registration.goods.price, price.minorUnits >= 0,
            let limit = price.roundedDown(terms.shortfallCap)
        else { return .unknownBase }
        return .limit(limit)
    }
}
