import Casework
import ServiceTime

// What a policy file says, as a tree of words: written out it is the file, flattened it is what two
// policies are compared by. So a key stands here once for both.

/// A part of a policy as a file names it.
indirect enum PolicyOutline: Hashable {
    struct Entry: Hashable {
        let key: String
        let value: PolicyOutline

        init(_ key: String, _ value: PolicyOutline) {
            self.key = key
            self.value = value
        }
    }

    case word(String)
    case list([PolicyOutline])
    case table([Entry])

    static func words(_ words: [String]) -> PolicyOutline { .list(words.map { .word($0) }) }

    /// The whole policy, in the order of the file.
    init(_ policy: Policy) {
        self = .table([
            Entry("currency", .word(policy.currency.rawValue)),
            Entry(
                "calendars",
                .table(
                    policy.calendars.sorted { $0.key < $1.key }.map {
                        Entry($0.key, Self($0.value))
                    })),
            Entry(
                "clocks",
                .table(
                    ClockKind.allCases.filter { !$0.isDated }.compactMap { kind in
                        policy.clocks[kind].map { Entry(kind.rawValue, Self($0)) }
                    })),
            Entry("gates", .list(policy.gates.map { Self($0) })),
            Entry("checklists", Self(policy.checklists)),
            Entry("departments", .words(policy.departments.map(\.code))),
            Entry("problems", .words(policy.problems)),
            Entry("causes", .words(policy.causes)),
            Entry("decline-reasons", .words(policy.declineReasons)),
            Entry("ground-details", Self(policy.groundDetails)),
            Entry("compensation", Self(policy.compensation)),
            Entry("wording", Self(policy.wording)),
            Entry("negotiation", Self(policy.negotiation)),
            Entry("major-incident", Self(policy.majorIncident)),
            Entry(
                "retention",
                .table([
                    Entry("tickets", .word("\(policy.retention.tickets)")),
                    Entry("claims", .word("\(policy.retention.claims)")),
                    Entry("dossiers", .word("\(policy.retention.dossiers)")),
                ])),
            Entry(
                "numbering",
                .table([
                    Entry("serial-digits", .word("\(policy.numbering.serialDigits)")),
                    Entry("claim-prefix", .word(policy.numbering.claimPrefix)),
                ])),
            Entry("escalation", Self(policy.escalation)),
            Entry(
                "warranty",
                .table([
                    Entry("months", .word("\(policy.warranty.months)")),
                    Entry("restart", .word(policy.warranty.restart.rawValue)),
                ])),
            Entry("care", Self(policy.care)),
        ])
    }

    private init(_ lists: [Ground: [String]]) {
        self = .table(
            Ground.allCases.compactMap { ground in
                lists[ground].map { Entry(ground.rawValue, .words($0)) }
            })
    }

    private init(_ terms: ClockTerms) {
        var entries = Urgency.allCases.reversed().compactMap { urgency in
            terms.targets[urgency].map { target in
                Entry(urgency.rawValue, Self.tier(target, on: terms.tierCalendars[urgency]))
            }
        }
        if entries.count == Urgency.allCases.count, Set(entries.map(\.value)).count == 1,
            terms.tierCalendars.isEmpty
        {
            entries = [Entry("target", entries[0].value)]
        }
        let pauses = WaitingOn.allCases.filter(terms.pausedBy.contains).map(\.rawValue)
        self = .table(
            entries + [
                Entry("calendar", .word(terms.calendar)), Entry("paused-by", .words(pauses)),
            ])
    }

    private static func tier(_ target: Target, on calendar: String?) -> PolicyOutline {
        guard let calendar else { return .word(target.text) }
        return .table([
            Entry("target", .word(target.text)), Entry("calendar", .word(calendar)),
        ])
    }

    private init(_ rule: GateRule) {
        var entries = [Entry("role", .word(rule.role.rawValue))]
        if let heads = rule.heads { entries.append(Entry("of", .word(heads.rawValue))) }
        entries.append(Entry("level", .word("\(rule.level)")))
        if rule.minimum != 1 { entries.append(Entry("minimum", .word("\(rule.minimum)"))) }
        if let target = rule.target { entries.append(Entry("clock", .word(target.text))) }
        entries.append(Entry("when", Self(rule.condition)))
        self = .table(entries)
    }

    private init(_ condition: GateCondition) {
        if let plain = GateCondition.plain.first(where: { $0.condition == condition }) {
            self = .word(plain.name)
            return
        }
        switch condition {
        case .ground(let ground): self = .table([Entry("ground", .word(ground.rawValue))])
        case .liability(let party):
            self = .table([Entry("liability", .word(party.rawValue))])
        case .department(let department):
            self = .table([Entry("department", .word(department.code))])
        case .amountAtLeast(let amount):
            let text = "\(amount.currency.rawValue) \(amount.plain)"
            self = .table([Entry("amount-at-least", .word(text))])
        case .any(let conditions):
            self = .table([Entry("any", .list(conditions.map { Self($0) }))])
        case .costOrDecline, .severe, .money, .decline, .dispute, .major:
            preconditionFailure("conditions without a value have a name")
        }
    }

    private init(_ table: [String: [AgeStep]]) {
        self = .table(
            table.sorted { $0.key < $1.key }.map { group, steps in
                let entries = steps.map { Entry("\($0.months)", .word($0.kept.description)) }
                return Entry(group, .table(entries))
            })
    }

    private init(_ terms: WordingTerms) {
        self = .table(
            Vagueness.allCases.map { Entry($0.rawValue, .words(terms.vague[$0] ?? [])) }
                + [Entry("allowed", .words(terms.allowed))])
    }

    private init(_ terms: MajorIncidentTerms) {
        let amount = "\(terms.amount.currency.rawValue) \(terms.amount.plain)"
        self = .table([
            Entry("amount-at-least", .word(amount)),
            Entry(
                "other-amounts-at-least",
                .words(terms.otherAmounts.map { "\($0.currency.rawValue) \($0.plain)" })),
            Entry("pieces-at-least", .word("\(terms.pieces)")),
            Entry("customers-at-least", .word("\(terms.customers)")),
        ])
    }

    private init(_ terms: EscalationTerms) {
        let superiors = Role.allCases.compactMap { role in
            terms.superiors[role].map { Entry(role.rawValue, .word($0.rawValue)) }
        }
        self = .table([
            Entry("percents", .words(terms.percents.map { "\($0)" })),
            Entry("warnings", .words(terms.warnings.map { "\($0)" })),
            Entry("superiors", .table(superiors)),
        ])
    }

    private init(_ terms: CareTerms) {
        self = .table([
            Entry("days-off", .word(terms.daysOff.rawValue)),
            Entry("key-visit-months", .word("\(terms.keyVisitMonths)")),
            Entry("effect-days", .word("\(terms.effectDays)")),
            Entry("duty-day", .word("\(terms.dutyDay)")),
            Entry("duty-time", .word(terms.dutyTime.description)),
            Entry("duty-days-off", .word(terms.dutyDaysOff.rawValue)),
            Entry("reopen-on-return", .word("\(terms.reopensOnReturn)")),
        ])
    }

    private init(_ terms: NegotiationTerms) {
        self = .table([Entry("rounds", .word("\(terms.rounds)"))])
    }

    private init(_ terms: CompensationTerms) {
        let months = terms.usefulMonths.sorted { $0.key < $1.key }
        self = .table([
            Entry("attitude-cap", .word(terms.attitudeCap.description)),
            Entry("shortfall-cap", .word(terms.shortfallCap.description)),
            Entry("useful-months", .table(months.map { Entry($0.key, .word("\($0.value)")) })),
            Entry("usual-months", .word("\(terms.usualMonths)")),
            Entry("residual", .word(terms.residual.description)),
            Entry("pays-indirect-loss", .word("\(terms.paysIndirectLoss)")),
            Entry("kept-by-age", Self(terms.keptByAge)),
            Entry("penalty-rate", .word(terms.penaltyRate.description)),
            Entry("penalty-cap", .word(terms.penaltyCap.description)),
            Entry("requires-computation", .word("\(terms.requiresComputation)")),
        ])
    }
}

extension PolicyOutline {
    private init(_ calendar: WorkCalendar) {
        var entries = [Entry("zone", .word(calendar.zone.id))]
        if calendar.week.allSatisfy({ $0 == .wholeDay }) {
            entries.append(Entry("round-the-clock", .word("true")))
        } else {
            entries.append(Entry("hours", Self.hours(calendar.week)))
        }
        if !calendar.holidays.isEmpty {
            entries.append(
                Entry("holidays", .words(calendar.holidays.sorted().map(\.description))))
        }
        if !calendar.workdays.isEmpty {
            let days = calendar.workdays.sorted { $0.key < $1.key }
            entries.append(
                Entry(
                    "workdays",
                    .table(days.map { Entry($0.key.description, Self.intervals($0.value)) })))
        }
        if let followed = calendar.publicHolidays {
            entries.append(Entry("public-holidays", .word(followed.provider)))
        }
        self = .table(entries)
    }

    private static func intervals(_ hours: DayHours) -> PolicyOutline {
        .words(hours.intervals.map(\.description))
    }

    /// The open days, neighbours with the same hours as one range.
    private static func hours(_ week: [DayHours]) -> PolicyOutline {
        var entries: [Entry] = []
        var first = 0
        for index in week.indices where index + 1 == week.count || week[index + 1] != week[index] {
            let ends = (Weekday.allCases[first].rawValue, Weekday.allCases[index].rawValue)
            if week[index] != .closed {
                entries.append(
                    Entry(
                        first == index ? ends.0 : "\(ends.0)-\(ends.1)", intervals(week[index])))
            }
            first = index + 1
        }
        return .table(entries)
    }
}
