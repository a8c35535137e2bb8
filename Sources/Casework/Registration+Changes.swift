/// One field of a registration that was corrected, as scripts write its values.
public struct FieldChange: Hashable, Sendable, Codable {
    /// The field's name, such as `contact`.
    public let field: String
    /// What it said before; nil when it said nothing.
    public let from: String?
    /// What it says now; nil when it was cleared.
    public let to: String?

    public init(field: String, from: String?, to: String?) {
        self.field = field
        self.from = from
        self.to = to
    }
}

extension Registration {
    /// What differs from a registration before this one, in the order of the form's fields.
    public func changes(from before: Registration) -> [FieldChange] {
        Field.registration(required: false).compactMap { field in
            let (old, new) = (before.value(of: field.name), value(of: field.name))
            return old == new ? nil : FieldChange(field: field.name, from: old, to: new)
        }
    }

    /// What it says in the field of an amendment, as the field is typed; nil when nothing.
    public func value(of field: String) -> String? {
        switch field {
        case "customer": customer
        case "phone": phone
        case "contact": contact
        case "channel": channel.rawValue
        case "kind": kind.rawValue
        case "problem": problem
        case "class": complaintClass?.rawValue
        case "severity": severity.rawValue
        case "subject": subject
        case "description": details
        default: goods.value(of: field)
        }
    }
}

extension Goods {
    fileprivate func value(of field: String) -> String? {
        switch field {
        case "product": product
        case "model": model
        case "serial": serial
        case "order": order
        case "part": part
        case "batch": batch
        case "purchased": purchased
        case "delivered": delivered
        case "quantity": quantity.map { "\($0)" }
        case "defective": defective.map { "\($0)" }
        case "price": price?.plain
        default: nil
        }
    }
}
