import ServiceTime

/// What holds back a command on a recurring duty.
extension Duty {
    static func refusals(_ rule: Rule, _ matter: DossierMatter<Duty>) -> [Refusal] {
        let content = matter.machine?.content
        switch rule {
        case .textGiven: return matter.textGiven
        case .contentKnown: return contentKnown(matter)
        case .responsibleFiles:
            return matter.responsible(content?.responsible, of: content?.department)
        case .fileNamed: return matter.fileNamed
        case .periodOver:
            guard let until = matter.machine?.next?.until, matter.today <= until else { return [] }
            return [.care(.periodRuns(until: until))]
        case .reckonsOtherwise:
            return matter.machine?.next == matter.reckoned ? [.care(.nothingChanges)] : []
        }
    }

    private static func contentKnown(_ matter: DossierMatter<Duty>) -> [Refusal] {
        switch matter.command {
        case .establish(let content)?:
            let isTime = content.time.map { LocalTime($0) != nil } ?? true
            return matter.known(person: content.responsible)
                + matter.known(department: content.department)
                + matter.between(1, CareActivity.mostMonths, content.everyMonths, "every")
                + matter.between(1, 31, content.day, "on-day")
                + (isTime ? [] : [.care(.noTimeOfDay(content.time ?? ""))])
        case .assign(let login, let department, _)?:
            return matter.known(person: login) + matter.known(department: department)
        case .file?, .reckon?, .end?, nil: return []
        }
    }
}
