public import ServiceTime

/// What somebody asks for on a ticket.
///
/// One list: the kinds are the arrows' labels, the names on the command line, the entries of the
/// menu and the actions a key can be bound to.
public enum Command: Hashable, Sendable {
    case amend(Registration)
    case take
    case handOver(to: String?, reason: String)
    case respond(message: String)
    case note(String)
    case addEvidence(Evidence)
    case raiseUrgency(Urgency, reason: String?)
    case lowerUrgency(Urgency, reason: String)
    case fileClaim(ClaimTerms)
    case citeCommitment(CommitmentCited)
    case requestMaterials(note: String?)
    case recordMaterial(Material)
    case sendAcceptanceNotice(means: String)
    case wait(on: WaitingOn, reason: String)
    case resume(note: String)
    case accept(note: String)
    case answerAtFirstContact(answer: String)
    case feedBack(Department, feedback: String)
    case returnToIntake(reason: String)
    case recordFinding(Finding)
    case determineLiability(Liability)
    case concludeDiagnosis(note: String)
    case computeAmount([CompensationBasis])
    case proposePlan(PlanContent)
    case chooseOption(Int)
    case submitPlan
    case approve(GateID?, digest: Digest?, note: String?)
    case returnPlan(GateID?, digest: Digest?, reason: String)
    case refusePlan(GateID?, digest: Digest?, reason: String)
    case recallDecision(GateID?, reason: String)
    case sendPlan(means: String)
    case recordConsent(CustomerAnswer)
    case recordRejection(CustomerAnswer)
    case book(what: String, promised: Instant)
    case settleBooking(Int, kept: Bool)
    case recordReturn(Instant)
    case recordProof(measure: Int?, number: String, paid: Money?, note: String?)
    case finishExecution(note: String)
    case confirmResult(note: String)
    case rejectResult(reason: String)
    case recordSatisfaction(Satisfaction, feedback: String?)
    case recordDissatisfaction(feedback: String)
    case fileDocuments([DocumentKind], location: String?)
    case archive(note: String)
    case withdraw(reason: String)
    case reopen(reason: String)
    // The regions beside the stage.
    case region(RegionCommand)
    // Clocks that ran out.
    case escalate(ClockKind, subject: String?)
    // Merging, linking, splitting.
    case merge(into: String, reason: String)
    case unmerge(reason: String)
    case link(Relation, to: String, note: String?)
    case unlink(from: String, reason: String)
    case split(Splitting)
    /// Disposing of a file, counted from 0, that was kept long enough.
    case disposeEvidence(Int, reason: String)

    /// A command without its payload.
    public enum Kind: String, CaseIterable, Hashable, Sendable {
        case take
        case respond
        case note
        case amend
        case handOver = "hand-over"
        case raiseUrgency = "raise-urgency"
        case lowerUrgency = "lower-urgency"
        case addEvidence = "add-evidence"
        case wait
        case resume
        case fileClaim = "file-claim"
        case citeCommitment = "cite-commitment"
        case requestMaterials = "request-materials"
        case recordMaterial = "record-material"
        case sendAcceptanceNotice = "send-acceptance-notice"
        case accept
        case answerAtFirstContact = "answer-at-first-contact"
        case feedBack = "feed-back"
        case returnToIntake = "return-to-intake"
        case recordFinding = "record-finding"
        case determineLiability = "determine-liability"
        case concludeDiagnosis = "conclude-diagnosis"
        case computeAmount = "compute-amount"
        case proposePlan = "propose-plan"
        case chooseOption = "choose-option"
        case submitPlan = "submit-plan"
        case approve
        case returnPlan = "return-plan"
        case refusePlan = "refuse-plan"
        case recallDecision = "recall-decision"
        case sendPlan = "send-plan"
        case recordConsent = "record-consent"
        case recordRejection = "record-rejection"
        case book
        case settleBooking = "settle-booking"
        case recordReturn = "record-return"
        case recordProof = "record-proof"
        case finishExecution = "finish-execution"
        case confirmResult = "confirm-result"
        case rejectResult = "reject-result"
        case recordSatisfaction = "record-satisfaction"
        case recordDissatisfaction = "record-dissatisfaction"
        case fileDocuments = "file-documents"
        case archive
        case withdraw
        case reopen
        // The regions beside the stage.
        case raiseDispute = "raise-dispute"
        case advanceDispute = "advance-dispute"
        case settleDispute = "settle-dispute"
        case separateMatters = "separate-matters"
        case returnToPlan = "return-to-plan"
        case contestLiability = "contest-liability"
        case upholdLiability = "uphold-liability"
        case changeLiability = "change-liability"
        case declareMajor = "declare-major"
        case reportProgress = "report-progress"
        case liftMajor = "lift-major"
        case formTeam = "form-team"
        case assignSubtask = "assign-subtask"
        case completeSubtask = "complete-subtask"
        case recordExternalTest = "record-external-test"
        case recordTrace = "record-trace"
        case judgeConformity = "judge-conformity"
        case demandRecourse = "demand-recourse"
        case recordRecourseAnswer = "record-recourse-answer"
        case recordRecovery = "record-recovery"
        case writeOffRecourse = "write-off-recourse"
        // Clocks that ran out.
        case escalate
        // Merging, linking, splitting.
        case merge
        case unmerge
        case link
        case unlink
        case split
        case disposeEvidence = "dispose-evidence"
    }
}

/// What the customer said of a plan, and of which version.
public struct CustomerAnswer: Hashable, Sendable {
    /// The version the customer has in hand; nil means the one that was sent last.
    public let digest: Digest?
    /// The same by number, as it stands on the letter.
    public let version: Int?
    public let saidBy: String
    public let means: String
    public let note: String?

    public init(
        digest: Digest? = nil, version: Int? = nil, saidBy: String, means: String,
        note: String? = nil
    ) {
        self.digest = digest
        self.version = version
        self.saidBy = saidBy
        self.means = means
        self.note = note
    }
}
