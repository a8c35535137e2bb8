import Casework
import Journal
import ServiceTime
import TestSupport
import Testing

@testable import SQLiteStore

/// Whose gates a ticket is shown among, on every store.
///
/// The list is for work that can be done now: a gate of a level not yet reached is in nobody's
/// list, and one that a rule keeps somebody from is not in theirs, whatever their roles.
@Suite struct GatesContractTests {
    let scratch: Scratch
    let now = Desk.start

    init() throws {
        scratch = try Scratch()
    }

    /// A store whose one ticket is a severe claim of 60,000 yuan over a contract: two department
    /// heads, then finance and legal, then the executive.
    ///
    /// The plan is by a head of quality; an executive recorded the finding.
    func store(_ kind: StoreKind) throws -> (any Store, String) {
        let store = try kind.make(in: scratch)
        for person in CaseStaff.people where person.login != "administrator" {
            try store.accept(.setPerson(person), by: person.login, at: now)
        }
        try store.accept(
            .setPerson(CaseStaff.person("administrator")), by: "administrator", at: now)
        let number = try #require(
            try store.accept(
                .open(
                    Opening(
                        registration: CasePapers.registration(severity: .severe),
                        urgency: .urgent)), by: "agent", at: now
            ).number)
        for (command, login) in Self.steps {
            try store.accept(.act(on: number, command, expecting: nil), by: login, at: now)
        }
        return (store, number)
    }

    private static let steps: [(Command, String)] = [
        (.respond(message: "We look into it"), "agent"),
        (.fileClaim(CasePapers.claim(.contract)), "agent"),
        (.recordMaterial(Material(item: "contract", status: .present(evidence: "a"))), "agent"),
        (.recordMaterial(Material(item: "clause", status: .present(evidence: "b"))), "agent"),
        (
            .recordMaterial(Material(item: "breach-facts", status: .present(evidence: "c"))),
            "agent"
        ),
        (.accept(note: ""), "agent"),
        (.recordFinding(CasePapers.finding()), "both-quality-executive"),
        (
            .determineLiability(CasePapers.liability([CasePapers.quality, CasePapers.service])),
            "engineer"
        ),
        (.concludeDiagnosis(note: ""), "engineer"),
        (.proposePlan(CasePapers.payment(yuan: 60_000)), "both-quality-head"),
        (.submitPlan, "both-quality-head"),
    ]

    /// Who has the ticket among their gates, after everything that can be asked was asked.
    private func listed(_ store: any Store, _ number: String) throws -> Set<String> {
        let ticket = try #require(try store.ticket(number))
        let roster = try store.roster()
        var logins: Set<String> = []
        for person in CaseStaff.people {
            let query = QueueQuery(.myGates, person: person, now: now, roster: roster)
            let page = try store.page(query, from: .first, limit: 10).rows
            #expect(try store.count(query).number == page.count)
            #expect(try store.key(of: number, in: query) == page.first?.key)
            if let key = page.first?.key { #expect(try store.position(of: key, in: query) == 0) }
            let back = try store.page(query, from: .last, limit: 10).rows
            #expect(back == page)
            if !page.isEmpty { logins.insert(person.login) }
            #expect(!page.isEmpty == mayDecide(person, ticket, roster), "\(person.login)")
        }
        return logins
    }

    /// Whether the state machine would take an approval of some gate by the person.
    private func mayDecide(_ person: Person, _ ticket: Ticket, _ roster: Roster) -> Bool {
        guard case .inApproval(let approval)? = ticket.planning?.phase else { return false }
        let context = Context(
            person: person, now: now,
            policy: .standard(zone: Desk.identity.zone, publicHolidays: .china),
            roster: roster)
        return approval.gates.contains { gate in
            let command = Command.approve(gate.id, digest: nil, note: nil)
            return Workflow.refusals(.approve, command, on: ticket, in: context).isEmpty
        }
    }

    @Test(arguments: StoreKind.allCases)
    func `my gates are those I may decide now, level by level`(kind: StoreKind) throws {
        let (store, number) = try store(kind)
        let rounds: [(by: String?, Set<String>)] = [
            (nil, ["quality-head", "quality-head-two", "service-head", "both-head-finance"]),
            ("quality-head", ["service-head"]),
            (
                "service-head",
                ["finance", "finance-two", "both-head-finance", "both-finance-executive", "legal"]
            ),
            ("both-head-finance", ["legal"]),
            (
                "legal",
                [
                    "executive", "executive-two", "both-finance-executive",
                    "both-supervisor-executive",
                ]
            ),
            ("executive", []),
        ]
        for (by, expected) in rounds {
            if let by {
                try store.accept(
                    .act(
                        on: number, .approve(nil, digest: nil, note: nil), expecting: nil),
                    by: by, at: now)
            }
            #expect(try listed(store, number) == expected, "after \(by ?? "nobody")")
        }
    }

    @Test(arguments: StoreKind.allCases)
    func `a gate comes back into the lists when its decision is taken back`(
        kind: StoreKind
    ) throws {
        let (store, number) = try store(kind)
        let approve = Request.act(
            on: number, .approve(nil, digest: nil, note: nil), expecting: nil)
        try store.accept(approve, by: "quality-head", at: now)
        try store.accept(
            .act(on: number, .recallDecision(nil, reason: "too early"), expecting: nil),
            by: "quality-head", at: now)
        #expect(
            try listed(store, number)
                == ["quality-head", "quality-head-two", "service-head", "both-head-finance"])
        try store.accept(approve, by: "both-head-finance", at: now)
        try store.accept(
            .act(on: number, .recallDecision(nil, reason: "for finance"), expecting: nil),
            by: "both-head-finance", at: now)
        try store.accept(approve, by: "quality-head-two", at: now)
        try store.accept(approve, by: "service-head", at: now)
        #expect(
            try listed(store, number)
                == ["finance", "finance-two", "both-finance-executive", "legal"])
        try store.accept(
            .act(on: number, .returnPlan(nil, digest: nil, reason: "unclear"), expecting: nil),
            by: "finance", at: now)
        #expect(try listed(store, number).isEmpty)
    }

    /// Lets somebody decide in another's place for a day.
    private func delegate(
        _ store: any Store, _ role: Role, from: String, to: String,
        in department: Department? = nil
    ) throws {
        let terms = DelegationTerms(
            from: from, to: to, role: role, department: department, since: now,
            until: now + .days(1), reason: "ill")
        try store.accept(.giveDelegation(terms), by: from, at: now)
    }

    @Test(arguments: StoreKind.allCases)
    func `my gates follow who decides in whose place`(kind: StoreKind) throws {
        let (store, number) = try store(kind)
        let heads: Set = ["quality-head", "quality-head-two", "service-head", "both-head-finance"]
        try delegate(
            store, .departmentHead, from: "service-head", to: "agent", in: CasePapers.service)
        #expect(try listed(store, number) == heads.union(["agent"]))
        // The plan is by a head of quality: whoever acts for them is barred too.
        try delegate(store, .departmentHead, from: "both-quality-head", to: "quality-head-two")
        try delegate(store, .departmentHead, from: "both-quality-head", to: "sales")
        #expect(
            try listed(store, number) == heads.union(["agent"]).subtracting(["quality-head-two"]))
        try store.accept(
            .act(on: number, .approve(nil, digest: nil, note: nil), expecting: nil), by: "agent",
            at: now)
        #expect(try listed(store, number) == ["quality-head", "both-head-finance"])
        try store.accept(.withdrawDelegation(2, reason: "back"), by: "both-quality-head", at: now)
        #expect(
            try listed(store, number) == ["quality-head", "quality-head-two", "both-head-finance"])
        try delegate(store, .departmentHead, from: "both-head-finance", to: "finance")
        try store.accept(
            .act(on: number, .approve(nil, digest: nil, note: nil), expecting: nil),
            by: "both-head-finance", at: now)
        #expect(
            try listed(store, number)
                == ["finance-two", "both-finance-executive", "legal"])
        if let store = store as? SQLiteStore {
            #expect(try store.verify().holds && store.verify().staleRow == nil)
            let before = try store.roster()
            try store.rebuild()
            #expect(try store.roster() == before && before.delegations.count == 4)
        }
    }

    @Test(arguments: StoreKind.allCases)
    func `a delegation is a request like any other: once a key, refused by the rules`(
        kind: StoreKind
    ) throws {
        let (store, _) = try store(kind)
        let terms = DelegationTerms(
            from: "finance", to: "legal", role: .finance, since: now, until: now + .days(1),
            reason: "ill")
        let key = IdempotencyKey.random()
        try store.accept(.giveDelegation(terms), by: "finance", at: now, key: key)
        #expect(
            try store.accept(.giveDelegation(terms), by: "finance", at: now, key: key).isRepeat)
        #expect(try store.roster().delegations.map(\.number) == [1])
        let chain = DelegationTerms(
            from: "legal", to: "sales", role: .finance, since: now, until: now + .days(1),
            reason: "ill too")
        #expect(
            try store.rejection(.giveDelegation(chain), by: "legal", at: now)
                == .rules(Refused(reasons: [.noChainOfDelegation(by: "legal")])))
        #expect(
            try store.rejection(.withdrawDelegation(1, reason: "x"), by: "nobody", at: now)
                == .unknownPerson("nobody"))
    }

    @Test(arguments: StoreKind.allCases)
    func `a gate that ran out comes up to the one above, written down once by many desks`(
        kind: StoreKind
    ) throws {
        let (store, number) = try store(kind)
        #expect(try store.recordEscalations(by: "agent", at: now, limit: 50).isEmpty)
        let late = now + .days(30)
        let before = try store.head().size
        let first = try store.recordEscalations(by: "agent", at: late, limit: 50)
        #expect(first.filter { $0.escalation.clock == .gate }.count == 2)
        #expect(try store.head().size == before + first.count)
        for login in ["agent", "supervisor", "finance"] {
            #expect(try store.recordEscalations(by: login, at: late, limit: 50).isEmpty)
        }
        #expect(try store.head().size == before + first.count)
        let heads: Set = ["quality-head", "quality-head-two", "service-head", "both-head-finance"]
        let executives: Set = [
            "executive", "executive-two", "both-finance-executive", "both-supervisor-executive",
            "both-quality-executive",
        ]
        #expect(try listed(store, number) == heads.union(executives))
        try delegate(store, .executive, from: "executive", to: "sales")
        #expect(try listed(store, number) == heads.union(executives))
        try store.accept(
            .act(on: number, .approve(nil, digest: nil, note: nil), expecting: nil),
            by: "executive", at: late)
        for login in ["service-head", "finance", "legal"] {
            try store.accept(
                .act(on: number, .approve(nil, digest: nil, note: nil), expecting: nil),
                by: login, at: late)
        }
        // Above the executive stand only peers, whose gate it is anyway.
        let later = late + .days(30)
        try store.recordEscalations(by: "agent", at: later, limit: 50)
        #expect(
            try listed(store, number)
                == executives.subtracting(["executive"]).subtracting(
                    ["both-quality-executive"]))
        if let store = store as? SQLiteStore {
            #expect(try store.verify().holds && store.verify().staleRow == nil)
        }
    }

    @Test(arguments: StoreKind.allCases)
    func `filters narrow my gates like any list`(kind: StoreKind) throws {
        let (store, number) = try store(kind)
        let head = CaseStaff.person("service-head")
        #expect(try store.numbers(.myGates, "bearing", person: head) == [number])
        #expect(try store.numbers(.myGates, "urgency:general", person: head).isEmpty)
        #expect(try store.numbers(.myGates, "spindle", person: head).isEmpty)
        #expect(try store.numbers(.myGates, person: nil).isEmpty)
    }

    @Test func `an older file gets its rows from a rebuild, and verify asks for it`() throws {
        let (made, number) = try store(.sqlite)
        let store = try #require(made as? SQLiteStore)
        #expect(try store.verify().staleRow == nil)
        try store.perform { connection in
            try connection.forgetMissingDates()
            try connection.execute(
                """
                ALTER TABLE gates DROP COLUMN barred;
                PRAGMA user_version = 1
                """)
        }
        store.close()
        let older = #expect(throws: StoreFailure.self) {
            try SQLiteStore(at: scratch.store, readOnly: true)
        }
        #expect(older?.message.contains("older Makegood") == true)
        let opened = try SQLiteStore(at: scratch.store)
        #expect(try opened.verify().holds)
        #expect(try opened.verify().staleRow == number)
        try opened.rebuild()
        #expect(try opened.verify().staleRow == nil)
        #expect(
            try listed(opened, number)
                == ["quality-head", "quality-head-two", "service-head", "both-head-finance"])
    }
}
