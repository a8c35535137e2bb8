import Casework
import TestSupport

/// A walk along one arrow that leads to another stage.
struct Move: Sendable, CustomStringConvertible {
    let from: Stage
    let command: Command
    let branch: Transition.Branch
    let login: String
    let start: @Sendable () throws -> CaseDesk

    var description: String { "\(from.rawValue) \(command.kind.rawValue) \(branch.rawValue)" }

    init(
        _ from: Stage, _ command: Command, _ branch: Transition.Branch = .always,
        as login: String = "agent", start: (@Sendable () throws -> CaseDesk)? = nil
    ) {
        self.from = from
        self.command = command
        self.branch = branch
        self.login = login
        self.start = start ?? { try CaseDesk.standing(in: from) }
    }

    static let all = moves + merges

    private static let moves: [Move] = [
        Move(.intake, .accept(note: "")),
        Move(.intake, .answerAtFirstContact(answer: "Press twice")) { inquiry },
        Move(.intake, .feedBack(CasePapers.service, feedback: "Be on time")) {
            var desk = CaseDesk(CasePapers.registration(severity: .light))
            try desk.perform(.respond(message: "Sorry"), as: "agent")
            return desk
        },
        Move(.diagnosis, .returnToIntake(reason: "Wrong customer"), as: "engineer"),
        Move(.diagnosis, .concludeDiagnosis(note: ""), as: "engineer") {
            var desk = try CaseDesk.claim(at: .diagnosis)
            try desk.perform(.recordFinding(CasePapers.finding()), as: "engineer")
            try desk.perform(.determineLiability(CasePapers.liability()), as: "quality")
            return desk
        },
        Move(.plan, .recordConsent(CasePapers.answer()), .remedy) { try .claim(at: .offered) },
        Move(.plan, .recordConsent(CasePapers.answer()), .decline) {
            try .claim(at: .offered, plan: CasePapers.decline)
        },
        Move(.execution, .finishExecution(note: "")) {
            var desk = try CaseDesk.claim(at: .execution)
            for (measure, login) in [(0, "finance-two"), (1, "logistics")] {
                try desk.perform(
                    .recordProof(measure: measure, number: "N", paid: nil, note: nil), as: login)
            }
            return desk
        },
        Move(.confirmation, .confirmResult(note: "")),
        Move(.confirmation, .rejectResult(reason: "Still noisy")),
        Move(.followUp, .recordSatisfaction(.basicallySatisfied, feedback: nil)),
        Move(.followUp, .recordDissatisfaction(feedback: "Too little"), .diagnosed),
        Move(.followUp, .recordDissatisfaction(feedback: "No answer"), .undiagnosed) {
            var desk = inquiry
            try desk.perform(.answerAtFirstContact(answer: "Press twice"), as: "agent")
            return desk
        },
        Move(.archive, .archive(note: ""), as: "archivist") {
            var desk = try CaseDesk.claim(at: .archive)
            try desk.perform(
                .fileDocuments(desk.ticket.missingDocuments, location: nil), as: "archivist")
            return desk
        },
        Move(.intake, .withdraw(reason: "Found it")),
        Move(.diagnosis, .withdraw(reason: "Found it")),
        Move(.plan, .withdraw(reason: "Found it")),
        Move(.execution, .withdraw(reason: "Found it")),
        Move(
            .execution, .region(.returnToPlan(Reasoned(reason: "Award"))), as: "engineer"
        ) { try .disputed(at: .execution, through: .settled) },
        Move(
            .execution,
            .region(
                .changeLiability(
                    LiabilityChanged(liability: CasePapers.liability(), reason: "Shared"))),
            as: "executive"
        ) { try .contested(at: .execution) },
        Move(.closed, .reopen(reason: "Seized again"), as: "supervisor"),
    ]

    private static let merges: [Move] = [
        (Stage.intake, Transition.Branch.mergedAtIntake), (.diagnosis, .mergedAtDiagnosis),
        (.plan, .mergedAtPlan),
    ].flatMap { stage, branch in
        [
            Move(stage, .merge(into: "202603-002", reason: "Same case")) {
                try CaseDesk.standing(in: stage).beside("202603-002")
            },
            Move(.closed, .unmerge(reason: "Not the same"), branch) {
                try CaseDesk.standing(in: stage).merged()
            },
        ]
    }

    private static var inquiry: CaseDesk { CaseDesk(CasePapers.registration(.inquiry)) }
}
