public import ServiceTime

/// What the history of one ticket would have come to under another policy.
///
/// The facts stay as they are: people did what they did when they did it. Only what the policy says
/// about them is asked anew, so a trial is a lower bound of what a policy changes.
public struct PolicyTrial: Hashable, Sendable {
    /// A deadline that one policy finds broken and the other does not.
    public struct Deadline: Hashable, Sendable {
        public let kind: ClockKind
        /// Which of several of a kind, as in `Clock.subject`.
        public let subject: String
        /// True when the other policy finds it broken, false when only the ticket's own does.
        public let isBroken: Bool
    }

    /// A gate that one policy asks of a submitted plan and the other does not.
    public struct GateChange: Hashable, Sendable {
        public let gate: GateID
        /// True when only the other policy asks it.
        public let isAdded: Bool
    }

    /// An amount that an agreed plan would have been computed at otherwise.
    public struct AmountChange: Hashable, Sendable {
        /// As it was computed.
        public let own: Money
        /// As the other policy computes it from the same facts.
        public let other: Money
        /// What would have been paid more; negative when less.
        ///
        /// Neither amount is negative, so that it always fits.
        public var difference: Int { other.minorUnits - own.minorUnits }
    }

    public let number: String
    /// Deadlines judged otherwise, in the order their clocks started.
    public private(set) var deadlines: [Deadline] = []
    /// Gates of each plan that was submitted, in order of submission.
    public private(set) var gates: [GateChange] = []

    /// Amounts of agreed plans that would have been otherwise.
    public private(set) var amounts: [AmountChange] = []
    /// Agreed plans that pay without a computed amount, which cannot be computed anew.
    public private(set) var uncomputed = 0

    /// Replays `facts` under the ticket's own policy and under `other`, and judges both at `now`.
    ///
    /// - Throws: `CorruptRecord` when the facts do not fold.
    public init(
        number: String, facts: [Fact], own: Policy, other: Policy, at now: Instant
    ) throws(CorruptRecord) {
        self.number = number
        let first = facts.prefix(1)
        var real = try Ticket(number: number, facts: first, under: own)
        var tried = try Ticket(number: number, facts: first, under: other)
        for fact in facts.dropFirst() {
            if case .planSubmitted(let submitted) = fact.event {
                compare(submitted.gates, other.requirements(for: tried))
            }
            try real.apply(fact, under: own)
            try tried.apply(fact, under: other)
        }
        for version in real.paidVersions { compare(version, under: other) }
        // Which clocks run follows from the facts alone, so both tickets have the same ones.
        for (clock, twin) in zip(real.clocks, tried.clocks) where clock.kind == twin.kind {
            let was = clock.serviceClock(under: own).verdict(at: now).state == .breached
            let would = twin.serviceClock(under: other).verdict(at: now).state == .breached
            if was != would {
                deadlines.append(
                    Deadline(kind: clock.kind, subject: clock.subject, isBroken: would))
            }
        }
    }

    private mutating func compare(_ old: [GateRequirement], _ new: [GateRequirement]) {
        let (old, new) = (old.map(\.id), new.map(\.id))
        gates += new.filter { !old.contains($0) }.map { GateChange(gate: $0, isAdded: true) }
        gates += old.filter { !new.contains($0) }.map { GateChange(gate: $0, isAdded: false) }
    }
}

extension PolicyTrial {
    private mutating func compare(_ version: PlanVersion, under other: Policy) {
        guard let computed = version.content.computation else {
            uncomputed += version.content.choice?.amount.isZero == false ? 1 : 0
            return
        }
        guard let tried = other.compensation.replay(computed), tried != computed.amount else {
            return
        }
        amounts.append(AmountChange(own: computed.amount, other: tried))
    }
}

extension Ticket {
    /// The versions the customer agreed to: the one in force, and earlier ones that were paid.
    fileprivate var paidVersions: [PlanVersion] {
        let past = pastPlans.filter(\.hasPaid)
        return past.map(\.version) + (agreedPlan.map { [$0.version] } ?? [])
    }
}

extension CompensationTerms {
    /// What these terms make of a computation's facts; where a cap is in the way, the cap.
    func replay(_ computed: Computation) -> Money? {
        let liability = Liability(
            parties: computed.parties.map { PartyShare($0.party, $0.share) },
            departments: computed.departments.map { DepartmentShare($0.department, $0.share) },
            rule: "")
        let items = computed.items.map(keptToCaps)
        return try? compute(items, liability: liability).amount
    }

    private func keptToCaps(_ item: CompensationBasis) -> CompensationBasis {
        switch item {
        case .attitude(let fee, let asked, let reason) where (reason ?? "").trimmed().isEmpty:
            .attitude(fee: fee, asked: least(asked, fee.roundedDown(attitudeCap)), reason: nil)
        case .shortfall(let fee, let asked):
            .shortfall(fee: fee, asked: least(asked, fee.roundedDown(shortfallCap)))
        case .attitude, .repairable, .notRepairable, .loss, .breach, .negotiated, .customerPays,
            .thirdPartyPays:
            item
        }
    }

    private func least(_ asked: Money, _ limit: Money?) -> Money {
        guard let limit, limit.minorUnits < asked.minorUnits else { return asked }
        return limit
    }
}
