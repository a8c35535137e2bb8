import Casework
import ServiceTime
import Wording

// Care and improvement as lines.
extension DetailDocument {
    mutating func add(_ action: CorrectiveAction) {
        let content = action.content
        add("source", action.source)
        add("cause", content.cause)
        add("action", content.action)
        add("responsible", name(content.responsible))
        add("department", words(content.department))
        add("until", "\(content.until)")
        add("problem", content.problem.map { words.code($0, of: .problems) })
        add("product", content.product)
        for done in [action.done, action.verified].compactMap(\.self) {
            add("what", "\(done.on) \(name(done.by)) \(done.what)\(proof(done.evidence))")
        }
        for back in action.returns {
            add("ticket", [back.ticket, back.reason].compactMap(\.self).joined(separator: " "))
        }
    }

    mutating func add(_ activity: CareActivity) {
        let content = activity.content
        add("activity", choice(content.activity.rawValue, "activity"))
        add("customer", "\(content.customer) \(activity.customerName)")
        add("product", content.product)
        add("responsible", name(content.responsible))
        add("department", words(content.department))
        add("to-day", activity.next.map { "\($0.date) → \(due($0))" })
        for report in activity.reports.reversed() {
            add(
                "report",
                "\(report.on) \(name(report.by)) \(report.report)\(proof(report.evidence))")
        }
    }

    /// When a turn is due, and whether that may change.
    private func due(_ turn: Occurrence) -> String {
        [words.moment(turn.due), turn.unknownYear.map { words.provisional($0) }]
            .compactMap(\.self).joined(separator: " ")
    }

    mutating func add(_ duty: Duty) {
        add("responsible", name(duty.content.responsible))
        add("department", words(duty.content.department))
        if let next = duty.next {
            add("until", "\(next.from)–\(next.until) → \(due(next.occurrence))")
        }
        for filing in duty.filed.reversed() {
            add(
                "report",
                "\(filing.period.from) \(name(filing.by)) \(filing.report)\(proof(filing.evidence))"
            )
        }
    }
}
