import Casework
import ServiceTime

// Care and improvement.
extension DossierDocument {
    func json(_ action: CorrectiveAction) -> JSONValue {
        let content = action.content
        return .members([
            "source": .text(action.source), "cause": .text(content.cause),
            "action": .text(content.action), "responsible": .text(content.responsible),
            "department": .text(content.department.code), "until": date(content.until),
            "problem": .text(content.problem), "product": .text(content.product),
            "proposed_by": .text(action.proposedBy), "agreed_by": .text(action.agreedBy),
            "done": json(action.done), "verified": json(action.verified),
            "rejected_for": .text(action.rejectedFor),
            "returns": .array(
                action.returns.map {
                    .members([
                        "ticket": .text($0.ticket), "reason": .text($0.reason), "at": iso($0.at),
                    ])
                }),
        ])
    }

    private func json(_ done: CorrectiveAction.Done?) -> JSONValue {
        guard let done else { return .null }
        return .members([
            "by": .text(done.by), "on": date(done.on), "what": .text(done.what),
            "evidence": .text(done.evidence),
        ])
    }

    func json(_ activity: CareActivity) -> JSONValue {
        let content = activity.content
        return .members([
            "activity": .text(content.activity.rawValue), "customer": .text(content.customer),
            "customer_name": .text(activity.customerName), "product": .text(content.product),
            "responsible": .text(content.responsible),
            "department": .text(content.department.code), "first": date(content.first),
            "every_months": number(content.everyMonths),
            "days_off": .text(content.daysOff?.rawValue), "next": json(activity.next),
            "missed": .number(activity.missed),
            "reports": .array(
                activity.reports.map {
                    .members([
                        "on": date($0.on), "planned": date($0.planned), "by": .text($0.by),
                        "report": .text($0.report), "evidence": .text($0.evidence),
                    ])
                }),
        ])
    }

    func json(_ duty: Duty) -> JSONValue {
        let content = duty.content
        return .members([
            "responsible": .text(content.responsible),
            "department": .text(content.department.code),
            "every_months": .number(content.everyMonths), "on_day": number(content.day),
            "at_time": .text(content.time), "days_off": .text(content.daysOff?.rawValue),
            "next": duty.next.map(json) ?? .null,
            "filed": .array(
                duty.filed.map { filing in
                    .members([
                        "period": json(filing.period), "by": .text(filing.by),
                        "at": iso(filing.at), "report": .text(filing.report),
                        "evidence": .text(filing.evidence),
                    ])
                }),
        ])
    }

    private func json(_ period: DutyPeriod) -> JSONValue {
        .members([
            "from": date(period.from), "until": date(period.until),
            "occurrence": json(period.occurrence),
        ])
    }

    private func json(_ occurrence: Occurrence?) -> JSONValue {
        guard let occurrence else { return .null }
        return .members([
            "date": date(occurrence.date), "start": iso(occurrence.start),
            "due": iso(occurrence.due), "days_off_known": .bool(!occurrence.isProvisional),
        ])
    }
}
