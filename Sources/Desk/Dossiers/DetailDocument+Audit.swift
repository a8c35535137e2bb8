import Casework
import ServiceTime
import Wording

// Audits, suggestions and knowledge as lines.
extension DetailDocument {
    mutating func add(_ audit: Audit) {
        let rule = audit.rule
        add("received-from", "\(rule.from)–\(rule.until)")
        add("size", "\(audit.sample.cases.count)/\(audit.sample.population)")
        for number in audit.sample.cases {
            add(
                "ticket",
                [number, audit.examined[number]].compactMap(\.self).joined(separator: " "))
        }
        for (line, finding) in audit.findings.enumerated() {
            let gravity = choice(finding.gravity.rawValue, "gravity")
            add(
                "finding",
                "\(line + 1) \(finding.ticket) \(gravity) \(finding.what)\(proof(finding.evidence))"
            )
        }
        for (line, task) in audit.tasks.enumerated() {
            let content = task.content
            add(
                "task-line",
                "\(line + 1) \(content.task) \(name(content.responsible)) \(content.until)")
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
