import Casework
import Journal
import ServiceTime
import TestSupport
import Testing

@testable import SQLiteStore

/// What holds for the clocks of care, improvement, audits and promises in every store.
@Suite struct `A store's clocks of dossiers` {
    let scratch: Scratch

    init() throws {
        scratch = try Scratch()
    }

    private var today: CivilDate { Desk.identity.zone.date(at: Desk.start) }
    private let service = Department("service")

    private func store(_ kind: StoreKind) throws -> any Store {
        let store = try kind.make(in: scratch)
        try store.hire(CaseStaff.people)
        return store
    }

    private func begin(
        _ store: any Store, _ command: DossierCommand, as login: String
    ) throws -> String {
        try #require(try store.accept(.begin(command), by: login).number)
    }

    private func act(
        _ store: any Store, _ number: String, _ command: DossierCommand, as login: String,
        at instant: Instant = Desk.start
    ) throws {
        try store.accept(.pursue(number, command, expecting: nil), by: login, at: instant)
    }

    /// One dossier of every kind that has clocks, each with one that runs; by number.
    private func clocked(_ store: any Store) throws -> [String: ClockKind] {
        let customer = try begin(
            store,
            .customer(.enter(CustomerContent(name: "华东电机", sort: .company), contact: nil)),
            as: "sales")
        try act(store, customer, .customer(.markKey(reason: "large")), as: "sales")
        let visit = try begin(
            store,
            .careActivity(
                .plan(
                    CareContent(
                        activity: .visit, customer: customer, title: "Visit",
                        responsible: "sales", department: Department("sales"),
                        first: today.advanced(byDays: 20), everyMonths: 12))), as: "sales")
        let ticket = try store.accept(
            .open(Opening(registration: Desk.registration(), urgency: .general)), by: "agent")
        let action = try begin(
            store,
            .correctiveAction(
                .propose(
                    source: try #require(ticket.number),
                    ActionContent(
                        cause: "grease", action: "change", responsible: "engineer",
                        department: service, until: today.advanced(byDays: 30)))),
            as: "engineer")
        let duty = try begin(
            store,
            .duty(
                .establish(
                    DutyContent(
                        title: "Monthly review", responsible: "agent",
                        department: Department("customer-service"), from: today, everyMonths: 1))),
            as: "supervisor")
        let suggestion = try begin(
            store,
            .suggestion(
                .submit(
                    SuggestionContent(subject: "Manual", text: "In large print", from: "王芳"),
                    to: service)), as: "agent")
        let promise = try begin(
            store,
            .commitment(
                .draft(
                    CommitmentContent(
                        title: "Answer", family: .responseTime, customer: customer, from: today,
                        until: today.advanced(byDays: 90), department: service, promisor: "",
                        clauses: [PromisePapers.halfAnHour]))), as: "sales")
        try act(store, promise, .commitment(.submit), as: "sales")
        try act(store, promise, PromisePapers.approval, as: "service-head")
        try act(
            store, promise, .commitment(.reportRisk(.partsShortage, text: "none")), as: "agent")
        return [
            customer: .keyCustomerVisit, visit: .careActivity, action: .correctiveAction,
            duty: .duty, suggestion: .suggestion, promise: .risk,
        ]
    }

    @Test(arguments: StoreKind.allCases)
    func `stand on the board, and run out upwards once however many look`(
        kind: StoreKind
    ) throws {
        let store = try store(kind)
        let clocks = try clocked(store)
        let board = try store.clocks(skipping: 0, limit: 100)
        for (number, clock) in clocks {
            #expect(board.contains { $0.number == number && $0.kind == clock }, "\(number)")
        }
        #expect(try store.recordEscalations(by: "agent", at: Desk.start, limit: 50).isEmpty)
        let late = Desk.start + .days(500)
        let before = try store.head().size
        let written = try store.recordEscalations(by: "agent", at: late, limit: 50)
        for (number, clock) in clocks {
            #expect(
                written.count { $0.number == number && $0.escalation.clock == clock } == 1,
                "\(number) \(clock)")
        }
        #expect(try store.head().size == before + written.count)
        for login in ["supervisor", "sales", "finance"] {
            #expect(try store.recordEscalations(by: login, at: late, limit: 50).isEmpty)
        }
        let risk = try #require(clocks.first { $0.value == .risk }?.key)
        let told = try store.dossierRows(
            .escalated(to: CaseStaff.person("executive")), skipping: 0, limit: 99)
        #expect(told.contains { $0.number == risk })
        #expect(
            try store.dossierCount(.escalated(to: CaseStaff.person("finance"))) == 0)
        let folded = try Dossier(
            number: risk, facts: store.dossierFacts(of: risk), under: store.policies())
        #expect(try store.dossier(risk) == folded && folded.escalations.count == 1)
    }

    @Test(arguments: StoreKind.allCases)
    func `take up only as many as one asks for, and the rest later`(kind: StoreKind) throws {
        let store = try store(kind)
        let count = try clocked(store).count
        let late = Desk.start + .days(500)
        var seen: Set<String> = []
        while true {
            let written = try store.recordEscalations(by: "agent", at: late, limit: 2)
            #expect(written.count <= 2)
            if written.isEmpty { break }
            seen.formUnion(written.map(\.number))
        }
        #expect(seen.count > count)
    }

    @Test func `are the same after a rebuild, and a store from before has them all`() throws {
        let first = try #require(try store(.sqlite) as? SQLiteStore)
        let clocks = try clocked(first)
        let risk = try #require(clocks.first { $0.value == .risk }?.key)
        let late = Desk.start + .days(500)
        try act(first, risk, .commitment(.escalateRisk), as: "agent", at: late)
        let due = try first.escalations(at: late, limit: 99)
        #expect(!due.isEmpty && !due.contains { $0.number == risk })
        try first.rebuild()
        #expect(try first.escalations(at: late, limit: 99) == due)
        try first.perform { connection in
            try connection.execute("UPDATE clocks SET escalates = NULL WHERE id < 0")
            try connection.forgetMissingDates()
            try connection.execute("PRAGMA user_version = 7")
        }
        first.close()
        let store = try SQLiteStore(at: scratch.store)
        #expect(try store.escalations(at: late, limit: 99) == due)
        let found = try store.verify()
        #expect(found.holds && found.staleRow == nil)
    }

    @Test func `written by two stores on one file are written once`() async throws {
        let first = try #require(try store(.sqlite) as? SQLiteStore)
        _ = try clocked(first)
        let second = try SQLiteStore(at: scratch.store)
        let late = Desk.start + .days(500)
        let before = try first.head().size
        async let here = Task {
            try first.recordEscalations(by: "agent", at: late, limit: 50).count
        }
        .value
        async let there = Task {
            try second.recordEscalations(by: "supervisor", at: late, limit: 50).count
        }.value
        let written = try await here + there
        #expect(try first.head().size == before + written)
    }
}
