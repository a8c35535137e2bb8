import ServiceTime

/// What holds back a command on a care activity.
extension CareActivity {
    /// The most months from one turn to the next.
    static let mostMonths = 120

    static func refusals(_ rule: Rule, _ matter: DossierMatter<CareActivity>) -> [Refusal] {
        let content = matter.machine?.content
        switch rule {
        case .textGiven: return matter.textGiven
        case .customerOnFile: return customerOnFile(matter)
        case .contentKnown: return contentKnown(matter)
        case .firstNotBehind:
            guard case .plan(let content)? = matter.command else { return [] }
            return matter.notBefore(content.first, matter.today)
        case .responsibleReports:
            return matter.responsible(content?.responsible, of: content?.department)
        case .recurs: return content?.everyMonths == nil ? [.care(.recursNot)] : []
        case .once: return content?.everyMonths == nil ? [] : [.care(.recursStill)]
        case .dayFits: return dayFits(matter)
        case .fileNamed: return matter.fileNamed
        }
    }

    private static func customerOnFile(_ matter: DossierMatter<CareActivity>) -> [Refusal] {
        guard case .plan(let content)? = matter.command else { return [] }
        guard case .customer(let customer)? = matter.others[content.customer]?.matter else {
            return [.dossier(.noSuchDossier(content.customer))]
        }
        return customer.mergedInto.map {
            [.care(.customerMerged(content.customer, into: $0))]
        } ?? []
    }

    private static func contentKnown(_ matter: DossierMatter<CareActivity>) -> [Refusal] {
        switch matter.command {
        case .plan(let content)?:
            return matter.known(person: content.responsible)
                + matter.known(department: content.department)
                + matter.between(1, mostMonths, content.everyMonths, "every")
        case .assign(let login, let department, _)?:
            return matter.known(person: login) + matter.known(department: department)
        case .report?, .complete?, .move?, .end?, nil: return []
        }
    }

    private static func passes(_ activity: CareActivity, _ day: CivilDate) -> [Refusal] {
        guard let planned = activity.next?.date,
            let following = activity.content.next(after: planned, done: planned)?.date,
            day >= following
        else { return [] }
        return [.care(.passesNextTurn(following))]
    }

    /// What was done lies behind; what is moved lies ahead and in front of the turn after it.
    private static func dayFits(_ matter: DossierMatter<CareActivity>) -> [Refusal] {
        guard let activity = matter.machine else { return [] }
        switch matter.command {
        case .report(let report)?, .complete(let report)?:
            // What was done for the turn before cannot stand for this one as well.
            return matter.notAhead(report.on)
                + matter.notBefore(report.on, activity.reports.last?.on.advanced(byDays: 1))
        case .move(let day, _)?: return matter.notBefore(day, matter.today) + passes(activity, day)
        case .plan?, .assign?, .end?, nil: return []
        }
    }
}
