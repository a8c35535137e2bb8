public import ServiceTime

/// What the history of one dossier would have come to under another policy.
///
/// As on tickets, people did what they did when they did it. Dates that a policy sets (the turns of
/// a care activity, the periods of a duty, the time for a visit) are reckoned anew from the same
/// facts; dates that people set stay.
public struct DossierTrial: Hashable, Sendable {
    public let number: String
    /// Deadlines judged otherwise, by kind.
    public private(set) var deadlines: [PolicyTrial.Deadline] = []
    /// How many deadlines there were; one reckoned anew counts once.
    public let judged: Int

    /// Replays `facts` under the policies they name and under `other`, and judges the clocks that
    /// started at `since` or later.
    ///
    /// - Throws: `UnknownPolicy`, or `CorruptDossier` when the facts do not fold.
    public init(
        number: String, facts: [DossierFact], own book: PolicyBook, other: Policy, since: Instant,
        at now: Instant
    ) throws {
        self.number = number
        let real = try Dossier(number: number, facts: facts, under: book)
        let own = try book.policy(version: real.policy)
        let tried = try Dossier(number: number, facts: other.reckoned(facts), under: other)
        let was = real.breaches(since: since, under: own, at: now)
        let would = tried.breaches(since: since, under: other, at: now)
        judged = was.count
        for (term, isBroken) in would.sorted(by: { $0.key < $1.key }) where was[term] == !isBroken {
            deadlines.append(
                PolicyTrial.Deadline(
                    kind: term.kind, subject: term.subject, isBroken: isBroken))
        }
    }
}

/// Which deadline a clock stands for, whatever the policy: the turn, the period, the task.
private struct DossierTerm: Hashable, Comparable {
    let kind: ClockKind
    let subject: String
    /// Which of several clocks one after the other.
    let turn: Int

    static func < (left: Self, right: Self) -> Bool {
        (left.kind.rawValue, left.subject, left.turn)
            < (right.kind.rawValue, right.subject, right.turn)
    }
}

extension Dossier {
    /// Whether each deadline was broken; a period that was reckoned anew is one.
    fileprivate func breaches(
        since: Instant, under policy: Policy, at now: Instant
    ) -> [DossierTerm: Bool] {
        var turns: [String: Int] = [:]
        var breaches: [DossierTerm: Bool] = [:]
        for clock in clocks {
            var subject = clock.subject
            var turn = 0
            if clock.kind == .duty {
                subject = String(subject.prefix { $0 != " " })
            } else {
                turn = turns["\(clock.kind.rawValue) \(subject)", default: 0]
                turns["\(clock.kind.rawValue) \(subject)"] = turn + 1
            }
            guard clock.start >= since else { continue }
            let term = DossierTerm(kind: clock.kind, subject: subject, turn: turn)
            let verdict = clock.serviceClock(under: policy).verdict(at: now)
            breaches[term] = breaches[term] == true || verdict.state == .breached
        }
        return breaches
    }

    /// Folds facts under one policy, whichever they name.
    fileprivate init(
        number: String, facts: [DossierFact], under policy: Policy
    ) throws {
        guard let first = facts.first else { throw UnknownPolicy(version: 0) }
        var folded = try Dossier(number: number, beginning: first, under: policy)
        for fact in facts.dropFirst() { try folded.apply(fact, under: policy) }
        self = folded
    }
}

extension Policy {
    /// The facts with the dates that the policy sets, as this one sets them; who was told of which
    /// clock is left out, because other clocks run out.
    fileprivate func reckoned(_ facts: [DossierFact]) -> [DossierFact] {
        var duty: DutyContent?
        var care: CareContent?
        return facts.compactMap { fact in
            let event: DossierEvent
            switch fact.event {
            case .escalated: return nil
            case .duty(let own): event = .duty(reckoned(own, of: &duty))
            case .careActivity(let own): event = .careActivity(reckoned(own, of: &care))
            case .customer, .contract, .commitment, .correctiveAction, .audit, .suggestion,
                .article, .filing:
                event = fact.event
            }
            return DossierFact(event, policy: fact.policy, by: fact.by, at: fact.at)
        }
    }

    private func reckoned(_ event: Duty.Event, of content: inout DutyContent?) -> Duty.Event {
        func anew(_ next: DutyPeriod) -> DutyPeriod {
            content.map { period(of: $0, from: next.from) } ?? next
        }
        switch event {
        case .established(let established, let next):
            content = established
            return .established(content: established, next: anew(next))
        case .filed(let report, let evidence, let next):
            return .filed(report: report, evidence: evidence, next: anew(next))
        case .reckoned(let next, let reason): return .reckoned(next: anew(next), reason: reason)
        case .assigned, .ended: return event
        }
    }

    private func reckoned(
        _ event: CareActivity.Event, of content: inout CareContent?
    ) -> CareActivity.Event {
        func anew(_ turn: Occurrence) -> Occurrence {
            occurrence(
                on: turn.date, daysOff: content?.daysOff ?? care.daysOff, from: turn.start)
        }
        switch event {
        case .planned(let planned, let name, let next):
            content = planned
            return .planned(content: planned, customerName: name, next: anew(next))
        case .reported(let report, let missed, let next):
            return .reported(report: report, missed: missed, next: next.map(anew))
        case .moved(let turn, let reason): return .moved(to: anew(turn), reason: reason)
        case .assigned, .ended: return event
        }
    }
}
