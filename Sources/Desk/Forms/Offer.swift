import Casework
import Terminal

/// Something known that fits what is being typed, with everything it fills in.
struct Offer: Hashable, Sendable {
    let label: DisplayText
    /// What is filled in, by field.
    let values: [String: String]
    /// Whether more is typed behind it: a folder in which something may be chosen.
    var goesOn = false

    init(_ found: FoundPath, in field: String) {
        let name = found.path.split(separator: "/").last.map(String.init) ?? found.path
        self.init(
            found.isFolder ? name + "/" : name,
            [field: found.isFolder ? found.path + "/" : found.path])
        goesOn = found.isFolder
    }

    init(_ label: String, _ values: [String: String?]) {
        self.label = DisplayText(label)
        self.values = values.compactMapValues { value in
            value.flatMap { $0.isEmpty ? nil : $0 }
        }
    }
}

// What is offered under the field being filled in, so that nothing known is typed again.
extension FormState {
    /// How many are offered at a time; typing on brings the others.
    static let mostOffers = 5

    /// How many fields a page key goes on.
    static let page = 6

    /// The fields of a new ticket for which something may be known.
    static let offeredFields: Set<String> = [
        "phone", "customer", "contact", "product", "model", "serial", "order",
    ]

    /// The fields of a dossier that name another dossier, with the kind of that one.
    static let namingFields: [String: DossierKind] = [
        "customer": .customer, "into": .customer, "contract": .contract,
        "commitment": .commitment, "care-activity": .careActivity,
    ]

    /// The fields of a command on a ticket that name another one.
    static let ticketFields: Set = ["into", "ticket"]

    /// The fields of a command on a dossier in which one of its files may be named.
    static let filingFields: Set = ["evidence", "digest"]

    /// The field being filled in, when something may be known for it.
    var offeredField: String? {
        guard fields.indices.contains(current) else { return nil }
        let name = fields[current].name
        if isTypingPath { return name }
        switch purpose {
        case .newTicket: return Self.offeredFields.contains(name) ? name : nil
        case .dossier:
            let isNaming =
                Self.namingFields[name] != nil || Self.filingFields.contains(name)
                || name == "ticket"
            return isNaming ? name : nil
        case .command(let kind, _, _):
            return isProof(name, of: kind) || Self.ticketFields.contains(name) ? name : nil
        case .many, .delegation, .withdrawal: return nil
        }
    }

    /// Whether one of the ticket's files may be named in a field.
    private func isProof(_ name: String, of kind: Command.Kind) -> Bool {
        if kind == .recordFinding { return name == "visit-evidence" }
        return kind == .recordMaterial && name == "note" && value(of: "status") == "present"
    }

    private static let pathField = "file"

    /// Whether the path of a file is being typed.
    var isTypingPath: Bool {
        isAttaching && fields.indices.contains(current) && fields[current].name == Self.pathField
    }

    /// Offers what was found for the field, when it is still being filled in.
    mutating func offer(_ found: [Offer], for name: String) {
        guard offeredField == name else { return }
        let typed = fields[current].value
        // What would change nothing is no offer.
        offers = found.filter { offer in
            offer.values.contains { field, value in
                field == name ? value != typed : self.value(of: field).isEmpty
            }
        }
        highlighted = nil
    }

    /// Moves among what is offered; false when there is nothing in that direction.
    mutating func highlight(by step: Int) -> Bool {
        guard !offers.isEmpty else { return false }
        switch (highlighted, step) {
        case (nil, 1...): highlighted = 0
        case (nil, _): return false
        case (0?, ...(-1)): highlighted = nil
        case (let place?, _): highlighted = min(place + step, offers.count - 1)
        }
        return true
    }

    /// Takes what is highlighted: its own field whatever stood there, others where nothing does.
    mutating func takeHighlighted() -> Bool {
        guard let highlighted, offers.indices.contains(highlighted) else { return false }
        let name = fields[current].name
        let goesOn = offers[highlighted].goesOn
        fill(offers[highlighted].values, over: name)
        offers = []
        self.highlighted = nil
        if goesOn { return true }
        // What is filled in needs no visit.
        let rest = fields.indices.dropFirst(current + 1)
        current = rest.first { fields[$0].value.isEmpty && !fields[$0].isBound } ?? current
        return true
    }

    /// Fills in fields where nothing stands yet, and one whatever stands there.
    mutating func fill(_ values: [String: String], over name: String? = nil) {
        for index in fields.indices {
            guard let value = values[fields[index].name],
                fields[index].name == name || fields[index].value.isEmpty
            else { continue }
            fields[index].set(value)
            hasBeenTouched = true
        }
    }

    /// What stands in a field.
    func value(of name: String) -> String {
        fields.first { $0.name == name }?.value ?? ""
    }
}
