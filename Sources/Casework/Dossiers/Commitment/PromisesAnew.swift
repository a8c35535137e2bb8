/// What was promised, found again because the registration was corrected.
///
/// The clocks of the ticket take it from that moment on; they count from their own start all the
/// same, and a deadline that had passed before stays passed.
public struct PromisesAnew: Hashable, Sendable, Codable {
    public let promises: [ClockPromise]
    /// The fields that were corrected, for which it was looked again.
    public let because: [String]

    public init(promises: [ClockPromise], because: [String]) {
        self.promises = promises
        self.because = because
    }
}

extension Registration {
    /// The fields by which promises are found that another registration says otherwise.
    public func promiseFields(otherThan other: Registration) -> [String] {
        let fields: [(String, String?, String?)] = [
            ("customer", customer, other.customer), ("phone", phone, other.phone),
            ("product", goods.product, other.goods.product),
            ("model", goods.model, other.goods.model), ("order", goods.order, other.goods.order),
            ("purchased", goods.purchased, other.goods.purchased),
            ("delivered", goods.delivered, other.goods.delivered),
        ]
        return fields.compactMap { $1 == $2 ? nil : $0 }
    }
}

extension Ticket {
    /// The correction, with what is promised for it where that differs from what was known.
    func amended(_ registration: Registration, in context: Context) -> Event {
        let changes = registration.changes(from: self.registration)
        let because = registration.promiseFields(otherThan: self.registration)
        guard !because.isEmpty, let found = context.promised, found != promises else {
            return .amended(Amended(registration: registration, changes: changes))
        }
        return .amended(
            Amended(
                registration: registration, changes: changes,
                found: PromisesAnew(promises: found, because: because)))
    }
}
