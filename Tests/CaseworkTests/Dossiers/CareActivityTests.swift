import Casework
import ServiceTime
import TestSupport
import Testing

@Suite struct `A care activity` {
    private var desk: DossierDesk
    private let customer: String

    init() throws {
        (desk, customer) = try CareSamples.desk()
    }

    private func date(_ text: String) throws -> CivilDate { try #require(CivilDate(text)) }

    private func turn(_ number: String) -> Occurrence? {
        guard case .careActivity(let activity)? = desk.dossiers[number]?.matter else { return nil }
        return activity.next
    }

    private func state(_ number: String) -> ServiceClock.State? {
        desk.dossiers[number]?.clocks.last?.serviceClock(under: desk.policy)
            .verdict(at: desk.now).state
    }

    private func midnight(_ text: String) throws -> Instant {
        let zone = Zone.fixed(8 * 3_600)
        return zone.instant(of: try date(text))
    }

    @Test mutating func `keeps its day over month ends and leap days`() throws {
        var content = CareSamples.care(customer, first: try date("2027-08-31"), every: 1)
        content.daysOff = .same
        let number = try desk.begin(.careActivity(.plan(content)), as: "sales")
        var dates: [String] = []
        for _ in 0..<8 {
            let next = try #require(turn(number))
            dates.append(next.date.description)
            desk.now = next.due - .hours(1)
            try desk.perform(
                .careActivity(.report(CareReport("fine"))), on: number, as: "sales")
        }
        #expect(
            dates == [
                "2027-08-31", "2027-09-30", "2027-10-31", "2027-11-30", "2027-12-31",
                "2028-01-31", "2028-02-29", "2028-03-31",
            ])
    }

    @Test mutating func `is due on a working day by the rule of the policy or its own`() throws {
        // 7 March 2026 is a Saturday.
        var content = CareSamples.care(customer, first: try date("2026-03-07"), every: nil)
        let next = try desk.begin(.careActivity(.plan(content)), as: "sales")
        #expect(turn(next)?.due == (try midnight("2026-03-10")))
        content.daysOff = .previous
        let previous = try desk.begin(.careActivity(.plan(content)), as: "sales")
        #expect(turn(previous)?.due == (try midnight("2026-03-07")))
        content.daysOff = .same
        let same = try desk.begin(.careActivity(.plan(content)), as: "sales")
        #expect(turn(same)?.due == (try midnight("2026-03-08")))
    }

    @Test mutating func `brings the turn behind the report, and counts those that were missed`()
        throws
    {
        let content = CareSamples.care(customer, first: try date("2026-03-10"), every: 1)
        let number = try desk.begin(.careActivity(.plan(content)), as: "sales")
        desk.now = try midnight("2026-05-20")
        #expect(state(number) == .breached)
        try desk.perform(.careActivity(.report(CareReport("late"))), on: number, as: "sales")
        #expect(turn(number)?.date == (try date("2026-06-10")) && state(number) == .running)
        guard case .careActivity(let activity)? = desk.dossiers[number]?.matter else { return }
        #expect(activity.missed == 2)
        let first = try #require(desk.dossiers[number]?.clocks.first)
        #expect(first.serviceClock(under: desk.policy).verdict(at: desk.now).state == .breached)
    }

    @Test mutating func `takes no report that was given for the turn before`() throws {
        let content = CareSamples.care(customer, first: try date("2026-03-10"), every: 1)
        let number = try desk.begin(.careActivity(.plan(content)), as: "sales")
        try desk.perform(.careActivity(.report(CareReport("fine"))), on: number, as: "sales")
        let again = CareReport("fine", on: CareSamples.day(desk.now, 0))
        #expect(
            desk.codes(.careActivity(.report(again)), on: number, as: "sales") == ["day-behind"])
        let ahead = CareReport("fine", on: CareSamples.day(desk.now, 1))
        #expect(
            desk.codes(.careActivity(.report(ahead)), on: number, as: "sales") == ["day-ahead"])
        #expect(
            desk.codes(.careActivity(.report(CareReport(""))), on: number, as: "engineer")
                == ["text-empty", "not-responsible"])
    }

    @Test mutating func `is for a customer on file and people there are`() throws {
        var content = CareSamples.care("U202603-009", first: try date("2026-03-01"), every: 121)
        content.responsible = "nobody"
        #expect(
            desk.codes(.careActivity(.plan(content)), as: "sales")
                == ["no-such-dossier", "unknown-person", "not-between", "day-behind"])
        let double = try desk.begin(
            .customer(.enter(CustomerContent(name: "B", sort: .company), contact: nil)),
            as: "sales")
        try desk.perform(
            .customer(.merge(into: customer, reason: "same")), on: double, as: "sales")
        let merged = CareSamples.care(double, first: try date("2026-03-10"))
        #expect(desk.codes(.careActivity(.plan(merged)), as: "sales") == ["customer-merged"])
    }

    @Test mutating func `is moved ahead, but not over the next turn`() throws {
        let content = CareSamples.care(customer, first: try date("2026-03-10"), every: 1)
        let number = try desk.begin(.careActivity(.plan(content)), as: "sales")
        func move(_ day: String) throws -> [String] {
            desk.codes(
                .careActivity(.move(to: try date(day), reason: "asked")), on: number, as: "sales")
        }
        #expect(try move("2026-03-01") == ["day-behind"])
        #expect(try move("2026-04-10") == ["passes-next-turn"])
        #expect(try move("2026-04-09").isEmpty)
        #expect(
            desk.codes(.careActivity(.complete(CareReport("x"))), on: number, as: "sales")
                == ["recurs-still"])
        try desk.perform(
            .careActivity(.move(to: try date("2026-04-09"), reason: "asked")), on: number,
            as: "sales")
        desk.now = try midnight("2026-04-09")
        try desk.perform(.careActivity(.report(CareReport("fine"))), on: number, as: "sales")
        #expect(turn(number)?.date == (try date("2026-04-10")))
    }

    @Test mutating func `says when the days off of its year are not known`() throws {
        let holidays = PublicHolidays(
            provider: "test",
            days: [PublicHolidays.Day(date: try date("2026-10-01"), name: "国庆节", isOff: true)])
        let policy = Policy.standard(zone: .fixed(8 * 3_600), publicHolidays: holidays)
        var desk = DossierDesk(under: policy)
        let customer = try desk.begin(
            .customer(.enter(CustomerContent(name: "B", sort: .company), contact: nil)),
            as: "sales")
        let content = CareSamples.care(customer, first: try date("2026-03-10"))
        let number = try desk.begin(.careActivity(.plan(content)), as: "sales")
        try desk.perform(.careActivity(.report(CareReport("fine"))), on: number, as: "sales")
        guard case .careActivity(let activity)? = desk.dossiers[number]?.matter else { return }
        #expect(activity.next?.isProvisional == true)
    }
}

@Suite struct `Visits to a key customer` {
    private var desk: DossierDesk
    private let customer: String

    init() throws {
        (desk, customer) = try CareSamples.desk()
    }

    private var clocks: [Clock] { desk.dossiers[customer]?.clocks ?? [] }

    private func state(_ clock: Clock?) -> ServiceClock.State? {
        clock?.serviceClock(under: desk.policy).verdict(at: desk.now).state
    }

    private mutating func visit(_ days: Int, activity: String? = nil) throws {
        let visit = CustomerVisit(
            on: CareSamples.day(desk.now, days), report: "fine", activity: activity)
        try desk.perform(.customer(.recordVisit(visit)), on: customer, as: "agent")
    }

    @Test mutating func `are due within a year of the standing and then of the last one`() throws {
        #expect(clocks.isEmpty)
        try desk.perform(.customer(.markKey(reason: "large")), on: customer, as: "sales")
        desk.now = desk.now + .days(365)
        #expect(state(clocks.last) == .running)
        desk.now = desk.now + .days(1)
        #expect(state(clocks.last) == .breached)
        try visit(0)
        #expect(clocks.count == 2 && state(clocks.first) == .breached)
        #expect(state(clocks.last) == .running)
        desk.now = desk.now + .days(300)
        try visit(-10)
        #expect(state(clocks[1]) == .met)
        #expect(clocks.last?.target == .until(Self.end(of: desk.now - .days(10))))
    }

    private static func end(of day: Instant) -> Instant {
        let zone = Zone.fixed(8 * 3_600)
        return zone.instant(of: zone.date(at: day).advanced(byMonths: 12), at: .endOfDay)
    }

    @Test mutating func `count from before the standing, and an old one changes nothing`() throws {
        try visit(-100)
        #expect(clocks.isEmpty)
        try desk.perform(.customer(.markKey(reason: "large")), on: customer, as: "sales")
        #expect(clocks.last?.target == .until(Self.end(of: desk.now - .days(100))))
        try visit(-200)
        #expect(clocks.count == 1 && clocks[0].isRunning)
    }

    @Test mutating func `are no longer due once the standing ends`() throws {
        try desk.perform(.customer(.markKey(reason: "large")), on: customer, as: "sales")
        try desk.perform(.customer(.unmarkKey(reason: "left")), on: customer, as: "sales")
        #expect(clocks.count == 1 && clocks[0].end?.isAnswered == false)
    }

    @Test mutating func `name only an activity of the customer with a report of that day`() throws {
        let today = CareSamples.day(desk.now, 0)
        func codes(_ activity: String, _ days: Int = 0) -> [String] {
            let visit = CustomerVisit(
                on: today.advanced(byDays: days), report: "fine", activity: activity)
            return desk.codes(.customer(.recordVisit(visit)), on: customer, as: "agent")
        }
        let care = CareSamples.care(customer, first: today)
        let number = try desk.begin(.careActivity(.plan(care)), as: "sales")
        #expect(codes("V202603-009") == ["no-such-dossier"])
        #expect(codes(number) == ["no-visit-report"])
        #expect(codes(number, 1) == ["day-ahead", "no-visit-report"])
        try desk.perform(.careActivity(.report(CareReport("fine"))), on: number, as: "sales")
        #expect(codes(number).isEmpty)
        let other = try desk.begin(
            .customer(.enter(CustomerContent(name: "B", sort: .company), contact: nil)),
            as: "sales")
        let theirs = try desk.begin(
            .careActivity(.plan(CareSamples.care(other, first: today))), as: "sales")
        #expect(codes(theirs) == ["another-customer"])
    }

    @Test func `takes a unit only with how many of it`() throws {
        let setting = FieldSetting(
            policy: CasePapers.policy, now: CasePapers.morning, zone: .utc, ticket: nil)
        let problems = #expect(throws: FieldProblems.self) {
            try DossierCommand(
                DossierKind.careActivity.beginning,
                values: [
                    "activity": .text("visit"), "customer": .text("U202603-001"),
                    "title": .text("Visit"), "responsible": .text("sales"),
                    "department": .text("sales"), "first": .text("2026-04-01"),
                    "unit": .text("month"),
                ], in: setting)
        }
        #expect(problems?.problems == [FieldProblem(field: "every", kind: .missing)])
    }
}
