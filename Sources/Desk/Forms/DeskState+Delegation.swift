import Casework
import Journal
import ServiceTime
import Terminal
import Wording

// Who decides gates in whose place: handing it on and taking it back.
extension DeskState {
    /// Opens the form that lets somebody decide in the person's place.
    mutating func openDelegation(draft: Draft?) {
        let builder = FormBuilder(
            look: look, loaded: nil, roster: roster, person: person, now: now)
        var form = FormState(
            .delegation(by: person.login), title: look(.doDelegate), help: look(.delegationHelp),
            fields: builder.fieldsOfDelegation(under: policy))
        if let draft {
            form.fill(from: draft)
            say(look(.draftRestored))
        }
        dialogs.append(.form(form))
    }

    /// Lists the delegations that are not over; one of them may be taken back.
    mutating func offerDelegations() {
        let items = roster.delegations.filter { !$0.isOver(at: now) }.map { delegation in
            let terms = delegation.terms
            let until = TimeText.minute(terms.until, in: identity.zone)
            return ChoiceList.Item(
                "\(delegation.number) \(name(of: terms.from)) → \(name(of: terms.to))",
                note: "\(look.words(terms.gate)) · – \(until) · \(terms.reason)",
                code: "\(terms.from) \(terms.to)", choice: .delegation(delegation.number))
        }
        guard !items.isEmpty else { return say(look(.noDelegations)) }
        dialogs.append(.picker(ChoiceList(look(.doWithdrawDelegation), items)))
    }

    /// Opens the form that takes a delegation back.
    mutating func openWithdrawal(of number: Int) {
        guard let delegation = roster.delegations.first(where: { $0.number == number }) else {
            return
        }
        let terms = delegation.terms
        let builder = FormBuilder(
            look: look, loaded: nil, roster: roster, person: person, now: now)
        dialogs.append(
            .form(
                FormState(
                    .withdrawal(number),
                    title: "\(look(.doWithdrawDelegation)) \(number)",
                    help: "\(name(of: terms.from)) → \(name(of: terms.to)) · "
                        + "\(look.words(terms.gate)) · \(terms.reason)",
                    fields: builder.fields(Delegation.withdrawalFields, under: policy))))
    }
}

extension FormBuilder {
    func fieldsOfDelegation(under policy: Policy) -> [FormField] {
        var fields = fields(DelegationTerms.fields, under: policy)
        for index in fields.indices {
            switch fields[index].name {
            case "from": fields[index].set(person.login)
            case "role":
                let own = person.assignments.map(\.role.rawValue)
                let offered = Set(fields[index].options.map(\.code))
                if let first = own.first(where: offered.contains) { fields[index].set(first) }
            default: break
            }
        }
        return fields
    }
}

extension DeskSession {
    /// Asks the store for a change of the staff, from the form that was filled in.
    mutating func ask(
        _ request: Request, key: IdempotencyKey, form name: String
    ) throws(StoreFailure) {
        switch try answer(to: request, key: key) {
        case .accepted:
            close(form: name)
            try catchUp()
            state.say(state.look(.delegationRecorded), .met)
        case .refused(let rejection): showInForm(rejection)
        case .unknown(let failure): tell(failure)
        }
    }
}
