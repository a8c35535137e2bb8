public import ServiceTime

// A company may promise fifty thousand things to everybody. Which of them apply to one request is
// narrowed down by party, product and day before any dossier is folded.

/// What commitments are looked for by when a request comes in.
public struct PromiseSearch: Hashable, Sendable {
    /// To whom: a customer or a group.
    public let key: DossierKey
    /// The product and model asked about, folded; commitments for all products count besides.
    public let products: Set<String>
    /// The day on which they must hold.
    public let day: CivilDate

    init(_ key: DossierKey, goods: Goods, on day: CivilDate) {
        self.key = key
        products = Set([goods.product, goods.model].compactMap(\.self).map(DossierKey.folded))
        self.day = day
    }

    /// Whether what is kept of a commitment fits.
    public func matches(_ place: PromisePlace) -> Bool {
        place.key == key && place.from <= day && day <= place.until
            && (place.product.isEmpty || products.contains(place.product))
    }
}

/// Under what a commitment in force is found when a request comes in.
public struct PromisePlace: Hashable, Sendable {
    public let key: DossierKey
    /// Folded; empty when it holds for all products.
    public let product: String
    public let from: CivilDate
    public let until: CivilDate

    public init(key: DossierKey, product: String, from: CivilDate, until: CivilDate) {
        self.key = key
        self.product = product
        self.from = from
        self.until = until
    }
}

extension DossierKey {
    /// Whether promises are kept under it.
    var isOfPromises: Bool {
        text.hasPrefix("promised-to:") || text.hasPrefix("promised-to-group:")
    }
}

extension DossierSummary {
    /// Where a dossier of a kind and state is found by a request; empty for all that promises
    /// nothing now.
    ///
    /// It rests on the summary alone, so that a store can make it of the rows it has.
    public func places(of kind: DossierKind, in state: String) -> [PromisePlace] {
        guard kind == .commitment, Commitment.State(rawValue: state)?.isInForce == true, let from,
            let until
        else { return [] }
        let product = product.map(DossierKey.folded) ?? ""
        return keys.filter(\.isOfPromises).map {
            PromisePlace(key: $0, product: product, from: from, until: until)
        }
    }

    /// A summary as far as places need it.
    public init(
        keys: [DossierKey], product: String?, from: CivilDate?, until: CivilDate?
    ) {
        self.init(title: "", keys: keys)
        self.product = product
        self.from = from
        self.until = until
    }
}
