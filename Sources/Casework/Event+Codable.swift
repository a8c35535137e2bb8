/// The codec of events: the kind names the case, the payload is the whole body.
extension Event {
    public var kind: Kind {
        switch self {
        case .opened: .opened
        case .amended: .amended
        case .taken: .taken
        case .handedOver: .handedOver
        case .responded: .responded
        case .noted: .noted
        case .evidenceAdded: .evidenceAdded
        case .urgencyChanged: .urgencyChanged
        case .claimFiled: .claimFiled
        case .commitmentCited: .commitmentCited
        case .materialsRequested: .materialsRequested
        case .materialRecorded: .materialRecorded
        case .acceptanceNoticeSent: .acceptanceNoticeSent
        case .waitStarted: .waitStarted
        case .waitEnded: .waitEnded
        case .accepted: .accepted
        case .returnedToIntake: .returnedToIntake
        case .answeredAtFirstContact: .answeredAtFirstContact
        case .fedBack: .fedBack
        case .findingRecorded: .findingRecorded
        case .liabilityDetermined: .liabilityDetermined
        case .diagnosisConcluded: .diagnosisConcluded
        case .amountComputed: .amountComputed
        case .planProposed: .planProposed
        case .planSubmitted: .planSubmitted
        case .gateDecided: .gateDecided
        case .decisionRecalled: .decisionRecalled
        case .planSent: .planSent
        case .consentRecorded: .consentRecorded
        case .booked: .booked
        case .bookingSettled: .bookingSettled
        case .siteLeft: .siteLeft
        case .proofRecorded: .proofRecorded
        case .executionFinished: .executionFinished
        case .resultConfirmed: .resultConfirmed
        case .resultRejected: .resultRejected
        case .satisfactionRecorded: .satisfactionRecorded
        case .documentsFiled: .documentsFiled
        case .archived: .archived
        case .withdrawn: .withdrawn
        case .reopened: .reopened
        case .importedStep: .importedStep
        case .region(let event): event.kind.whole
        // Clocks that ran out.
        case .escalated: .escalated
        // Merging, linking, splitting.
        case .merged: .merged
        case .unmerged: .unmerged
        case .absorbed: .absorbed
        case .released: .released
        case .linked: .linked
        case .unlinked: .unlinked
        case .splitOff: .splitOff
        case .evidenceDisposed: .evidenceDisposed
        }
    }

    /// Reads the body of an entry of `kind`.
    ///
    /// - Throws: `DecodingError` when the body is not what the kind says.
    public init(kind: Kind, from decoder: any Decoder) throws {
        switch kind {
        case .opened: self = .opened(try Opened(from: decoder))
        case .amended: self = .amended(try Amended(from: decoder))
        case .taken: self = .taken(try Taken(from: decoder))
        case .handedOver: self = .handedOver(try HandedOver(from: decoder))
        case .responded: self = .responded(try Responded(from: decoder))
        case .noted: self = .noted(try Noted(from: decoder))
        case .evidenceAdded: self = .evidenceAdded(try Evidence(from: decoder))
        case .urgencyChanged: self = .urgencyChanged(try UrgencyChanged(from: decoder))
        case .claimFiled: self = .claimFiled(try ClaimFiled(from: decoder))
        case .commitmentCited: self = .commitmentCited(try CommitmentCited(from: decoder))
        case .materialsRequested: self = .materialsRequested(try MaterialsRequested(from: decoder))
        case .materialRecorded: self = .materialRecorded(try Material(from: decoder))
        case .acceptanceNoticeSent: self = .acceptanceNoticeSent(try NoticeSent(from: decoder))
        case .waitStarted: self = .waitStarted(try WaitStarted(from: decoder))
        case .waitEnded: self = .waitEnded(try Noted(from: decoder))
        case .accepted: self = .accepted(try Noted(from: decoder))
        case .returnedToIntake: self = .returnedToIntake(try Reasoned(from: decoder))
        case .answeredAtFirstContact: self = .answeredAtFirstContact(try Noted(from: decoder))
        case .fedBack: self = .fedBack(try FedBack(from: decoder))
        case .findingRecorded: self = .findingRecorded(try Finding(from: decoder))
        case .liabilityDetermined: self = .liabilityDetermined(try Liability(from: decoder))
        case .diagnosisConcluded: self = .diagnosisConcluded(try Noted(from: decoder))
        case .amountComputed: self = .amountComputed(try Computation(from: decoder))
        case .planProposed: self = .planProposed(try PlanProposed(from: decoder))
        case .planSubmitted: self = .planSubmitted(try PlanSubmitted(from: decoder))
        case .gateDecided: self = .gateDecided(try GateDecided(from: decoder))
        case .decisionRecalled: self = .decisionRecalled(try DecisionRecalled(from: decoder))
        case .planSent: self = .planSent(try PlanSent(from: decoder))
        case .consentRecorded: self = .consentRecorded(try ConsentRecorded(from: decoder))
        case .booked: self = .booked(try Booked(from: decoder))
        case .bookingSettled: self = .bookingSettled(try BookingSettled(from: decoder))
        case .siteLeft: self = .siteLeft(try SiteLeft(from: decoder))
        case .proofRecorded: self = .proofRecorded(try ProofRecorded(from: decoder))
        case .executionFinished: self = .executionFinished(try Noted(from: decoder))
        case .resultConfirmed: self = .resultConfirmed(try Noted(from: decoder))
        case .resultRejected: self = .resultRejected(try Reasoned(from: decoder))
        case .satisfactionRecorded:
            self = .satisfactionRecorded(try SatisfactionRecorded(from: decoder))
        case .documentsFiled: self = .documentsFiled(try DocumentsFiled(from: decoder))
        case .archived: self = .archived(try Noted(from: decoder))
        case .withdrawn: self = .withdrawn(try Reasoned(from: decoder))
        case .reopened: self = .reopened(try Reasoned(from: decoder))
        case .importedStep: self = .importedStep(try ImportedStep(from: decoder))
        case .disputeRaised, .disputeAdvanced, .disputeSettled, .mattersSeparated, .returnedToPlan,
            .liabilityContested, .liabilityUpheld, .liabilityChanged, .incidentDeclared,
            .progressReported, .incidentLifted, .teamFormed, .subtaskAssigned, .subtaskDone,
            .externalTestRecorded, .traceRecorded, .conformityJudged, .recourseDemanded,
            .recourseAnswered, .recourseRecovered, .recourseWrittenOff:
            self = .region(try RegionEvent(whole: kind, from: decoder))
        // Clocks that ran out.
        case .escalated: self = .escalated(try Escalation(from: decoder))
        // Merging, linking, splitting.
        case .merged: self = .merged(try MergedAway(from: decoder))
        case .unmerged: self = .unmerged(try Unmerged(from: decoder))
        case .absorbed: self = .absorbed(try Absorbed(from: decoder))
        case .released: self = .released(try Released(from: decoder))
        case .linked: self = .linked(try Linked(from: decoder))
        case .unlinked: self = .unlinked(try Unlinked(from: decoder))
        case .splitOff: self = .splitOff(try SplitOff(from: decoder))
        case .evidenceDisposed: self = .evidenceDisposed(try EvidenceDisposed(from: decoder))
        }
    }
}

extension Event: Encodable {
    /// Writes the payload alone.
    public func encode(to encoder: any Encoder) throws {
        switch self {
        case .opened(let payload): try payload.encode(to: encoder)
        case .amended(let payload): try payload.encode(to: encoder)
        case .taken(let payload): try payload.encode(to: encoder)
        case .handedOver(let payload): try payload.encode(to: encoder)
        case .responded(let payload): try payload.encode(to: encoder)
        case .noted(let payload): try payload.encode(to: encoder)
        case .evidenceAdded(let payload): try payload.encode(to: encoder)
        case .urgencyChanged(let payload): try payload.encode(to: encoder)
        case .claimFiled(let payload): try payload.encode(to: encoder)
        case .commitmentCited(let payload): try payload.encode(to: encoder)
        case .materialsRequested(let payload): try payload.encode(to: encoder)
        case .materialRecorded(let payload): try payload.encode(to: encoder)
        case .acceptanceNoticeSent(let payload): try payload.encode(to: encoder)
        case .waitStarted(let payload): try payload.encode(to: encoder)
        case .waitEnded(let payload): try payload.encode(to: encoder)
        case .accepted(let payload): try payload.encode(to: encoder)
        case .returnedToIntake(let payload): try payload.encode(to: encoder)
        case .answeredAtFirstContact(let payload): try payload.encode(to: encoder)
        case .fedBack(let payload): try payload.encode(to: encoder)
        case .findingRecorded(let payload): try payload.encode(to: encoder)
        case .liabilityDetermined(let payload): try payload.encode(to: encoder)
        case .diagnosisConcluded(let payload): try payload.encode(to: encoder)
        case .amountComputed(let payload): try payload.encode(to: encoder)
        case .planProposed(let payload): try payload.encode(to: encoder)
        case .planSubmitted(let payload): try payload.encode(to: encoder)
        case .gateDecided(let payload): try payload.encode(to: encoder)
        case .decisionRecalled(let payload): try payload.encode(to: encoder)
        case .planSent(let payload): try payload.encode(to: encoder)
        case .consentRecorded(let payload): try payload.encode(to: encoder)
        case .booked(let payload): try payload.encode(to: encoder)
        case .bookingSettled(let payload): try payload.encode(to: encoder)
        case .siteLeft(let payload): try payload.encode(to: encoder)
        case .proofRecorded(let payload): try payload.encode(to: encoder)
        case .executionFinished(let payload): try payload.encode(to: encoder)
        case .resultConfirmed(let payload): try payload.encode(to: encoder)
        case .resultRejected(let payload): try payload.encode(to: encoder)
        case .satisfactionRecorded(let payload): try payload.encode(to: encoder)
        case .documentsFiled(let payload): try payload.encode(to: encoder)
        case .archived(let payload): try payload.encode(to: encoder)
        case .withdrawn(let payload): try payload.encode(to: encoder)
        case .reopened(let payload): try payload.encode(to: encoder)
        case .importedStep(let payload): try payload.encode(to: encoder)
        case .region(let event): try event.encode(to: encoder)
        // Clocks that ran out.
        case .escalated(let payload): try payload.encode(to: encoder)
        // Merging, linking, splitting.
        case .merged(let payload): try payload.encode(to: encoder)
        case .unmerged(let payload): try payload.encode(to: encoder)
        case .absorbed(let payload): try payload.encode(to: encoder)
        case .released(let payload): try payload.encode(to: encoder)
        case .linked(let payload): try payload.encode(to: encoder)
        case .unlinked(let payload): try payload.encode(to: encoder)
        case .splitOff(let payload): try payload.encode(to: encoder)
        case .evidenceDisposed(let payload): try payload.encode(to: encoder)
        }
    }
}
