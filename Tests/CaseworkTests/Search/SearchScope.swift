import Casework
import ServiceTime
import TestSupport

/// One search: where it starts, who is at the desk, which plans may be proposed, and which regions
/// beside the stage are told apart.
///
/// `regions` multiplies what the rules make depend on one another: the stages with waiting,
/// disputes, incidents, gates, rounds and delegation. What moves on its own beside them (owner,
/// urgency, notices, bookings) is searched in full together with the stages, and not multiplied.
struct SearchScope: Sendable, CustomStringConvertible {
    let description: String
    var people: [Person] = []
    var plans: [PlanContent] = [CasePapers.payment()]
    var regions: Set<Outline.Region> = []
    var registration = CasePapers.registration()
    /// The ground of the claim on the ticket; nil starts without any.
    var ground: Ground?
    /// How much time passes before each command.
    var pace = Span.minutes(1)
    /// Whether the verdict of every clock is looked at before and after each step.
    var judgesClocks = false
    /// Delegations that may begin and end between any two commands: every command is tried with
    /// and without them.
    var delegations: [Delegation] = []
    var policy = CasePapers.policy
    var themes = Proposals.Theme.stages

    /// Where the regions it tells apart must have been seen.
    var places: Set<RegionState> {
        var places: Set<RegionState> = []
        if regions.contains(.dispute) { places.formUnion([.negotiation, .disputeSettled]) }
        if regions.contains(.incident) { places.formUnion([.majorIncident, .incidentLifted]) }
        if regions.contains(.contest) { places.formUnion([.contested, .liabilityRuled]) }
        if themes.contains(.talks) { places.formUnion([.mediation, .arbitration, .lawsuit]) }
        return places
    }

    /// The tickets the search starts from.
    func starts() throws -> [CaseDesk] {
        var desk = CaseDesk(registration, under: policy, roster: CaseStaff.roster)
        if let ground { try desk.file(ground) }
        return [themes.contains(.relations) ? try desk.beside(Proposals.neighbour) : desk]
    }

    /// A clock that was breached before the step and is not after it.
    func healedBreach(_ step: Step) -> String? {
        // A clock that nothing changed stays breached: its verdict is computed from it alone.
        for (old, new) in zip(step.before.clocks, step.after.clocks) where old != new {
            let before = old.serviceClock(under: policy).verdict(at: step.fact.at)
            guard before.state == .breached else { continue }
            for instant in [step.fact.at, step.fact.at + .days(40)] {
                let after = new.serviceClock(under: policy).verdict(at: instant)
                if after.state != .breached {
                    return "\(new.kind) was breached and is \(after.state) at \(instant)"
                }
            }
        }
        return nil
    }
}

extension SearchScope {
    /// Gates by every person who may and may not decide them.
    static let gates = SearchScope(
        description: "gates and deciders",
        people: staff(
            "agent", "engineer", "finance", "finance-two", "executive", "archivist",
            "administrator", "both-quality-head", "both-head-finance", "both-supervisor-executive"
        ),
        plans: [CasePapers.payment()], regions: [.deciders], ground: .service)

    /// Two gates on one level, and plans that decline or cost nothing.
    static let parallel = SearchScope(
        description: "parallel gates, declined and free plans",
        people: staff(
            "agent", "engineer", "quality-head", "finance", "legal", "executive", "archivist",
            "finance-two", "supervisor", "both-finance-executive"),
        plans: [CasePapers.payment(), CasePapers.decline, CasePapers.apology],
        regions: [.deciders], ground: .contract)

    /// A severe complaint: the heads of every department concerned; options to choose from.
    static let severe = SearchScope(
        description: "severe complaint, options",
        people: staff(
            "agent", "engineer", "quality-head", "service-head", "finance", "finance-two",
            "executive", "archivist", "supervisor"),
        plans: [
            PlanContent(options: [
                CasePapers.option(yuan: 10, [.refund]), CasePapers.option(title: "Sorry"),
            ])
        ], regions: [.deciders], registration: CasePapers.registration(severity: .severe))

    /// Waiting and urgency, with every verdict looked at; eleven hours pass between commands.
    static let clocks = SearchScope(
        description: "waiting, urgency and clocks", people: onePerRole,
        regions: [.waiting, .urgency], ground: .service, pace: .hours(11), judgesClocks: true)

    static let owners = SearchScope(
        description: "owners", people: onePerRole, regions: [.owner], ground: .service)

    static let papers = SearchScope(
        description: "notices and bookings", people: onePerRole, regions: [.notice, .bookings],
        ground: .service)

    /// A question answered on the phone, and a light complaint fed back.
    static let short = [TicketKind.inquiry, .complaint].map { kind in
        SearchScope(
            description: "short path of \(kind)", people: onePerRole,
            registration: CasePapers.registration(kind, severity: .light))
    }

    /// The largest first.
    static let all = beside + [gates, clocks, parallel, severe, owners, papers] + short

    static let onePerRole = staff(
        "agent", "engineer", "quality-head", "finance", "finance-two", "executive", "supervisor",
        "archivist", "auditor", "administrator")

    static func staff(_ logins: String...) -> [Person] {
        logins.map { CaseStaff.person($0) }
    }
}
