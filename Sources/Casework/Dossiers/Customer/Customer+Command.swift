extension Customer {
    /// What somebody asks for on a customer.
    public enum Command: Hashable, Sendable, Encodable {
        case enter(CustomerContent, contact: CustomerContact?)
        case amend(CustomerContent)
        case addContact(CustomerContact)
        /// From 0, in the order they were added.
        case removeContact(Int, reason: String)
        case recordOrder(CustomerOrder)
        /// From 0, in the order they were recorded.
        case correctOrder(Int, CustomerOrder)
        case markKey(reason: String)
        case unmarkKey(reason: String)
        case merge(into: String, reason: String)
        case unmerge(reason: String)
        case note(String)
        case recordVisit(CustomerVisit)

        public enum Kind: String, CaseIterable, Hashable, Sendable {
            case enter
            case amend
            case addContact = "add-contact"
            case removeContact = "remove-contact"
            case recordOrder = "record-order"
            case correctOrder = "correct-order"
            case markKey = "mark-key"
            case unmarkKey = "unmark-key"
            case merge
            case unmerge
            case note
            case recordVisit = "record-visit"
        }
    }
}

extension Customer.Command.Kind: DossierCode {}

extension Customer.Command: MachineCommand {
    var kind: Kind {
        switch self {
        case .enter: .enter
        case .amend: .amend
        case .addContact: .addContact
        case .removeContact: .removeContact
        case .recordOrder: .recordOrder
        case .correctOrder: .correctOrder
        case .markKey: .markKey
        case .unmarkKey: .unmarkKey
        case .merge: .merge
        case .unmerge: .unmerge
        case .note: .note
        case .recordVisit: .recordVisit
        }
    }

    var texts: [TypedText] {
        switch self {
        case .enter(let content, let contact):
            [TypedText("name", content.name)]
                + (contact.map { [TypedText("contact", $0.name)] } ?? [])
        case .amend(let content): [TypedText("name", content.name)]
        case .addContact(let contact): [TypedText("name", contact.name)]
        case .recordOrder(let order), .correctOrder(_, let order):
            [TypedText("order", order.order), TypedText("product", order.product)]
        case .removeContact(_, let reason), .markKey(let reason), .unmarkKey(let reason),
            .merge(_, let reason), .unmerge(let reason):
            [TypedText("reason", reason)]
        case .note(let note): [TypedText("note", note)]
        case .recordVisit(let visit): [TypedText("report", visit.report)]
        }
    }

    var lookups: [DossierKey] {
        switch self {
        case .enter(let content, _), .amend(let content): [.name(content.name)]
        case .merge(let number, _): [.number(number)]
        case .recordVisit(let visit): visit.activity.map { [.number($0)] } ?? []
        case .addContact, .removeContact, .recordOrder, .correctOrder, .markKey, .unmarkKey,
            .unmerge, .note:
            []
        }
    }

    static func fields(of kind: Kind) -> [Field] {
        switch kind {
        case .enter:
            content(required: true) + [
                Field("contact", .text), Field("phone", .text), Field("email", .text),
            ]
        case .amend: content(required: false)
        case .addContact:
            [
                Field("name", .text, required: true), Field("phone", .text),
                Field("email", .text), Field("address", .text),
            ]
        case .removeContact:
            [Field("contact-line", .number, required: true), reason]
        case .recordOrder: order
        case .correctOrder: [Field("order-line", .number, required: true)] + order
        case .markKey, .unmarkKey, .unmerge: [reason]
        case .merge: [Field("into", .text, required: true), reason]
        case .note: [Field("note", .longText, required: true)]
        case .recordVisit:
            [
                Field("day", .instant, required: true),
                Field("report", .longText, required: true), Field("care-activity", .text),
            ]
        }
    }

    private static func content(required: Bool) -> [Field] {
        [
            Field("name", .text, required: required),
            Field("sort", Field.choice(CustomerContent.Sort.self), required: required),
            Field("address", .text), Field("dedicated-channel", .text),
            Field("manager", .person),
        ]
    }

    private static let reason = Field("reason", .text, required: true)

    private static let order = [
        Field("order", .text, required: true), Field("product", .text, required: true),
        Field("model", .text), Field("serial", .text), Field("part", .text),
        Field("batch", .text), Field("purchased", .instant), Field("delivered", .instant),
        Field("quantity", .number), Field("price", .money),
    ]

    static func read(_ kind: Kind, _ reader: inout FieldReader) -> Customer.Command? {
        switch kind {
        case .enter:
            reader.customer().map { .enter($0, contact: reader.firstContact()) }
        case .amend: reader.customer().map { .amend($0) }
        case .addContact: .addContact(reader.contact(named: "name"))
        case .removeContact: reader.removal()
        case .recordOrder: .recordOrder(reader.customerOrder())
        case .correctOrder:
            reader.correctedOrder()
        case .markKey: .markKey(reason: reader.words("reason"))
        case .unmarkKey: .unmarkKey(reason: reader.words("reason"))
        case .merge: .merge(into: reader.words("into"), reason: reader.words("reason"))
        case .unmerge: .unmerge(reason: reader.words("reason"))
        case .note: .note(reader.words("note"))
        case .recordVisit: reader.visit()
        }
    }
}

extension FieldReader {
    fileprivate var customerNow: CustomerContent? {
        guard case .customer(let customer)? = setting.dossier?.matter else { return nil }
        return customer.content
    }

    fileprivate mutating func customer() -> CustomerContent? {
        let old = customerNow
        if old != nil { keepFilled("name", "sort") }
        let name = words("name")
        guard let sort = choice("sort", CustomerContent.Sort.self) ?? old?.sort else { return nil }
        let content = CustomerContent(
            name: name.isEmpty ? old?.name ?? "" : name, sort: sort,
            address: text("address") ?? kept("address", old?.address),
            dedicatedChannel: text("dedicated-channel")
                ?? kept("dedicated-channel", old?.dedicatedChannel),
            manager: text("manager") ?? kept("manager", old?.manager))
        return changed(content, from: old)
    }

    /// The contact entered with a customer; the customer's own name when only a number is given.
    fileprivate mutating func firstContact() -> CustomerContact? {
        let (phone, email) = (text("phone"), text("email"))
        guard let name = text("contact") ?? (phone ?? email).map({ _ in words("name") }) else {
            return nil
        }
        return CustomerContact(name: name, phone: phone, email: email)
    }

    fileprivate mutating func contact(named field: String) -> CustomerContact {
        CustomerContact(
            name: words(field), phone: text("phone"), email: text("email"),
            address: text("address"))
    }

    fileprivate mutating func visit() -> Customer.Command? {
        let (report, activity) = (words("report"), text("care-activity")?.uppercased())
        return date("day").map {
            .recordVisit(CustomerVisit(on: $0, report: report, activity: activity))
        }
    }

    fileprivate mutating func removal() -> Customer.Command? {
        let reason = words("reason")
        return number("contact-line").map { .removeContact($0 - 1, reason: reason) }
    }

    fileprivate mutating func correctedOrder() -> Customer.Command? {
        let order = customerOrder()
        guard let line = number("order-line") else { return nil }
        var old: CustomerOrder?
        if case .customer(let customer)? = setting.dossier?.matter,
            customer.orders.indices.contains(line - 1)
        {
            old = customer.orders[line - 1]
        }
        return .correctOrder(line - 1, changed(order, from: old))
    }

    fileprivate mutating func customerOrder() -> CustomerOrder {
        CustomerOrder(
            order: words("order"), product: words("product"), model: text("model"),
            serial: text("serial"), part: text("part"), batch: text("batch"),
            purchased: date("purchased"), delivered: date("delivered"),
            quantity: number("quantity"), price: money("price"))
    }
}
