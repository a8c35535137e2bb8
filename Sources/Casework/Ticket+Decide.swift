extension Ticket {
    /// Decides what `command` does; changes nothing.
    ///
    /// - Throws: `Refused` with every reason at once.
    public func decide(_ command: Command, in context: Context) throws(Refused) -> [Event] {
        let reasons = refusals(of: command, in: context)
        guard reasons.isEmpty else { throw Refused(reasons: reasons) }
        return [event(of: command, in: context)]
    }

    /// Why `command` is refused, the length of its texts included; empty when it is allowed.
    public func refusals(of command: Command, in context: Context) -> [Refusal] {
        Workflow.refusals(command.kind, command, on: self, in: context)
            + TextLimit.refusals(in: command, fields: command.kind.fields)
    }

    /// What a command that no guard holds back makes happen.
    func event(of command: Command, in context: Context) -> Event {
        switch command {
        case .take: .taken(Taken(owner: context.person.login))
        case .respond(let message): .responded(Responded(message: message))
        case .note(let note): .noted(Noted(note: note))
        case .amend(let registration): amended(registration, in: context)
        case .handOver(let to, let reason): .handedOver(HandedOver(to: to, reason: reason))
        case .raiseUrgency(let urgency, let reason):
            .urgencyChanged(UrgencyChanged(urgency: urgency, reason: reason))
        case .lowerUrgency(let urgency, let reason):
            .urgencyChanged(UrgencyChanged(urgency: urgency, reason: reason))
        case .addEvidence(let evidence): .evidenceAdded(evidence)
        case .wait(let on, let reason): .waitStarted(WaitStarted(on: on, reason: reason))
        case .resume(let note): .waitEnded(Noted(note: note))
        case .fileClaim(let terms): claimFiled(terms, in: context)
        case .citeCommitment(let cited): .commitmentCited(cited)
        case .requestMaterials(let note): materialsRequested(note)
        case .recordMaterial(let material): .materialRecorded(material)
        case .sendAcceptanceNotice(let means): .acceptanceNoticeSent(NoticeSent(means: means))
        case .accept(let note): .accepted(Noted(note: note))
        case .answerAtFirstContact(let answer): .answeredAtFirstContact(Noted(note: answer))
        case .feedBack(let department, let feedback):
            .fedBack(FedBack(department: department, feedback: feedback))
        case .returnToIntake(let reason): .returnedToIntake(Reasoned(reason: reason))
        case .recordFinding(let finding): .findingRecorded(finding)
        case .determineLiability(let liability): .liabilityDetermined(liability)
        case .concludeDiagnosis(let note): .diagnosisConcluded(Noted(note: note))
        case .computeAmount(let items): amountComputed(items, under: context.policy)
        case .proposePlan(let content): planProposed(content, by: context.person.login)
        case .chooseOption(let option): optionChosen(option, by: context.person.login)
        case .submitPlan: planSubmitted(under: context.policy)
        case .approve(_, _, let note): gateDecided(command, .approved, note, in: context)
        case .returnPlan(_, _, let reason): gateDecided(command, .returned, reason, in: context)
        case .refusePlan(_, _, let reason): gateDecided(command, .refused, reason, in: context)
        case .recallDecision(let gate, let reason):
            decisionRecalled(at: gate, reason: reason, by: context.person.login)
        case .sendPlan(let means): .planSent(PlanSent(digest: currentDigest, means: means))
        case .recordConsent(let answer): consentRecorded(answer, accepted: true)
        case .recordRejection(let answer): consentRecorded(answer, accepted: false)
        case .book(let what, let promised): .booked(Booked(what: what, promised: promised))
        case .settleBooking(let booking, let kept):
            .bookingSettled(BookingSettled(booking: booking, kept: kept))
        case .recordReturn(let returned): .siteLeft(SiteLeft(returned: returned))
        case .recordProof: proofRecorded(command, in: context)
        case .finishExecution(let note): .executionFinished(Noted(note: note))
        case .confirmResult(let note): .resultConfirmed(Noted(note: note))
        case .rejectResult(let reason): .resultRejected(Reasoned(reason: reason))
        case .recordSatisfaction(let satisfaction, let feedback):
            .satisfactionRecorded(
                SatisfactionRecorded(satisfaction: satisfaction, feedback: feedback))
        case .recordDissatisfaction(let feedback):
            .satisfactionRecorded(
                SatisfactionRecorded(satisfaction: .dissatisfied, feedback: feedback))
        case .fileDocuments(let documents, let location):
            .documentsFiled(
                DocumentsFiled(documents: documents.map { FiledDocument($0, location: location) }))
        case .archive(let note): .archived(Noted(note: note))
        case .withdraw(let reason): .withdrawn(Reasoned(reason: reason))
        case .reopen(let reason): .reopened(Reasoned(reason: reason))
        case .region(let command): .region(command.event)
        case .escalate(let clock, let subject): escalated(clock, subject, in: context)
        // Merging, linking, splitting.
        case .merge(_, let reason): mergedAway(command, reason)
        case .unmerge(let reason): unmerged(reason, in: context)
        case .link(let relation, _, let note): linked(command, relation, note)
        case .unlink(_, let reason): unlinked(command, reason)
        case .split(let splitting): splitOff(splitting, in: context)
        case .disposeEvidence(let line, let reason): disposed(line, reason, under: context.policy)
        }
    }
}
