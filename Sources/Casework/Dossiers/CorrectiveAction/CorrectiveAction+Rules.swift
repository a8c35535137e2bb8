import ServiceTime

/// What holds back a command on a corrective action.
extension CorrectiveAction {
    static func refusals(_ rule: Rule, _ matter: DossierMatter<CorrectiveAction>) -> [Refusal] {
        let action = matter.machine
        switch rule {
        case .textGiven: return matter.textGiven
        case .sourceExists: return sourceExists(matter)
        case .contentKnown:
            guard let content = matter.content else { return [] }
            return matter.known(person: content.responsible)
                + matter.known(department: content.department)
                + matter.known(problem: content.problem)
        case .dateLeavesTime: return dateLeavesTime(matter)
        case .otherHandAgrees: return matter.otherHand(than: [action?.proposedBy])
        case .leadsDepartment:
            let person = matter.person
            guard let department = action?.content.department, !person.holds(.executive),
                !person.holds(.supervisor), !person.holds(.departmentHead, in: department)
            else { return [] }
            return [.care(.notOfDepartment(department))]
        case .responsibleDoes:
            return matter.responsible(action?.content.responsible, of: action?.content.department)
        case .doneNotAhead:
            guard case .reportDone(_, let day, _)? = matter.command else { return [] }
            return matter.notAhead(day) + matter.notBefore(day, action?.agreedOn)
        case .fileNamed: return matter.fileNamed
        case .otherHandVerifies:
            return matter.otherHand(than: [action?.done?.by, action?.content.responsible])
        case .waitIsOver: return waitIsOver(matter)
        case .sameProblemLater: return sameProblemLater(matter)
        }
    }

    private static func sourceExists(_ matter: DossierMatter<CorrectiveAction>) -> [Refusal] {
        guard case .propose(let source, _)? = matter.command else { return [] }
        switch DossierKind(number: source) {
        case nil: return matter.others.ticket(source) == nil ? [.care(.noSuchTicket(source))] : []
        case .duty?, .audit?, .suggestion?:
            return matter.others[source] == nil ? [.dossier(.noSuchDossier(source))] : []
        case .some: return [.care(.noSource(source))]
        }
    }

    /// The date must leave the days after which an effect can be judged.
    private static func dateLeavesTime(_ matter: DossierMatter<CorrectiveAction>) -> [Refusal] {
        let earliest = matter.today.advanced(byDays: matter.context.policy.care.effectDays)
        guard let until = (matter.content ?? matter.machine?.content)?.until, until < earliest
        else { return [] }
        return [.care(.dateTooSoon(until, earliest: earliest))]
    }

    private static func waitIsOver(_ matter: DossierMatter<CorrectiveAction>) -> [Refusal] {
        guard let day = matter.machine?.done?.on else { return [] }
        let earliest = day.advanced(byDays: matter.context.policy.care.effectDays)
        return matter.today < earliest ? [.care(.effectNotJudgedYet(earliest))] : []
    }

    private static func sameProblemLater(_ matter: DossierMatter<CorrectiveAction>) -> [Refusal] {
        guard case .reopen(let number, _)? = matter.command, let action = matter.machine else {
            return []
        }
        guard let ticket = matter.others.ticket(number) else {
            return [.care(.noSuchTicket(number))]
        }
        var reasons: [Refusal] = []
        if let done = action.done?.on,
            matter.context.policy.zone.date(at: ticket.received) < done
        {
            reasons.append(.care(.ticketNotLater(number, than: done)))
        }
        if let problem = action.content.problem, ticket.registration.problem != problem {
            reasons.append(.care(.anotherProblem(ticket: number, problem: problem)))
        }
        if let product = action.content.product,
            ticket.registration.goods.product.map(DossierKey.folded)
                != DossierKey.folded(product)
        {
            reasons.append(.care(.anotherProduct(ticket: number, product: product)))
        }
        return reasons
    }
}

extension DossierMatter<CorrectiveAction> {
    /// What the command proposes.
    fileprivate var content: ActionContent? {
        switch command {
        case .propose(_, let content)?, .revise(let content)?: content
        case .agree?, .reject?, .reportDone?, .verify?, .findIneffective?, .reopen?, nil: nil
        }
    }
}
