import Casework

// The regions beside the stage.
extension TraditionalChinese {
    func name(_ region: Region) -> String {
        switch region {
        case .dispute: "爭議"
        case .contest: "責任異議"
        case .incident: "重大事件"
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
        case .uncontested: "責任無異議"
        case .contested: "責任有異議"
        case .liabilityRuled: "責任已裁定"
        case .noIncident: "非重大事件"
        case .majorIncident: "重大事件"
        case .incidentLifted: "重大事件已解除"
        }
    }

    func name(_ event: RegionEvent.Kind) -> String {
        switch event {
        case .disputeRaised: "提出爭議"
        case .disputeAdvanced: "推進爭議"
        case .disputeSettled: "爭議解決"
        case .mattersSeparated: "爭議另案處理"
        case .returnedToPlan: "重新擬定方案"
        case .liabilityContested: "對責任提出異議"
        case .liabilityUpheld: "維持責任判定"
        case .liabilityChanged: "改判責任"
        case .incidentDeclared: "定為重大事件"
        case .progressReported: "上報進展"
        case .incidentLifted: "解除重大事件"
        }
    }

    func details(_ event: RegionEvent) -> String {
        switch event {
        case .disputeRaised(let raised):
            [scene.person(raised.coordinator), raised.clause, raised.about, raised.reason]
                .joined(separator: "；")
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
                case .amount(let amount, let limit): "金額 \(amount.signed)，門檻 \(limit.signed)"
                case .pieces(let count, let limit): "不良 \(count) 件，門檻 \(limit) 件"
                case .customers(let count, let limit): "受影響客戶 \(count) 家，門檻 \(limit) 家"
                }
            })
    }
}
