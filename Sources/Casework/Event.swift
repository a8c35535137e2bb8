public import ServiceTime

/// What happened to a ticket.
///
/// Stored, never changed; every case has one payload, which is the body
/// of its entry.
public enum Event: Hashable, Sendable {
    case opened(Opened)
    case amended(Amended)
    case taken(Taken)
    case handedOver(HandedOver)
    case responded(Responded)
    case noted(Noted)
    case evidenceAdded(Evidence)
    case urgencyChanged(UrgencyChanged)
    case claimFiled(ClaimFiled)
    case commitmentCited(CommitmentCited)
    case materialsRequested(MaterialsRequested)
    case materialRecorded(Material)
    case acceptanceNoticeSent(NoticeSent)
    case waitStarted(WaitStarted)
    case waitEnded(Noted)
    case accepted(Noted)
    case returnedToIntake(Reasoned)
    case answeredAtFirstContact(Noted)
    case fedBack(FedBack)
    case findingRecorded(Finding)
    case liabilityDetermined(Liability)
    case diagnosisConcluded(Noted)
    case amountComputed(Computation)
    case planProposed(PlanProposed)
    case planSubmitted(PlanSubmitted)
    case gateDecided(GateDecided)
    case decisionRecalled(DecisionRecalled)
    case planSent(PlanSent)
    case consentRecorded(ConsentRecorded)
    case booked(Booked)
    case bookingSettled(BookingSettled)
    case siteLeft(SiteLeft)
    case proofRecorded(ProofRecorded)
    case executionFinished(Noted)
    case resultConfirmed(Noted)
    case resultRejected(Reasoned)
    case satisfactionRecorded(SatisfactionRecorded)
    case documentsFiled(DocumentsFiled)
    case archived(Noted)
    case withdrawn(Reasoned)
    case reopened(Reasoned)
    case importedStep(ImportedStep)
    // The regions beside the stage.
    case region(RegionEvent)
    // Clocks that ran out.
    case escalated(Escalation)
    // Merging, linking, splitting.
    case merged(MergedAway)
    case unmerged(Unmerged)
    case absorbed(Absorbed)
    case released(Released)
    case linked(Linked)
    case unlinked(Unlinked)
    case splitOff(SplitOff)
    case evidenceDisposed(EvidenceDisposed)

    /// An event without its payload: the stable name in the record.
    public enum Kind: String, CaseIterable, Hashable, Sendable {
        case opened
        case amended
        case taken
        case handedOver = "handed-over"
        case responded
        case noted
        case evidenceAdded = "evidence-added"
        case urgencyChanged = "urgency-changed"
        case claimFiled = "claim-filed"
        case commitmentCited = "commitment-cited"
        case materialsRequested = "materials-requested"
        case materialRecorded = "material-recorded"
        case acceptanceNoticeSent = "acceptance-notice-sent"
        case waitStarted = "wait-started"
        case waitEnded = "wait-ended"
        case accepted
        case returnedToIntake = "returned-to-intake"
        case answeredAtFirstContact = "answered-at-first-contact"
        case fedBack = "fed-back"
        case findingRecorded = "finding-recorded"
        case liabilityDetermined = "liability-determined"
        case diagnosisConcluded = "diagnosis-concluded"
        case amountComputed = "amount-computed"
        case planProposed = "plan-proposed"
        case planSubmitted = "plan-submitted"
        case gateDecided = "gate-decided"
        case decisionRecalled = "decision-recalled"
        case planSent = "plan-sent"
        case consentRecorded = "consent-recorded"
        case booked
        case bookingSettled = "booking-settled"
        case siteLeft = "site-left"
        case proofRecorded = "proof-recorded"
        case executionFinished = "execution-finished"
        case resultConfirmed = "result-confirmed"
        case resultRejected = "result-rejected"
        case satisfactionRecorded = "satisfaction-recorded"
        case documentsFiled = "documents-filed"
        case archived
        case withdrawn
        case reopened
        case importedStep = "imported-step"
        // The regions beside the stage.
        case disputeRaised = "dispute-raised"
        case disputeAdvanced = "dispute-advanced"
        case disputeSettled = "dispute-settled"
        case mattersSeparated = "matters-separated"
        case returnedToPlan = "returned-to-plan"
        case liabilityContested = "liability-contested"
        case liabilityUpheld = "liability-upheld"
        case liabilityChanged = "liability-changed"
        case incidentDeclared = "incident-declared"
        case progressReported = "progress-reported"
        case incidentLifted = "incident-lifted"
        case teamFormed = "team-formed"
        case subtaskAssigned = "subtask-assigned"
        case subtaskDone = "subtask-done"
        case externalTestRecorded = "external-test-recorded"
        case traceRecorded = "trace-recorded"
        case conformityJudged = "conformity-judged"
        case recourseDemanded = "recourse-demanded"
        case recourseAnswered = "recourse-answered"
        case recourseRecovered = "recourse-recovered"
        case recourseWrittenOff = "recourse-written-off"
        // Clocks that ran out.
        case escalated
        // Merging, linking, splitting.
        case merged
        case unmerged
        case absorbed
        case released
        case linked
        case unlinked
        case splitOff = "split-off"
        case evidenceDisposed = "evidence-disposed"
    }
}

/// An event with who and when: what an entry of the record says.
public struct Fact: Hashable, Sendable {
    public let event: Event
    /// The login of whoever did it.
    public let by: String
    public let at: Instant

    public init(_ event: Event, by login: String, at instant: Instant) {
        self.event = event
        by = login
        at = instant
    }
}
