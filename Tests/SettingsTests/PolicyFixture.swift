import Casework
import ServiceTime
import Settings
import TestSupport

/// Makes policies that differ from a standard in a little of everything, from a seed.
struct PolicyFixture {
    private let standard: Policy

    init(_ standard: Policy) {
        self.standard = standard
    }

    func policy(using generator: inout SplitMix64) -> Policy {
        var policy = standard
        policy.currency = Currency.allCases.randomElement(using: &generator) ?? .cny
        let name = ["night", "周末", "null", "a:b"].randomElement(using: &generator) ?? "night"
        policy.calendars[name] = calendar(name, using: &generator)
        for kind in ClockKind.allCases where !kind.isDated && Bool.random(using: &generator) {
            policy.clocks[kind] = terms(kind, on: name, using: &generator)
        }
        for ground in Ground.allCases where Bool.random(using: &generator) {
            policy.checklists[ground] = codes(0...4, using: &generator)
            policy.groundDetails[ground] = codes(0...30, using: &generator)
        }
        policy.departments = codes(1...4, using: &generator).map { Department($0) }
        policy.gates = (0..<Int.random(in: 0...6, using: &generator)).reduce(into: []) { gates, _ in
            let rule = gate(in: policy.departments, using: &generator)
            let isKnown = gates.contains { $0.role == rule.role && $0.condition == rule.condition }
            if !isKnown { gates.append(rule) }
        }
        policy.problems = codes(1...4, using: &generator)
        policy.causes = codes(1...40, using: &generator)
        policy.declineReasons = codes(1...4, using: &generator)
        policy.compensation = CompensationTerms(
            attitudeCap: rate(using: &generator), shortfallCap: rate(using: &generator),
            usefulMonths: ["tool": .random(in: 1...1_200, using: &generator)],
            usualMonths: .random(in: 1...1_200, using: &generator),
            residual: rate(using: &generator), paysIndirectLoss: .random(using: &generator))
        for kind in Vagueness.allCases where Bool.random(using: &generator) {
            policy.wording.vague[kind] = codes(0...4, using: &generator).filter { $0 != "-" }
        }
        let years = Int.random(in: 1...90, using: &generator)
        policy.retention = RetentionTerms(
            tickets: years, claims: years + .random(in: 0...10, using: &generator),
            dossiers: .random(in: 1...100, using: &generator))
        policy.numbering = NumberingTerms(
            serialDigits: .random(in: 3...9, using: &generator), claimPrefix: "SP")
        policy.compensation.keptByAge = [
            "battery": [
                AgeStep(months: 6, kept: .percent(80)), AgeStep(months: 12, kept: .percent(50)),
            ]
        ]
        policy.compensation.penaltyRate = rate(using: &generator)
        policy.compensation.penaltyCap = rate(using: &generator)
        policy.compensation.requiresComputation = .random(using: &generator)
        policy.wording.allowed = ["以及时间", "as soon as", "a.s.a.p", "\"#: a"].shuffled(
            using: &generator)
        policy.majorIncident = MajorIncidentTerms(
            amount: Money(
                minorUnits: .random(in: 0...9_000_000, using: &generator), currency: .eur),
            pieces: .random(in: 1...9_000, using: &generator),
            customers: .random(in: 1...90, using: &generator))
        policy.care = care(using: &generator)
        policy.negotiation = NegotiationTerms(rounds: .random(in: 1...99, using: &generator))
        policy.escalation.percents = [Int.random(in: 1...99, using: &generator), 100]
        policy.escalation.superiors[.finance] = .supervisor
        return policy
    }

    private func rate(using generator: inout SplitMix64) -> Rate {
        Rate(millionths: .random(in: 0...1_000_000, using: &generator))
    }

    private func codes(
        _ count: ClosedRange<Int>, using generator: inout SplitMix64
    ) -> [String] {
        let words = ["a", "b-1", "null", "质量", "true", "0x1F", "1e3", "-", "no", "_x.y"]
        return (0..<Int.random(in: count, using: &generator)).map { index in
            (words.randomElement(using: &generator) ?? "a") + (index == 0 ? "" : "-\(index)")
        }
    }

    private func calendar(
        _ name: String, using generator: inout SplitMix64
    ) -> WorkCalendar {
        let hours = [
            DayHours.closed, .wholeDay, (try? DayHours(parsing: ["08:00-12:00", "13:30-17:00"])),
        ].compactMap(\.self)
        var week: [Weekday: DayHours] = [.wednesday: .wholeDay]
        for day in Weekday.allCases where day != .wednesday {
            week[day] = hours.randomElement(using: &generator)
        }
        let date = CivilDate(dayNumber: .random(in: 20_000...21_000, using: &generator))
        return WorkCalendar(
            name: name, zone: ZoneTable.zone("Europe/Berlin") ?? .utc, week: week,
            holidays: Bool.random(using: &generator) ? [date] : [],
            workdays: Bool.random(using: &generator)
                ? [date.advanced(byDays: 1): hours[2], date.advanced(byDays: 2): .closed] : [:],
            publicHolidays: Bool.random(using: &generator) ? .china : nil)
    }

    private func terms(
        _ kind: ClockKind, on calendar: String, using generator: inout SplitMix64
    ) -> ClockTerms {
        let targets: [Target] = [
            .elapsed(.minutes(90)), .elapsed(Span(seconds: 86_401)), .calendarDays(3),
            .workingDays(2),
        ]
        let waits: [WaitingOn] = kind == .firstResponse ? [] : [.customer, .parts]
        var terms = ClockTerms(
            targets: Dictionary(
                uniqueKeysWithValues: Urgency.allCases.map {
                    ($0, targets.randomElement(using: &generator) ?? targets[0])
                }),
            calendar: calendar,
            pausedBy: Set(waits.filter { _ in Bool.random(using: &generator) }))
        for urgency in Urgency.allCases where Bool.random(using: &generator) {
            terms.tierCalendars[urgency] = Policy.office
        }
        return terms
    }

    private func care(using generator: inout SplitMix64) -> CareTerms {
        var terms = CareTerms()
        terms.daysOff = DaysOff.allCases.randomElement(using: &generator) ?? .same
        terms.dutyDaysOff = DaysOff.allCases.randomElement(using: &generator) ?? .same
        terms.keyVisitMonths = .random(in: 1...CareTerms.mostMonths, using: &generator)
        terms.effectDays = .random(in: 0...CareTerms.mostEffectDays, using: &generator)
        terms.reopensOnReturn = .random(using: &generator)
        terms.dutyDay = .random(in: 1...31, using: &generator)
        let second = Int.random(in: 0...86_400, using: &generator)
        terms.dutyTime = LocalTime(secondOfDay: second) ?? terms.dutyTime
        return terms
    }

    private func gate(
        in departments: [Department], using generator: inout SplitMix64
    ) -> GateRule {
        let conditions: [GateCondition] = [
            .costOrDecline, .severe, .money, .decline, .dispute, .major, .ground(.lateDelivery),
            .amountAtLeast(Money(minorUnits: 1_234_567, currency: .eur)),
            .amountAtLeast(Money(minorUnits: 5, currency: .jpy)), .liability(.thirdParty),
            .department(departments.randomElement(using: &generator) ?? Department("a")),
        ]
        let chosen = conditions.filter { _ in Bool.random(using: &generator) } + [.money]
        let roles: [Role] = [.legal, .finance, .executive, .departmentHead]
        let role = roles.randomElement(using: &generator) ?? .legal
        return GateRule(
            role, heads: role == .departmentHead ? .concerned : nil,
            level: .random(in: 1...9, using: &generator),
            minimum: .random(in: 1...3, using: &generator),
            when: chosen.count == 1 ? .money : .any(chosen + [.any([.severe])]),
            within: Bool.random(using: &generator) ? .workingDays(2) : nil)
    }
}
