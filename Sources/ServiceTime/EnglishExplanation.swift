/// The lines of an explanation in English.
struct EnglishExplanation: ExplanationWords {
    let zone: Zone

    func text(_ line: Explanation.Line) -> String {
        switch line {
        case .started(let at):
            "Start: \(full(at))"
        case .changed(let at, let who, let why):
            "Changed: \(full(at))\(optional(" by ", who))\(optional(": ", why)); "
                + "still counted from the start"
        case .term(let target, let basis, let version, let due, let isStrictest):
            "\(isStrictest ? "Target" : "Other target"): \(name(target))"
                + optional(", by ", basis) + optional(" (policy version ", version, ")")
                + (isStrictest ? "" : due.map { ", due \(full($0))" } ?? "")
        case .calendar(let name, let version, let zone):
            "Calendar: \(name.isEmpty ? "unnamed" : name)" + optional(" version ", version)
                + ", zone \(zone)"
        case .counted(let from, let to, let span, let total):
            "Counted: \(stretch(from, to)), \(span.text); total \(total.text)"
        case .summedUp(let stretches, let span, let total):
            "Counted: \(stretches) more stretches, \(span.text); total \(total.text)"
        case .paused(let from, let to, let isOpen, let span, let who, let why):
            "Paused: \(stretch(from, to))\(isOpen ? " (still paused)" : "")"
                + optional(" by ", who) + optional(": ", why) + "; \(span.text) not counted"
        case .day(let date, let kind):
            day(date, kind)
        case .passedInForce(let due, let changedAt):
            "Passed: \(full(due)), while in force and before the change of \(full(changedAt))"
        case .due(let at):
            "Due: \(full(at))"
        case .problem(let problem):
            "No deadline: \(problem.description)"
        case .undated(let basis, let problem):
            "Not dated\(optional(", by ", basis)): \(sentence(problem))"
        case .verdict(let state, let remaining):
            "Verdict: \(name(state))" + (remaining.map(left) ?? "")
        }
    }

    /// Why a deadline cannot be told, and what helps where somebody can help.
    func sentence(_ problem: CalendarError) -> String {
        let reason = problem.description
        let said = reason.prefix(1).uppercased() + reason.dropFirst() + "."
        if case .noPublicHolidays = problem {
            return said
                + " Drop the holidays of that year into the calendar and adopt the policy again."
        }
        return said
    }

    private func left(_ remaining: Span) -> String {
        remaining < .zero ? ", late by \((Span.zero - remaining).text)" : ", \(remaining.text) left"
    }

    private func name(_ target: Target) -> String {
        switch target {
        case .elapsed(let span): "\(span.text) of working time"
        case .calendarDays(let count): "\(count) calendar \(count == 1 ? "day" : "days")"
        case .workingDays(let count): "\(count) working \(count == 1 ? "day" : "days")"
        case .until(let instant): "until \(full(instant))"
        }
    }

    private func name(_ state: ServiceClock.State) -> String {
        switch state {
        case .running: "running"
        case .paused: "paused"
        case .met: "met"
        case .breached: "breached"
        case .undetermined: "cannot be determined"
        }
    }

    private func day(_ date: CivilDate, _ kind: DayKind) -> String {
        switch kind {
        case .ordinary: "Day: \(date)"
        case .holiday: "Holiday: \(date)"
        case .publicHoliday(let name): "Public holiday: \(date)\(optional(" ", name))"
        case .makeUpDay(let name): "Make-up working day: \(date)\(optional(" for ", name))"
        case .changed(let hours) where hours == .closed: "Changed day: \(date), closed"
        case .changed(let changed): "Changed day: \(date), \(hours(changed))"
        }
    }
}

extension CalendarError: CustomStringConvertible {
    /// One English sentence without its full stop.
    public var description: String {
        switch self {
        case .neverOpens: "the calendar never opens again"
        case .outOfRange: "the time lies outside the years 1 to 9999"
        case .noPublicHolidays(let provider, let year):
            "no public-holiday data for \(year) (\(provider))"
        case .stillPaused: "a pause has no end"
        case .negativeTarget: "the target is less than no time"
        }
    }
}
