public import ServiceTime

/// A claim that a merged ticket brings along, with the clocks that ran on it.
public struct HeldClaim: Hashable, Sendable, Codable {
    public let claim: Claim
    public let clocks: [CarriedClock]

    public init(claim: Claim, clocks: [CarriedClock]) {
        self.claim = claim
        self.clocks = clocks
    }
}

/// A clock that goes on elsewhere: its start and its pauses come along, so that nothing is given
/// and nothing is lost.
public struct CarriedClock: Hashable, Sendable, Codable {
    public let kind: ClockKind
    public let start: Instant
    /// The pauses so far; one that was open ended with the merge.
    public let pauses: [ClockPause]
}

/// Which merged ticket the claim of this one came from.
public struct TakenClaim: Hashable, Sendable {
    /// The number of the ticket it was filed on.
    public let from: String
    let clocks: [CarriedClock]
}

/// A claim that goes back to its ticket, with what was done on it meanwhile.
public struct ReturnedClaim: Hashable, Sendable, Codable {
    public let claim: Claim
    /// The clocks on it that were answered while the ticket was merged.
    public let answered: [AnsweredClock]

    /// Which clock was answered, and when.
    public struct AnsweredClock: Hashable, Sendable, Codable {
        public let kind: ClockKind
        public let at: Instant
    }
}

extension Ticket {
    /// The clocks of domain.md §6 that run on a claim, wherever it is worked on.
    private static let claimClocks: [ClockKind] = [.acceptanceNotice, .materials]

    /// The claim it leads, as another ticket would take it over at `instant`.
    func heldClaim(at instant: Instant) -> HeldClaim? {
        guard let claim else { return nil }
        let carried = clocks.filter { $0.isRunning && Self.claimClocks.contains($0.kind) }
        return HeldClaim(
            claim: claim,
            clocks: carried.map { clock in
                let pauses = clock.pauses.map {
                    ClockPause(
                        start: $0.start, end: $0.end ?? max(instant, $0.start), reason: $0.reason,
                        by: $0.by)
                }
                return CarriedClock(kind: clock.kind, start: clock.start, pauses: pauses)
            })
    }

    /// Why a merged ticket's claim cannot become the claim of this ticket.
    ///
    /// What was agreed without a claim is not an answer to it, and an incomplete claim does not
    /// enter an investigation by a side door.
    func refusals(ofTaking claim: Claim) -> [Refusal] {
        let late: [Refusal] = [.claimComesTooLate(claim.number, ticket: number)]
        let unfit: [Refusal] =
            claim.isComplete ? [] : [.claimIncomplete(missing: claim.missing)]
        switch state {
        case .intake: return []
        case .diagnosis: return unfit
        case .plan(let planning):
            if case .rejected = planning.phase { return unfit }
            return planning.phase.approval == nil ? unfit : late
        case .execution, .confirmation, .followUp, .archive, .closed: return late
        }
    }

    /// Whether its claim is being settled or was: money or a plan is out for it.
    var settlesClaim: Bool {
        let hasPaid = pastPlans.contains(where: \.hasPaid)
        switch state {
        case .intake, .diagnosis: return hasPaid
        case .plan(let planning):
            if case .rejected = planning.phase { return hasPaid }
            return hasPaid || planning.phase.approval != nil
        case .execution, .confirmation, .followUp, .archive: return true
        case .closed(.archived), .closed(.closedElsewhere): return true
        case .closed(.withdrawn), .closed(.merged): return hasPaid
        }
    }

    /// Leads the first claim of a merged ticket that fits, where it has none itself.
    mutating func takeClaim() {
        guard claim == nil else { return }
        for other in absorbed {
            guard let held = other.held, refusals(ofTaking: held.claim).isEmpty else { continue }
            claim = held.claim
            takenClaim = TakenClaim(from: other.number, clocks: held.clocks)
            return
        }
    }

    /// Lets the claim go that one of `numbers` had brought; a draft made for it counts no longer.
    mutating func releaseClaim(of numbers: [String]) {
        guard let taken = takenClaim, numbers.contains(taken.from) else { return }
        claim = nil
        takenClaim = nil
        computation = nil
        if let merging {
            // Merged on in its turn: what it would come back to must not hold the draft either.
            state = merging.state
            dropDraft()
            state = .closed(.merged(merging.resting(in: state)))
        } else {
            dropDraft()
        }
    }

    private mutating func dropDraft() {
        guard var planning, planning.phase.version != nil else { return }
        shelvePlan()
        planning.phase = .drafting(nil)
        state = .plan(planning)
    }

    /// What comes back with the ticket when its claim went on elsewhere meanwhile; nil when nothing
    /// was done on it.
    func returnedClaim(in context: Context) -> ReturnedClaim? {
        guard let leader = claimLeader(in: context), let led = leader.claim, led != claim else {
            return nil
        }
        let answered = Self.claimClocks.compactMap { kind in
            leader.clocks.last { $0.kind == kind && $0.end?.isAnswered == true }?.end.map {
                ReturnedClaim.AnsweredClock(kind: kind, at: $0.at)
            }
        }
        return ReturnedClaim(claim: led, answered: answered)
    }

    /// The ticket that leads the claim of this merged one now; the last of a chain.
    func claimLeader(in context: Context) -> Ticket? {
        survivors(in: context).reversed().lazy
            .compactMap { context.neighbours.tickets[$0] }
            .first { $0.takenClaim?.from == number }
    }
}
