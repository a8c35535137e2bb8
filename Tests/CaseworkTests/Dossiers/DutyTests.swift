import Casework
import ServiceTime
import TestSupport
import Testing

@Suite struct `A recurring duty` {
    private var desk = DossierDesk()

    private func date(_ text: String) throws -> CivilDate { try #require(CivilDate(text)) }

    private func instant(_ text: String) throws -> Instant { try #require(Instant(iso: text)) }

    private func period(_ number: String) -> DutyPeriod? {
        guard case .duty(let duty)? = desk.dossiers[number]?.matter else { return nil }
        return duty.next
    }

    private mutating func establish(_ content: DutyContent) throws -> DutyPeriod? {
        let number = try desk.begin(.duty(.establish(content)), as: "supervisor")
        return period(number)
    }

    @Test mutating func `is due on the fifth at five, or on the working day before`() throws {
        // 5 April 2026 is a Sunday, 5 May a Tuesday.
        let april = try establish(CareSamples.duty(from: try date("2026-03-17")))
        #expect(april?.from == (try date("2026-03-01")))
        #expect(april?.until == (try date("2026-03-31")))
        #expect(april?.occurrence.start == (try instant("2026-04-01T00:00:00+08:00")))
        #expect(april?.occurrence.due == (try instant("2026-04-03T17:00:00+08:00")))
        let may = try establish(CareSamples.duty(from: try date("2026-04-01")))
        #expect(may?.occurrence.due == (try instant("2026-05-05T17:00:00+08:00")))
    }

    @Test(arguments: DaysOff.allCases)
    mutating func `follows its own rule for days off, day and time`(_ rule: DaysOff) throws {
        var content = CareSamples.duty(from: try date("2026-03-01"), every: 3)
        content.daysOff = rule
        content.day = 31
        content.time = "09:30"
        // The month after the quarter ends is June, whose last day is a Tuesday; 31 counts as 30.
        let quarter = try establish(content)
        #expect(quarter?.occurrence.due == (try instant("2026-06-30T09:30:00+08:00")))
        content.day = 6
        let due = try establish(content)?.occurrence.due
        switch rule {
        case .previous: #expect(due == (try instant("2026-06-05T09:30:00+08:00")))
        case .next: #expect(due == (try instant("2026-06-08T09:30:00+08:00")))
        case .same: #expect(due == (try instant("2026-06-06T09:30:00+08:00")))
        }
    }

    @Test mutating func `is filed after its period, by who answers for it, and goes on`() throws {
        let number = try desk.begin(
            .duty(.establish(CareSamples.duty(from: try date("2026-03-01")))), as: "supervisor")
        let file = DossierCommand.duty(.file(report: "see figures", evidence: nil))
        #expect(desk.codes(file, on: number, as: "agent") == ["period-runs"])
        desk.now = try instant("2026-03-31T23:59:59+08:00")
        #expect(desk.codes(file, on: number, as: "agent") == ["period-runs"])
        desk.now = try instant("2026-04-01T00:00:00+08:00")
        #expect(desk.codes(file, on: number, as: "quality") == ["not-responsible"])
        #expect(desk.codes(file, on: number, as: "auditor").contains("role-missing"))
        desk.now = try instant("2026-05-10T08:00:00+08:00")
        try desk.perform(file, on: number, as: "agent")
        let clocks = desk.dossiers[number]?.clocks ?? []
        let states = clocks.map {
            $0.serviceClock(under: desk.policy).verdict(at: desk.now).state
        }
        // March was filed late; April is overdue and was not skipped.
        #expect(states == [.breached, .breached])
        #expect(period(number)?.from == (try date("2026-04-01")))
        try desk.perform(file, on: number, as: "agent")
        #expect(desk.codes(file, on: number, as: "agent") == ["period-runs"])
    }

    @Test(arguments: ["office", "holiday-rich", "unknown", "24x7"], [1, 5, 31])
    mutating func `can be filed in time in every month of twenty years`(
        _ name: String, day: Int
    ) throws {
        desk = DossierDesk(under: try policy(calendar: name))
        for month in 0..<(20 * 12) {
            var content = CareSamples.duty(from: try date("2016-01-01").advanced(byMonths: month))
            content.day = day
            content.daysOff = DaysOff.allCases[month % 3]
            content.time = ["17:00", "00:00", "24:00"][(month + day) % 3]
            let number = try desk.begin(.duty(.establish(content)), as: "supervisor")
            let due = try #require(period(number)?.occurrence.due)
            desk.now = due
            try desk.perform(
                .duty(.file(report: "see figures", evidence: nil)), on: number, as: "agent")
            let filed = try #require(desk.dossiers[number]?.clocks.first)
            #expect(
                filed.serviceClock(under: desk.policy).verdict(at: due).state == .met,
                "\(content), due \(due)")
        }
    }

    @Test mutating func `falls on the working day after where the month has not ended before`()
        throws
    {
        // 1 to 5 May 2026 are days off; the last working day before is 30 April.
        desk = DossierDesk(under: try policy(calendar: "office"))
        let april = try establish(CareSamples.duty(from: try date("2026-04-01")))
        #expect(april?.occurrence.due == (try instant("2026-05-06T17:00:00+08:00")))
    }

    /// The usual policy with another office calendar.
    private func policy(calendar name: String) throws -> Policy {
        var policy = CasePapers.policy
        let zone = Zone.fixed(8 * 3_600)
        let office = Policy.standard(zone: zone, publicHolidays: .china).calendars[Policy.office]
        let start = try date("2016-01-01")
        let firstHalves = (0..<(21 * 366)).map { start.advanced(byDays: $0) }
            .filter { $0.parts.day <= 15 }
        policy.calendars[Policy.office] =
            switch name {
            case "office": office
            case "holiday-rich":
                WorkCalendar(
                    name: name, zone: zone,
                    week: [.monday: .wholeDay, .thursday: .wholeDay],
                    holidays: Set(firstHalves))
            case "unknown":
                office.map {
                    WorkCalendar(
                        name: name, zone: zone,
                        week: Dictionary(uniqueKeysWithValues: zip(Weekday.allCases, $0.week)),
                        publicHolidays: PublicHolidays(provider: "china", days: []))
                }
            default: .roundTheClock(zone: zone)
            }
        return policy
    }

    @Test mutating func `is checked for who, where, how often and when`() throws {
        var content = CareSamples.duty(from: try date("2026-03-01"), every: 121)
        content.responsible = "nobody"
        content.department = Department("moon")
        content.day = 32
        content.time = "25:00"
        #expect(
            desk.codes(.duty(.establish(content)), as: "supervisor") == [
                "unknown-person", "unknown-code", "not-between", "not-between", "no-time-of-day",
            ])
        let number = try desk.begin(
            .duty(.establish(CareSamples.duty(from: try date("2026-03-01")))), as: "supervisor")
        #expect(
            desk.codes(.duty(.reckon(reason: "x")), on: number, as: "supervisor")
                == ["nothing-changes"])
    }

    @Test func `is reckoned anew by another policy without losing the breach there was`() throws {
        let tenth = try instant("2026-02-10T09:00:00+08:00")
        let old = DossierDesk().policy
        var new = old
        new.version = 2
        new.care.dutyDay = 20
        let book = {
            var book = PolicyBook(PolicyBook.Edition(old, from: CivilDate(dayNumber: 0)))
            book.add(PolicyBook.Edition(new, from: CivilDate(dayNumber: 1)))
            return book
        }()
        var dossier = try Dossier(
            number: "D202603-001",
            facts: [
                DossierFact(
                    .duty(
                        .established(
                            content: CareSamples.duty(from: try date("2026-01-01")),
                            next: period(old))), policy: 1, by: "supervisor",
                    at: tenth - .days(20))
            ], under: book)
        let context = Context(
            person: CaseStaff.person("supervisor"), now: tenth, policy: new,
            roster: CaseStaff.roster)
        let command = DossierCommand.duty(.reckon(reason: "new policy"))
        #expect(command.takesNewestPolicy)
        let events = try dossier.decide(command, in: context, beside: DossierShelf())
        for event in events {
            try dossier.apply(
                DossierFact(event, policy: 2, by: "supervisor", at: tenth),
                under: new)
        }
        #expect(dossier.policy == 2)
        let states = dossier.clocks.map {
            $0.serviceClock(under: new).verdict(at: tenth).state
        }
        #expect(states == [.breached, .running])
    }

    /// January 2026, due on 5 February.
    private func period(_ policy: Policy) throws -> DutyPeriod {
        var desk = DossierDesk(under: policy)
        let content = CareSamples.duty(from: try date("2026-01-01"))
        let number = try desk.begin(.duty(.establish(content)), as: "supervisor")
        guard case .duty(let duty)? = desk.dossiers[number]?.matter else {
            throw CancellationError()
        }
        return try #require(duty.next)
    }

    @Test mutating func `says of which year the days off were not known`() throws {
        desk = DossierDesk(under: try policy(calendar: "office"))
        let number = try desk.begin(
            .duty(.establish(CareSamples.duty(from: try date("2026-12-01")))), as: "supervisor")
        let dossier = try #require(desk.dossiers[number])
        let clock = try #require(dossier.clocks.first)
        #expect(period(number)?.occurrence.unknownYear == 2027)
        #expect(dossier.unknownYear(of: clock) == 2027)
        let known = try desk.begin(
            .duty(.establish(CareSamples.duty(from: try date("2026-03-01")))), as: "supervisor")
        let other = try #require(desk.dossiers[known])
        #expect(other.clocks.compactMap { other.unknownYear(of: $0) }.isEmpty)
    }
}
