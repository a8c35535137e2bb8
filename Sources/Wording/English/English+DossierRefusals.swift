import Casework

// Why a command on a dossier is refused, and what would satisfy the rule.
extension English {
    func words(of kind: DossierKind) -> KindWords {
        switch kind {
        case .customer: Self.customer
        }
    }

    func rule(_ refusal: DossierRefusal) -> String {
        switch refusal {
        case .notFromState(let kind, let state, _):
            "Not possible while the \(words(of: kind).name) is “\(self.state(state, of: kind))”."
        case .otherKind(let kind, _): "This is done on a \(words(of: kind).name)."
        case .noSuchDossier(let number): "There is no file “\(number)” of that kind."
        case .sameCustomer(let number): "This customer is on file already: \(number)."
        case .sameContact(let name): "\(name) is a contact already."
        case .noSuchLine(let line, _): "There is no line \(line)."
        case .sameOrder(let order): "Order \(order) has this line already."
        case .alreadyKey: "This is a key customer already."
        case .notKey: "This is no key customer."
        case .mergesWithItself: "A file cannot be merged into itself."
        case .mergesIntoMerged(let number): "\(number) was merged into another file itself."
        }
    }

    func remedy(_ refusal: DossierRefusal) -> String {
        switch refusal {
        case .notFromState(let kind, _, let allowed):
            allowed.isEmpty
                ? "It begins a new file."
                : "It works at: \(list(allowed.map { state($0, of: kind) }))."
        case .otherKind(_, let expected): "This one is a \(words(of: expected).name)."
        case .noSuchDossier: "Look the number up in the list."
        case .sameCustomer: "Go on in that file, or merge the two."
        case .sameContact: "Nothing is left to do."
        case .noSuchLine(_, let count):
            count == 0 ? "Add one first." : "Give a number from 1 to \(count)."
        case .sameOrder: "Correct the line that is there."
        case .alreadyKey: "Nothing is left to do."
        case .notKey: "Nothing is left to do."
        case .mergesWithItself: "Name the file that is to remain."
        case .mergesIntoMerged: "Name the file that one was merged into."
        }
    }
}
