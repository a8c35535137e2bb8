import ServiceTime

extension Command {
    /// Reads a command from the values of its fields.
    ///
    /// - Throws: `FieldProblems` with every problem at once.
    public init(
        _ kind: Kind, values: [String: FieldValue], in setting: FieldSetting
    ) throws(FieldProblems) {
        var reader = FieldReader(values, fields: kind.fields, setting: setting)
        let command = Command.read(kind, &reader)
        guard reader.problems.isEmpty, let command else {
            throw FieldProblems(problems: reader.reasons)
        }
        self = command
    }

    private static func read(_ kind: Kind, _ reader: inout FieldReader) -> Command? {
        switch kind {
        case .take: .take
        case .submitPlan: .submitPlan
        case .respond: .respond(message: reader.words("message"))
        case .note: .note(reader.words("note"))
        case .amend: reader.registration().map { .amend($0) }
        case .handOver: .handOver(to: reader.text("to"), reason: reader.words("reason"))
        case .raiseUrgency: reader.raising()
        case .lowerUrgency: reader.lowering()
        case .addEvidence: reader.evidence().map { .addEvidence($0) }
        case .wait: reader.wait()
        case .resume: .resume(note: reader.words("note"))
        case .fileClaim: reader.claim().map { .fileClaim($0) }
        case .requestMaterials: .requestMaterials(note: reader.text("note"))
        case .recordMaterial: reader.material().map { .recordMaterial($0) }
        case .sendAcceptanceNotice: .sendAcceptanceNotice(means: reader.words("means"))
        case .accept: .accept(note: reader.words("note"))
        case .answerAtFirstContact: .answerAtFirstContact(answer: reader.words("answer"))
        case .feedBack:
            .feedBack(Department(reader.words("department")), feedback: reader.words("feedback"))
        case .returnToIntake: .returnToIntake(reason: reader.words("reason"))
        case .recordFinding: reader.finding().map { .recordFinding($0) }
        case .determineLiability: .determineLiability(reader.liability())
        case .concludeDiagnosis: .concludeDiagnosis(note: reader.words("note"))
        case .computeAmount: .computeAmount(reader.compensation())
        case .proposePlan: reader.plan().map { .proposePlan($0) }
        case .chooseOption: reader.number("option").map { .chooseOption($0 - 1) }
        case .approve, .returnPlan, .refusePlan, .recallDecision: reader.decision(kind)
        case .sendPlan: .sendPlan(means: reader.words("means"))
        case .recordConsent: .recordConsent(reader.answer())
        case .recordRejection: .recordRejection(reader.answer())
        case .book: reader.newBooking()
        case .settleBooking: reader.booking()
        case .recordReturn: reader.instant("returned", day: .past).map { .recordReturn($0) }
        case .recordProof: reader.proof()
        case .finishExecution: .finishExecution(note: reader.words("note"))
        case .confirmResult: .confirmResult(note: reader.words("note"))
        case .rejectResult: .rejectResult(reason: reader.words("reason"))
        case .recordSatisfaction: reader.satisfaction()
        case .recordDissatisfaction: .recordDissatisfaction(feedback: reader.words("feedback"))
        case .fileDocuments:
            .fileDocuments(
                reader.choices("documents", DocumentKind.self), location: reader.text("location"))
        case .archive: .archive(note: reader.words("note"))
        case .withdraw: .withdraw(reason: reader.words("reason"))
        case .reopen: .reopen(reason: reader.words("reason"))
        // The regions beside the stage.
        case .raiseDispute, .advanceDispute, .settleDispute, .separateMatters, .returnToPlan,
            .contestLiability, .upholdLiability, .changeLiability, .declareMajor, .reportProgress,
            .liftMajor, .formTeam, .assignSubtask, .completeSubtask, .recordExternalTest,
            .recordTrace, .judgeConformity, .demandRecourse, .recordRecourseAnswer, .recordRecovery,
            .writeOffRecourse:
            kind.regional.flatMap { reader.region($0) }.map { .region($0) }
        case .escalate: reader.escalation()
        case .merge, .unmerge, .link, .unlink, .split: reader.relation(kind)
        case .disposeEvidence: reader.disposal()
        case .citeCommitment: .citeCommitment(reader.citation())
        }
    }
}

extension Opening {
    /// Reads an opening from the values of its fields.
    ///
    /// - Throws: `FieldProblems` with every problem at once.
    public init(values: [String: FieldValue], in setting: FieldSetting) throws(FieldProblems) {
        var reader = FieldReader(values, fields: Opening.fields, setting: setting)
        let registration = reader.registration()
        let urgency = reader.choice("urgency", Urgency.self)
        let received = reader.instant("received")
        guard reader.problems.isEmpty, let registration, let urgency else {
            throw FieldProblems(problems: reader.problems)
        }
        self.init(registration: registration, urgency: urgency, received: received)
    }
}

extension FieldReader {
    /// Which clock ran out; a gate's by the gate.
    mutating func escalation() -> Command? {
        let gate = text("gate")
        return choice("clock", ClockKind.self).map { .escalate($0, subject: gate) }
    }
}
