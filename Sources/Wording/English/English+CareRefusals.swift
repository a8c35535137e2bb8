import Casework

// Why a command of care and improvement is refused, and what would satisfy the rule.
extension English {
    func rule(_ refusal: CareRefusal) -> String {
        switch refusal {
        case .noSuchTicket(let number): "There is no ticket \(number)."
        case .noSource(let number): "\(number) is no ticket, review, audit or suggestion."
        case .dayAhead(let day): "\(day) lies ahead."
        case .dayBehind(let day, let earliest): "\(day) lies before \(earliest)."
        case .notBetween(let field, let lowest, let highest):
            "“\(self.field(field))” lies outside \(lowest) to \(highest)."
        case .sameHand(let login): "\(scene.person(login)) had a hand in it."
        case .notResponsible(let login): "\(scene.person(login)) answers for it."
        case .notOfDepartment(let department):
            "This is for those who lead \(code(department.code, of: .departments))."
        case .dateTooSoon(let day, let earliest):
            "By \(day) nobody can judge the effect; the policy waits until \(earliest)."
        case .effectNotJudgedYet(let day): "The effect cannot be judged before \(day)."
        case .anotherProblem(let ticket, let problem):
            "Ticket \(ticket) has another problem than “\(code(problem, of: .problems))”."
        case .anotherProduct(let ticket, let product):
            "Ticket \(ticket) is about another product than “\(product)”."
        case .ticketNotLater(let ticket, let day): "Ticket \(ticket) came in before \(day)."
        case .customerMerged(let number, let other): "\(number) was merged into \(other)."
        case .recursStill: "It comes again; another turn is due after this one."
        case .recursNot: "It is done only once."
        case .passesNextTurn(let day): "The next turn is on \(day) already."
        case .anotherCustomer(let number): "\(number) is for another customer."
        case .noVisitReport(let number, let day): "\(number) has no report of a visit on \(day)."
        case .periodRuns(let day): "The period runs until \(day)."
        case .departmentSame(let department):
            "It is with \(code(department.code, of: .departments)) already."
        case .nothingChanges: "The policy in force gives the same time."
        case .noTimeOfDay(let text): "“\(text)” is no time of day."
        case .nothingToSample: "The rule describes no ticket."
        case .notSampled(let ticket): "Ticket \(ticket) is not in the sample."
        case .examinedAlready(let ticket): "Ticket \(ticket) was examined already."
        case .casesLeft(let tickets): "Not examined yet: \(list(tickets))."
        case .findingsOpen(let lines): "Findings without a task: \(list(lines.map { "\($0)" }))."
        case .tasksOpen(let lines): "Tasks not verified: \(list(lines.map { "\($0)" }))."
        case .taskStands(let line, let standing): "Task \(line) is \(name(standing))."
        case .notInDepartment(let department):
            "It is with \(code(department.code, of: .departments))."
        case .noCaseCited: "It cites no ticket."
        case .caseOpen(let ticket): "Ticket \(ticket) is not closed."
        }
    }

    func remedy(_ refusal: CareRefusal) -> String {
        switch refusal {
        case .noSuchTicket: "Look the number up in the queue."
        case .noSource: "Cite the number of what showed the problem."
        case .dayAhead: "Give a day that has come."
        case .dayBehind(_, let earliest): "Give \(earliest) or a later day."
        case .notBetween(_, let lowest, let highest): "Give \(lowest) to \(highest)."
        case .sameHand: "Let somebody else do this."
        case .notResponsible(let login):
            "Let \(scene.person(login)), the department's head or a supervisor do it, or assign it."
        case .notOfDepartment: "Ask the department's head, a supervisor or an executive."
        case .dateTooSoon(_, let earliest): "Give \(earliest) or a later day."
        case .effectNotJudgedYet(let day): "Verify it on \(day) or later."
        case .anotherProblem, .anotherProduct: "Propose an action of its own for it."
        case .ticketNotLater: "Cite a ticket that came in after the action was done."
        case .customerMerged(_, let other): "Use \(other)."
        case .recursStill: "Report the turn, or give the series up."
        case .recursNot: "Report and end it."
        case .passesNextTurn(let day): "Give a day before \(day), or report this turn."
        case .anotherCustomer: "Cite an activity of this customer."
        case .noVisitReport: "Report the visit there first, or leave the number out."
        case .periodRuns(let day): "File it after \(day)."
        case .departmentSame: "Name another department, or have this one answer it."
        case .nothingChanges: "There is nothing to do."
        case .noTimeOfDay: "Write it as 17:00."
        case .nothingToSample: "Widen the rule."
        case .notSampled: "Examine the tickets of the sample."
        case .examinedAlready: "Go on with the next one; findings can still be added."
        case .casesLeft: "Pass each of them or record a finding."
        case .findingsOpen: "Set a task for each of them."
        case .tasksOpen: "Verify each of them once it was put right."
        case .taskStands(_, .open): "Let it be put right first."
        case .taskStands(_, .rectified): "Verify or return it."
        case .taskStands(_, .verified): "There is nothing to do."
        case .notInDepartment: "Let somebody of that department do it, or route it on."
        case .noCaseCited: "Cite the closed tickets it was learnt from."
        case .caseOpen: "Cite it once it is closed."
        }
    }

    private func name(_ standing: Audit.Standing) -> String {
        switch standing {
        case .open: "open"
        case .rectified: "rectified"
        case .verified: "verified"
        }
    }
}
