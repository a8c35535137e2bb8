import Casework
import ServiceTime

// The particulars of what happened in audits, suggestions and knowledge.
extension Vocabulary {
    func details(_ event: Audit.Event) -> String {
        switch event {
        case .drawn(let title, let rule, let sample):
            list([
                title, "\(rule.from) – \(rule.until)",
                "\(sample.cases.count)/\(sample.population)",
            ])
        case .passed(let ticket, let note): list([ticket, note])
        case .found(let ticket, let gravity, let what, let evidence):
            list(
                [
                    ticket, dossierChoice(gravity.rawValue, of: "gravity"), what,
                    evidence.map(NamedFile.shown),
                ].compactMap(\.self))
        case .concluded(let note): note ?? ""
        case .taskSet(let finding, let task):
            list([
                "\(finding + 1)", task.task, scene.person(task.responsible),
                task.until.description,
            ])
        case .rectified(let line, let what, let evidence):
            list(["\(line + 1)", what, evidence.map(NamedFile.shown)].compactMap(\.self))
        case .taskVerified(let line, let text), .taskReturned(let line, let text):
            list(["\(line + 1)", text])
        case .closed(let report): report
        }
    }

    func details(_ event: Suggestion.Event) -> String {
        switch event {
        case .submitted(let content, let department):
            list([content.from, content.subject, code(department.code, of: .departments)])
        case .routed(let department, let reason):
            list([code(department.code, of: .departments), reason])
        case .answered(let outcome, let text):
            list([dossierChoice(outcome.rawValue, of: "outcome") ?? "", text])
        case .takenBack(let reason): reason
        case .told(let means): means
        }
    }

    func details(_ event: Article.Event) -> String {
        switch event {
        case .written(let content), .rewritten(let content): content.title
        case .published(let note): note ?? ""
        case .sentBack(let reason), .retired(let reason): reason
        }
    }
}
