import Casework

// The regions beside the stage.
extension English {
    func name(_ region: Region) -> String {
        switch region {
        case .dispute: "dispute"
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
        }
    }

    func name(_ event: RegionEvent.Kind) -> String {
        switch event {
        case .disputeRaised: "Dispute raised"
        case .disputeAdvanced: "Dispute taken on"
        case .disputeSettled: "Dispute settled"
        case .mattersSeparated: "Matters separated"
        case .returnedToPlan: "Back to the plan"
        }
    }

    func details(_ event: RegionEvent) -> String {
        switch event {
        case .disputeRaised(let raised):
            [scene.person(raised.coordinator), raised.clause, raised.about, raised.reason]
                .joined(separator: "; ")
        case .disputeAdvanced(let advanced): remark(name(advanced.to.state), advanced.note)
        case .disputeSettled(let settled): settled.terms
        case .mattersSeparated(let reasoned), .returnedToPlan(let reasoned): reasoned.reason
        }
    }
}
