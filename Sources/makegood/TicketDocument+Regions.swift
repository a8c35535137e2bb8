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
}
