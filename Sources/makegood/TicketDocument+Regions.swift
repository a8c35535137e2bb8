import Casework
import ServiceTime

/// What moves beside the stage.
extension TicketDocument {
    func remark(_ remark: Remark?) -> JSONValue {
        guard let remark else { return .null }
        return .members([
            "text": .text(remark.text), "by": .text(remark.by), "at": iso(remark.at),
        ])
    }

    func dispute(_ dispute: Dispute) -> JSONValue {
        .members([
            "state": .text(dispute.state.rawValue), "open": .bool(dispute.isOpen),
            "stops_work": .bool(dispute.stopsWork),
            "coordinator": .text(dispute.coordinator), "clause": .text(dispute.raised.clause),
            "about": .text(dispute.raised.about), "reason": .text(dispute.raised.reason),
            "raised_by": .text(dispute.raisedBy), "raised_at": iso(dispute.raisedAt),
            "plan": dispute.plan.map { .number($0) } ?? .null,
            "steps": .array(
                dispute.steps.map {
                    .members(["step": .text($0.step.rawValue), "remark": remark($0.remark)])
                }), "separated": remark(dispute.separation),
            "settled": remark(dispute.settlement),
        ])
    }

    func contest(_ contest: Contest) -> JSONValue {
        let ruling: (String, Remark?)? =
            switch contest.ruling {
            case .upheld(let remark): ("upheld", remark)
            case .changed(let remark): ("changed", remark)
            case .lapsed: ("lapsed", nil)
            case nil: nil
            }
        return .members([
            "state": .text(contest.state.rawValue),
            "contested_by": .text(contest.contested.contestedBy),
            "reason": .text(contest.contested.reason), "recorded_by": .text(contest.recordedBy),
            "recorded_at": iso(contest.recordedAt), "ruling": .text(ruling?.0),
            "ruled": remark(ruling?.1),
        ])
    }

    func incident(_ incident: Incident) -> JSONValue {
        .members([
            "state": .text(incident.state.rawValue), "open": .bool(incident.isOpen),
            "group": .texts(incident.group), "reason": .text(incident.declared.reason),
            "declared_by": .text(incident.declaredBy), "declared_at": iso(incident.declaredAt),
            "plans": .array(incident.plans.map { .number($0) }),
            "reports": .array(
                incident.reports.map {
                    .members(["to": .text($0.to), "report": remark($0.remark)])
                }), "lifted": remark(incident.lift),
        ])
    }

    var investigation: JSONValue {
        let investigation = ticket.regions.investigation
        let trace = investigation.trace?.content
        return .members([
            "members": .texts(investigation.members),
            "investigators": .texts(ticket.investigators.sorted()),
            "subtasks": .array(investigation.subtasks.map(subtask)),
            "tests": .array(
                investigation.tests.map {
                    .members([
                        "body": .text($0.content.body), "finding": .text($0.content.finding),
                        "report": .text($0.content.report), "by": .text($0.by), "at": iso($0.at),
                    ])
                }),
            "trace": .members([
                "unit": .text(trace?.unit), "staff": .text(trace?.staff),
                "made_on": .text(trace?.madeOn), "batch": .text(trace?.batch),
            ]),
            "conformity": investigation.conformity.map {
                .members([
                    "conforms": .bool($0.content.conforms), "standard": .text($0.content.standard),
                    "by": .text($0.by), "at": iso($0.at),
                ])
            } ?? .null,
        ])
    }

    private func subtask(_ subtask: Subtask) -> JSONValue {
        .members([
            "state": .text(subtask.state.rawValue), "task": .text(subtask.assigned.task),
            "department": .text(subtask.assigned.department.code),
            "assignee": .text(subtask.assigned.assignee), "due": iso(subtask.assigned.due),
            "result": remark(subtask.result),
        ])
    }

    func recourse(_ recourse: Recourse) -> JSONValue {
        .members([
            "state": .text(recourse.state.rawValue),
            "against": .text(recourse.demanded.against.rawValue),
            "debtor": .text(recourse.demanded.debtor), "amount": money(recourse.demanded.amount),
            "basis": .text(recourse.basis), "demanded_by": .text(recourse.demandedBy),
            "demanded_at": iso(recourse.demandedAt), "accepted": money(recourse.accepted),
            "recovered": money(recourse.recovered),
            "answers": .array(
                recourse.answers.map {
                    .members([
                        "reply": .text($0.content.reply.rawValue),
                        "amount": money($0.content.amount), "note": .text($0.content.note),
                        "by": .text($0.by), "at": iso($0.at),
                    ])
                }),
            "recoveries": .array(
                recourse.recoveries.map {
                    .members([
                        "amount": money($0.content.amount), "voucher": .text($0.content.voucher),
                        "by": .text($0.by), "at": iso($0.at),
                    ])
                }), "written_off": remark(recourse.writeOff),
        ])
    }
}
