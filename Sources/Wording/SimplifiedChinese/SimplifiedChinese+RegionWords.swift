import Casework

// The regions beside the stage.
extension SimplifiedChinese {
    func name(_ region: Region) -> String {
        switch region {
        case .dispute: "争议"
        case .contest: "责任异议"
        case .incident: "重大事件"
        case .team: "调查组"
        case .subtask: "调查任务"
        case .recourse: "追偿"
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
        case .noTeam: "无调查组"
        case .teamFormed: "已组建调查组"
        case .noSubtask: "无调查任务"
        case .subtaskOpen: "任务进行中"
        case .subtaskDone: "任务已完成"
        case .noRecourse: "无追偿"
        case .recourseDemanded: "已提出追偿"
        case .recourseAnswered: "对方已答复"
        case .recourseRecovered: "追偿已到账"
        case .recourseWrittenOff: "追偿已核销"
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
        case .teamFormed: "组建调查组"
        case .subtaskAssigned: "分派调查任务"
        case .subtaskDone: "调查任务完成"
        case .externalTestRecorded: "外部检测"
        case .traceRecorded: "生产追溯"
        case .conformityJudged: "符合性判定"
        case .recourseDemanded: "提出追偿"
        case .recourseAnswered: "追偿答复"
        case .recourseRecovered: "追偿到账"
        case .recourseWrittenOff: "追偿核销"
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
                case .amount(let amount, let limit): "金额 \(amount.signed)，门槛 \(limit.signed)"
                case .pieces(let count, let limit): "不良 \(count) 件，门槛 \(limit) 件"
                case .customers(let count, let limit): "受影响客户 \(count) 家，门槛 \(limit) 家"
                }
            })
    }

    func name(_ party: RecourseParty) -> String {
        switch party {
        case .supplier: "供应商"
        case .carrier: "承运商"
        }
    }

    func name(_ reply: RecourseReply) -> String {
        switch reply {
        case .accepted: "接受"
        case .partly: "部分接受"
        case .refused: "拒绝"
        }
    }

    func wrongRecourse(_ amount: Money?) -> String {
        guard let amount else { return "金额没有填写，或不应填写。" }
        return "\(amount.signed) 与此项追偿不符。"
    }
}
