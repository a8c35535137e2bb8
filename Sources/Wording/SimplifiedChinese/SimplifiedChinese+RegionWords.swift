import Casework

// The regions beside the stage.
extension SimplifiedChinese {
    func name(_ region: Region) -> String {
        switch region {
        case .dispute: "争议"
        }
    }

    func name(_ state: RegionState) -> String {
        switch state {
        case .undisputed: "无争议"
        case .disputeRaised: "已提出争议"
        case .negotiation: "协商"
        case .mediation: "调解"
        case .arbitration: "仲裁"
        case .lawsuit: "诉讼"
        case .disputeSettled: "争议已解决"
        }
    }

    func name(_ event: RegionEvent.Kind) -> String {
        switch event {
        case .disputeRaised: "提出争议"
        case .disputeAdvanced: "推进争议"
        case .disputeSettled: "争议解决"
        case .mattersSeparated: "争议另案处理"
        case .returnedToPlan: "重新制定方案"
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
