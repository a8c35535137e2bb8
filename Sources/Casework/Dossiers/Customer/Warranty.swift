public import ServiceTime

/// A stretch of warranty on a unit or on a part of it; an old one stays when a new one begins.
public struct WarrantyTerm: Hashable, Sendable, Codable {
    public enum Subject: String, CaseIterable, Hashable, Sendable, Codable {
        case unit
        case part
    }

    public let subject: Subject
    public let product: String?
    public let serial: String?
    public let order: String?
    public let part: String?
    /// The first and last day.
    public let from: CivilDate
    public let until: CivilDate
    /// The ticket and the proof of the replacement that began it; nil for the term of the sale.
    public let ticket: String?
    public let proof: String?

    public init(
        subject: Subject, product: String? = nil, serial: String? = nil, order: String? = nil,
        part: String? = nil, from: CivilDate, until: CivilDate, ticket: String? = nil,
        proof: String? = nil
    ) {
        self.subject = subject
        self.product = product
        self.serial = serial
        self.order = order
        self.part = part
        self.from = from
        self.until = until
        self.ticket = ticket
        self.proof = proof
    }

    /// Whether it is about the same unit, and the same part of it.
    func isOn(_ other: WarrantyTerm) -> Bool {
        subject == other.subject && product == other.product && serial == other.serial
            && order == other.order && (subject == .unit || part == other.part)
    }
}

/// What the policy lays down about warranty.
public struct WarrantyPolicy: Hashable, Sendable, Codable {
    /// How long a sale or a replacement is warranted; at least 1.
    public var months: Int
    /// What a replaced part begins anew: the warranty of the part alone, or of the whole unit.
    public var restart: WarrantyTerm.Subject

    public init(months: Int, restart: WarrantyTerm.Subject) {
        self.months = max(1, months)
        self.restart = restart
    }

    /// A year, and a replaced part is warranted by itself.
    public static let standard = WarrantyPolicy(months: 12, restart: .part)
}

extension Customer {
    /// What a replacement proved on a ticket does to the customer's warranty; nil when the proof is
    /// of no replacement.
    ///
    /// A replaced unit begins a term of its own. A replaced part begins one for the part or for the
    /// unit, as the policy says. Without a term on file the sale's own is entered beside it, from
    /// the delivery on, so that the history shows what was replaced.
    public func restart(
        by measure: MeasureKind, proof: String, on ticket: Ticket, at date: CivilDate,
        under policy: Policy
    ) -> Event? {
        let subject: WarrantyTerm.Subject
        switch measure {
        case .replacement: subject = .unit
        case .parts: subject = policy.warranty.restart
        case .payment, .refund, .discount, .return, .repair, .visit, .training, .apology: return nil
        }
        let goods = ticket.registration.goods
        let term = WarrantyTerm(
            subject: subject, product: goods.product, serial: goods.serial, order: goods.order,
            part: subject == .part ? goods.part : nil, from: date,
            until: Self.end(of: policy.warranty.months, from: date), ticket: ticket.number,
            proof: proof)
        let former = warranties.contains { $0.isOn(term) } ? nil : sale(term, goods, policy)
        return .warrantyRestarted(term: term, former: former)
    }

    private func sale(
        _ term: WarrantyTerm, _ goods: Goods, _ policy: Policy
    ) -> WarrantyTerm? {
        let line = orders.first { order in
            (goods.serial != nil && order.serial == goods.serial)
                || (goods.order != nil && order.order == goods.order)
        }
        let told = (goods.delivered ?? goods.purchased).flatMap { CivilDate($0) }
        guard let from = line?.delivered ?? line?.purchased ?? told else { return nil }
        return WarrantyTerm(
            subject: .unit, product: term.product, serial: term.serial, order: term.order,
            from: from, until: Self.end(of: policy.warranty.months, from: from))
    }

    /// The last day: the one before the same day so many months later.
    private static func end(of months: Int, from date: CivilDate) -> CivilDate {
        date.advanced(byMonths: months).advanced(byDays: -1)
    }

    /// The term that counts for goods on a day: of those not over, the one that ends last.
    public func warranty(serial: String?, order: String?, on day: CivilDate) -> WarrantyTerm? {
        warranties.filter { term in
            term.from <= day && day <= term.until
                && (serial != nil && term.serial == serial || order != nil && term.order == order)
        }
        .max { ($0.until, $0.from) < ($1.until, $1.from) }
    }
}
