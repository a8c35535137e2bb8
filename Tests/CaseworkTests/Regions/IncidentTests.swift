import Casework
import ServiceTime
import TestSupport
import Testing

extension CaseDesk {
    static let declaration = Command.region(.declareMajor(RegionPapers.declaration))

    static func report(to login: String = "executive") -> Command {
        .region(.reportProgress(ProgressReported(report: "Recall prepared", to: login)))
    }

    static let lift = Command.region(.liftMajor(Reasoned(reason: "All pieces are back")))

    static let replan = Command.region(.returnToPlan(Reasoned(reason: "Now a major incident")))

    /// A claim at `milestone`, declared a major incident there.
    static func major(at milestone: Milestone) throws -> CaseDesk {
        var desk = try CaseDesk.claim(at: milestone)
        try desk.perform(declaration, as: "supervisor")
        return desk
    }
}

extension RefusalCase {
    static let incidents: [RefusalCase] = [
        RefusalCase("major-incident-due", as: "engineer", .submitPlan) {
            try .claim(at: .drafted, plan: CasePapers.payment(yuan: 500_000))
        },
        RefusalCase("plan-not-dedicated", as: "engineer", .submitPlan) {
            try .major(at: .drafted)
        },
        RefusalCase("not-in-task-group", as: "agent", CaseDesk.report()) {
            try .major(at: .diagnosis)
        },
        RefusalCase("not-a-superior", as: "engineer", CaseDesk.report(to: "agent")) {
            try .major(at: .diagnosis)
        },
        RefusalCase("threshold-still-met", as: "supervisor", CaseDesk.lift) {
            var desk = try CaseDesk.claim(
                at: .drafted, plan: CasePapers.payment(yuan: 500_000))
            try desk.perform(CaseDesk.declaration, as: "supervisor")
            return desk
        },
        RefusalCase("incident-open", .withdraw(reason: "Found it")) {
            try .major(at: .diagnosis)
        },
    ]
}

/// The task group, the dedicated plan, the forced gates and the reports upward.
@Suite struct `A major incident` {
    @Test(arguments: [499_999, 500_000])
    func `is due from the threshold of a plan on`(yuan: Int) throws {
        var desk = try CaseDesk.claim(at: .drafted, plan: CasePapers.payment(yuan: yuan))
        let isDue = yuan == 500_000
        #expect(desk.codes(.submitPlan, as: "engineer") == (isDue ? ["major-incident-due"] : []))
        guard isDue else { return }
        try desk.perform(CaseDesk.declaration, as: "supervisor")
        #expect(desk.codes(.submitPlan, as: "engineer") == ["plan-not-dedicated"])
        try desk.submit(CasePapers.payment(yuan: yuan))
        try desk.approveAll()
        #expect(desk.ticket.planning?.phase.code == "approved")
    }

    @Test func `is due for a claim, for defective pieces and for customers`() throws {
        var desk = CaseDesk()
        try desk.perform(.respond(message: "x"), as: "agent")
        var terms = CasePapers.claim(.other)
        terms.directLoss = Money(minorUnits: 50_000_000, currency: .cny)
        try desk.perform(.fileClaim(terms), as: "agent")
        #expect(desk.ticket.majorCauses(under: desk.policy.majorIncident).count == 1)

        terms.directLoss = Money(minorUnits: 7_000_000, currency: .usd)
        var abroad = CaseDesk()
        try abroad.perform(.respond(message: "x"), as: "agent")
        try abroad.perform(.fileClaim(terms), as: "agent")
        var major = abroad.policy.majorIncident
        #expect(abroad.ticket.majorCauses(under: major).count == 1)
        major.otherAmounts = [Money(minorUnits: 7_000_001, currency: .usd)]
        #expect(abroad.ticket.majorCauses(under: major).isEmpty)
        major.otherAmounts = []
        #expect(abroad.ticket.majorCauses(under: major).count == 1, "nobody said what is small")

        var registration = CasePapers.registration()
        registration.goods.quantity = 900
        registration.goods.defective = 500
        var reach = try CaseDesk.claim(at: .diagnosis, registration: registration)
        var finding = CasePapers.finding()
        finding.affectedCustomers = 10
        try reach.perform(.recordFinding(finding), as: "engineer")
        try reach.perform(.determineLiability(CasePapers.liability()), as: "engineer")
        #expect(
            reach.refusals(.concludeDiagnosis(note: ""), as: "engineer") == [
                .majorIncidentDue([
                    .pieces(500, threshold: 500), .customers(10, threshold: 10),
                ])
            ])
        try reach.perform(CaseDesk.declaration, as: "supervisor")
        try reach.perform(.concludeDiagnosis(note: ""), as: "engineer")
    }

    @Test(arguments: [CaseDesk.Milestone.inApproval, .approved, .offered])
    func `takes a submitted plan off the table`(milestone: CaseDesk.Milestone) throws {
        let desk = try CaseDesk.major(at: milestone)
        #expect(desk.ticket.planning?.phase.code == "wanted")
    }

    /// Also for a plan that needs no gate, under a policy that lists none.
    @Test func `forces the gates of legal and executive`() throws {
        var policy = CasePapers.policy
        policy.gates = []
        var desk = CaseDesk(under: policy)
        try desk.file()
        try desk.accept()
        try desk.diagnose()
        try desk.perform(CaseDesk.declaration, as: "supervisor")
        try desk.submit(CasePapers.apology)
        let gates = desk.ticket.planning?.phase.approval?.gates.map(\.id)
        #expect(gates == [GateID(.legal), GateID(.executive)])
    }

    @Test func `is made good by a plan of its task group alone`() throws {
        var desk = try CaseDesk.major(at: .planWanted)
        try desk.perform(.proposePlan(CasePapers.payment()), as: "agent")
        #expect(
            desk.refusals(.submitPlan, as: "engineer") == [.planNotDedicated(version: 1)])
        try desk.perform(.proposePlan(CasePapers.payment()), as: "quality")
        try desk.perform(.submitPlan, as: "agent")
    }

    @Test func `stops work on a plan that is not dedicated to it`() throws {
        var desk = try CaseDesk.major(at: .execution)
        #expect(
            desk.codes(
                .recordProof(measure: 0, number: "V", paid: nil, note: nil), as: "finance-two")
                == ["plan-not-dedicated"])
        try desk.perform(CaseDesk.replan, as: "engineer")
        try desk.submit()
        try desk.approveAll()
        try desk.perform(.sendPlan(means: "mail"), as: "agent")
        try desk.perform(.recordConsent(CasePapers.answer(version: 2)), as: "agent")
        try desk.execute()
        #expect(desk.ticket.stage == .confirmation)
    }

    @Test func `is reported upward every 24 hours, and each report restarts the clock`() throws {
        var desk = try CaseDesk.major(at: .diagnosis)
        let declared = desk.now
        #expect(desk.due(.incidentReport) == declared + .hours(24))
        desk.now = declared + .hours(20)
        try desk.perform(.raiseUrgency(.urgent, reason: nil), as: "agent")
        #expect(desk.due(.incidentReport) == declared + .hours(24))
        try desk.perform(CaseDesk.report(), as: "quality")
        #expect(desk.due(.incidentReport) == declared + .hours(44))
        desk.now = declared + .hours(45)
        try desk.perform(CaseDesk.report(to: "service-head"), as: "engineer")
        desk.now = declared + .hours(46)
        try desk.perform(CaseDesk.lift, as: "executive")
        let verdicts = desk.ticket.clocks.filter { $0.kind == .incidentReport }.map {
            $0.serviceClock(under: desk.policy).verdict(at: desk.now + .days(9)).state
        }
        #expect(verdicts == [.met, .breached, .met])
        #expect(
            desk.ticket.clocks.filter { $0.kind == .incidentReport }.map(\.end?.isAnswered)
                == [true, true, false])
    }

    @Test func `changes its task group with a report`() throws {
        var desk = try CaseDesk.major(at: .diagnosis)
        try desk.perform(
            .region(
                .reportProgress(
                    ProgressReported(report: "New group", to: "executive", members: ["agent"]))),
            as: "supervisor")
        #expect(desk.codes(CaseDesk.report(), as: "engineer") == ["not-in-task-group"])
        try desk.perform(CaseDesk.report(), as: "agent")
    }

    @Test func `ends with a reason before the file is closed`() throws {
        var desk = try CaseDesk.major(at: .archive)
        try desk.perform(
            .fileDocuments(desk.ticket.missingDocuments, location: nil), as: "archivist")
        #expect(desk.codes(.archive(note: ""), as: "archivist") == ["incident-open"])
        try desk.perform(CaseDesk.lift, as: "supervisor")
        try desk.perform(.archive(note: ""), as: "archivist")
    }

    @Test(arguments: ["agent", "engineer", "finance", "legal"])
    func `is declared by nobody below a manager`(login: String) throws {
        let desk = try CaseDesk.claim(at: .diagnosis)
        #expect(desk.codes(CaseDesk.declaration, as: login) == ["role-missing"])
    }
}
