import Casework
import ServiceTime

// Audits, suggestions and knowledge.
extension DossierDocument {
    func json(_ audit: Audit) -> JSONValue {
        .members([
            "rule": json(audit.rule), "seed": .text(audit.sample.seed.hex),
            "population": .number(audit.sample.population),
            "population_digest": .text(audit.sample.populationDigest.hex),
            "sample": .texts(audit.sample.cases),
            "examined": .texts(audit.examined.keys.sorted()),
            "findings": .array(
                audit.findings.map {
                    .members([
                        "ticket": .text($0.ticket), "gravity": .text($0.gravity.rawValue),
                        "what": .text($0.what), "by": .text($0.by),
                        "evidence": .text($0.evidence),
                    ])
                }),
            "tasks": .array(audit.tasks.map(json)), "report": .text(audit.report),
        ])
    }

    private func json(_ rule: SampleRule) -> JSONValue {
        .members([
            "size": .number(rule.size), "from": date(rule.from), "until": date(rule.until),
            "kind": .text(rule.kind?.rawValue), "department": .text(rule.department?.code),
            "problem": .text(rule.problem), "demanded_at_least": money(rule.demandedAtLeast),
        ])
    }

    private func json(_ task: Audit.Task) -> JSONValue {
        .members([
            "finding": .number(task.finding + 1), "task": .text(task.content.task),
            "responsible": .text(task.content.responsible),
            "department": .text(task.content.department.code),
            "until": date(task.content.until), "state": .text(task.progress.standing.rawValue),
            "rectified_by": .text(task.progress.rectifiedBy),
            "verified_by": .text(task.progress.verifiedBy),
        ])
    }

    func json(_ suggestion: Suggestion) -> JSONValue {
        let content = suggestion.content
        return .members([
            "subject": .text(content.subject), "text": .text(content.text),
            "suggested_by": .text(content.from), "customer": .text(content.customer),
            "ticket": .text(content.ticket), "department": .text(suggestion.department.code),
            "route": .texts(suggestion.route.map(\.code)),
            "outcome": .text(suggestion.answer?.outcome.rawValue),
            "answer": .text(suggestion.answer?.text), "answered_by": .text(suggestion.answer?.by),
            "told": .text(suggestion.told),
        ])
    }

    func json(_ article: Article) -> JSONValue {
        let content = article.content
        return .members([
            "sort": .text(content.sort.rawValue), "tickets": .texts(content.tickets),
            "problem": .text(content.problem), "product": .text(content.product),
            "cause": .text(content.cause), "solution": .text(content.solution),
            "language": .text(content.language?.rawValue), "text": .text(content.text),
            "authors": .texts(article.authors.sorted()),
            "published_by": .text(article.publishedBy), "remark": .text(article.remark),
        ])
    }
}

extension Audit.Progress {
    fileprivate var rectifiedBy: String? {
        switch self {
        case .open: nil
        case .rectified(let by, _, _): by
        case .verified(_, _, let by): by
        }
    }

    fileprivate var verifiedBy: String? {
        guard case .verified(let by, _, _) = self else { return nil }
        return by
    }
}
