public import ServiceTime

/// An event that does not fit the ticket: the record is corrupt, not the request.
public struct CorruptRecord: Error, Hashable, Sendable {
    public let ticket: String
    /// How many events fitted before it.
    public let version: Int
    public let kind: Event.Kind
    public let stage: Stage
    /// What does not fit, for whoever repairs the record.
    public let problem: String
}

extension Ticket {
    /// Opens a ticket from its first event.
    public init(
        number: String, opened: Opened, by login: String, at instant: Instant, under policy: Policy
    ) {
        self.number = number
        self.policy = opened.policy
        version = 1
        registration = opened.registration
        received = opened.received
        promises = opened.promises ?? []
        urgency = opened.urgency
        owner = .queue
        state = .intake
        clocks = []
        updated = instant
        if let origin = opened.origin {
            firstResponse = origin.firstResponse
            evidence = origin.evidence
            ownInvestigators = Set(origin.investigators ?? [])
            links = [
                Link(
                    number: origin.number, relation: .splitFrom, note: origin.reason, by: login,
                    at: instant)
            ]
        }
        setClocks(after: .opened, by: login, at: instant, under: policy)
    }

    /// Folds a whole stream of facts; the first must be the opening.
    ///
    /// - Throws: `CorruptRecord` at the first that does not fit.
    public init(number: String, facts: some Sequence<Fact>, under policy: Policy)
        throws(CorruptRecord)
    {
        var folded: Ticket?
        for fact in facts {
            if folded != nil {
                try folded?.apply(fact, under: policy)
            } else if case .opened(let opened) = fact.event {
                folded = Ticket(
                    number: number, opened: opened, by: fact.by, at: fact.at, under: policy)
            } else {
                break
            }
        }
        guard let folded else {
            throw CorruptRecord(
                ticket: number, version: 0, kind: .opened, stage: .intake,
                problem: "the stream does not begin with an opening")
        }
        self = folded
    }

    /// Folds one fact in.
    ///
    /// - Throws: `CorruptRecord` when it does not fit; the ticket is then as it was.
    public mutating func apply(_ fact: Fact, under policy: Policy) throws(CorruptRecord) {
        var next = self
        guard let problem = next.fold(fact) else {
            next.version += 1
            next.updated = max(updated, fact.at)
            // What was waited for has come when the ticket moves on.
            if next.stage != stage, !fact.event.kind.saysWhatItWaitsOn { next.waiting = nil }
            if next.liability == nil { next.regions.lapseContest() }
            if next.stage != stage { next.closedAt = next.isOpen ? nil : fact.at }
            next.setClocks(after: fact.event.kind, by: fact.by, at: fact.at, under: policy)
            self = next
            return
        }
        throw CorruptRecord(
            ticket: number, version: version, kind: fact.event.kind, stage: stage, problem: problem)
    }

    /// Changes what the event changes; answers what does not fit.
    private mutating func fold(_ fact: Fact) -> String? {
        switch fact.event {
        case .opened: return "a ticket is opened once"
        case .amended(let amended):
            if let found = amended.found { promises = found.promises }
            return foldAmendment(amended.registration)
        case .taken(let taken): return foldOwner(.person(login: taken.owner), taking: true)
        case .handedOver(let handed):
            return foldOwner(handed.to.map { .person(login: $0) } ?? .queue, taking: false)
        case .responded: firstResponse = firstResponse ?? fact.at
        case .noted: break
        case .evidenceAdded(let added): evidence.append(added)
        case .urgencyChanged(let changed): urgency = changed.urgency
        case .claimFiled(let filed): return foldClaim(filed)
        case .commitmentCited(let cited): return foldCitation(cited)
        case .materialsRequested: claim?.requested = true
        case .materialRecorded(let material): return foldMaterial(material)
        case .acceptanceNoticeSent: claim?.noticeSent = true
        case .waitStarted(let started):
            waiting = Waiting(on: started.on, reason: started.reason, since: fact.at, by: fact.by)
        case .waitEnded: waiting = nil
        case .accepted: return move(from: .intake, to: .diagnosis(Diagnosing()))
        case .returnedToIntake: return move(from: .diagnosis, to: .intake)
        case .answeredAtFirstContact(let answer):
            firstResponse = firstResponse ?? fact.at
            return move(from: .intake, to: .followUp(.answered(answer.note)))
        case .fedBack(let fed):
            return move(from: .intake, to: .followUp(.fedBack(fed.department, fed.feedback)))
        case .findingRecorded(let finding): return foldFinding(finding, by: fact.by)
        case .liabilityDetermined(let liability): return foldLiability(liability, by: fact.by)
        case .diagnosisConcluded: return foldConclusion()
        case .amountComputed(let computation): return foldComputation(computation, by: fact.by)
        case .planProposed(let proposed): return foldPlan(proposed, by: fact.by)
        case .planSubmitted(let submitted): return foldSubmission(submitted, at: fact.at)
        case .gateDecided(let decided): return foldDecision(decided, by: fact.by, at: fact.at)
        case .decisionRecalled(let recalled): return foldRecall(recalled, by: fact.by)
        case .planSent(let sent): return foldSending(sent)
        case .consentRecorded(let answer): return foldConsent(answer, by: fact.by, at: fact.at)
        case .booked(let booked):
            return inExecution {
                $0.bookings.append(Booking(what: booked.what, promised: booked.promised))
            }
        case .bookingSettled(let settled): return foldBooking(settled)
        case .siteLeft(let left):
            return inExecution { $0.leftSite = left.returned }
        case .proofRecorded(let proof): return foldProof(proof, by: fact.by, at: fact.at)
        case .executionFinished: return foldCompletion()
        case .resultConfirmed: return foldConfirmation()
        case .resultRejected: return foldRejectedResult()
        case .satisfactionRecorded(let said): return foldSatisfaction(said)
        case .documentsFiled(let filed): return foldDocuments(filed)
        case .archived: return foldArchive()
        case .withdrawn(let withdrawn): return foldWithdrawal(withdrawn)
        case .reopened: return foldReopening()
        case .importedStep(let step): return foldImported(step, at: fact.at, by: fact.by)
        case .region(let event): return foldRegion(event, by: fact.by, at: fact.at)
        // Clocks that ran out.
        case .escalated(let escalation): return foldEscalation(escalation)
        // Merging, linking, splitting.
        case .merged(let merged): return foldMerge(merged, fact)
        case .unmerged(let unmerged): return foldUnmerge(unmerged)
        case .absorbed(let absorbed): return foldAbsorption(absorbed)
        case .released(let released): return foldRelease(released)
        case .linked(let linked): return foldLink(linked, fact)
        case .unlinked(let unlinked): return foldUnlink(unlinked)
        case .splitOff(let split): return foldSplit(split, fact)
        case .evidenceDisposed(let disposed): return foldDisposal(disposed, fact)
        }
        return nil
    }

    private mutating func foldOwner(_ next: Owner, taking: Bool) -> String? {
        if taking, owner != .queue { return "it was taken already" }
        owner = next
        return nil
    }

    /// What decides which gates a plan needs takes a plan off the table when it is corrected.
    private mutating func foldAmendment(_ amended: Registration) -> String? {
        let movesGates =
            amended.kind != registration.kind || amended.severity != registration.severity
        registration = amended
        guard movesGates, var planning else { return nil }
        shelvePlan()
        planning.phase = .drafting(nil)
        return move(to: .plan(planning))
    }

    private mutating func foldClaim(_ filed: ClaimFiled) -> String? {
        guard claim == nil else { return "it has a claim already" }
        claim = Claim(
            number: (filed.prefix ?? "C") + number, terms: filed.terms,
            materials: filed.materials, basis: filed.basis)
        return nil
    }

    private mutating func foldMaterial(_ material: Material) -> String? {
        guard let index = claim?.materials.firstIndex(where: { $0.item == material.item }) else {
            return "the checklist has no \(material.item)"
        }
        claim?.materials[index] = material
        return nil
    }

    mutating func move(from expected: Stage, to next: State) -> String? {
        guard stage == expected else { return "it stands in \(stage.rawValue)" }
        return move(to: next)
    }

    mutating func move(to next: State) -> String? {
        state = next
        return nil
    }
}

extension Event.Kind {
    /// Whether the event itself brings along what the ticket waits on afterwards.
    fileprivate var saysWhatItWaitsOn: Bool { self == .importedStep || self == .unmerged }
}
