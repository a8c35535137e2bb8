import Casework

// The regions beside the stage.
extension TraditionalChinese {
    func name(_ region: Region) -> String {
        switch region {
        case .dispute: "爭議"
        }
    }

    func name(_ state: RegionState) -> String {
        switch state {
        case .undisputed: "無爭議"
        case .disputeRaised: "已提出爭議"
        case .negotiation: "協商"
        case .mediation: "調解"
        case .arbitration: "仲裁"
        case .lawsuit: "訴訟"
        case .disputeSettled: "爭議已解決"
        }
    }

    func name(_ event: RegionEvent.Kind) -> String {
        switch event {
        case .disputeRaised: "提出爭議"
        case .disputeAdvanced: "推進爭議"
        case .disputeSettled: "爭議解決"
        case .mattersSeparated: "爭議另案處理"
        case .returnedToPlan: "重新擬定方案"
        }
    }

    func details(_ event: RegionEvent) -> String {
        switch event {
        case .disputeRaised(let raised):
            [scene.person(raised.coordinator), raised.clause, raised.about, raised.reason]
                .joined(separator: "；")
        case .disputeAdvanced(let advanced): remark(name(advanced.to.state), advanced.note)
        case .disputeSettled(let settled): settled.terms
        case .mattersSeparated(let reasoned), .returnedToPlan(let reasoned): reasoned.reason
        }
    }
}
