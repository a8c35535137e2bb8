import Casework
import Journal
import SQLiteStore
import ServiceTime
import Testing

/// What holds for the policies of every store.
@Suite struct `A store's policies` {
    let scratch: Scratch
    private let boss = Person(
        login: "boss", name: "B", assignments: [Assignment(.administrator, in: Department("it"))])
    private let today = Desk.identity.zone.date(at: Desk.start)

    init() throws {
        scratch = try Scratch()
    }

    private func store(_ kind: StoreKind) throws -> any Store {
        let store = try kind.make(in: scratch)
        try store.hire(Desk.staff + [boss])
        return store
    }

    /// The policy with a first answer due after `hours` for every urgency.
    private func policy(_ hours: Int, for store: any Store) throws -> Policy {
        var policy = try store.policies().newest.policy
        policy.clocks[.firstResponse] = ClockTerms(
            target: .elapsed(.hours(hours)), calendar: Policy.roundTheClock)
        return policy
    }

    private func adopt(
        _ policy: Policy, in store: any Store, days: Int = 0, by login: String = "boss"
    ) throws {
        try store.accept(
            .adoptPolicy(policy, from: today.advanced(byDays: days)), by: login)
    }

    private func responseDue(_ number: String, in store: any Store) throws -> Instant? {
        try store.clocks(of: number).first { $0.kind == .firstResponse }?.due
    }

    @Test(arguments: StoreKind.allCases)
    func `begin with the one it was made with, right behind the genesis`(kind: StoreKind) throws {
        let store = try kind.make(in: scratch)
        let entry = try #require(try store.entries(from: 2, limit: 1).first)
        #expect(entry.content.stream == .policy)
        #expect(entry.version == 1)
        let edition = try PolicyEntry.edition(entry.content)
        let standard = Policy.standard(zone: Desk.identity.zone, publicHolidays: .china)
        #expect(edition == PolicyBook.Edition(standard, from: today))
        #expect(try store.policies() == PolicyBook(edition))
        #expect(try store.policy(version: 1) == standard)
    }

    @Test(arguments: StoreKind.allCases)
    func `govern the tickets opened from their day on, and no older one`(kind: StoreKind) throws {
        let store = try store(kind)
        let old = try store.open()
        try adopt(policy(1, for: store), in: store, days: 2)
        let between = try store.open(at: Desk.start + .days(1))
        let new = try store.open(at: Desk.start + .days(2))
        let versions = try [old, between, new].map { try store.ticket($0)?.policy }
        #expect(versions == [1, 1, 2])
        #expect(try responseDue(old, in: store) == Desk.start + .hours(24))
        #expect(try responseDue(new, in: store) == Desk.start + .days(2) + .hours(1))
        try store.accept(.act(on: old, .take, expecting: nil), at: Desk.start + .days(3))
        #expect(try responseDue(old, in: store) == Desk.start + .hours(24))
        #expect(try store.policy(at: Desk.start + .days(1)).version == 1)
        #expect(try store.policy(at: Desk.start + .days(2)).version == 2)
    }

    @Test(arguments: StoreKind.allCases)
    func `are adopted by administrators only`(kind: StoreKind) throws {
        let store = try store(kind)
        let size = try store.head().size
        let request = Request.adoptPolicy(try policy(1, for: store), from: today)
        let refusal = try store.rejection(request, by: "li")
        #expect(refusal == .rules(Refused(reasons: [.roleMissing(anyOf: [.administrator])])))
        #expect(try store.rejection(request, by: "nobody") == .unknownPerson("nobody"))
        #expect(try store.head().size == size)
        #expect(try store.policies().newest.policy.version == 1)
    }

    @Test(arguments: StoreKind.allCases)
    func `never come into force before the one in force`(kind: StoreKind) throws {
        let store = try store(kind)
        try adopt(policy(3, for: store), in: store, days: 0)
        let early = Request.adoptPolicy(
            try policy(1, for: store), from: today.advanced(byDays: -1), reason: "too late")
        let refused = try #require(try store.rejection(early, by: "chen"))
        #expect(
            refused
                == .rules(
                    Refused(reasons: [
                        .roleMissing(anyOf: [.administrator]), .policyDayOver(today: today),
                    ])))
        guard case .rules(let refusal) = refused else { return }
        #expect(refusal.reasons.map(\.code) == ["role-missing", "policy-day-over"])
        try adopt(policy(2, for: store), in: store, days: 0)
        #expect(try store.policy(at: Desk.start).version == 3)
        #expect(try store.policies().editions.map(\.policy.version) == [1, 2, 3])
    }

    @Test(arguments: StoreKind.allCases)
    func `take the place of one that is not in force yet, with a reason`(kind: StoreKind) throws {
        let store = try store(kind)
        let never = try #require(CivilDate("9999-12-31"))
        try store.accept(.adoptPolicy(try policy(3, for: store), from: never), by: "boss")
        let soon = today.advanced(byDays: 4)
        let hours = try policy(1, for: store)
        for reason in [nil, " "] {
            #expect(
                try store.rejection(.adoptPolicy(hours, from: soon, reason: reason), by: "boss")
                    == .rules(
                        Refused(reasons: [.policySupersedes(version: 2, from: never)])))
        }
        try store.accept(.adoptPolicy(hours, from: soon, reason: "a slip"), by: "boss")
        let book = try store.policies()
        #expect(book.newest.reason == "a slip")
        #expect(book[2].map(book.isSuperseded) == true)
        #expect(book[3].map(book.isSuperseded) == false)
        #expect(book.pending(after: today).map(\.policy.version) == [3])
        for days in [4, 3_000_000] {
            #expect(book.edition(on: today.advanced(byDays: days)).policy.version == 3)
        }
        #expect(book.edition(on: today.advanced(byDays: 3)).policy.version == 1)
        try adopt(policy(2, for: store), in: store, days: 9)
        #expect(try store.policies().newest.reason == nil)
    }

    @Test(arguments: StoreKind.allCases)
    func `take the place of others of the same day to come, with a reason`(kind: StoreKind) throws {
        let store = try store(kind)
        let soon = today.advanced(byDays: 4)
        try store.accept(.adoptPolicy(try policy(3, for: store), from: soon), by: "boss")
        let other = try policy(1, for: store)
        #expect(
            try store.rejection(.adoptPolicy(other, from: soon), by: "boss")
                == .rules(Refused(reasons: [.policySupersedes(version: 2, from: soon)])))
        try store.accept(.adoptPolicy(other, from: soon, reason: "a slip"), by: "boss")
        let book = try store.policies()
        #expect(book.editions.map(book.isSuperseded) == [false, true, false])
        #expect(book.pending(after: today).map(\.policy.version) == [3])
        // What is in force since this morning was in force, and needs no reason to be changed.
        let five = try policy(5, for: store)
        try store.accept(.adoptPolicy(five, from: today, reason: "now"), by: "boss")
        try adopt(policy(6, for: store), in: store)
        let changed = try store.policies()
        #expect(changed.editions.map(changed.isSuperseded) == [false, true, true, false, false])
    }

    @Test(arguments: StoreKind.allCases)
    func `are never adopted for a day that is over`(kind: StoreKind) throws {
        let store = try store(kind)
        try adopt(policy(1, for: store), in: store)
        let later = Desk.start + .days(5)
        let (yesterday, day) = (today.advanced(byDays: 4), today.advanced(byDays: 5))
        func submit(_ date: CivilDate) throws -> Answer {
            try store.submit(
                Submission(
                    .adoptPolicy(try policy(2, for: store), from: date), key: .random(),
                    person: "boss", at: later))
        }
        guard case .refused(let rejection) = try submit(yesterday) else {
            Issue.record("a day that is over changed its policy")
            return
        }
        #expect(rejection == .rules(Refused(reasons: [.policyDayOver(today: day)])))
        guard case .accepted = try submit(day) else {
            Issue.record("today can have another policy from now on")
            return
        }
    }

    @Test(arguments: StoreKind.allCases)
    func `give a date to clocks that had none for want of holidays, and move no other`(
        kind: StoreKind
    ) throws {
        let store = try store(kind)
        let year = today.year
        var without = try policy(1, for: store)
        let office = try #require(without.calendars[Policy.office])
        let china = try #require(office.publicHolidays)
        let known = PublicHolidays(
            provider: "china", days: china.days.filter { $0.date.year < year })
        without.calendars[Policy.office] = office.following(known)
        try adopt(without, in: store)
        let number = try store.open()
        try store.accept(.act(on: number, .fileClaim(claim), expecting: nil))
        let notice = try #require(
            try store.clocks(of: number).first { $0.kind == .acceptanceNotice })
        #expect(notice.due == nil)
        #expect(notice.missingDate == .noHolidays(year: year))
        #expect(!notice.isPaused)
        let row = try #require(try store.row(number))
        #expect(row.missingDate == .noHolidays(year: year))
        #expect(!row.isPaused)
        let before = try store.figures(at: Desk.start)
        #expect(before.undated == 1)
        #expect(before.paused == 0)
        let others = try store.clocks(of: number).filter { $0.due != nil }

        without.calendars[Policy.office] = office
        try adopt(without, in: store, days: 1)
        let dated = try store.clocks(of: number)
        #expect(dated.first { $0.kind == .acceptanceNotice }?.due != nil)
        #expect(Set(others).isSubset(of: dated))
        #expect(try store.row(number)?.missingDate == nil)
        #expect(try store.figures(at: Desk.start).undated == 0)
        #expect(try store.ticket(number)?.policy == 2)
    }

    @Test(arguments: StoreKind.allCases)
    func `are adopted once under one key`(kind: StoreKind) throws {
        let store = try store(kind)
        let key = IdempotencyKey.random()
        let request = Request.adoptPolicy(try policy(1, for: store), from: today)
        let first = try store.accept(request, by: "boss", key: key)
        #expect(first.version == 2)
        #expect(try store.accept(request, by: "boss", key: key).isRepeat)
        #expect(try store.policies().editions.count == 2)
        let other = Request.adoptPolicy(try policy(2, for: store), from: today)
        #expect(try store.rejection(other, by: "boss", key: key) == .keyReused(key))
    }

    @Test(arguments: StoreKind.allCases)
    func `leave verdicts alone when a calendar is edited or a code renamed`(
        kind: StoreKind
    ) throws {
        let store = try store(kind)
        let number = try store.open()
        try store.accept(.act(on: number, .fileClaim(claim), expecting: nil))
        let before = try store.clocks(of: number)
        let ticket = try store.ticket(number)
        var policy = try policy(1, for: store)
        policy.calendars[Policy.office] = WorkCalendar(
            name: Policy.office, zone: Desk.identity.zone, week: [.sunday: .wholeDay],
            holidays: [today, today.advanced(byDays: 1)])
        policy.problems = policy.problems.map { $0 == "hardware-fault" ? "device-fault" : $0 }
        try adopt(policy, in: store)
        #expect(before.contains { $0.kind == .acceptanceNotice })
        #expect(try store.clocks(of: number) == before)
        #expect(try store.ticket(number) == ticket)
        try store.accept(.act(on: number, .note("x"), expecting: nil))
        #expect(try store.clocks(of: number) == before)
        // New tickets know the new code only.
        let opening = Opening(registration: Desk.registration(), urgency: .general)
        #expect(try store.rejection(.open(opening)) != nil)
    }

    private var claim: ClaimTerms { ClaimTerms(ground: .service, demand: .refund) }

    @Test func `are seen by every desk on the file`() throws {
        let store = try store(.sqlite)
        let other = try SQLiteStore(at: scratch.store)
        #expect(try other.policies().newest.policy.version == 1)
        try adopt(policy(1, for: store), in: store)
        #expect(try other.policies() == store.policies())
        let number = try other.open()
        #expect(try other.ticket(number)?.policy == 2)
        #expect(try store.ticket(number)?.policy == 2)
    }

    @Test func `hold through checking and rebuilding`() throws {
        let made = try SQLiteStore.create(at: scratch.store, identity: Desk.identity, by: "root")
        try made.hire(Desk.staff + [boss])
        let old = try made.open()
        try adopt(policy(1, for: made), in: made)
        let new = try made.open()
        let due = try [old, new].map { try responseDue($0, in: made) }
        #expect(due == [Desk.start + .hours(24), Desk.start + .hours(1)])
        let checked = try made.verify()
        #expect(checked.firstBreak == nil)
        #expect(checked.staleRow == nil)
        try made.rebuild()
        #expect(try [old, new].map { try responseDue($0, in: made) } == due)
    }
}
