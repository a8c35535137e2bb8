import Casework
import ServiceTime

// What care, improvement, audits, suggestions and knowledge say.
extension ParticularList {
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
            add("what", parts: ["\(done.on)", name(done.by), done.what, proof(done.evidence)])
        }
        for back in action.returns { add("ticket", parts: [back.ticket, back.reason]) }
    }

    mutating func add(_ activity: CareActivity) {
        let content = activity.content
        add("activity", choice(content.activity.rawValue, "activity"))
        add("customer", parts: [content.customer, activity.customerName])
        add("product", content.product)
        add("responsible", name(content.responsible))
        add("department", words(content.department))
        addRecurrence(content.everyMonths, from: content.first, content.daysOff, nil)
        if let next = activity.next {
            add(.next, turn("\(next.date)", next))
        }
        for report in activity.reports.reversed() {
            add(
                "report",
                parts: ["\(report.on)", name(report.by), report.report, proof(report.evidence)])
        }
    }

    mutating func add(_ duty: Duty) {
        let content = duty.content
        add("responsible", name(content.responsible))
        add("department", words(content.department))
        let day = content.day.map { words.vocabulary.deadline(day: $0) }
        addRecurrence(
            content.everyMonths, from: content.from, content.daysOff,
            joined([day, content.time]))
        if let next = duty.next {
            add(.period, turn("\(next.from)–\(next.until)", next.occurrence))
        }
        for filing in duty.filed.reversed() {
            add(
                "report",
                parts: [
                    "\(filing.period.from)–\(filing.period.until)", name(filing.by), filing.report,
                    proof(filing.evidence),
                ])
        }
    }

    private mutating func addRecurrence(
        _ months: Int?, from first: CivilDate, _ daysOff: DaysOff?, _ more: String?
    ) {
        let rule = daysOff.map {
            "\(words.label("days-off", of: dossier.kind)) \(choice($0.rawValue, "days-off"))"
        }
        let often = months.map { words.vocabulary.recurrence(months: $0) }
        add(.recurrence, joined([often, often == nil ? nil : "\(first)", more, rule]))
    }

    /// When a turn is due, and whether that may change.
    private func turn(_ days: String, _ turn: Occurrence) -> String {
        joined([
            "\(days) → \(words.deadline(turn.due))", turn.unknownYear.map { words.provisional($0) },
        ])
    }

    mutating func add(_ audit: Audit) {
        let rule = audit.rule
        add(.received, "\(rule.from)–\(rule.until)")
        add("kind", rule.kind.map { words($0) })
        add("department", rule.department.map { words($0) })
        add("problem", rule.problem.map { words.code($0, of: .problems) })
        add("demanded-from", rule.demandedAtLeast.map { words($0) })
        add("size", "\(audit.sample.cases.count)/\(audit.sample.population)")
        for number in audit.sample.cases { add("ticket", parts: [number, audit.examined[number]]) }
        for (line, finding) in audit.findings.enumerated() {
            add(
                .finding,
                joined([
                    "\(line + 1) \(finding.ticket)", choice(finding.gravity.rawValue, "gravity"),
                    finding.what, proof(finding.evidence),
                ]))
        }
        for (line, task) in audit.tasks.enumerated() {
            let content = task.content
            add(
                .task,
                joined([
                    "\(line + 1) \(content.task)", name(content.responsible),
                    words(content.department), "\(content.until)",
                ]))
            switch task.progress {
            case .open: break
            case .rectified(let by, let what, let evidence):
                add(.rectified, joined(["\(line + 1) \(name(by))", what, proof(evidence)]))
            case .verified(let by, let note, let rectifiedBy):
                add(.rectified, "\(line + 1) \(name(rectifiedBy))")
                add(.verified, joined(["\(line + 1) \(name(by))", note]))
            }
        }
        add("report", audit.report)
    }

    mutating func add(_ suggestion: Suggestion) {
        let content = suggestion.content
        add("suggested-by", content.from)
        add("text", content.text)
        add("customer", content.customer)
        add("ticket", content.ticket)
        add("department", words(suggestion.department))
        add("outcome", suggestion.answer.map { choice($0.outcome.rawValue, "outcome") })
        add("answer", suggestion.answer?.text)
        add("means", suggestion.told)
    }

    mutating func add(_ article: Article) {
        let content = article.content
        add("sort-of-article", choice(content.sort.rawValue, "sort-of-article"))
        add("tickets", content.tickets.joined(separator: " "))
        add("problem", content.problem.map { words.code($0, of: .problems) })
        add("product", content.product)
        add("causes", content.cause)
        add("solution", content.solution)
        add("language", content.language.map { choice($0.rawValue, "language") })
        add("wording", content.text)
        add("reason", article.remark)
    }
}
