import Casework
import ServiceTime
import TestSupport

/// A situation in which a command is refused with one code, among others perhaps.
struct RefusalCase: Sendable, CustomStringConvertible {
    let code: String
    let login: String
    let start: @Sendable () throws -> CaseDesk
    let command: @Sendable (CaseDesk) -> Command

    var description: String { code }

    init(
        _ code: String, as login: String = "agent",
        _ command: @autoclosure @escaping @Sendable () -> Command,
        start: @escaping @Sendable () throws -> CaseDesk
    ) {
        self.code = code
        self.login = login
        self.start = start
        self.command = { _ in command() }
    }

    /// The same from a milestone of a claim.
    init(
        _ code: String, _ milestone: CaseDesk.Milestone, as login: String = "agent",
        _ command: @autoclosure @escaping @Sendable () -> Command
    ) {
        self.init(code, as: login, command()) { try CaseDesk.claim(at: milestone) }
    }

    static let all =
        desk + intake + diagnosis + plan + amounts + gates + execution + disputes + contests
        + incidents + investigations + recourses + relations + commitments

    private static let desk: [RefusalCase] = [
        RefusalCase("not-from-stage", .intake, .archive(note: "")),
        RefusalCase("role-missing", .intake, as: "auditor", .note("x")),
        RefusalCase("already-owned", as: "agent-two", .take) { try taken() },
        RefusalCase("already-owner", as: "agent", .take) { try taken() },
        RefusalCase("not-owner", as: "agent-two", .handOver(to: "engineer", reason: "x")) {
            try taken()
        },
        RefusalCase("unknown-person", as: "agent", .handOver(to: "nobody", reason: "x")) {
            try taken()
        },
        RefusalCase(
            "recipient-does-not-work", as: "agent", .handOver(to: "auditor", reason: "x")
        ) {
            try taken()
        },
        RefusalCase("urgency-not-raised", .intake, .raiseUrgency(.general, reason: nil)),
        RefusalCase(
            "urgency-not-lowered", .intake, as: "supervisor", .lowerUrgency(.urgent, reason: "x")),
        RefusalCase("already-waiting", .wait(on: .parts, reason: "x")) {
            var desk = CaseDesk()
            try desk.perform(.wait(on: .customer, reason: "Invoice"), as: "agent")
            return desk
        },
        RefusalCase("not-waiting", .intake, .resume(note: "")),
        RefusalCase("nothing-to-escalate", .intake, .escalate(.gate, subject: nil)),
        RefusalCase("text-empty", .intake, .note(" \u{3000}\n")),
        RefusalCase(
            "text-too-long", .intake, .note(String(repeating: "长", count: 22_000))),
        RefusalCase(
            "unknown-code", .diagnosis, as: "engineer",
            .recordFinding(Finding(facts: "x", cause: "magic", mode: .phone))),
        RefusalCase("more-defective-than-delivered", .intake, .amend(tooManyDefects)),
    ]

    private static let intake: [RefusalCase] = [
        RefusalCase("registration-incomplete", .accept(note: "")) {
            CaseDesk(
                Registration(
                    customer: "Li", channel: .phone, kind: .repair, problem: "other", subject: "x"))
        },
        RefusalCase("first-response-missing", .accept(note: "")) { CaseDesk() },
        RefusalCase("claim-missing", .requestMaterials(note: nil)) { CaseDesk() },
        RefusalCase("claim-exists", .intake, .fileClaim(CasePapers.claim())),
        RefusalCase("claim-incomplete", .accept(note: "")) {
            var desk = CaseDesk()
            try desk.perform(.fileClaim(CasePapers.claim()), as: "agent")
            return desk
        },
        RefusalCase(
            "unknown-material", .intake,
            .recordMaterial(Material(item: "horoscope", status: .present(evidence: "x")))),
        RefusalCase("nothing-missing", .intake, .requestMaterials(note: nil)),
        RefusalCase("notice-already-sent", .sendAcceptanceNotice(means: "letter")) {
            var desk = try CaseDesk.claim(at: .intake)
            try desk.perform(.sendAcceptanceNotice(means: "letter"), as: "agent")
            return desk
        },
        RefusalCase("not-an-inquiry", .answerAtFirstContact(answer: "x")) { CaseDesk() },
        RefusalCase(
            "not-a-light-complaint", .intake, .feedBack(CasePapers.service, feedback: "x")),
    ]

    private static let diagnosis: [RefusalCase] = [
        RefusalCase("finding-missing", .diagnosis, as: "engineer", .concludeDiagnosis(note: "")),
        RefusalCase("liability-missing", .diagnosis, as: "engineer", .concludeDiagnosis(note: "")),
        RefusalCase(
            "liability-not-exact", .diagnosis, as: "engineer",
            .determineLiability(
                Liability(
                    parties: [PartyShare(.customer, Share(99, over: 100) ?? .none)],
                    departments: [], rule: "x"))),
        RefusalCase(
            "departments-missing", .diagnosis, as: "engineer",
            .determineLiability(
                Liability(
                    parties: [PartyShare(.company, .whole)], departments: [], rule: "x"))),
        RefusalCase(
            "departments-unasked", .diagnosis, as: "engineer",
            .determineLiability(
                Liability(
                    parties: [PartyShare(.customer, .whole)],
                    departments: [DepartmentShare(CasePapers.service, .whole)], rule: "x"))),
        RefusalCase("visit-evidence-missing", as: "engineer", .concludeDiagnosis(note: "")) {
            var desk = try CaseDesk.claim(at: .diagnosis)
            try desk.perform(.recordFinding(CasePapers.finding(.onSite)), as: "engineer")
            return desk
        },
    ]

    private static let plan: [RefusalCase] = [
        proposal("option-count-wrong", PlanContent(options: [])),
        proposal(
            "option-count-wrong",
            PlanContent(options: Array(repeating: CasePapers.option(), count: 4))),
        proposal("no-such-option", PlanContent(options: [CasePapers.option()], chosen: .max)),
        proposal("cost-shares-not-exact", with { $0.bearers = [] }),
        proposal("measures-missing", with { $0.measures = [] }),
        proposal("amount-without-payment", with { $0.measures = [Measure(.apology)] }),
        proposal("payment-without-amount", with { $0.amount = .zero(.cny) }),
        proposal("cost-below-amount", with { $0.cost = .zero(.cny) }),
        proposal(
            "cost-below-amount",
            with {
                $0.amount.minorUnits = .min
                $0.cost.minorUnits = .min
            }),
        proposal(
            "plan-pays",
            PlanContent(kind: .decline(reason: "other"), options: [paying], chosen: 0)),
        RefusalCase("decline-needs-claim", as: "engineer", .proposePlan(CasePapers.decline)) {
            var desk = CaseDesk()
            try desk.perform(.respond(message: "x"), as: "agent")
            try desk.accept()
            try desk.diagnose()
            return desk
        },
        RefusalCase("plan-missing", .planWanted, as: "engineer", .submitPlan),
        RefusalCase("option-not-chosen", as: "engineer", .submitPlan) {
            try .claim(at: .drafted, plan: PlanContent(options: [CasePapers.option()]))
        },
        RefusalCase("no-such-option", .drafted, as: "engineer", .chooseOption(.max)),
        RefusalCase("plan-in-approval", .inApproval, as: "engineer", .submitPlan),
        RefusalCase("plan-needs-new-version", as: "engineer", .submitPlan) {
            var desk = try CaseDesk.claim(at: .inApproval)
            try desk.perform(
                .returnPlan(nil, digest: nil, reason: "Too much"), as: "quality-head")
            return desk
        },
    ]

    private static let gates: [RefusalCase] = [
        gate("not-in-approval", .drafted, as: "finance"),
        gate("no-such-gate", as: "finance", GateID(.legal)),
        gate("level-not-reached", as: "finance", nil),
        gate("gate-role-missing", as: "supervisor", nil),
        gate("administrator-decides-no-gate", as: "administrator", nil),
        RefusalCase("barred-as-delegate", as: "supervisor", decision(nil)) {
            var desk = try CaseDesk.claim(at: .drafted)
            try desk.perform(.proposePlan(CasePapers.payment(yuan: 2)), as: "both-quality-head")
            try desk.perform(.submitPlan, as: "engineer")
            try desk.delegate(.departmentHead, from: "both-quality-head", to: "supervisor")
            return desk
        },
        RefusalCase(
            "gate-not-open", as: "quality-head-two",
            decision(
                GateID(
                    .departmentHead,
                    of: CasePapers.quality))
        ) { try approvedByHead("quality-head") },
        RefusalCase("one-gate-each", as: "both-head-finance", decision(GateID(.finance))) {
            try approvedByHead("both-head-finance")
        },
        RefusalCase(
            "investigator-decides-no-gate", as: "both-head-finance",
            decision(GateID(.finance))
        ) {
            var desk = try CaseDesk.claim(at: .diagnosis)
            try desk.diagnose()
            try desk.perform(
                .determineLiability(CasePapers.liability()), as: "both-head-finance")
            try desk.submit()
            return desk
        },
        RefusalCase("author-decides-no-gate", as: "both-quality-head", decision(nil)) {
            var desk = try CaseDesk.claim(at: .drafted)
            try desk.perform(.proposePlan(CasePapers.payment(yuan: 2)), as: "both-quality-head")
            try desk.perform(.submitPlan, as: "engineer")
            return desk
        },
        RefusalCase(
            "digest-mismatch", .inApproval, as: "quality-head",
            .approve(nil, digest: CasePapers.evidence()?.digest, note: nil)),
        RefusalCase(
            "no-own-decision", .inApproval, as: "finance", .recallDecision(nil, reason: "x")),
        RefusalCase("gates-not-passed", .inApproval, .sendPlan(means: "mail")),
        RefusalCase("already-sent", .offered, .sendPlan(means: "mail")),
        RefusalCase("plan-not-offered", .approved, .recordConsent(CasePapers.answer())),
        RefusalCase(
            "consent-to-other-version", .offered, .recordConsent(CasePapers.answer(version: 2))),
    ]

    private static let execution: [RefusalCase] = [
        proof("no-such-measure", .max, as: "finance-two"),
        proof("no-such-measure", .min, as: "finance-two"),
        proof("measure-not-named", nil, as: "finance-two", start: { try twoDeliveries() }),
        proof("approver-does-not-pay", 0, as: "finance"),
        proof("finance-pays", 0, as: "logistics"),
        RefusalCase(
            "payment-differs", .execution, as: "finance-two",
            .recordProof(
                measure: 0, number: "V-1", paid: Money(minorUnits: 100_001, currency: .cny),
                note: nil)),
        proof("measure-proved", 1, as: "logistics") {
            var desk = try CaseDesk.claim(at: .execution)
            try desk.perform(
                .recordProof(measure: 1, number: "W", paid: nil, note: nil), as: "logistics")
            return desk
        },
        RefusalCase("proofs-missing", .execution, .finishExecution(note: "")),
        RefusalCase("no-such-booking", .execution, .settleBooking(.max, kept: true)),
        RefusalCase("booking-settled", .settleBooking(0, kept: false)) {
            var desk = try CaseDesk.claim(at: .execution)
            try desk.perform(.book(what: "Visit", promised: desk.now + .hours(1)), as: "agent")
            try desk.perform(.settleBooking(0, kept: true), as: "agent")
            return desk
        },
        RefusalCase(
            "in-the-future", .execution, as: "engineer",
            .recordReturn(CasePapers.morning + .minutes(1))),
        RefusalCase(
            "before-receipt", .execution, as: "engineer",
            .recordReturn(CasePapers.morning + .days(-9))),
        RefusalCase("not-content", .followUp, .recordSatisfaction(.dissatisfied, feedback: nil)),
        RefusalCase("documents-missing", .archive, as: "archivist", .archive(note: "")),
        RefusalCase("already-paid", .withdraw(reason: "x")) {
            var desk = try CaseDesk.claim(at: .execution)
            try desk.perform(
                .recordProof(measure: 0, number: "V", paid: nil, note: nil), as: "finance-two")
            return desk
        },
    ]
}

/// How the situations come about.
extension RefusalCase {
    private static let tooManyDefects: Registration = {
        var registration = CasePapers.registration()
        registration.goods = Goods(quantity: 1, defective: 2)
        return registration
    }()

    private static let paying = CasePapers.option(yuan: 10, [.refund])

    static func with(_ change: (inout PlanOption) -> Void) -> PlanContent {
        var option = paying
        change(&option)
        return PlanContent(options: [option], chosen: 0)
    }

    static func proposal(_ code: String, _ content: PlanContent) -> RefusalCase {
        RefusalCase(code, .planWanted, as: "engineer", .proposePlan(content))
    }

    private static func decision(_ gate: GateID?) -> Command {
        .approve(gate, digest: nil, note: nil)
    }

    private static func gate(
        _ code: String, _ milestone: CaseDesk.Milestone = .inApproval, as login: String,
        _ gate: GateID? = nil
    ) -> RefusalCase {
        RefusalCase(code, milestone, as: login, decision(gate))
    }

    private static func proof(
        _ code: String, _ measure: Int?, as login: String,
        start: @escaping @Sendable () throws -> CaseDesk = { try .claim(at: .execution) }
    ) -> RefusalCase {
        RefusalCase(
            code, as: login, .recordProof(measure: measure, number: "N", paid: nil, note: nil),
            start: start)
    }

    private static func taken() throws -> CaseDesk {
        var desk = CaseDesk()
        try desk.perform(.take, as: "agent")
        return desk
    }

    private static func approvedByHead(_ login: String) throws -> CaseDesk {
        var desk = try CaseDesk.claim(at: .inApproval)
        try desk.perform(decision(nil), as: login)
        return desk
    }

    private static func twoDeliveries() throws -> CaseDesk {
        var option = CasePapers.option(yuan: 1, [.refund, .replacement, .parts])
        option.title = "All"
        var desk = try CaseDesk.claim(
            at: .execution, plan: PlanContent(options: [option], chosen: 0))
        try desk.perform(
            .recordProof(measure: 0, number: "V", paid: nil, note: nil), as: "finance-two")
        return desk
    }
}
