import Casework

// The regions beside the stage.
extension English {
    func name(_ region: Region) -> String {
        switch region {
        case .dispute: "dispute"
        case .contest: "contested liability"
        case .incident: "major incident"
        case .team: "investigation team"
        case .subtask: "sub-task"
        case .recourse: "recourse"
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
        case .liabilityRuled: "liability ruled on"
        case .noIncident: "no major incident"
        case .majorIncident: "major incident"
        case .incidentLifted: "major incident lifted"
        case .noTeam: "no investigation team"
        case .teamFormed: "team formed"
        case .noSubtask: "no sub-task"
        case .subtaskOpen: "sub-task open"
        case .subtaskDone: "sub-task done"
        case .noRecourse: "no recourse"
        case .recourseDemanded: "recourse demanded"
        case .recourseAnswered: "recourse answered"
        case .recourseRecovered: "recourse recovered"
        case .recourseWrittenOff: "recourse written off"
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
        case .teamFormed: "Team formed"
        case .subtaskAssigned: "Sub-task assigned"
        case .subtaskDone: "Sub-task done"
        case .externalTestRecorded: "External test"
        case .traceRecorded: "Production traced"
        case .conformityJudged: "Conformity judged"
        case .recourseDemanded: "Recourse demanded"
        case .recourseAnswered: "Recourse answered"
        case .recourseRecovered: "Recourse recovered"
        case .recourseWrittenOff: "Recourse written off"
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
                case .amount(let amount, let limit):
                    "amount \(amount.signed), threshold \(limit.signed)"
                case .pieces(let count, let limit): "\(count) defective pieces, threshold \(limit)"
                case .customers(let count, let limit): "\(count) customers, threshold \(limit)"
                }
            })
    }

    func name(_ party: RecourseParty) -> String {
        switch party {
        case .supplier: "supplier"
        case .carrier: "carrier"
        }
    }

    func name(_ reply: RecourseReply) -> String {
        switch reply {
        case .accepted: "accepted"
        case .partly: "partly accepted"
        case .refused: "refused"
        }
    }

    func wrongRecourse(_ amount: Money?) -> String {
        guard let amount else { return "No amount is given, or one too many." }
        return "\(amount.signed) does not fit this recourse."
    }
}
