import Casework
import ServiceTime

// The particulars of what happened in care and improvement.
extension Vocabulary {
    func details(_ event: CorrectiveAction.Event) -> String {
        switch event {
        case .proposed(let source, let content): list([source] + parts(content))
        case .revised(let content): list(parts(content))
        case .agreed(let note): note ?? ""
        case .rejected(let reason), .foundIneffective(let reason): reason
        case .done(let what, let day, let evidence):
            list([day.description, what, evidence.map(NamedFile.shown)].compactMap(\.self))
        case .verified(let effect): effect
        case .reopened(let ticket, let reason): list([ticket, reason])
        }
    }

    private func parts(_ content: ActionContent) -> [String] {
        [content.action, scene.person(content.responsible), content.until.description]
    }

    func details(_ event: CareActivity.Event) -> String {
        switch event {
        case .planned(let content, let customer, let next):
            list([customer, content.title, day(next)])
        case .reported(let report, _, let next):
            list(
                [
                    report.on?.description, report.report, report.evidence.map(NamedFile.shown),
                    next.map(day),
                ].compactMap(\.self))
        case .moved(let next, let reason): list([day(next), reason])
        case .assigned(let login, _, let reason): list([scene.person(login), reason])
        case .ended(let reason): reason
        }
    }

    func details(_ event: Duty.Event) -> String {
        switch event {
        case .established(let content, let next): list([content.title, moment(next)])
        case .filed(let report, let evidence, let next):
            list([report, evidence.map(NamedFile.shown), moment(next)].compactMap(\.self))
        case .assigned(let login, _, let reason): list([scene.person(login), reason])
        case .reckoned(let next, let reason): list([moment(next), reason])
        case .ended(let reason): reason
        }
    }

    private func day(_ turn: Occurrence) -> String {
        [turn.date.description, turn.unknownYear.map(provisional)].compactMap(\.self)
            .joined(separator: " ")
    }

    private func moment(_ period: DutyPeriod) -> String {
        let turn = period.occurrence
        return [scene.deadline(turn.due), turn.unknownYear.map(provisional)].compactMap(\.self)
            .joined(separator: " ")
    }
}
