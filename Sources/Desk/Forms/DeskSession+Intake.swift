import Casework
import Journal
import ServiceTime
import Terminal
import Wording

// What the store knows of somebody who calls: looked up while the form of a new ticket is typed.
extension DeskSession {
    /// Says over the form what was promised to the customer typed so far and what is open for
    /// them; who is known by their number alone is filled in.
    mutating func findPromises(_ values: [String: FieldValue]) throws(StoreFailure) {
        let registration = Registration(typed: values)
        let store = store
        let found: PromisesFound
        do {
            found = try PromisesFound(
                for: registration, received: state.now, under: state.policy,
                lookup: { try store.dossiers(under: $0) },
                promised: { try store.promised($0) })
        } catch let failure as StoreFailure {
            throw failure
        } catch {
            return
        }
        let today = state.policy.day(of: state.now)
        let failed = try store.failedActions(by: registration, receivedOn: today)
        guard case .form(var form)? = state.dialogs.last else { return }
        let words = state.look.words
        if registration.customer.isEmpty, let phone = registration.phone,
            let caller = try onlyCaller(from: phone, among: found.customers)
        {
            form.fill(caller.values)
        }
        let open = try tickets(
            naming: registration.phone ?? form.value(of: "customer"), in: [.all], limit: 2)
        let returned = failed.map { "\($0.number) \($0.summary.title) \(words.problemReturned)" }
        let parts =
            returned + found.customers.prefix(2).map { "\($0.number) \($0.summary.title)" }
            + open.map {
                "\(state.look(.viewAll)) \($0.number) \($0.registration.subject)"
            }
            + found.promises.map { "\($0.citation) \(words($0.clause))" }
        form.found = DisplayText(parts.joined(separator: " · "))
        state.dialogs[state.dialogs.count - 1] = .form(form)
    }

    /// Offers under a field of the form what is known that fits.
    mutating func lookUp(
        for name: String, _ values: [String: FieldValue]
    ) throws(StoreFailure) {
        let registration = Registration(typed: values)
        let found: [Offer]
        switch name {
        case _ where isTypingPath:
            let typed = values[name]?.typed ?? ""
            found =
                typed.isEmpty
                ? [] : surroundings.paths(beginning: typed).map { Offer($0, in: name) }
        case _ where isNamingTicket(name):
            found = try others(typed: values[name]?.typed ?? "", for: name)
        case _ where isNamingFile(name):
            found = files.offers(for: name, values[name]?.typed ?? "")
        case _ where !isOpeningTicket:
            found = try dossiers(for: name, typed: values[name]?.typed ?? "")
        case "phone": found = try callers(typed: registration.phone ?? "")
        case "customer", "contact":
            let typed = name == "customer" ? registration.customer : registration.contact
            found = try callers(typed: typed ?? registration.phone ?? "")
        default: found = try purchases(of: registration, typed: values[name]?.typed ?? "")
        }
        guard case .form(var form)? = state.dialogs.last else { return }
        form.offer(Array(found.prefix(FormState.mostOffers)), for: name)
        state.dialogs[state.dialogs.count - 1] = .form(form)
    }

    private func isNamingTicket(_ name: String) -> Bool {
        guard case .form(let form)? = state.dialogs.last else { return false }
        switch form.purpose {
        case .command: return FormState.ticketFields.contains(name)
        case .dossier: return name == "ticket"
        case .newTicket, .many, .delegation, .withdrawal: return false
        }
    }

    /// Tickets a field may name, by a part of their number, customer or subject.
    private func others(typed: String, for name: String) throws(StoreFailure) -> [Offer] {
        let here = state.detail.loaded?.ticket.number
        let rows = try tickets(
            naming: typed, in: [.all, .archived], limit: FormState.mostOffers + 1)
        return rows.filter { $0.number != here }.map { row in
            let parts = [row.number, row.registration.customer, row.registration.subject]
            return Offer(parts.joined(separator: " "), [name: row.number])
        }
    }

    private var isTypingPath: Bool {
        if case .form(let form)? = state.dialogs.last { return form.isTypingPath }
        return false
    }

    private func isNamingFile(_ field: String) -> Bool {
        guard case .form(let form)? = state.dialogs.last else { return false }
        switch form.purpose {
        case .command: return true
        case .dossier: return FormState.filingFields.contains(field)
        case .newTicket, .many, .delegation, .withdrawal: return false
        }
    }

    /// The files of what the form is about.
    private var files: [Evidence] {
        guard case .form(let form)? = state.dialogs.last else { return [] }
        if case .dossier = form.purpose { return state.dossier?.dossier.keptFiles ?? [] }
        return state.detail.loaded?.ticket.allEvidence ?? []
    }

    private var isOpeningTicket: Bool {
        if case .form(let form)? = state.dialogs.last, case .newTicket = form.purpose {
            return true
        }
        return false
    }

    /// Dossiers a field may name by their number, where this occurs in them.
    private func dossiers(for name: String, typed: String) throws(StoreFailure) -> [Offer] {
        guard let kind = FormState.namingFields[name], typed.utf8.count >= 2 else { return [] }
        var query = DossierQuery(kind: kind)
        query.isOpenOnly = true
        query.texts = [FoldedText(typed)]
        let rows = try store.dossierRows(query, skipping: 0, limit: FormState.mostOffers)
        return rows.map { Offer("\($0.number) \($0.title)", [name: $0.number]) }
    }

    /// Who calls from a number, when only one is known to.
    private func onlyCaller(
        from phone: String, among customers: [Dossier]
    ) throws(StoreFailure) -> Offer? {
        guard phone.count >= 7 else { return nil }
        let known = customers.flatMap { Offer.callers(of: $0, from: phone) }
        if !customers.isEmpty { return known.count == 1 ? known[0] : nil }
        let before = try tickets(naming: phone, in: [.all, .archived], limit: 8)
            .filter { $0.registration.phone == phone }
        let names = Set(before.map(\.registration.customer))
        guard names.count == 1, let last = before.first else { return nil }
        return Offer("", ["customer": last.registration.customer])
    }

    /// Customers on file and people of earlier tickets in whose text this occurs.
    private func callers(typed: String) throws(StoreFailure) -> [Offer] {
        guard typed.utf8.count >= 2 else { return [] }
        var query = DossierQuery(kind: .customer)
        query.isOpenOnly = true
        query.texts = [FoldedText(typed)]
        let rows = try store.dossierRows(query, skipping: 0, limit: FormState.mostOffers)
        var found: [Offer] = []
        var names: Set<String> = []
        for row in rows {
            guard let dossier = try store.dossier(row.number) else { continue }
            names.insert(dossier.summary.title)
            found += Offer.callers(of: dossier, from: typed)
        }
        let before = try tickets(naming: typed, in: [.all, .archived], limit: 8)
        for row in before where names.insert(row.registration.customer).inserted {
            found.append(Offer(of: row))
        }
        return found
    }

    /// What customers who fit bought, where this occurs in it.
    private func purchases(
        of registration: Registration, typed: String
    ) throws(StoreFailure) -> [Offer] {
        let store = store
        let customers: [Dossier]
        do {
            customers = try PromisesFound.customers(of: registration) {
                try store.dossiers(under: $0)
            }
        } catch let failure as StoreFailure {
            throw failure
        } catch {
            return []
        }
        let wanted = FoldedText(typed)
        return customers.flatMap { dossier -> [Offer] in
            guard case .customer(let customer) = dossier.matter else { return [] }
            return customer.orders.reversed().filter { order in
                let parts = [order.order, order.product, order.model, order.serial, order.part]
                return typed.isEmpty
                    || parts.contains { $0.map { FoldedText($0).contains(wanted) } ?? false }
            }.map { Offer(of: $0) }
        }
    }

    private func tickets(
        naming text: String, in views: [QueueView], limit: Int
    ) throws(StoreFailure) -> [TicketRow] {
        guard text.utf8.count >= 2 else { return [] }
        var filter = QueueFilter()
        filter.texts = [FoldedText(text)]
        var rows: [TicketRow] = []
        for view in views {
            let query = QueueQuery(view, filter: filter, person: nil, now: state.now)
            rows += try store.page(query, from: .first, limit: limit).rows.map(\.ticket)
        }
        return rows
    }
}

extension Offer {
    /// The people of a customer who may be calling: those the text fits, or the customer.
    fileprivate static func callers(of dossier: Dossier, from typed: String) -> [Offer] {
        guard case .customer(let customer) = dossier.matter else { return [] }
        let name = customer.content.name
        let wanted = FoldedText(typed)
        let fitting = customer.contacts.filter { contact in
            [contact.name, contact.phone].contains {
                $0.map { FoldedText($0).contains(wanted) } ?? false
            }
        }
        let only = customer.contacts.count == 1 ? customer.contacts : []
        let people = fitting.isEmpty ? only : fitting
        guard !people.isEmpty else {
            return [Offer("\(dossier.number) \(name)", ["customer": name])]
        }
        return people.map { contact in
            let parts = [dossier.number, name, contact.name, contact.phone]
            return Offer(
                parts.compactMap(\.self).joined(separator: " "),
                ["customer": name, "contact": contact.name, "phone": contact.phone])
        }
    }

    /// Somebody who called before.
    fileprivate init(of row: TicketRow) {
        let said = row.registration
        let parts = [said.customer, said.contact, said.phone, row.number, said.subject]
        self.init(
            parts.compactMap(\.self).joined(separator: " "),
            ["customer": said.customer, "contact": said.contact, "phone": said.phone])
    }

    /// Something that was bought.
    fileprivate init(of order: CustomerOrder) {
        let parts = [
            order.order, order.product, order.model, order.serial, order.delivered?.description,
        ]
        self.init(
            parts.compactMap(\.self).joined(separator: " "),
            [
                "order": order.order, "product": order.product, "model": order.model,
                "serial": order.serial, "part": order.part, "batch": order.batch,
                "purchased": order.purchased?.description,
                "delivered": order.delivered?.description,
                "quantity": order.quantity.map { "\($0)" }, "price": order.price?.plain,
            ])
    }
}

extension FieldValue {
    /// What was typed into a field; nil where nothing was.
    fileprivate var typed: String? {
        if case .text(let text) = self, !text.isEmpty { text } else { nil }
    }
}

extension Registration {
    /// As far as it was typed.
    fileprivate init(typed values: [String: FieldValue]) {
        func text(_ name: String) -> String? { values[name]?.typed }
        self.init(
            customer: text("customer") ?? "", contact: text("contact"), phone: text("phone"),
            channel: .phone, kind: .inquiry, problem: text("problem") ?? "", subject: "",
            goods: Goods(
                product: text("product"), model: text("model"), serial: text("serial"),
                order: text("order"), purchased: text("purchased"),
                delivered: text("delivered")))
    }
}
