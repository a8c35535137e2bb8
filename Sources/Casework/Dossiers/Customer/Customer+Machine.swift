extension Customer.State: DossierCode {}

extension Customer.Rule: DossierCode {}

extension Customer: DossierMachine {
    static let kind = DossierKind.customer

    static let arrows: [DossierArrow<Customer>] =
        [
            DossierArrow(nil, .enter, .active, keepers, [.textGiven, .notEnteredYet]),
            DossierArrow(.active, .merge, .merged, owners, [.textGiven, .mergesIntoAnother]),
            DossierArrow(.merged, .unmerge, .active, owners, [.textGiven]),
        ]
        + DossierArrow.within([.active], .amend, keepers, [.textGiven, .notEnteredYet])
        + DossierArrow.within([.active], .addContact, keepers, [.textGiven, .contactIsNew])
        + DossierArrow.within([.active], .removeContact, keepers, [.textGiven, .contactExists])
        + DossierArrow.within([.active], .recordOrder, keepers, [.textGiven, .orderIsNew])
        + DossierArrow.within([.active], .correctOrder, keepers, [.textGiven, .orderExists])
        + DossierArrow.within([.active], .markKey, owners, [.textGiven, .notKeyYet])
        + DossierArrow.within([.active], .unmarkKey, owners, [.textGiven, .isKey])
        + DossierArrow.within([.active, .merged], .note, keepers, [.textGiven])
        + DossierArrow.within([.active], .recordVisit, keepers, [.textGiven, .visitFits])

    /// Who keeps the files of customers.
    private static let keepers: Set<Role> = [
        .agent, .engineer, .sales, .supervisor, .departmentHead, .logistics,
    ]
    /// Who decides on what a customer is to the company.
    private static let owners: Set<Role> = [.sales, .supervisor, .departmentHead]

    init?(beginningWith event: Event, _ stamp: DossierStamp) {
        guard case .entered(let content, let contact) = event else { return nil }
        self.content = content
        contacts = contact.map { [$0] } ?? []
    }

    var state: State { mergedInto == nil ? .active : .merged }

    mutating func fold(_ event: Event, _ stamp: DossierStamp) -> String? {
        switch event {
        case .entered: return "a customer is entered once"
        case .amended(let content): self.content = content
        case .contactAdded(let contact): contacts.append(contact)
        case .contactRemoved(let line, _):
            guard contacts.indices.contains(line) else { return "there is no contact \(line)" }
            contacts.remove(at: line)
        case .orderRecorded(let order): orders.append(order)
        case .orderCorrected(let line, let order):
            guard orders.indices.contains(line) else { return "there is no order line \(line)" }
            orders[line] = order
        case .keyMarked(let reason):
            keyReason = reason
            keySince = stamp.at
        case .keyUnmarked:
            keyReason = nil
            keySince = nil
        case .merged(let number, _):
            guard mergedInto == nil else { return "it was merged already" }
            mergedInto = number
        case .unmerged:
            guard mergedInto != nil else { return "it was not merged" }
            mergedInto = nil
        case .noted: break
        case .warrantyRestarted(let term, let former):
            if let former { warranties.append(former) }
            warranties.append(term)
        case .visited(let visit):
            visits.append(visit)
            lastVisit = max(lastVisit ?? visit.on, visit.on)
        }
        setVisitTerm(stamp)
        return nil
    }

    static func events(of command: Command, _ matter: DossierMatter<Customer>) -> [Event] {
        switch command {
        case .enter(let content, let contact): [.entered(content: content, contact: contact)]
        case .amend(let content): [.amended(content: content)]
        case .addContact(let contact): [.contactAdded(contact: contact)]
        case .removeContact(let line, let reason):
            [.contactRemoved(contact: line, reason: reason)]
        case .recordOrder(let order): [.orderRecorded(order: order)]
        case .correctOrder(let line, let order): [.orderCorrected(line: line, order: order)]
        case .markKey(let reason): [.keyMarked(reason: reason)]
        case .unmarkKey(let reason): [.keyUnmarked(reason: reason)]
        case .merge(let number, let reason): [.merged(into: number, reason: reason)]
        case .unmerge(let reason): [.unmerged(reason: reason)]
        case .note(let note): [.noted(note: note)]
        case .recordVisit(let visit): [.visited(visit: visit)]
        }
    }

    var summary: DossierSummary {
        var summary = DossierSummary(title: content.name, isOpen: mergedInto == nil)
        summary.customer = content.name
        summary.owner = content.manager
        summary.product = orders.last?.product
        summary.keys =
            [.name(content.name)] + contacts.compactMap { $0.phone.map { .phone($0) } }
            + orders.map { .order($0.order) } + orders.compactMap { $0.serial.map { .serial($0) } }
            + (mergedInto.map { [.restsOn($0)] } ?? [])
        summary.texts =
            [content.address, content.dedicatedChannel, keyReason]
            + contacts.flatMap { [$0.name, $0.phone, $0.email] }
            + orders.flatMap { [$0.order, $0.product, $0.model, $0.serial, $0.part, $0.batch] }
        return summary
    }

    static func command(in command: DossierCommand) -> Command? {
        guard case .customer(let own) = command else { return nil }
        return own
    }

    static func event(in event: DossierEvent) -> Event? {
        guard case .customer(let own) = event else { return nil }
        return own
    }

    static func wrapped(_ command: Command) -> DossierCommand { .customer(command) }

    static func wrapped(_ event: Event) -> DossierEvent { .customer(event) }

    var wrapped: Dossier.Matter { .customer(self) }
}
