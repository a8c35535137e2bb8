import Casework
import Journal
import SQLiteStore
import ServiceTime
import TestSupport
import Testing

/// What follows on one dossier from something done elsewhere, in every store.
@Suite struct FollowingContractTests {
    let scratch: Scratch
    private static let quality = Department("quality")

    init() throws {
        scratch = try Scratch()
    }

    private func store(_ kind: StoreKind) throws -> any Store {
        let store = try kind.make(in: scratch)
        for person in CaseStaff.people where person.login != "administrator" {
            try store.accept(.setPerson(person), by: person.login)
        }
        return store
    }

    private func day(_ days: Int) -> CivilDate {
        Desk.identity.zone.date(at: Desk.start).advanced(byDays: days)
    }

    private func check(_ store: any Store) throws {
        guard let store = store as? SQLiteStore else { return }
        let found = try store.verify()
        #expect(found.holds, "\(String(describing: found.firstBreak)) \(found.staleRow ?? "")")
    }

    private func begin(
        _ command: DossierCommand, in store: any Store, by login: String
    ) throws -> String {
        try store.accept(.begin(command), by: login).number ?? ""
    }

    @Test(arguments: StoreKind.allCases)
    func `A visit made in turn stops the key customer's yearly clock, with its report`(
        kind: StoreKind
    ) throws {
        let store = try store(kind)
        let content = CustomerContent(name: "华东电机", sort: .company)
        let customer = try begin(
            .customer(.enter(content, contact: nil)), in: store, by: "sales")
        try store.accept(
            .pursue(customer, .customer(.markKey(reason: "Largest")), expecting: nil),
            by: "supervisor")
        let care = CareContent(
            activity: .visit, customer: customer, title: "Visit", responsible: "sales",
            department: Department("sales"), first: day(3), everyMonths: 1)
        let activity = try begin(.careActivity(.plan(care)), in: store, by: "sales")
        let later = Desk.start + .days(5)
        let report = DossierCommand.careActivity(.report(CareReport("All runs", on: day(4))))
        let key = IdempotencyKey.random()
        let request = Request.pursue(activity, report, expecting: nil)
        let receipt = try store.accept(request, by: "sales", at: later, key: key)
        let again = try store.accept(request, by: "sales", at: later, key: key)
        #expect(again.isRepeat && again.version == receipt.version)
        #expect(again.dossierFacts == receipt.dossierFacts)
        let dossier = try #require(try store.dossier(customer))
        guard case .customer(let file) = dossier.matter else { return }
        #expect(file.lastVisit == day(4) && file.visits.map(\.activity) == [activity])
        #expect(file.visits.first?.report == "All runs")
        let ended = dossier.clocks.first { $0.kind == .keyCustomerVisit }?.end
        #expect(ended?.isAnswered == true && dossier.clocks.last?.isRunning == true)
        try check(store)
    }

    /// A measure on the ticket `source` whose effect was verified, forty days on.
    private func verified(_ source: String, in store: any Store) throws -> String {
        let content = ActionContent(
            cause: "grease", action: "Change the drawing", responsible: "engineer",
            department: Self.quality, until: day(90))
        func pursue(_ command: CorrectiveAction.Command, _ login: String, _ days: Int) throws {
            try store.accept(
                .pursue("M202609-001", .correctiveAction(command), expecting: nil), by: login,
                at: Desk.start + .days(days))
        }
        let number = try begin(
            .correctiveAction(.propose(source: source, content)), in: store, by: "agent")
        try #require(number == "M202609-001")
        try pursue(.agree(note: nil), "quality-head", 0)
        try pursue(.reportDone(what: "Drawn", on: nil, evidence: nil), "engineer", 1)
        try pursue(.verify(effect: "No case since"), "supervisor", 40)
        return number
    }

    private func registration(_ product: String? = "主轴") -> Registration {
        var registration = CasePapers.registration()
        registration.goods = Goods(product: product)
        return registration
    }

    @Test(arguments: StoreKind.allCases)
    func `A ticket that shows a verified measure to have failed is told of it`(
        kind: StoreKind
    ) throws {
        let store = try store(kind)
        let source = try store.accept(
            .open(Opening(registration: registration(), urgency: .general)), by: "agent"
        ).number
        let number = try verified(try #require(source), in: store)
        func found(_ registration: Registration, _ days: Int) throws -> [String] {
            try store.failedActions(by: registration, receivedOn: day(days)).map(\.number)
        }
        #expect(try found(registration(), 41) == [number])
        #expect(try found(registration("ＡＢＣ"), 41) == [])
        #expect(try found(registration(nil), 41) == [])
        #expect(try found(registration(), 0) == [], "received before it was done")
        let later = Desk.start + .days(41)
        let second = try store.accept(
            .open(Opening(registration: registration(), urgency: .general)), by: "agent",
            at: later
        ).number
        #expect(try store.dossier(number)?.state == "verified", "nobody asked for it")
        let reopen = CorrectiveAction.Command.reopen(
            ticket: try #require(second), reason: "Loud again")
        try store.accept(
            .pursue(number, .correctiveAction(reopen), expecting: nil), by: "agent", at: later)
        #expect(try found(registration(), 41) == [])
        try check(store)
    }

    @Test(arguments: StoreKind.allCases)
    func `Where the policy says so the measure is reopened by itself, citing the ticket`(
        kind: StoreKind
    ) throws {
        let store = try store(kind)
        var policy = try store.policy(version: nil)
        policy.care.reopensOnReturn = true
        let boss = CaseStaff.person("administrator")
        try store.accept(.setPerson(boss), by: "administrator")
        try store.accept(.adoptPolicy(policy, from: day(0)), by: "administrator")
        let opening = Opening(registration: registration(), urgency: .general)
        let source = try store.accept(.open(opening), by: "agent").number
        let number = try verified(try #require(source), in: store)
        let key = IdempotencyKey.random()
        let later = Desk.start + .days(41)
        let ticket = try store.accept(.open(opening), by: "agent", at: later, key: key).number
        #expect(try store.accept(.open(opening), by: "agent", at: later, key: key).isRepeat)
        guard case .correctiveAction(let action)? = try store.dossier(number)?.matter else {
            return
        }
        #expect(action.standing == .reopened && action.returns.map(\.ticket) == [ticket])
        try check(store)
    }

    @Test(arguments: StoreKind.allCases)
    func `The cases of an audit are drawn again from the record as it was`(
        kind: StoreKind
    ) throws {
        let store = try store(kind)
        for _ in 0..<12 {
            let opening = Opening(registration: registration(), urgency: .general)
            try store.accept(.open(opening), by: "agent")
        }
        let rule = SampleRule(size: 4, from: day(-9), until: day(0))
        let later = Desk.start + .days(1)
        let audit = try store.accept(
            .begin(.audit(.draw(title: "Quarter", rule))), by: "auditor", at: later
        ).number
        let opening = Opening(
            registration: registration(), urgency: .general, received: Desk.start)
        try store.accept(.open(opening), by: "agent", at: later)
        guard case .audit(let drawn)? = try store.dossier(try #require(audit))?.matter else {
            return
        }
        let policy = try store.policy(at: later)
        #expect(drawn.sample.population == 12)
        #expect(
            try store.drawnAgain(rule, seed: drawn.sample.seed, under: policy) == drawn.sample)
        var other = rule
        other.size = 5
        #expect(
            try store.drawnAgain(other, seed: drawn.sample.seed, under: policy) != drawn.sample)
        let foreign = try #require(Digest(hex: String(repeating: "a", count: 64)))
        #expect(try store.drawnAgain(rule, seed: foreign, under: policy) == nil)
    }
}
