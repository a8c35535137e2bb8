import ServiceTime

extension Goods {
    /// The goods with what the customers' files know of the order or the serial number they name.
    ///
    /// Nothing that was said is changed, and where several lines of an order fit, only what all of
    /// them agree on is taken: a promise must not count from another line's delivery.
    public func completed(from customers: [Dossier]) -> Goods {
        let lines = customers.flatMap { dossier -> [CustomerOrder] in
            guard case .customer(let customer) = dossier.matter else { return [] }
            return customer.orders.filter(isLine)
        }
        func agreed<Value: Hashable>(_ value: (CustomerOrder) -> Value?) -> Value? {
            let known = Set(lines.map(value))
            return known.count == 1 ? known.first.flatMap(\.self) : nil
        }
        var goods = self
        goods.product = product ?? agreed(\.product)
        goods.model = model ?? agreed(\.model)
        goods.order = order ?? agreed(\.order)
        goods.purchased = purchased ?? agreed(\.purchased)?.description
        goods.delivered = delivered ?? agreed(\.delivered)?.description
        return goods
    }

    /// Whether a line of an order is what was reported, as far as that was said.
    private func isLine(_ line: CustomerOrder) -> Bool {
        guard order != nil || serial != nil else { return false }
        func fits(_ own: String?, _ other: String?) -> Bool {
            guard let own, let other else { return true }
            return DossierKey.folded(own) == DossierKey.folded(other)
        }
        let isNamed =
            order.map { DossierKey.folded($0) == DossierKey.folded(line.order) }
            ?? (line.serial != nil)
        return isNamed && fits(serial, line.serial) && fits(model, line.model)
            && (fits(product, line.product) || fits(product, line.model ?? line.product))
    }
}
