public import ServiceTime

/// Why a command on care, improvement, audits, duties, suggestions or knowledge is not taken.
public enum CareRefusal: Hashable, Sendable {
    case noSuchTicket(String)
    /// A number that is of no kind the command can cite.
    case noSource(String)
    case dayAhead(CivilDate)
    case dayBehind(CivilDate, earliest: CivilDate)
    case notBetween(field: String, lowest: Int, highest: Int)
    /// The person who did, wrote or proposed it.
    case sameHand(String)
    case notResponsible(String)
    case notOfDepartment(Department)
    // Corrective actions.
    case dateTooSoon(CivilDate, earliest: CivilDate)
    case effectNotJudgedYet(CivilDate)
    case anotherProblem(ticket: String, problem: String)
    case anotherProduct(ticket: String, product: String)
    case ticketNotLater(String, than: CivilDate)
    // Care activities.
    case customerMerged(String, into: String)
    case recursStill
    case recursNot
    case passesNextTurn(CivilDate)
    case anotherCustomer(String)
    case noVisitReport(String, on: CivilDate)
    // Duties.
    case periodRuns(until: CivilDate)
    case nothingChanges
    /// It is routed to this department already.
    case departmentSame(Department)
    case noTimeOfDay(String)
    // Audits; findings and tasks are counted from 1.
    case nothingToSample
    case notSampled(String)
    case examinedAlready(String)
    case casesLeft([String])
    case findingsOpen([Int])
    case tasksOpen([Int])
    case taskStands(Int, Audit.Standing)
    // Suggestions and knowledge.
    case notInDepartment(Department)
    case noCaseCited
    case caseOpen(String)

    /// A stable word for programs.
    public var code: String {
        switch self {
        case .noSuchTicket: "no-such-ticket"
        case .noSource: "no-source"
        case .dayAhead: "day-ahead"
        case .dayBehind: "day-behind"
        case .notBetween: "not-between"
        case .sameHand: "same-hand"
        case .notResponsible: "not-responsible"
        case .notOfDepartment: "not-of-department"
        case .dateTooSoon: "date-too-soon"
        case .effectNotJudgedYet: "effect-not-judged-yet"
        case .anotherProblem: "another-problem"
        case .anotherProduct: "another-product"
        case .ticketNotLater: "ticket-not-later"
        case .customerMerged: "customer-merged"
        case .recursStill: "recurs-still"
        case .recursNot: "recurs-not"
        case .passesNextTurn: "passes-next-turn"
        case .anotherCustomer: "another-customer"
        case .noVisitReport: "no-visit-report"
        case .periodRuns: "period-runs"
        case .nothingChanges: "nothing-changes"
        case .departmentSame: "department-same"
        case .noTimeOfDay: "no-time-of-day"
        case .nothingToSample: "nothing-to-sample"
        case .notSampled: "not-sampled"
        case .examinedAlready: "examined-already"
        case .casesLeft: "cases-left"
        case .findingsOpen: "findings-open"
        case .tasksOpen: "tasks-open"
        case .taskStands: "task-stands"
        case .notInDepartment: "not-in-department"
        case .noCaseCited: "no-case-cited"
        case .caseOpen: "case-open"
        }
    }
}
