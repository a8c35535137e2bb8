import ServiceTime

/// Which clocks run: not stored as commands to start and stop, but derived after every event from
/// where the ticket stands, so that no path can forget one.
extension Ticket {
    /// A clock that ought to run now.
    struct DueClock: Hashable {
        let kind: ClockKind
        var subject = ""
        var start: Instant?
        var target: Target?
        var pauses: [ClockPause] = []

        /// A clock on the claim, which may have begun on the ticket that brought the claim.
        fileprivate static func onClaim(_ kind: ClockKind, of ticket: Ticket) -> DueClock {
            let carried = ticket.takenClaim?.clocks.first { $0.kind == kind }
            return DueClock(kind: kind, start: carried?.start, pauses: carried?.pauses ?? [])
        }
    }

    /// Every clock that ought to run, by the table of domain.md §6.
    private var dueClocks: [DueClock] {
        guard isOpen else { return [] }
        var due: [DueClock] = []
        if firstResponse == nil { due.append(DueClock(kind: .firstResponse, start: received)) }
        if let claim, !claim.noticeSent { due.append(.onClaim(.acceptanceNotice, of: self)) }
        if let claim, claim.requested, !claim.isComplete {
            due.append(.onClaim(.materials, of: self))
        }
        if let incident = regions.openIncident {
            let subject = "\(regions.incidents.count).\(incident.reports.count + 1)"
            due.append(DueClock(kind: .incidentReport, subject: subject))
        }
        for number in regions.investigation.openSubtasks {
            let until = regions.investigation.subtasks[number - 1].assigned.due
            due.append(DueClock(kind: .subtask, subject: "\(number)", target: .until(until)))
        }
        switch state {
        case .intake, .confirmation: break
        case .diagnosis: due.append(DueClock(kind: .diagnosis))
        case .plan(let planning): due += planClocks(planning)
        case .execution(let executing): due += executionClocks(executing)
        case .followUp: due.append(DueClock(kind: .followUp))
        case .archive: due.append(DueClock(kind: .archive))
        case .closed: break
        }
        switch stage {
        case .intake, .diagnosis, .plan, .execution, .confirmation:
            // It runs until the customer confirms: a result or plan they reject does not start it
            // anew.
            let running = clocks.first { $0.isRunning && $0.kind == .resolution }?.subject
            let isFirst = round == 1 && reopened == 0
            due.append(
                DueClock(
                    kind: .resolution, subject: running ?? (isFirst ? "" : "\(round).\(reopened)"),
                    start: isFirst ? received : nil))
        case .followUp, .archive, .closed: break
        }
        return due
    }

    private func planClocks(_ planning: Planning) -> [DueClock] {
        var due = [DueClock(kind: .plan)]
        switch planning.phase {
        case .drafting, .rejected: return due
        case .inApproval(let approval):
            let open = approval.gates.filter {
                $0.state == .open && $0.requirement.level == approval.currentLevel
            }
            return due
                + open.map {
                    DueClock(
                        kind: .gate, subject: $0.id.description, target: $0.requirement.target)
                }
        case .approved(let approval), .offered(let approval):
            if approval.version.content.choice?.pays == true { due.append(DueClock(kind: .refund)) }
            if case .offered = planning.phase { due.append(DueClock(kind: .consent)) }
            return due
        }
    }

    private func executionClocks(_ executing: Executing) -> [DueClock] {
        var due: [DueClock] = []
        if let choice = executing.plan.version.content.choice {
            due.append(DueClock(kind: .execution, target: .until(choice.completion)))
        }
        if executing.unproved.contains(where: { executing.plan.measures[$0].kind.proof == .voucher }
        ) {
            due.append(DueClock(kind: .refund))
        }
        if let left = executing.leftSite,
            executing.unproved.contains(where: {
                executing.plan.measures[$0].kind.proof == .serviceRecord
            })
        {
            due.append(DueClock(kind: .serviceRecord, start: left))
        }
        return due
    }

    /// Brings the clocks in line with where the ticket stands after an event.
    mutating func setClocks(
        after event: Event.Kind, by login: String, at instant: Instant, under policy: Policy
    ) {
        let due = dueClocks
        for index in clocks.indices where clocks[index].isRunning {
            let clock = clocks[index]
            guard !due.contains(where: { $0.kind == clock.kind && $0.subject == clock.subject })
            else { continue }
            clocks[index].stop(
                at: instant, answered: event.answers(clock) && !isUndecided(clock))
        }
        for wanted in due
        where !clocks.contains(where: {
            $0.isRunning && $0.kind == wanted.kind && $0.subject == wanted.subject
        }) {
            let terms = policy[clock: wanted.kind]
            let start = wanted.start ?? instant
            let aim = Clock.Aim(
                since: start, target: wanted.target ?? terms.target(for: urgency),
                calendar: terms.calendar(for: urgency), by: login)
            var clock = Clock(
                kind: wanted.kind, subject: wanted.subject, start: start, aims: [aim])
            clock.pauses = wanted.pauses
            clock.aims[0].promises = standing(for: clock)
            clocks.append(clock)
        }
        if event == .amended { setPromises(by: login, at: instant) }
        if event == .urgencyChanged || event == .importedStep {
            setAims(by: login, at: instant, under: policy)
        }
        setPauses(at: instant, under: policy)
    }

    /// Whether the clock is that of a gate nobody decided, stopped because another gate said no.
    private func isUndecided(_ clock: Clock) -> Bool {
        guard clock.kind == .gate, let approval = planning?.phase.approval else { return false }
        return approval.gates.contains {
            $0.state == .open && $0.id.description == clock.subject
        }
    }

    private mutating func setAims(by login: String, at instant: Instant, under policy: Policy) {
        for index in clocks.indices where clocks[index].isRunning {
            let clock = clocks[index]
            // A gate with a target of its own keeps it whatever the urgency.
            if clock.kind == .gate,
                planning?.phase.approval?.gates.contains(where: {
                    $0.id.description == clock.subject && $0.requirement.target != nil
                }) == true
            {
                continue
            }
            let terms = policy[clock: clock.kind]
            let (target, calendar) = (terms.target(for: urgency), terms.calendar(for: urgency))
            if case .until = clock.target { continue }
            guard clock.target != target || clock.calendar != calendar else { continue }
            clocks[index].aims.append(
                Clock.Aim(
                    since: instant, target: target, calendar: calendar, by: login,
                    promises: clock.promises))
        }
    }

    /// The promises a clock stands under: they count from the receipt, so they drive the clocks
    /// that do, once.
    private func standing(for clock: Clock) -> [ClockPromise] {
        clock.subject.isEmpty && clock.start == received
            ? promises.filter { $0.clock == clock.kind } : []
    }

    /// Promises that were found anew count from the moment they were known, and what ran out
    /// before that stays so.
    private mutating func setPromises(by login: String, at instant: Instant) {
        for index in clocks.indices where clocks[index].isRunning {
            let standing = standing(for: clocks[index])
            guard clocks[index].promises != standing else { continue }
            clocks[index].aims.append(
                Clock.Aim(
                    since: instant, target: clocks[index].target,
                    calendar: clocks[index].calendar, by: login, promises: standing))
        }
    }

    private mutating func setPauses(at instant: Instant, under policy: Policy) {
        for index in clocks.indices where clocks[index].isRunning {
            let kind = clocks[index].kind
            let pausing = waiting.flatMap { wait in
                kind != .firstResponse && policy[clock: kind].pausedBy.contains(wait.on)
                    ? wait : nil
            }
            if let pausing, !clocks[index].isPaused {
                clocks[index].pauses.append(
                    ClockPause(
                        start: max(pausing.since, clocks[index].start), end: nil,
                        reason: pausing.reason, by: pausing.by))
            } else if pausing == nil, clocks[index].isPaused {
                clocks[index].endPause(at: instant)
            }
        }
    }
}

extension Clock {
    mutating func stop(at instant: Instant, answered: Bool) {
        if isPaused { endPause(at: instant) }
        end = ClockEnd(at: max(instant, start), isAnswered: answered)
    }

    mutating func endPause(at instant: Instant) {
        guard let last = pauses.indices.last else { return }
        pauses[last].end = max(instant, pauses[last].start)
    }
}

extension Event.Kind {
    /// Whether the event is what the clock waited for, or only took away the reason for it.
    func answers(_ clock: Clock) -> Bool {
        if clock.kind == .incidentReport { return self == .progressReported }
        if clock.kind == .subtask { return self == .subtaskDone }
        return switch self {
        case .withdrawn, .returnedToIntake, .amended, .commitmentCited, .planProposed,
            .liabilityDetermined,
            .decisionRecalled, .disputeRaised, .returnedToPlan, .liabilityChanged,
            .incidentDeclared, .merged, .released:
            false
        case .gateDecided: clock.kind == .gate
        case .consentRecorded: clock.kind == .consent || clock.kind == .plan
        case .opened, .amountComputed, .taken, .handedOver, .responded, .noted, .evidenceAdded,
            .urgencyChanged, .claimFiled, .materialsRequested, .materialRecorded,
            .acceptanceNoticeSent, .waitStarted, .waitEnded, .accepted, .answeredAtFirstContact,
            .fedBack, .findingRecorded, .diagnosisConcluded, .planSubmitted, .planSent, .booked,
            .bookingSettled, .siteLeft, .proofRecorded, .executionFinished, .resultConfirmed,
            .resultRejected, .satisfactionRecorded, .documentsFiled, .archived, .reopened,
            .importedStep, .disputeAdvanced, .disputeSettled, .mattersSeparated,
            .liabilityContested, .liabilityUpheld, .progressReported, .incidentLifted,
            .teamFormed, .subtaskAssigned, .subtaskDone, .externalTestRecorded, .traceRecorded,
            .conformityJudged, .recourseDemanded, .recourseAnswered, .recourseRecovered,
            .recourseWrittenOff,
            .escalated, .unmerged, .absorbed, .linked, .unlinked, .splitOff,
            .evidenceDisposed:
            true
        }
    }
}
