import Casework
import ServiceTime

extension Vocabulary {
    /// The particulars of what happened to a customer's dossier.
    func details(_ event: Customer.Event) -> String {
        switch event {
        case .entered(let content, let contact):
            list([content.name] + (contact.map(parts) ?? []))
        case .amended(let content):
            list([content.name, content.address, content.dedicatedChannel].compactMap(\.self))
        case .contactAdded(let contact): list(parts(contact))
        case .contactRemoved(let line, let reason): list(["\(line + 1)", reason])
        case .orderRecorded(let order), .orderCorrected(_, let order):
            list([order.order, order.product, order.model, order.serial].compactMap(\.self))
        case .keyMarked(let reason), .keyUnmarked(let reason), .unmerged(let reason): reason
        case .merged(let number, let reason): list([number, reason])
        case .noted(let note): note
        case .warrantyRestarted(let term, let former):
            list(
                [
                    term.product, term.serial, term.part, "\(term.from)–\(term.until)",
                    term.proof, former.map { "(\($0.from)–\($0.until))" },
                ].compactMap(\.self))
        case .visited(let visit):
            list([visit.on.description, visit.activity, visit.report].compactMap(\.self))
        }
    }

    private func parts(_ contact: CustomerContact) -> [String] {
        [contact.name, contact.phone, contact.email].compactMap(\.self)
    }
}
