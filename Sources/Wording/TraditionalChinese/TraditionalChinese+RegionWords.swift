import Casework

// The regions beside the stage.
extension TraditionalChinese {
    func name(_ region: Region) -> String {
        switch region {
        case .dispute: "爭議"
        case .contest: "責任異議"
        case .incident: "重大事件"
        case .team: "調查組"
        case .subtask: "調查任務"
        case .recourse: "追償"
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
        case .noTeam: "無調查組"
        case .teamFormed: "已組建調查組"
        case .noSubtask: "無調查任務"
        case .subtaskOpen: "任務進行中"
        case .subtaskDone: "任務已完成"
        case .noRecourse: "無追償"
        case .recourseDemanded: "已提出追償"
        case .recourseAnswered: "對方已答覆"
        case .recourseRecovered: "追償已入帳"
        case .recourseWrittenOff: "追償已沖銷"
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
        case .teamFormed: "組建調查組"
        case .subtaskAssigned: "分派調查任務"
        case .subtaskDone: "調查任務完成"
        case .externalTestRecorded: "外部檢測"
        case .traceRecorded: "生產追溯"
        case .conformityJudged: "符合性判定"
        case .recourseDemanded: "提出追償"
        case .recourseAnswered: "追償答覆"
        case .recourseRecovered: "追償入帳"
        case .recourseWrittenOff: "追償沖銷"
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
        case .teamFormed(let formed): people(formed.members)
        case .subtaskAssigned(let assigned):
            list([assigned.task, department(assigned.department), scene.person(assigned.assignee)])
        case .subtaskDone(let done): remark("\(done.subtask + 1)", done.result)
        case .externalTestRecorded(let tested): remark(tested.body, tested.finding)
        case .traceRecorded(let trace):
            list([trace.unit, trace.staff, trace.madeOn, trace.batch].compactMap(\.self))
        case .conformityJudged(let judged): remark(name(yes: judged.conforms), judged.standard)
        case .recourseDemanded(let demanded):
            list([name(demanded.against), demanded.debtor, demanded.amount.signed])
        case .recourseAnswered(let answered):
            remark(
                list(
                    ["\(answered.recourse + 1)", name(answered.reply), answered.amount?.signed]
                        .compactMap(\.self)), answered.note)
        case .recourseRecovered(let recovered):
            list(["\(recovered.recourse + 1)", recovered.amount.signed, recovered.voucher])
        case .recourseWrittenOff(let written): remark("\(written.recourse + 1)", written.reason)
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

    func name(_ party: RecourseParty) -> String {
        switch party {
        case .supplier: "供應商"
        case .carrier: "運送商"
        }
    }

    func name(_ reply: RecourseReply) -> String {
        switch reply {
        case .accepted: "接受"
        case .partly: "部分接受"
        case .refused: "拒絕"
        }
    }

    func wrongRecourse(_ amount: Money?) -> String {
        guard let amount else { return "金額沒有填寫，或不應填寫。" }
        return "\(amount.signed) 與此項追償不符。"
    }
}
