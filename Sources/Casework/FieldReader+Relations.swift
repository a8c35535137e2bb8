// The payloads of merging, linking and splitting.
extension FieldReader {
    mutating func relation(_ kind: Command.Kind) -> Command? {
        if kind == .link { return link() }
        let reason = words("reason")
        if kind == .merge { return .merge(into: words("into"), reason: reason) }
        if kind == .unmerge { return .unmerge(reason: reason) }
        if kind == .unlink { return .unlink(from: words("ticket"), reason: reason) }
        return .split(splitting())
    }

    private mutating func link() -> Command? {
        let (number, note) = (words("ticket"), text("note"))
        return choice("relation", Relation.self).map { .link($0, to: number, note: note) }
    }

    private mutating func splitting() -> Splitting {
        let goods = Goods(
            product: text("product"), model: text("model"), serial: text("serial"),
            order: text("order"), part: text("part"), batch: text("batch"),
            quantity: number("quantity"), defective: number("defective", from: 0))
        return Splitting(
            subject: words("subject"), details: words("description"), reason: words("reason"),
            goods: goods)
    }
}
