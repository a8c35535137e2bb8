import Casework
import ServiceTime
import TestSupport

/// Commands for the kinds of care and improvement, right and wrong ones, as chance gives them.
struct CareSamples {
    static let ticket = "202603-001"
    static let service = Department("service")

    /// A desk with a customer on file and a ticket to cite.
    static func desk() throws -> (desk: DossierDesk, customer: String) {
        var desk = DossierDesk()
        let content = CustomerContent(name: "华东电机", sort: .company)
        let customer = try desk.begin(.customer(.enter(content, contact: nil)), as: "sales")
        desk.tickets[ticket] = CaseDesk().ticket
        return (desk, customer)
    }

    static func day(_ now: Instant, _ days: Int) -> CivilDate {
        CasePapers.policy.calendars[Policy.office].map { $0.zone.date(at: now) }?
            .advanced(byDays: days) ?? CivilDate(dayNumber: 0)
    }

    static func action(until: CivilDate) -> ActionContent {
        ActionContent(
            cause: "wrong grease", action: "change the drawing", responsible: "engineer",
            department: service, until: until, problem: "hardware-fault")
    }

    static func care(
        _ customer: String, first: CivilDate, every: Int? = 12,
        _ sort: CareContent.Sort = .visit
    ) -> CareContent {
        CareContent(
            activity: sort, customer: customer, title: "Visit", responsible: "sales",
            department: Department("sales"), first: first, everyMonths: every)
    }

    static func duty(from: CivilDate, every: Int = 1) -> DutyContent {
        DutyContent(
            title: "Monthly review", responsible: "agent",
            department: Department("customer-service"), from: from, everyMonths: every)
    }

    /// A command that begins a dossier of the kind; nil for kinds of others.
    static func beginning(
        _ kind: DossierKind, _ customer: String, at now: Instant,
        _ random: inout SplitMix64
    ) -> DossierCommand? {
        switch kind {
        case .correctiveAction:
            .correctiveAction(.propose(source: ticket, action(until: day(now, 90))))
        case .careActivity:
            .careActivity(
                .plan(
                    care(customer, first: day(now, 3), every: Bool.random(using: &random) ? 1 : nil)
                ))
        case .duty: .duty(.establish(duty(from: day(now, -40))))
        case .customer:
            .customer(
                .enter(CustomerContent(name: "绿洲酒店", sort: .company), contact: nil))
        case .contract, .commitment: nil
        }
    }

    /// Any command of the kind.
    static func command(
        _ kind: DossierKind, at now: Instant, _ random: inout SplitMix64
    ) -> DossierCommand? {
        let other = Int.random(in: -5...40, using: &random)
        let day = day(now, other)
        let choices: [DossierCommand]
        switch kind {
        case .correctiveAction:
            let commands: [CorrectiveAction.Command] = [
                .revise(action(until: self.day(now, 60))), .agree(note: nil),
                .reject(reason: "no"), .reportDone(what: "done", on: nil, evidence: nil),
                .reportDone(what: "done", on: day, evidence: "photo"),
                .verify(effect: "none since"),
                .findIneffective(reason: "again"), .reopen(ticket: ticket, reason: "again"),
            ]
            choices = commands.map { .correctiveAction($0) }
        case .careActivity:
            let commands: [CareActivity.Command] = [
                .report(CareReport("fine", on: day)), .report(CareReport("fine")),
                .complete(CareReport("fine")), .move(to: day, reason: "asked to"),
                .assign(to: "engineer", service, reason: "knows them"), .end(reason: "sold"),
            ]
            choices = commands.map { .careActivity($0) }
        case .duty:
            let commands: [Duty.Command] = [
                .file(report: "fine", evidence: nil), .file(report: "fine", evidence: "file"),
                .assign(to: "quality", Department("quality"), reason: "moved"),
                .reckon(reason: "new calendar"), .end(reason: "no longer"),
            ]
            choices = commands.map { .duty($0) }
        case .customer:
            let visit = CustomerVisit(on: day, report: "fine")
            let commands: [Customer.Command] = [
                .markKey(reason: "large"), .unmarkKey(reason: "left"), .recordVisit(visit),
                .note("x"),
            ]
            choices = commands.map { .customer($0) }
        case .contract, .commitment: return nil
        }
        return choices.randomElement(using: &random)
    }
}
