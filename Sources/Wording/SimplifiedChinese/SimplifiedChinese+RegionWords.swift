import Casework

// The regions beside the stage.
extension SimplifiedChinese {
    func name(_ region: Region) -> String {
        switch region {
        case .dispute: "争议"
        case .contest: "责任异议"
        case .incident: "重大事件"
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
        case .uncontested: "责任无异议"
        case .contested: "责任有异议"
        case .liabilityRuled: "责任已裁定"
        case .noIncident: "非重大事件"
        case .majorIncident: "重大事件"
        case .incidentLifted: "重大事件已解除"
        }
    }

    func name(_ event: RegionEvent.Kind) -> String {
        switch event {
        case .disputeRaised: "提出争议"
        case .disputeAdvanced: "推进争议"
        case .disputeSettled: "争议解决"
        case .mattersSeparated: "争议另案处理"
        case .returnedToPlan: "重新制定方案"
        case .liabilityContested: "对责任提出异议"
        case .liabilityUpheld: "维持责任判定"
        case .liabilityChanged: "改判责任"
        case .incidentDeclared: "定为重大事件"
        case .progressReported: "上报进展"
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
                case .amount(let amount, let limit): "金额 \(amount.signed)，门槛 \(limit.signed)"
                case .pieces(let count, let limit): "不良 \(count) 件，门槛 \(limit) 件"
                case .customers(let count, let limit): "受影响客户 \(count) 家，门槛 \(limit) 家"
                }
            })
    }
}
