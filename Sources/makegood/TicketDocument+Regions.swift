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
}
