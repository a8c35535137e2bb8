/// What can be said of a command without looking at the ticket.
extension Command {
    /// Texts that must say something.
    var textRefusals: [Refusal] { texts.flatMap(\.refusals) }

    /// A text a person typed into a command.
    struct CommandText {
        let field: String
        let value: String
        let isRequired: Bool

        init(_ field: String, _ value: String?, required: Bool = true) {
            self.field = field
            self.value = value ?? ""
            isRequired = required
        }

        /// Why the text does not do.
        var refusals: [Refusal] {
            isRequired && value.trimmed().isEmpty ? [.textEmpty(field: field)] : []
        }
    }

    private var texts: [CommandText] {
        switch self {
        case .take, .submitPlan, .chooseOption, .computeAmount, .settleBooking, .recordReturn,
            .fileDocuments,
            .fileClaim:
            []
        case .respond(let message): [CommandText("message", message)]
        case .note(let note): [CommandText("note", note)]
        case .resume(let note), .accept(let note), .concludeDiagnosis(let note),
            .finishExecution(let note), .confirmResult(let note), .archive(let note):
            [CommandText("note", note, required: false)]
        case .requestMaterials(let note), .approve(_, _, let note):
            [CommandText("note", note, required: false)]
        case .amend(let registration): registrationTexts(registration)
        case .handOver(_, let reason), .lowerUrgency(_, let reason), .wait(_, let reason),
            .returnToIntake(let reason), .returnPlan(_, _, let reason),
            .refusePlan(_, _, let reason), .recallDecision(_, let reason),
            .rejectResult(let reason), .withdraw(let reason), .reopen(let reason):
            [CommandText("reason", reason)]
        case .raiseUrgency(_, let reason): [CommandText("reason", reason, required: false)]
        case .addEvidence(let evidence):
            [CommandText("name", evidence.name), CommandText("shows", evidence.shows)]
        case .recordMaterial(let material): materialTexts(material)
        case .sendAcceptanceNotice(let means), .sendPlan(let means): [CommandText("means", means)]
        case .answerAtFirstContact(let answer): [CommandText("answer", answer)]
        case .feedBack(_, let feedback), .recordDissatisfaction(let feedback):
            [CommandText("feedback", feedback)]
        case .recordSatisfaction(_, let feedback):
            [CommandText("feedback", feedback, required: false)]
        case .recordFinding(let finding):
            [CommandText("facts", finding.facts), CommandText("cause", finding.cause)]
        case .determineLiability(let liability): [CommandText("rule", liability.rule)]
        case .proposePlan(let content):
            content.options.flatMap {
                [CommandText("title", $0.title), CommandText("explanation", $0.explanation)]
            }
        case .recordConsent(let answer), .recordRejection(let answer):
            [CommandText("said-by", answer.saidBy), CommandText("means", answer.means)]
        case .book(let what, _): [CommandText("what", what)]
        case .recordProof(_, let number, _, _): [CommandText("number", number)]
        case .region(let command): command.texts
        // Clocks that ran out.
        case .escalate(_, let subject):
            [CommandText("subject", subject, required: false)]
        // Merging, linking, splitting.
        case .merge(let number, let reason):
            [CommandText("into", number), CommandText("reason", reason)]
        case .unmerge(let reason): [CommandText("reason", reason)]
        case .link(_, let number, let note):
            [CommandText("ticket", number), CommandText("note", note, required: false)]
        case .unlink(let number, let reason):
            [CommandText("ticket", number), CommandText("reason", reason)]
        case .citeCommitment(let cited):
            [
                CommandText("commitment", cited.commitment, required: false),
                CommandText("clause", cited.clause, required: false),
                CommandText("reason", cited.reason),
            ]
        case .disposeEvidence(_, let reason): [CommandText("reason", reason)]
        case .split(let splitting):
            [
                CommandText("subject", splitting.subject),
                CommandText("description", splitting.details),
                CommandText("reason", splitting.reason),
            ]
        }
    }

    private func registrationTexts(_ registration: Registration) -> [CommandText] {
        [
            CommandText("customer", registration.customer),
            CommandText("subject", registration.subject),
            CommandText("description", registration.details, required: false),
        ]
    }

    private func materialTexts(_ material: Material) -> [CommandText] {
        switch material.status {
        case .missing: []
        case .present(let evidence): [CommandText("evidence", evidence)]
        case .waived(let reason): [CommandText("reason", reason)]
        }
    }

    /// Codes that the policy must know.
    func codeRefusals(under policy: Policy) -> [Refusal] {
        switch self {
        case .amend(let registration):
            return unknown("problem", registration.problem, among: policy.problems)
        case .fileClaim(let terms):
            guard let detail = terms.detail else { return [] }
            return unknown("detail", detail, among: policy.groundDetails[terms.ground] ?? [])
        case .recordFinding(let finding):
            return unknown("cause", finding.cause, among: policy.causes)
        case .determineLiability(let liability):
            return liability.departments.flatMap {
                unknown("departments", $0.department.code, among: policy.departments.map(\.code))
            }
        case .feedBack(let department, _):
            return unknown("department", department.code, among: policy.departments.map(\.code))
        case .proposePlan(let content):
            let executing = content.options.flatMap {
                unknown("executing", $0.executing.code, among: policy.departments.map(\.code))
            }
            guard case .decline(let reason) = content.kind else { return executing }
            return executing + unknown("decline", reason, among: policy.declineReasons)
        case .take, .handOver, .respond, .note, .addEvidence, .raiseUrgency, .lowerUrgency,
            .requestMaterials, .recordMaterial, .sendAcceptanceNotice, .wait, .resume, .accept,
            .answerAtFirstContact, .returnToIntake, .concludeDiagnosis, .chooseOption, .submitPlan,
            .computeAmount, .approve, .returnPlan, .refusePlan, .recallDecision, .sendPlan,
            .recordConsent,
            .recordRejection, .book, .settleBooking, .recordReturn, .recordProof, .finishExecution,
            .confirmResult, .rejectResult, .recordSatisfaction, .recordDissatisfaction,
            .fileDocuments, .archive, .withdraw, .reopen, .merge, .unmerge, .link,
            .unlink, .split, .disposeEvidence, .escalate, .citeCommitment:
            return []
        case .region(let command):
            return command.departments.flatMap {
                unknown("departments", $0.code, among: policy.departments.map(\.code))
            }
        }
    }

    private func unknown(_ field: String, _ value: String, among known: [String]) -> [Refusal] {
        known.contains(value) ? [] : [.unknownCode(field: field, value: value, known: known)]
    }
}
