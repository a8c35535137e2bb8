/// What holds back a command on a customer.
extension Customer {
    static func refusals(_ rule: Rule, _ matter: DossierMatter<Customer>) -> [Refusal] {
        switch rule {
        case .textGiven: matter.textGiven
        case .notEnteredYet: notEnteredYet(matter)
        case .contactIsNew: contactIsNew(matter)
        case .contactExists: contactExists(matter)
        case .orderIsNew: orderIsNew(matter)
        case .orderExists: orderExists(matter)
        case .notKeyYet: matter.machine?.isKey == true ? [.dossier(.alreadyKey)] : []
        case .isKey: matter.machine?.isKey == true ? [] : [.dossier(.notKey)]
        case .mergesIntoAnother: mergesIntoAnother(matter)
        case .visitFits: visitFits(matter)
        }
    }

    /// Two companies of one name are one; two persons of one name and one number are one.
    private static func notEnteredYet(_ matter: DossierMatter<Customer>) -> [Refusal] {
        let wanted: (content: CustomerContent, phones: [String])
        switch matter.command {
        case .enter(let content, let contact)?:
            wanted = (content, contact?.phone.map { [$0] } ?? [])
        case .amend(let content)?:
            wanted = (content, matter.machine?.contacts.compactMap(\.phone) ?? [])
        case .some, nil: return []
        }
        let phones = Set(wanted.phones.map(PhoneNumber.init))
        let same = matter.others.dossiers(under: .name(wanted.content.name)).first { other in
            guard other.number != matter.number, case .customer(let customer) = other.matter,
                customer.mergedInto == nil, customer.content.sort == wanted.content.sort
            else { return false }
            switch customer.content.sort {
            case .company: return true
            case .person:
                return customer.contacts.contains {
                    $0.phone.map { phones.contains(PhoneNumber($0)) } ?? false
                }
            }
        }
        return same.map { [.dossier(.sameCustomer($0.number))] } ?? []
    }

    private static func contactIsNew(_ matter: DossierMatter<Customer>) -> [Refusal] {
        guard case .addContact(let contact)? = matter.command else { return [] }
        let isKnown = matter.machine?.contacts.contains {
            $0.name == contact.name && $0.phone == contact.phone
        }
        return isKnown == true ? [.dossier(.sameContact(contact.name))] : []
    }

    private static func contactExists(_ matter: DossierMatter<Customer>) -> [Refusal] {
        let count = matter.machine?.contacts.count ?? 0
        guard case .removeContact(let line, _)? = matter.command else {
            return count == 0 ? [.dossier(.noSuchLine(1, count: 0))] : []
        }
        return (0..<count).contains(line)
            ? [] : [.dossier(.noSuchLine(line + 1, count: count))]
    }

    private static func orderIsNew(_ matter: DossierMatter<Customer>) -> [Refusal] {
        guard case .recordOrder(let order)? = matter.command else { return [] }
        let isKnown = matter.machine?.orders.contains {
            $0.order == order.order && $0.product == order.product && $0.model == order.model
                && $0.serial == order.serial && $0.part == order.part
        }
        return isKnown == true ? [.dossier(.sameOrder(order.order))] : []
    }

    private static func orderExists(_ matter: DossierMatter<Customer>) -> [Refusal] {
        let count = matter.machine?.orders.count ?? 0
        guard case .correctOrder(let line, _)? = matter.command else {
            return count == 0 ? [.dossier(.noSuchLine(1, count: 0))] : []
        }
        return (0..<count).contains(line)
            ? [] : [.dossier(.noSuchLine(line + 1, count: count))]
    }

    private static func mergesIntoAnother(_ matter: DossierMatter<Customer>) -> [Refusal] {
        guard case .merge(let number, _)? = matter.command else { return [] }
        if number == matter.number { return [.dossier(.mergesWithItself)] }
        guard case .customer(let other)? = matter.others[number]?.matter else {
            return [.dossier(.noSuchDossier(number))]
        }
        return other.mergedInto == nil ? [] : [.dossier(.mergesIntoMerged(number))]
    }
}
