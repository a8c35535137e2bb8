import Casework

// The regions beside the stage.
extension English {
    func name(_ region: Region) -> String {
        switch region {
        case .dispute: "dispute"
        case .contest: "contested liability"
        case .incident: "major incident"
        }
    }

    func name(_ state: RegionState) -> String {
        switch state {
        case .undisputed: "no dispute"
        case .disputeRaised: "dispute raised"
        case .negotiation: "negotiation"
        case .mediation: "mediation"
        case .arbitration: "arbitration"
        case .lawsuit: "lawsuit"
        case .disputeSettled: "dispute settled"
        case .uncontested: "liability not contested"
        case .contested: "liability contested"
        case .liabilityRuled: "ruled on"
        case .noIncident: "no major incident"
        case .majorIncident: "major incident"
        case .incidentLifted: "major incident lifted"
        }
    }

    func name(_ event: RegionEvent.Kind) -> String {
        switch event {
        case .disputeRaised: "Dispute raised"
        case .disputeAdvanced: "Dispute taken on"
        case .disputeSettled: "Dispute settled"
        case .mattersSeparated: "Matters separated"
        case .returnedToPlan: "Back to the plan"
        case .liabilityContested: "Liability contested"
        case .liabilityUpheld: "Liability upheld"
        case .liabilityChanged: "Liability changed"
        case .incidentDeclared: "Major incident declared"
        case .progressReported: "Progress reported"
        case .incidentLifted: "Major incident lifted"
        }
    }

    func details(_ event: RegionEvent) -> String {
        switch event {
        case .disputeRaised(let raised):
            [scene.person(raised.coordinator), raised.clause, raised.about, raised.reason]
                .joined(separator: "; ")
        case .disputeAdvanced(let advanced): remark(name(advanced.to.state), advanced.note)
        case .disputeSettled(let settled): settled.terms
        case .mattersSeparated(let reasoned), .returnedToPlan(let reasoned),
            .liabilityUpheld(let reasoned), .incidentLifted(let reasoned):
            reasoned.reason
        case .liabilityContested(let contested): remark(contested.contestedBy, contested.reason)
        case .liabilityChanged(let changed): remark(liable(changed.liability), changed.reason)
        case .incidentDeclared(let declared):
            remark(people([declared.leader] + declared.members), declared.reason)
        case .progressReported(let reported): remark(scene.person(reported.to), reported.report)
        }
    }

    func people(_ logins: [String]) -> String { list(logins.map(scene.person)) }

    func causes(_ causes: [MajorCause]) -> String {
        list(
            causes.map { cause in
                switch cause {
                case .amount(let amount, let limit):
                    "amount \(amount.signed), threshold \(limit.signed)"
                case .pieces(let count, let limit): "\(count) defective pieces, threshold \(limit)"
                case .customers(let count, let limit): "\(count) customers, threshold \(limit)"
                }
            })
    }
}
