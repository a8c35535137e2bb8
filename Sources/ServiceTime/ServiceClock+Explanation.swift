extension ServiceClock {
    /// Why the clock stands as it does at `now`, line by line.
    public func explanation(at now: Instant) -> Explanation {
        let end = seen(at: now)
        let known = pauses(until: end)
        let periods = periods(until: end)
        let verdict = verdict(at: now)
        let deciding = decidingPeriod(of: periods, pauses: known)
        var lines: [Explanation.Line] = [.started(start)]
        for (index, period) in periods.enumerated() where index <= deciding {
            if let change = period.change {
                lines.append(.changed(at: change.at, who: change.who, why: change.why))
            }
            if index < deciding { lines += period.terms.map { line($0, pauses: known) } }
        }
        let terms = periods[deciding].terms
        var zone = terms.first?.calendar.zone ?? .utc
        switch strictest(of: terms, pauses: known) {
        case .due(let due, let term):
            zone = term.calendar.zone
            lines += terms.filter { $0 != term }.map { line($0, pauses: known) }
            lines += undated(of: terms, pauses: known).map {
                .undated(basis: $0.term.basis, $0.problem)
            }
            lines += Explanation.heading(term, due: due, isStrictest: true)
            lines += Explanation.passage(
                from: term.from ?? start, to: due, term: term, pauses: known,
                openPauses: openPauses(at: end))
            lines.append(.due(due))
            if deciding + 1 < periods.count {
                lines.append(.passedInForce(due: due, changedAt: periods[deciding + 1].since))
            }
        case .unknown(let problem, let term):
            zone = term.calendar.zone
            lines += Explanation.heading(term, due: nil, isStrictest: true)
            lines.append(.problem(problem))
        case .nothing:
            break
        }
        lines.append(.verdict(verdict.state, remaining: verdict.remaining))
        return Explanation(zone: zone, lines: lines)
    }

    /// The period whose deadline decides: the first one that was breached in force, or the last.
    private func decidingPeriod(of periods: [Period], pauses: [Pause]) -> Int {
        for index in periods.indices.dropLast() {
            if case .due(let due, _) = strictest(of: periods[index].terms, pauses: pauses),
                due < periods[index + 1].since
            {
                return index
            }
        }
        return periods.count - 1
    }

    private func line(_ term: ClockTerm, pauses: [Pause]) -> Explanation.Line {
        let due = try? term.due(from: start, pauses: pauses)
        return .term(
            term.target, basis: term.basis, policyVersion: term.policyVersion, due: due,
            isStrictest: false)
    }

    private func openPauses(at end: Instant) -> Set<Instant> {
        Set(pauses.filter { $0.from < end && ($0.to ?? .init(seconds: .max)) > end }.map(\.from))
    }
}
