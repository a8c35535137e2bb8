import Casework
import ServiceTime

extension Vocabulary {
    /// The particulars of what happened to a commitment.
    func details(_ event: Commitment.Event) -> String {
        switch event {
        case .drafted(let content, _), .rewritten(let content, _):
            return list([content.title] + content.clauses.map(clause))
        case .submitted(let digest): return digest.short
        case .approved(let approval), .adjustmentApproved(let approval):
            return list([approval.digest.short, approval.note].compactMap(\.self))
        case .returned(let digest, let reason), .adjustmentDropped(let digest, let reason):
            return list([digest.short, reason])
        case .withdrawn(let reason), .riskLifted(let reason, _): return reason
        case .milestoneSet(let milestone): return list([milestone.what, "\(milestone.due)"])
        case .milestoneSettled(let line, let kept, let note):
            return list(["\(line + 1)", said("kept", kept), note].compactMap(\.self))
        case .fulfilmentRecorded(let fulfilment):
            return list(
                [
                    said("kept", fulfilment.kept), fulfilment.note, fulfilment.ticket,
                    fulfilment.evidence.map(NamedFile.shown),
                ].compactMap(\.self))
        case .riskReported(let risk, let text):
            return list([dossierChoice(risk.rawValue, of: "risk") ?? risk.rawValue, text])
        case .riskEscalated(let role): return name(role)
        case .adjustmentProposed(let content, let digest, let reason):
            return list([digest.short, reason] + content.clauses.map(clause))
        case .adjustmentAgreed(let digest, let saidBy, let means, let note, let evidence):
            return list(
                [digest.short, saidBy, means, note, evidence.map(NamedFile.shown)]
                    .compactMap(\.self))
        case .related(let relation):
            let word = dossierChoice(relation.relation.rawValue, of: "commitment-relation")
            return list([word ?? relation.relation.rawValue, relation.to])
        case .unrelated(let relation, let reason):
            let word = dossierChoice(relation.relation.rawValue, of: "commitment-relation")
            return list([word ?? relation.relation.rawValue, relation.to, reason])
        case .dependencyChanged(let number, let state):
            return list([name(.dependent, number), self.state(state.rawValue, of: .commitment)])
        case .fulfilled(let note), .expired(let note), .noted(let note): return note
        case .breached(let clause, let reason, let ticket):
            return list([clause.map { "\($0 + 1)" }, reason, ticket].compactMap(\.self))
        }
    }

    private func said(_ field: String, _ yes: Bool) -> String {
        titled(self.field(field), name(yes: yes))
    }

    /// The particulars of what happened to a contract.
    func details(_ event: Contract.Event) -> String {
        switch event {
        case .drafted(let content, _), .rewritten(let content, _):
            list([content.title, content.scope, "\(content.from)", "\(content.until)"])
        case .documentAdded(let document): list([document.name, document.digest.short])
        case .signed(let signature): list([signature.by, "\(signature.on)"])
        case .extended(let until, let reason): list(["\(until)", reason])
        case .expired(let note), .noted(let note): note
        case .terminated(let reason), .withdrawn(let reason): reason
        }
    }
}

extension DossierRefusal.ClausePart {
    /// The field that gives it.
    var field: String {
        switch self {
        case .calendar: "calendar"
        case .trigger: "trigger"
        }
    }
}
