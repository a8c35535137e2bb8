import Casework
import Journal
import ServiceTime
import Terminal
import Wording

// The lines of a dossier that a field names by their number, to choose from.
extension FormBuilder {
    /// The lines a field chooses from; nil when it names no line of the dossier.
    func lines(_ name: String, of dossier: Dossier?, _ policy: Policy) -> [FormField.Option]? {
        switch (name, dossier?.matter) {
        case ("order-line", .customer(let customer)?):
            numbered(customer.orders.map { text(of: $0) })
        case ("contact-line", .customer(let customer)?):
            numbered(customer.contacts.map { joined([$0.name, $0.phone, $0.email]) })
        case ("clause-line", .commitment(let commitment)?):
            numbered(Self.clauses(of: commitment).map { look.words($0) })
        case ("milestone-line", .commitment(let commitment)?):
            commitment.milestones.enumerated().filter { $0.element.kept == nil }.map {
                option($0.offset, "\($0.element.what) \($0.element.due)")
            }
        case ("finding", .audit(let audit)?):
            numbered(audit.findings.map { "\($0.ticket) \($0.what)" })
        case ("task-line", .audit(let audit)?): numbered(audit.tasks.map(\.content.task))
        case ("calendar", _): policy.calendars.keys.sorted().map { .init(code: $0, label: $0) }
        default: nil
        }
    }

    /// What choosing a line puts into the other fields; empty where nothing follows from it.
    func fills(_ name: String, of dossier: Dossier?) -> [String: [String: String]] {
        let lines: [[String: String]]
        switch (name, dossier?.matter) {
        case ("order-line", .customer(let customer)?): lines = customer.orders.map(\.values)
        case ("clause-line", .commitment(let commitment)?):
            lines = Self.clauses(of: commitment).map(\.values)
        default: lines = []
        }
        return Dictionary(
            lines.enumerated().map { ("\($0.offset + 1)", $0.element) }
        ) { first, _ in first }
    }

    private static func clauses(of commitment: Commitment) -> [CommitmentClause] {
        (commitment.adjustment?.version ?? commitment.version).content.clauses
    }

    private func numbered(_ texts: [String]) -> [FormField.Option] {
        texts.enumerated().map { option($0.offset, $0.element) }
    }

    private func option(_ place: Int, _ text: String) -> FormField.Option {
        FormField.Option(
            code: "\(place + 1)",
            label: text.split(whereSeparator: \.isWhitespace).joined(separator: " "))
    }

    private func text(of order: CustomerOrder) -> String {
        joined([order.order, order.product, order.model, order.serial, order.part])
    }

    private func joined(_ parts: [String?]) -> String {
        parts.compactMap(\.self).joined(separator: " ")
    }
}

extension CustomerOrder {
    /// What a form of the order holds, by field.
    fileprivate var values: [String: String] {
        let known: [String: String?] = [
            "order": order, "product": product, "model": model, "serial": serial,
            "part": part, "batch": batch, "purchased": purchased?.description,
            "delivered": delivered?.description, "quantity": quantity.map { "\($0)" },
            "price": price?.plain,
        ]
        return known.mapValues { $0 ?? "" }
    }
}

extension CommitmentClause {
    /// What a form of the clause holds, by field.
    fileprivate var values: [String: String] {
        [
            "promise": promise.rawValue, "comparator": comparator.rawValue,
            "count": "\(number)", "clause-unit": unit.rawValue, "calendar": calendar ?? "",
            "trigger": trigger?.rawValue ?? "", "text": text ?? "",
        ]
    }
}
