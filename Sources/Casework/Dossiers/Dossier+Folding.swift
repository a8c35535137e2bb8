import ServiceTime

/// An event that does not fit the dossier: the record is corrupt, not the request.
public struct CorruptDossier: Error, Hashable, Sendable {
    public let number: String
    /// How many events fitted before it.
    public let version: Int
    public let kind: DossierEvent.Kind
    /// What does not fit, for whoever repairs the record.
    public let problem: String
}

extension Dossier {
    /// Begins a dossier with its first fact.
    ///
    /// - Throws: `CorruptDossier` when it is none to begin with.
    public init(
        number: String, beginning fact: DossierFact, under policy: Policy
    ) throws(CorruptDossier) {
        let stamp = DossierStamp(number: number, by: fact.by, at: fact.at, policy: policy)
        guard DossierKind(number: number) == fact.event.kind.dossier,
            let matter = Self.begun(fact.event.kind.dossier.machine, with: fact.event, stamp)
        else {
            throw CorruptDossier(
                number: number, version: 0, kind: fact.event.kind,
                problem: "the stream does not begin with a beginning of its kind")
        }
        self.number = number
        version = 1
        self.policy = fact.policy ?? policy.version
        begun = fact.at
        begunBy = fact.by
        updated = fact.at
        self.matter = matter
        setClocks(after: fact.event, stamp)
    }

    private static func begun<Machine: DossierMachine>(
        _ machine: Machine.Type, with event: DossierEvent, _ stamp: DossierStamp
    ) -> Matter? {
        guard let typed = Machine.event(in: event) else { return nil }
        return Machine(beginningWith: typed, stamp)?.wrapped
    }

    /// Folds a whole stream of facts, each under the policy its dossier names.
    ///
    /// - Throws: `UnknownPolicy`, or `CorruptDossier` at the first fact that does not fit.
    public init(number: String, facts: [DossierFact], under book: PolicyBook) throws {
        guard let first = facts.first else { throw UnknownPolicy(version: 0) }
        var policy = try book.policy(version: first.policy)
        var folded = try Dossier(number: number, beginning: first, under: policy)
        for fact in facts.dropFirst() {
            if let version = fact.policy { policy = try book.policy(version: version) }
            try folded.apply(fact, under: policy)
        }
        self = folded
    }

    /// Folds one fact in.
    ///
    /// - Throws: `CorruptDossier` when it does not fit; the dossier is then as it was.
    public mutating func apply(
        _ fact: DossierFact, under policy: Policy
    ) throws(CorruptDossier) {
        let stamp = DossierStamp(number: number, by: fact.by, at: fact.at, policy: policy)
        let folded = folded(with: fact, stamp)
        guard var next = folded.dossier else {
            throw CorruptDossier(
                number: number, version: version, kind: fact.event.kind,
                problem: folded.problem ?? "it is no event of this kind of dossier")
        }
        if let problem = next.foldEscalation(fact) {
            throw CorruptDossier(
                number: number, version: version, kind: fact.event.kind, problem: problem)
        }
        if let problem = next.foldFiling(fact) {
            throw CorruptDossier(
                number: number, version: version, kind: fact.event.kind, problem: problem)
        }
        next.noteEnd(at: fact.at)
        self = next
        version += 1
        updated = max(updated, fact.at)
        if let version = fact.policy { self.policy = version }
        setClocks(after: fact.event, stamp)
    }

    private func folded(
        with fact: DossierFact, _ stamp: DossierStamp
    ) -> (dossier: Dossier?, problem: String?) {
        if case .escalated(let kind, _) = fact.event {
            return (kind == self.kind ? self : nil, nil)
        }
        if case .filing(let kind, _) = fact.event { return (kind == self.kind ? self : nil, nil) }
        let folded = Self.folded(machine, with: fact.event, stamp)
        guard let matter = folded.matter else { return (nil, folded.problem) }
        var next = self
        next.matter = matter
        return (next, nil)
    }

    private static func folded<Machine: DossierMachine>(
        _ machine: Machine, with event: DossierEvent, _ stamp: DossierStamp
    ) -> (matter: Matter?, problem: String?) {
        guard let typed = Machine.event(in: event) else { return (nil, nil) }
        var next = machine
        if let problem = next.fold(typed, stamp) { return (nil, problem) }
        return (next.wrapped, nil)
    }

    /// Brings the clocks in line with where the dossier stands after an event.
    private mutating func setClocks(after event: DossierEvent, _ stamp: DossierStamp) {
        let due = machine.dueClocks(under: stamp.policy)
        for index in clocks.indices where clocks[index].isRunning {
            let clock = clocks[index]
            guard !due.contains(where: { $0.kind == clock.kind && $0.subject == clock.subject })
            else { continue }
            clocks[index].stop(
                at: stamp.at, answered: Self.answers(kind.machine, event, clock))
        }
        for wanted in due
        where !clocks.contains(where: {
            $0.isRunning && $0.kind == wanted.kind && $0.subject == wanted.subject
        }) {
            let terms = stamp.policy[clock: wanted.kind]
            let start = wanted.start ?? stamp.at
            let aim = Clock.Aim(
                since: start, target: wanted.target ?? terms.target(for: wanted.urgency),
                calendar: terms.calendar(for: wanted.urgency), by: stamp.by)
            clocks.append(
                Clock(kind: wanted.kind, subject: wanted.subject, start: start, aims: [aim]))
        }
    }

    private static func answers<Machine: DossierMachine>(
        _ machine: Machine.Type, _ event: DossierEvent, _ clock: Clock
    ) -> Bool {
        Machine.event(in: event).map { Machine.answers($0, clock) } ?? true
    }
}

extension PolicyBook {
    /// The policy of a version; the first one when none is named.
    ///
    /// - Throws: `UnknownPolicy` when there is no such version.
    func policy(version: Int?) throws(UnknownPolicy) -> Policy {
        guard let version else { return first.policy }
        guard let edition = self[version] else { throw UnknownPolicy(version: version) }
        return edition.policy
    }
}
